import { isValidOn } from '../../../shared/domain/unitTree.ts';
import { unitSpellingValuesSchema } from '../../../shared/domain/units.ts';
import { exactText, foldText } from '../../../shared/domain/vietnamese.ts';
import type { Change } from '../history.ts';
import { insertRecord, listRecords } from './recordRows.ts';
import { unitRecord, unitSpellingRecord } from './unitRecords.ts';

/** What a clerk said that a writing in a file means. */
export interface LearnedSpelling {
  readonly unitId: string;
  readonly spelling: string;
}

/**
 * Keeps what writings in a file mean, so that the next file is understood by itself. Part of the change
 * that reads the file: undo takes both back. Not learned is what is known already, what names another unit
 * that lives on the day (it would make that one's own name ambiguous), and what is no name at all.
 * @param learnedFrom the name of the file
 * @param day ISO
 * @returns the ids of what was learned
 */
export async function learnSpellings(
  change: Change,
  learned: readonly LearnedSpelling[],
  learnedFrom: string,
  day: string,
): Promise<string[]> {
  const units = await listRecords(change.transaction, unitRecord);
  const spellings = await listRecords(change.transaction, unitSpellingRecord);
  const keyOf = (unitId: string, text: string) => `${unitId} ${exactText(text)}`;
  const known = new Set(spellings.map(({ unitId, spelling }) => keyOf(unitId, spelling)));
  const names = new Set<string>();
  for (const unit of units) {
    for (const text of [unit.name, unit.shortName].filter(Boolean)) {
      known.add(keyOf(unit.id, text));
      if (isValidOn(unit, day)) names.add(foldText(text));
    }
  }
  const present = new Set(units.map(({ id }) => id));
  const ids: string[] = [];
  for (const each of learned) {
    const values = unitSpellingValuesSchema.safeParse({ ...each, isLearned: true, learnedFrom });
    if (!values.success || !present.has(each.unitId)) continue;
    const key = keyOf(each.unitId, each.spelling);
    if (known.has(key) || names.has(foldText(each.spelling))) continue;
    known.add(key);
    ids.push(await insertRecord(change, unitSpellingRecord, values.data));
  }
  return ids;
}
