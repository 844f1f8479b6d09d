import { type Kysely, sql } from 'kysely';
import type { TaskLine } from '../../../shared/contract/programs.ts';
import {
  deadlineInForce,
  occurrencesOf,
  periodsOfTask,
  recurringProgress,
  recurringState,
  type TaskOccurrenceValues,
  taskState,
} from '../../../shared/domain/tasks.ts';
import { foldText } from '../../../shared/domain/vietnamese.ts';
import { readRecordedPeriods } from '../../database/programs/taskFacts.ts';
import { taskRecord } from '../../database/records/programRecords.ts';
import { toRecord } from '../../database/records/recordRows.ts';
import type { StoredRow } from '../../database/records/recordTable.ts';
import type { Tables } from '../../database/tables.ts';

type Recorded = Omit<TaskOccurrenceValues, 'taskId'>;

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function dateOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function toLine(row: StoredRow, recorded: readonly Recorded[], today: string): TaskLine {
  const task = toRecord(taskRecord, row);
  const { dueOn, dueOnText } = deadlineInForce(task);
  const isRecurring = task.recurrence !== 'none';
  const span = {
    ...task,
    dueOn,
    period: dateOf(row['program_period']),
    issuedOn: dateOf(row['program_issued_on']),
  };
  const occurrences = isRecurring ? occurrencesOf(periodsOfTask(span, today), recorded, today) : [];
  return {
    ...task,
    state: isRecurring
      ? recurringState(task.status, occurrences)
      : taskState({ ...task, dueOn }, today),
    deadline: dueOn,
    deadlineText: dueOnText,
    shownProgress: isRecurring ? recurringProgress(occurrences) : task.progress,
    occurrences,
    program: textOf(row['program_title']),
    group: textOf(row['group_title']),
    leadUnitName: textOf(row['unit_name']),
    depth: 0,
  };
}

/** Parts after the task that they are a part of; a part whose whole is not shown stands by itself. */
export function inTreeOrder(lines: readonly TaskLine[]): TaskLine[] {
  const shown = new Set(lines.map(({ id }) => id));
  const parts = new Map<string | null, TaskLine[]>();
  for (const line of lines) {
    const parent = line.parentId !== null && shown.has(line.parentId) ? line.parentId : null;
    const siblings = parts.get(parent);
    if (siblings === undefined) parts.set(parent, [line]);
    else siblings.push(line);
  }
  const walk = (parent: string | null, depth: number): TaskLine[] =>
    (parts.get(parent) ?? []).flatMap((line) => [{ ...line, depth }, ...walk(line.id, depth + 1)]);
  return walk(null, 0);
}

/** Which tasks are asked for. */
export interface TaskQuestion {
  readonly search?: string;
  readonly programId: string | null;
  readonly limit: number;
}

/** Tasks outside the trash, groups and tasks in the order of the document, and how many there are. */
export async function readTaskLines(
  database: Kysely<Tables>,
  { search = '', programId, limit }: TaskQuestion,
  today: string,
): Promise<{ total: number; rows: TaskLine[] }> {
  const words = foldText(search).split(' ').filter(Boolean);
  const finds = words.map((word) => sql`AND instr(tasks.search_folded, ${word}) > 0`);
  const from = sql`
    FROM tasks
    JOIN programs ON programs.id = tasks.program_id AND programs.deleted_at IS NULL
    LEFT JOIN task_groups ON task_groups.id = tasks.group_id AND task_groups.deleted_at IS NULL
    LEFT JOIN units ON units.id = tasks.lead_unit_id
    WHERE tasks.deleted_at IS NULL AND (${programId} IS NULL OR tasks.program_id = ${programId})
    ${finds.length > 0 ? sql.join(finds, sql` `) : sql``}`;
  const counted = await sql<{ total: number }>`SELECT count(*) AS total ${from}`.execute(database);
  const { rows } = await sql<StoredRow>`
    SELECT tasks.*, programs.title AS program_title, programs.period AS program_period,
      programs.issued_on AS program_issued_on, task_groups.title AS group_title,
      coalesce(units.name, tasks.lead_unit) AS unit_name
    ${from}
    ORDER BY tasks.program_id, coalesce(task_groups.position, 0), tasks.position, tasks.id
    LIMIT ${limit}`.execute(database);
  const recorded = await readRecordedPeriods(database, programId);
  const lines = rows.map((row) => toLine(row, recorded.get(textOf(row['id'])) ?? [], today));
  return { total: counted.rows[0]?.total ?? 0, rows: inTreeOrder(lines) };
}
