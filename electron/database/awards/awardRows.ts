import { type Kysely, sql } from 'kysely';
import type { AwardRow } from '../../../shared/contract/awards.ts';
import { awardRecord } from '../records/awardRecords.ts';
import { type RecordRow, toRecord } from '../records/recordRows.ts';
import type { StoredRow } from '../records/recordTable.ts';
import type { Tables } from '../tables.ts';
import { type AwardGround, readAwardGround } from './awardGround.ts';

type StoredAward = RecordRow<typeof awardRecord.schema>;

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Of an award whose decision is in the register, number, day and issuer are those of the document. */
async function readStored(database: Kysely<Tables>): Promise<StoredAward[]> {
  const { rows } = await sql<StoredRow>`
    SELECT awards.*, directives.id AS found, directives.number_symbol AS found_number,
      directives.issued_on AS found_on, directives.issued_on_text AS found_on_text,
      coalesce(issuers.name, directives.issuer_text) AS found_issuer
    FROM awards
    LEFT JOIN directives ON directives.id = awards.decision_id AND directives.deleted_at IS NULL
    LEFT JOIN issuers ON issuers.sequence = directives.issuer_sequence
    WHERE awards.deleted_at IS NULL
    ORDER BY awards.id`.execute(database);
  return rows.map((row) => {
    const award = toRecord(awardRecord, row);
    if (row['found'] === null) return award;
    return {
      ...award,
      decisionNumber: textOf(row['found_number']) || award.decisionNumber,
      decisionOn: textOf(row['found_on']) || award.decisionOn,
      decisionOnText: textOf(row['found_on_text']) || award.decisionOnText,
      issuer: textOf(row['found_issuer']) || award.issuer,
    };
  });
}

/** Awards by the groups of their recipients. */
export function byGroup(awards: readonly AwardRow[]): ReadonlyMap<string, readonly AwardRow[]> {
  return Map.groupBy(awards, ({ group }) => group);
}

function newestFirst(left: StoredAward, right: StoredAward): number {
  return (
    (right.decisionOn ?? '').localeCompare(left.decisionOn ?? '') || right.id.localeCompare(left.id)
  );
}

/** All awards outside the trash, newest first, each with what is to be said of it. */
export async function readAwards(
  database: Kysely<Tables>,
  today: string,
  ground?: AwardGround,
): Promise<AwardRow[]> {
  const known = ground ?? (await readAwardGround(database, today));
  const rows = (await readStored(database)).toSorted(newestFirst).map((award) => ({
    ...award,
    unitName: known.unitNameOf(award),
    awardName: known.kinds.get(award.awardKindId ?? '')?.name ?? award.award,
    group: known.groupOf(award),
    warnings: [],
  }));
  const groups = byGroup(rows);
  return rows.map((row) => {
    if (row.decisionOn === null) return row;
    const others = (groups.get(row.group) ?? []).filter(({ id }) => id !== row.id);
    const earlier = others.map(({ awardName, decisionNumber, decisionOn }) => ({
      award: awardName,
      decisionNumber,
      decisionOn,
    }));
    return {
      ...row,
      warnings: known.warningsFor(row, row.awardKindId, row.decisionOn, earlier),
    };
  });
}
