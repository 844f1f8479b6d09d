import type { Kysely } from 'kysely';
import { lastDay } from '../../../shared/domain/partialDates.ts';
import type { TaskState } from '../../../shared/domain/tasks.ts';
import type { Tables } from '../tables.ts';
import { readTaskFacts, type TaskFact } from './taskFacts.ts';

/** Which tasks are counted: those whose deadline ends from the first to the last day (ISO). */
export interface OnTimeQuestion {
  readonly from: string;
  readonly to: string;
  readonly today: string;
  /** null = all programs. */
  readonly programId?: string | null;
}

/** Tasks due in a period, of one program and one lead unit. */
export interface OnTimeCount {
  readonly programId: string;
  readonly unitId: string | null;
  readonly unit: string;
  /** onTime + late + overdue + open + paused. */
  readonly due: number;
  readonly onTime: number;
  readonly late: number;
  readonly overdue: number;
  readonly open: number;
  readonly paused: number;
}

type Sort = 'onTime' | 'late' | 'overdue' | 'open' | 'paused';

const sortOf: Readonly<Record<TaskState, Sort>> = {
  notStarted: 'open',
  inProgress: 'open',
  overdue: 'overdue',
  done: 'onTime',
  doneLate: 'late',
  paused: 'paused',
};

function dueStates(fact: TaskFact, { from, to }: OnTimeQuestion): TaskState[] {
  const isWithin = (date: string) => lastDay(date) >= from && lastDay(date) <= to;
  if (fact.recurrence === 'none') {
    return fact.deadline !== null && isWithin(fact.deadline) ? [fact.state] : [];
  }
  const isPaused = fact.state === 'paused';
  return fact.occurrences
    .filter(({ period }) => isWithin(period))
    .map(({ state }) => (isPaused ? 'paused' : state));
}

/**
 * How the tasks due in a period were done, by program and lead unit, for targets ("nhiệm vụ hoàn thành đúng
 * hạn"). Each period of a recurring task counts as one. Drafts are not counted.
 */
export async function taskOnTime(
  database: Kysely<Tables>,
  question: OnTimeQuestion,
): Promise<OnTimeCount[]> {
  const facts = await readTaskFacts(database, question.today, {
    programId: question.programId ?? null,
  });
  const counts = new Map<string, Record<Sort | 'due', number> & Omit<OnTimeCount, Sort | 'due'>>();
  for (const fact of facts) {
    if (fact.programStatus === 'draft') continue;
    const { programId, unitId, unit } = fact;
    const key = JSON.stringify([programId, unitId ?? unit]);
    for (const state of dueStates(fact, question)) {
      const count = counts.get(key) ?? {
        programId,
        unitId,
        unit,
        due: 0,
        onTime: 0,
        late: 0,
        overdue: 0,
        open: 0,
        paused: 0,
      };
      count.due += 1;
      count[sortOf[state]] += 1;
      counts.set(key, count);
    }
  }
  return [...counts.values()];
}
