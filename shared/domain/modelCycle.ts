import { z } from 'zod';
import { firstDay, lastDay, partialDateSchema } from './partialDates.ts';
import { lineOf, referenceSchema } from './records.ts';

/**
 * The states of a model in a year (domain.md §5.5): the way up, and three ends beside it. The order is kept
 * in the database as bits: new states go to the end.
 */
export const modelStates = [
  'planned',
  'registered',
  'running',
  'checked',
  'proposed',
  'recognised',
  'exemplary',
  'awarded',
  'replicated',
  'stopped',
  'failed',
  'carriedOver',
] as const;
export const modelStateSchema = z.enum(modelStates);
export type ModelState = z.infer<typeof modelStateSchema>;

/** How registers write the states (design.md §7). */
export const modelStateWords: Readonly<Record<ModelState, string>> = {
  planned: 'dự kiến',
  registered: 'đã đăng ký',
  running: 'đang thực hiện',
  checked: 'đã kiểm tra',
  proposed: 'đề nghị công nhận',
  recognised: 'công nhận',
  exemplary: 'tiêu biểu',
  awarded: 'khen thưởng',
  replicated: 'nhân rộng',
  stopped: 'dừng',
  failed: 'không đạt',
  carriedOver: 'chuyển năm sau',
};

/** Who recognises: cơ sở, xã, tỉnh, Trung ương; the district until 30/6/2025 (domain.md §6.1). */
export const recognitionLevels = ['base', 'commune', 'district', 'province', 'central'] as const;
export const recognitionLevelSchema = z.enum(recognitionLevels);
export type RecognitionLevel = z.infer<typeof recognitionLevelSchema>;

const next: Readonly<Record<ModelState, readonly ModelState[]>> = {
  planned: ['registered', 'stopped'],
  registered: ['running', 'checked', 'stopped', 'failed', 'carriedOver'],
  running: ['checked', 'stopped', 'failed', 'carriedOver'],
  checked: ['proposed', 'recognised', 'stopped', 'failed', 'carriedOver'],
  proposed: ['recognised', 'failed', 'carriedOver'],
  recognised: ['exemplary', 'awarded', 'replicated'],
  exemplary: ['awarded', 'replicated'],
  awarded: ['replicated'],
  replicated: [],
  stopped: ['running', 'carriedOver'],
  failed: ['running', 'carriedOver'],
  carriedOver: [],
};

const carriedOut: readonly ModelState[] = ['registered', 'running', 'checked'];
const recognised: readonly ModelState[] = [...carriedOut, 'recognised'];

/** What has happened once a state is entered, whether or not each step was written down. */
const implied: Readonly<Record<ModelState, readonly ModelState[]>> = {
  planned: [],
  registered: ['registered'],
  running: ['registered', 'running'],
  checked: carriedOut,
  proposed: [...carriedOut, 'proposed'],
  recognised,
  exemplary: [...recognised, 'exemplary'],
  awarded: [...recognised, 'awarded'],
  replicated: [...recognised, 'replicated'],
  stopped: ['stopped'],
  failed: ['failed'],
  carriedOver: ['carriedOver'],
};

/** A step of a model's cycle: to which state, when, by whom, and on what ground. */
export const moveSchema = z.object({
  to: modelStateSchema,
  happenedOn: partialDateSchema.nullable().default(null),
  happenedOnText: lineOf(120),
  /** Who decided. */
  by: lineOf(300),
  /** Only of a recognition. */
  level: recognitionLevelSchema.nullable().default(null),
  /** The decision or other ground as written, and as a row of the register. */
  basis: lineOf(500),
  basisDirectiveId: referenceSchema,
  note: lineOf(2000),
});
export type Move = z.infer<typeof moveSchema>;

/** Where a model stands, what it has reached, and how high it is recognised. */
export interface Standing {
  readonly state: ModelState;
  /** In the order of `modelStates`. */
  readonly reached: readonly ModelState[];
  readonly level: RecognitionLevel | null;
}

/** A model before its first step. */
export const beginning: Standing = { state: 'planned', reached: [], level: null };

type MoveProblem = 'moveNotAllowed' | 'beforeLastMove' | 'required';

/** The states that a model may go to. */
export function nextStates(state: ModelState): readonly ModelState[] {
  return next[state];
}

/** Whether steps lead from one state to the other: an old register tells where a model got to, not how. */
export function canReach(from: ModelState, to: ModelState): boolean {
  const reachable = new Set<ModelState>(next[from]);
  // A set that grows while it is walked is walked to its end.
  for (const state of reachable) for (const further of next[state]) reachable.add(further);
  return reachable.has(to);
}

/**
 * What is wrong with a step, by field; words: `errors.field.<problem>`. A recognition names its level, a
 * step is not dated before the one before it.
 * @param last the date of the step before
 */
export function moveProblems(
  state: ModelState,
  move: Pick<Move, 'to' | 'happenedOn' | 'level'>,
  last: string | null = null,
): Partial<Record<'to' | 'happenedOn' | 'level', MoveProblem>> {
  const isBackwards =
    move.happenedOn !== null && last !== null && lastDay(move.happenedOn) < firstDay(last);
  return {
    ...(!next[state].includes(move.to) && { to: 'moveNotAllowed' }),
    ...(isBackwards && { happenedOn: 'beforeLastMove' }),
    ...(move.to === 'recognised' && move.level === null && { level: 'required' }),
  };
}

/** Where a model stands after a step. One that failed is no longer carried out well (the funnel's "hiệu quả"). */
export function standingAfter(before: Standing, move: Pick<Move, 'to' | 'level'>): Standing {
  const reached = new Set([...before.reached, ...implied[move.to]]);
  if (move.to === 'failed') reached.delete('checked');
  return {
    state: move.to,
    reached: modelStates.filter((state) => reached.has(state)),
    level: move.level ?? before.level,
  };
}

/** Where the steps led, in the order they were taken. */
export function standingOf(moves: readonly Pick<Move, 'to' | 'level'>[]): Standing {
  return moves.reduce(standingAfter, beginning);
}

/** The states that a model has entered only when it had reached this one. */
export function statesImplying(state: ModelState): readonly ModelState[] {
  return modelStates.filter((entered) => implied[entered].includes(state));
}

/** The bit of a state in `model_years.reached_mask`. */
export function stateBit(state: ModelState): number {
  return 1 << modelStates.indexOf(state);
}

/** All that was reached, as bits. */
export function reachedMask(reached: readonly ModelState[]): number {
  return reached.reduce((mask, state) => mask | stateBit(state), 0);
}

/** The steps of the funnel: đăng ký → hiệu quả → công nhận → tiêu biểu → khen → nhân rộng (domain.md §5.5). */
export const funnelSteps = [
  'registered',
  'checked',
  'recognised',
  'exemplary',
  'awarded',
  'replicated',
] as const satisfies readonly ModelState[];

/** Ended without success: such a model does not count for a unit's rule. */
export const endedStates = [
  'stopped',
  'failed',
  'carriedOver',
] as const satisfies readonly ModelState[];
