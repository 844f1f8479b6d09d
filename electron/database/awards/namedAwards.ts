import type { Kysely } from 'kysely';
import { type AwardValues, awardValuesSchema } from '../../../shared/domain/awards.ts';
import { readNamedAward, type NamedAward } from '../../../shared/domain/namedAwards.ts';
import { foldText } from '../../../shared/domain/vietnamese.ts';
import type { Change } from '../history.ts';
import { awardKindRecord, awardRecord } from '../records/awardRecords.ts';
import { insertRecord, listRecords } from '../records/recordRows.ts';
import { UnitMatcher } from '../records/unitMatcher.ts';
import type { Tables } from '../tables.ts';

/** What the names in a register of awards are looked up in; read once for all its rows. */
export interface AwardNames {
  readonly units: UnitMatcher;
  /** ISO; decides between units of the same name. */
  readonly day: string;
  /** Kinds by their folded names. */
  readonly kinds: ReadonlyMap<string, string>;
}

/** Reads units and kinds. */
export async function readAwardNames(database: Kysely<Tables>, day: string): Promise<AwardNames> {
  const kinds = await listRecords(database, awardKindRecord);
  return {
    units: await UnitMatcher.read(database),
    day,
    kinds: new Map(kinds.map(({ id, name }) => [foldText(name), id])),
  };
}

/** The document of that number and day, where exactly one is in the register. */
export async function findDecision(
  database: Kysely<Tables>,
  { decisionNumber, decisionOn }: Pick<AwardValues, 'decisionNumber' | 'decisionOn'>,
): Promise<string | null> {
  if (decisionNumber === '' || decisionOn === null) return null;
  const rows = await database
    .selectFrom('directives')
    .select('id')
    .where('number_symbol', '=', decisionNumber)
    .where('issued_on', '=', decisionOn)
    .where('deleted_at', 'is', null)
    .limit(2)
    .execute();
  return rows.length === 1 ? (rows[0]?.id ?? null) : null;
}

/**
 * Adds an award from the named values of a register (design.md §7) and logs it: units, kinds and the
 * decision are found by name, and what is not found stays as it is written. Returns its id.
 */
export async function insertNamedAward(
  change: Change,
  named: NamedAward,
  names: AwardNames,
): Promise<string> {
  const reading = readNamedAward(named);
  const values = awardValuesSchema.parse({
    ...reading,
    unitId: names.units.idOf(reading.unit, names.day),
    awardKindId: names.kinds.get(foldText(reading.award)) ?? null,
    decisionId: await findDecision(change.transaction, reading),
  });
  return insertRecord(change, awardRecord, values);
}
