import { type Kysely, sql } from 'kysely';
import type { PartialDate } from '../../../shared/domain/partialDates.ts';
import type { ProgramStatus } from '../../../shared/domain/programs.ts';
import {
  type Occurrence,
  occurrencesOf,
  periodsOfTask,
  type Recurrence,
  recurringState,
  type TaskOccurrenceValues,
  type TaskState,
  taskState,
  type TaskStatus,
} from '../../../shared/domain/tasks.ts';
import type { Tables } from '../tables.ts';

/** What lists and counts need of a task, without its texts: some thousand of them are read at once. */
export interface TaskFact {
  readonly id: string;
  readonly programId: string;
  readonly programStatus: ProgramStatus;
  readonly title: string;
  readonly unitId: string | null;
  /** The lead unit by its own name, else as written. */
  readonly unit: string;
  /** The deadline in force. */
  readonly deadline: PartialDate | null;
  readonly state: TaskState;
  readonly recurrence: Recurrence;
  /** Of a recurring task; else empty. */
  readonly occurrences: readonly Occurrence[];
}

interface FactRow {
  id: string;
  program_id: string;
  program_status: ProgramStatus;
  title: string;
  unit_id: string | null;
  unit: string;
  deadline: string | null;
  deadline_end: string | null;
  status: TaskStatus;
  done_on: string | null;
  recurrence: Recurrence;
  starts_on: string | null;
  period: string | null;
  issued_on: string | null;
}

type Recorded = Omit<TaskOccurrenceValues, 'taskId'>;

/** What was said of the periods of recurring tasks, by task. */
export async function readRecordedPeriods(
  database: Kysely<Tables>,
  programId: string | null = null,
): Promise<ReadonlyMap<string, Recorded[]>> {
  const { rows } = await sql<{
    task_id: string;
    period: string;
    status: TaskStatus;
    done_on: string | null;
    result: string;
  }>`
    SELECT o.task_id, o.period, o.status, o.done_on, o.result
    FROM task_occurrences AS o JOIN tasks ON tasks.id = o.task_id
    WHERE o.deleted_at IS NULL AND (${programId} IS NULL OR tasks.program_id = ${programId})`.execute(
    database,
  );
  const byTask = new Map<string, Recorded[]>();
  for (const { task_id: taskId, period, status, done_on: doneOn, result } of rows) {
    const recorded = { period, status, doneOn, result };
    const known = byTask.get(taskId);
    if (known === undefined) byTask.set(taskId, [recorded]);
    else known.push(recorded);
  }
  return byTask;
}

function readRows(
  database: Kysely<Tables>,
  { programId = null, isRecurring = false }: FactQuestion,
): Promise<FactRow[]> {
  // Written out: a bound value would hide the index of these.
  const kind = isRecurring ? sql`AND tasks.recurrence <> 'none'` : sql``;
  return sql<FactRow>`
    SELECT tasks.id, tasks.program_id, programs.status AS program_status, tasks.title,
      tasks.lead_unit_id AS unit_id, coalesce(units.name, tasks.lead_unit) AS unit,
      tasks.deadline, tasks.deadline_end, tasks.status, tasks.done_on, tasks.recurrence, tasks.starts_on,
      programs.period, programs.issued_on
    FROM tasks
    JOIN programs ON programs.id = tasks.program_id AND programs.deleted_at IS NULL
    LEFT JOIN units ON units.id = tasks.lead_unit_id
    WHERE tasks.deleted_at IS NULL ${kind}
      AND (${programId} IS NULL OR tasks.program_id = ${programId})
    ORDER BY tasks.program_id, tasks.position, tasks.id`
    .execute(database)
    .then(({ rows }) => rows);
}

function toFact(row: FactRow, recorded: readonly Recorded[], today: string): TaskFact {
  const occurrences =
    row.recurrence === 'none'
      ? []
      : occurrencesOf(
          periodsOfTask(
            {
              recurrence: row.recurrence,
              startsOn: row.starts_on,
              dueOn: row.deadline,
              period: row.period,
              issuedOn: row.issued_on,
            },
            today,
          ),
          recorded,
          today,
        );
  return {
    id: row.id,
    programId: row.program_id,
    programStatus: row.program_status,
    title: row.title,
    unitId: row.unit_id,
    unit: row.unit,
    deadline: row.deadline,
    state:
      row.recurrence === 'none'
        ? taskState({ status: row.status, doneOn: row.done_on, dueOn: row.deadline_end }, today)
        : recurringState(row.status, occurrences),
    recurrence: row.recurrence,
    occurrences,
  };
}

/** Which tasks are asked for; without anything all. */
interface FactQuestion {
  readonly programId?: string | null;
  /** Only those that come again. */
  readonly isRecurring?: boolean;
}

/** Tasks outside the trash with their state of the day, in the order of the documents. */
export async function readTaskFacts(
  database: Kysely<Tables>,
  today: string,
  question: FactQuestion = {},
): Promise<TaskFact[]> {
  const recorded = await readRecordedPeriods(database, question.programId ?? null);
  const rows = await readRows(database, question);
  return rows.map((row) => toFact(row, recorded.get(row.id) ?? [], today));
}
