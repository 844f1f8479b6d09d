import type { Kysely } from 'kysely';
import {
  type AwardWarning,
  dissolvedWarning,
  duplicateWarnings,
  type EarlierAward,
  kindWarnings,
  RecipientGroups,
  type WrittenRecipient,
} from '../../../shared/domain/awardRules.ts';
import type { AwardKind } from '../../../shared/domain/awards.ts';
import { firstDay, type PartialDate } from '../../../shared/domain/partialDates.ts';
import type { UnitTree } from '../../../shared/domain/unitTree.ts';
import { awardKindRecord, recipientMergeRecord } from '../records/awardRecords.ts';
import { listRecords } from '../records/recordRows.ts';
import { UnitMatcher } from '../records/unitMatcher.ts';
import { readUnitTree } from '../records/unitRecords.ts';
import type { Tables } from '../tables.ts';

/** A row that names a recipient and its unit. */
export interface RecipientRow extends WrittenRecipient {
  readonly unitId: string | null;
}

/** What awards are read against: units with their spellings, kinds, and who is whom. */
export interface AwardGround {
  readonly kinds: ReadonlyMap<string, AwardKind>;
  /** The unit by its own name, else as written. */
  unitNameOf(row: Pick<RecipientRow, 'unitId' | 'unit'>): string;
  groupOf(row: RecipientRow): string;
  /** What is to be said of an award of this kind to this recipient on this date. */
  warningsFor(
    row: RecipientRow,
    awardKindId: string | null,
    date: PartialDate,
    earlier: readonly EarlierAward[],
  ): AwardWarning[];
}

/** The bodies whose life an award hangs on: the collective itself and the unit that it belongs to. */
function bodiesOf(row: RecipientRow, matcher: UnitMatcher, day: string): string[] {
  if (row.kind === 'individual') return [];
  const ids = [matcher.idOf(row.recipient, day), row.unitId ?? matcher.idOf(row.unit, day)];
  return [...new Set(ids.filter((id) => id !== null))];
}

function dissolvedOf(ids: readonly string[], tree: UnitTree, day: string): AwardWarning[] {
  return ids.flatMap((id) => {
    const unit = tree.byId(id);
    return unit === undefined ? [] : dissolvedWarning(unit, tree.standingOn(id, day));
  });
}

/** Reads it once for all rows of a list. `today` decides between units of one name. */
export async function readAwardGround(
  database: Kysely<Tables>,
  today: string,
): Promise<AwardGround> {
  const tree = await readUnitTree(database);
  const matcher = await UnitMatcher.read(database);
  const kinds = new Map(
    (await listRecords(database, awardKindRecord)).map((kind) => [kind.id, kind]),
  );
  const groups = new RecipientGroups(
    await listRecords(database, recipientMergeRecord),
    (written) => tree.byId(matcher.idOf(written, today))?.name ?? '',
  );
  const unitNameOf = ({ unitId, unit }: Pick<RecipientRow, 'unitId' | 'unit'>) =>
    tree.byId(unitId)?.name ?? unit;
  return {
    kinds,
    unitNameOf,
    groupOf: (row) => groups.groupOf({ ...row, unit: unitNameOf(row) }),
    warningsFor: (row, awardKindId, date, earlier) => [
      ...dissolvedOf(bodiesOf(row, matcher, today), tree, firstDay(date)),
      ...duplicateWarnings(earlier, date.slice(0, 4)),
      ...kindWarnings(kinds.get(awardKindId ?? ''), date),
    ],
  };
}
