import { dayBefore } from '../../../shared/domain/unitTree.ts';
import type { SuccessionKind, SuccessionValues, UnitValues } from '../../../shared/domain/units.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Change } from '../history.ts';
import { findRecord, insertRecord, updateRecord } from './recordRows.ts';
import { unitRecord, unitSuccessionRecord } from './unitRecords.ts';

/** How many old and new units each kind joins: [least, most]. */
const counts: Readonly<Record<SuccessionKind, { from: [number, number]; to: [number, number] }>> = {
  rename: { from: [1, 1], to: [1, 1] },
  merge: { from: [1, 200], to: [1, 1] },
  split: { from: [1, 1], to: [2, 200] },
  dissolve: { from: [1, 200], to: [0, 0] },
};

function refuseWrongCounts(kind: SuccessionKind, from: number, to: number): void {
  const within = ([least, most]: [number, number], count: number) =>
    count >= least && count <= most;
  const problems = {
    ...(!within(counts[kind].from, from) && { 'succession.fromIds': 'wrongCount' }),
    ...(!within(counts[kind].to, to) && { 'succession.toIds': 'wrongCount' }),
  };
  if (Object.keys(problems).length > 0) throw new AppError('validation', {}, problems);
}

/** The old unit lives to the day before; one that ended then already takes part in several successions. */
async function endUnit(change: Change, id: string, happenedOn: string): Promise<void> {
  const { values } = await findRecord(change.transaction, unitRecord, id);
  const lastDay = dayBefore(happenedOn);
  const beganLater = values.validFrom !== null && values.validFrom > lastDay;
  const endedEarlier = values.validTo !== null && values.validTo < lastDay;
  if (beganLater || endedEarlier) {
    throw new AppError(
      'validation',
      { label: values.name },
      {
        'succession.fromIds': beganLater ? 'notYetValid' : 'alreadyEnded',
      },
    );
  }
  await updateRecord(change, unitRecord, id, 'any', { ...values, validTo: lastDay });
}

/**
 * Writes a succession whole: old units end the day before, new ones begin on the day. A unit among both
 * (a commune that takes in its neighbour and keeps its name) lives on. Several successions on one day may
 * share an old unit: that is a split. Returns the ids of all units that came out of it.
 * @throws AppError `validation` with the fields
 */
export async function succeedUnits(
  change: Change,
  succession: SuccessionValues,
  newUnits: readonly UnitValues[],
): Promise<string[]> {
  refuseWrongCounts(
    succession.kind,
    succession.fromIds.length,
    succession.toIds.length + newUnits.length,
  );
  const created: string[] = [];
  for (const unit of newUnits) {
    const values = { ...unit, validFrom: succession.happenedOn };
    created.push(await insertRecord(change, unitRecord, values));
  }
  const toIds = [...succession.toIds, ...created];
  for (const id of succession.fromIds) {
    if (!toIds.includes(id)) await endUnit(change, id, succession.happenedOn);
  }
  await insertRecord(change, unitSuccessionRecord, { ...succession, toIds });
  return toIds;
}
