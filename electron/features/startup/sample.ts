import { v7 as newId } from 'uuid';
import { directiveValuesSchema } from '../../../shared/domain/directives.ts';
import { foldText, sortKey } from '../../../shared/domain/vietnamese.ts';
import { insertDirective, setDirectiveStatus } from '../../database/directiveRows.ts';
import type { Change } from '../../database/history.ts';
import { readLookups, type Lookups } from '../../database/lookups.ts';
import {
  sampleDirectives,
  sampleIssuers,
  sampleRelations,
  type SampleDirective,
} from './sampleDirectives.ts';

async function writeIssuers(change: Change): Promise<void> {
  await change.transaction
    .insertInto('issuers')
    .values(
      sampleIssuers.map((issuer) => ({
        id: newId(),
        name: issuer.name,
        name_folded: foldText(issuer.name),
        name_sort: sortKey(issuer.name),
        short_name: '',
        level: issuer.level,
        system: issuer.system,
        symbol_suffix: issuer.symbolSuffix,
        valid_from: null,
        valid_to: null,
        created_at: change.at,
        created_by: change.clerk,
        updated_at: change.at,
        updated_by: change.clerk,
        deleted_at: null,
        revision: 1,
      })),
    )
    .execute();
}

function toValues(sample: SampleDirective, lookups: Lookups) {
  const { key: _key, ...written } = sample;
  const idOf = (rows: readonly { id: string; name: string }[], name: string) =>
    rows.find((row) => row.name.toLowerCase() === name.toLowerCase())?.id ?? null;
  return directiveValuesSchema.parse({
    ...written,
    typeId: idOf(lookups.types.rows, sample.type),
    issuerId: idOf(lookups.issuers.rows, sample.issuer),
    fieldId: idOf(lookups.fields.rows, sample.field),
  });
}

/** Writes the sample documents and their relations into a register whose catalogues are seeded. */
export async function writeSample(change: Change): Promise<void> {
  await writeIssuers(change);
  const lookups = await readLookups(change.transaction);
  const ids = new Map<string, string>();
  for (const sample of sampleDirectives) {
    ids.set(sample.key, await insertDirective(change, toValues(sample, lookups), lookups));
  }
  for (const [from, kind, to] of sampleRelations) {
    const fromId = ids.get(from);
    const toId = ids.get(to);
    if (fromId === undefined || toId === undefined)
      throw new Error(`sample relation ${from} → ${to}`);
    await change.transaction
      .insertInto('relations')
      .values({
        id: newId(),
        kind,
        from_id: fromId,
        to_id: toId,
        created_at: change.at,
        created_by: change.clerk,
      })
      .execute();
    if (kind === 'replaces') await setDirectiveStatus(change, toId, 'replaced', lookups);
  }
}
