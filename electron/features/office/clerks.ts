import type { Kysely, Transaction } from 'kysely';
import { v7 as newId } from 'uuid';
import { sortKey } from '../../../shared/domain/vietnamese.ts';
import type { Tables } from '../../database/tables.ts';

/** The name is remembered so that the next start can propose it. */
const lastClerkKey = 'lastClerk';

interface Clerk {
  readonly id: string;
  readonly name: string;
}

/** "nguyễn thị a" and "Nguyễn Thị A " are one person; marks tell people apart (Hoà is not Hoa). */
function sameName(left: string, right: string): boolean {
  return left.toLocaleLowerCase('vi') === right.toLocaleLowerCase('vi');
}

/** All clerks, in Vietnamese order, and which of them worked last. */
export async function listClerks(
  database: Kysely<Tables>,
): Promise<(Clerk & { workedLast: boolean })[]> {
  const clerks = await database.selectFrom('clerks').select(['id', 'name']).execute();
  const last = await database
    .selectFrom('settings')
    .select('value')
    .where('key', '=', lastClerkKey)
    .executeTakeFirst();
  return clerks
    .map((clerk) => ({ clerk, key: sortKey(clerk.name) }))
    .toSorted((left, right) => (left.key < right.key ? -1 : 1))
    .map(({ clerk }) => ({ ...clerk, workedLast: clerk.name === last?.value }));
}

/** The clerk of this name, made when new. */
export async function findOrAddClerk(
  transaction: Transaction<Tables>,
  written: string,
): Promise<Clerk> {
  const name = written.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  const clerks = await transaction.selectFrom('clerks').select(['id', 'name']).execute();
  const known = clerks.find((clerk) => sameName(clerk.name, name));
  if (known !== undefined) return known;
  const clerk = { id: newId(), name };
  await transaction
    .insertInto('clerks')
    .values({ ...clerk, created_at: new Date().toISOString() })
    .execute();
  return clerk;
}

/** Keeps who worked last. */
export async function rememberClerk(transaction: Transaction<Tables>, name: string): Promise<void> {
  await transaction
    .insertInto('settings')
    .values({ key: lastClerkKey, value: name })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: name }))
    .execute();
}
