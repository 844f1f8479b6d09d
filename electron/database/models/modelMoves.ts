import {
  type ModelState,
  type Move,
  moveProblems,
  moveSchema,
  standingAfter,
  standingOf,
} from '../../../shared/domain/modelCycle.ts';
import { modelMoveValuesSchema, type ModelYearValues } from '../../../shared/domain/models.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Change } from '../history.ts';
import { modelMoveRecord, modelYearRecord } from '../records/modelRecords.ts';
import {
  findRecord,
  insertRecord,
  listRecords,
  type RecordRow,
  setRecordDeleted,
  updateRecord,
} from '../records/recordRows.ts';
import { copyToYear } from './modelYears.ts';

type MoveRow = RecordRow<typeof modelMoveRecord.schema>;

function lastDateOf(moves: readonly MoveRow[]): string | null {
  return moves.findLast(({ happenedOn }) => happenedOn !== null)?.happenedOn ?? null;
}

async function stand(change: Change, id: string, values: ModelYearValues, move: Move) {
  const { state, reached, level } = standingAfter(values, move);
  const next = { ...values, state, reached: [...reached], level };
  await updateRecord(change, modelYearRecord, id, 'any', next);
}

/**
 * Takes one step with a model and keeps it with its date and ground. "Chuyển năm sau" registers the model for
 * the next year as well.
 * @throws AppError `validation` with the fields for a step that is not allowed
 */
async function moveModel(change: Change, id: string, move: Move): Promise<void> {
  const { values, track } = await findRecord(change.transaction, modelYearRecord, id);
  if (track.deletedAt !== null) throw new AppError('notFound');
  const moves = await listRecords(change.transaction, modelMoveRecord, { modelYearId: id });
  const problems = Object.entries(moveProblems(values.state, move, lastDateOf(moves)));
  if (problems.length > 0) {
    const label = await modelYearRecord.label(values, change.transaction);
    const fields = problems.map(([field, problem]) => [`values.${field}`, problem]);
    throw new AppError('validation', { label }, Object.fromEntries(fields));
  }
  const step = modelMoveValuesSchema.parse({ ...move, modelYearId: id, from: values.state });
  await insertRecord(change, modelMoveRecord, step);
  await stand(change, id, values, move);
  if (move.to !== 'carriedOver') return;
  const nextId = await copyToYear(change, id, values.year + 1);
  if (nextId !== null) await moveModel(change, nextId, { ...move, to: 'registered' });
}

/** Where a register says that a model got to: one step, whatever lies between, without day or ground. */
export async function noteState(change: Change, id: string, to: ModelState): Promise<void> {
  const { values } = await findRecord(change.transaction, modelYearRecord, id);
  const move = moveSchema.parse({ to, level: to === 'recognised' ? 'base' : null });
  const step = modelMoveValuesSchema.parse({ ...move, modelYearId: id, from: values.state });
  await insertRecord(change, modelMoveRecord, step);
  await stand(change, id, values, move);
}

/** The same step with several models, by one decision: all of them or none. */
export async function moveModels(
  change: Change,
  ids: readonly string[],
  move: Move,
): Promise<void> {
  for (const id of ids) await moveModel(change, id, move);
}

/**
 * Models that were given an award take that step, when one leads there from where they stand: a model that was
 * awarded before, or never recognised, is left and told. Returns how many moved, and the labels of the others.
 */
export async function moveAwarded(
  change: Change,
  ids: ReadonlySet<string>,
  move: Move,
): Promise<{ moved: number; left: string[] }> {
  const left: string[] = [];
  for (const id of ids) {
    const { values } = await findRecord(change.transaction, modelYearRecord, id);
    try {
      await moveModel(change, id, move);
    } catch (error) {
      // Nothing was written of a step that is refused.
      if (!(error instanceof AppError && ['validation', 'notFound'].includes(error.code)))
        throw error;
      left.push(await modelYearRecord.label(values, change.transaction));
    }
  }
  return { moved: ids.size - left.length, left };
}

/**
 * Takes the last step of a model back; it stands again where the steps before led.
 * @throws AppError `notFound` when no step is left
 */
export async function takeBackMove(change: Change, id: string): Promise<void> {
  const { values } = await findRecord(change.transaction, modelYearRecord, id);
  const moves = await listRecords(change.transaction, modelMoveRecord, { modelYearId: id });
  const last = moves.at(-1);
  if (last === undefined) throw new AppError('notFound');
  await setRecordDeleted(change, modelMoveRecord, last.id, true);
  const { state, reached, level } = standingOf(moves.slice(0, -1));
  await updateRecord(change, modelYearRecord, id, 'any', {
    ...values,
    state,
    reached: [...reached],
    level,
  });
}
