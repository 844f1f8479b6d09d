import { type Kysely, sql } from 'kysely';
import type { ProgramRow, ProgramWhole, ReviewRow } from '../../../shared/contract/programs.ts';
import type { ProgramKind, ProgramStatus } from '../../../shared/domain/programs.ts';
import { foldText } from '../../../shared/domain/vietnamese.ts';
import { readTaskFacts } from '../../database/programs/taskFacts.ts';
import { readCitedDirectives } from '../../database/citedDirectives.ts';
import {
  programRecord,
  reviewRecord,
  taskGroupRecord,
} from '../../database/records/programRecords.ts';
import { listRecords, toRecord } from '../../database/records/recordRows.ts';
import type { StoredRow } from '../../database/records/recordTable.ts';
import type { Tables } from '../../database/tables.ts';
import { AppError } from '../../../shared/errors.ts';
import { readTaskLines } from './taskLines.ts';

/** Which programs are asked for; empty lists and null mean all. */
export interface ProgramQuestion {
  readonly id?: string | null;
  readonly search?: string;
  readonly kinds?: readonly ProgramKind[];
  readonly statuses?: readonly ProgramStatus[];
  readonly directiveId?: string | null;
}

/** A program has some hundred tasks; a page that could not be drawn helps nobody. */
const mostTasks = 5000;

function conditions({
  id = null,
  search = '',
  kinds = [],
  statuses = [],
  directiveId = null,
}: ProgramQuestion) {
  const words = foldText(search).split(' ').filter(Boolean);
  return [
    sql`programs.deleted_at IS NULL`,
    ...(id === null ? [] : [sql`programs.id = ${id}`]),
    ...words.map((word) => sql`instr(programs.search_folded, ${word}) > 0`),
    ...(kinds.length === 0 ? [] : [sql`programs.kind IN (${sql.join(kinds)})`]),
    ...(statuses.length === 0 ? [] : [sql`programs.status IN (${sql.join(statuses)})`]),
    ...(directiveId === null
      ? []
      : [
          sql`EXISTS (SELECT 1 FROM json_each(programs.directive_ids) WHERE value = ${directiveId})`,
        ]),
  ];
}

interface TaskCounts {
  tasks: number;
  done: number;
  overdue: number;
}

/** What the tasks of each program add up to; those that come once are counted without being read. */
async function countTasks(
  database: Kysely<Tables>,
  today: string,
  programId: string | null,
): Promise<ReadonlyMap<string, TaskCounts>> {
  const { rows } = await sql<TaskCounts & { programId: string }>`
    SELECT program_id AS programId, count(*) AS tasks,
      sum(status IN ('done', 'doneLate')) AS done,
      sum(status IN ('notStarted', 'inProgress') AND ifnull(deadline_end < ${today}, 0)) AS overdue
    FROM tasks WHERE deleted_at IS NULL AND recurrence = 'none'
      AND (${programId} IS NULL OR program_id = ${programId})
    GROUP BY program_id`.execute(database);
  const counts = new Map(rows.map(({ programId: id, ...count }) => [id, count]));
  const recurring = await readTaskFacts(database, today, { programId, isRecurring: true });
  for (const { programId: id, state } of recurring) {
    const count = counts.get(id) ?? { tasks: 0, done: 0, overdue: 0 };
    count.tasks += 1;
    if (state === 'done' || state === 'doneLate') count.done += 1;
    if (state === 'overdue') count.overdue += 1;
    counts.set(id, count);
  }
  return counts;
}

/** Programs outside the trash with what their tasks add up to; the newest first, those without a date last. */
export async function listPrograms(
  database: Kysely<Tables>,
  question: ProgramQuestion,
  today: string,
): Promise<ProgramRow[]> {
  const { rows } = await sql<StoredRow>`
    SELECT programs.*, coalesce(units.name, programs.issuer) AS issuer_name
    FROM programs LEFT JOIN units ON units.id = programs.issuer_id
    WHERE ${sql.join(conditions(question), sql` AND `)}
    ORDER BY coalesce(programs.issued_on, programs.period) DESC NULLS LAST, programs.title_sort`.execute(
    database,
  );
  const counts = await countTasks(database, today, question.id ?? null);
  return rows.map((row) => {
    const program = toRecord(programRecord, row);
    const issuerName = typeof row['issuer_name'] === 'string' ? row['issuer_name'] : '';
    return { ...program, issuerName, tasks: 0, done: 0, overdue: 0, ...counts.get(program.id) };
  });
}

async function readReviews(database: Kysely<Tables>, programId: string): Promise<ReviewRow[]> {
  const reviews = await listRecords(database, reviewRecord, { programId });
  const units = await database.selectFrom('units').select(['id', 'name']).execute();
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const dayOf = ({ heldOn, plannedOn }: ReviewRow) => heldOn ?? plannedOn ?? '9999';
  return reviews
    .map((review) => ({ ...review, unitName: names.get(review.unitId ?? '') ?? review.unit }))
    .toSorted((left, right) => dayOf(left).localeCompare(dayOf(right)));
}

/** A program with everything below it. Throws AppError `notFound`. */
export async function readProgramWhole(
  database: Kysely<Tables>,
  id: string,
  today: string,
): Promise<ProgramWhole> {
  const [program] = await listPrograms(database, { id }, today);
  if (program === undefined) throw new AppError('notFound');
  const groups = await listRecords(database, taskGroupRecord, { programId: id });
  const tasks = await readTaskLines(database, { programId: id, limit: mostTasks }, today);
  return {
    program,
    directives: await readCitedDirectives(database, program.directiveIds),
    groups: groups.toSorted((left, right) => left.position - right.position),
    tasks: tasks.rows,
    reviews: await readReviews(database, id),
  };
}
