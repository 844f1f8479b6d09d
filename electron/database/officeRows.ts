import type { Kysely } from 'kysely';
import { type Office, officeSchema } from '../../shared/domain/organisations.ts';
import type { Change } from './history.ts';
import type { Tables } from './tables.ts';

const officeKey = 'office';

/** The office that keeps this register; undefined before the first-run page is answered. */
export async function readOffice(database: Kysely<Tables>): Promise<Office | undefined> {
  const row = await database
    .selectFrom('settings')
    .select('value')
    .where('key', '=', officeKey)
    .executeTakeFirst();
  return row === undefined ? undefined : officeSchema.parse(JSON.parse(row.value));
}

/** Writes the office and logs it; nothing is written when nothing differs. */
export async function writeOffice(change: Change, office: Office): Promise<void> {
  const before = await readOffice(change.transaction);
  const after = officeSchema.parse(office);
  const value = JSON.stringify(after);
  if (before !== undefined && JSON.stringify(before) === value) return;
  await change.transaction
    .insertInto('settings')
    .values({ key: officeKey, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
  await change.record({
    subject: 'office',
    action: before === undefined ? 'create' : 'update',
    rowId: officeKey,
    label: after.name,
    before: before ?? null,
    after,
  });
}
