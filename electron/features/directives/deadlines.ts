import { type Kysely, type RawBuilder, type Selectable, type SqlBool, sql } from 'kysely';
import { type DatePrecision, lastDay } from '../../../shared/domain/partialDates.ts';
import type { DirectivesTable, Tables } from '../../database/tables.ts';

/** Of replaced and expired documents nothing is due any more. */
const statusesDue = ['inForce', 'unknown'] as const;

/** Rows of each kind on the start page: what fits beside each other on a small screen. */
const shownOfEach = 10;

/** The present as deadlines of one precision are written, and where in their text it stands. */
interface Present {
  readonly precision: DatePrecision;
  readonly now: string;
  /** A period ends with its second year. */
  readonly end: RawBuilder<string>;
  /** SQL for "not over yet, and over by the end of this month". */
  readonly endsThisMonth: RawBuilder<SqlBool>;
}

const never = sql<SqlBool>`0 = 1`;

/** A deadline known by quarter ends with the quarter's last month, one known by year with December. */
function presentOf(today: string): Present[] {
  const [year = '', monthText = ''] = today.split('-');
  const month = Number(monthText);
  const whole = sql<string>`due_on`;
  const second = sql<string>`substr(due_on, 6, 4)`;
  const at = (precision: DatePrecision, now: string, end: RawBuilder<string>, isLast: boolean) => ({
    precision,
    now,
    end,
    endsThisMonth: isLast ? sql<SqlBool>`${end} = ${now}` : never,
  });
  const lastOfMonth = `${year}-${monthText}-31`;
  return [
    {
      ...at('day', today, whole, true),
      endsThisMonth: sql<SqlBool>`${whole} >= ${today} AND ${whole} <= ${lastOfMonth}`,
    },
    at('month', `${year}-${monthText}`, whole, true),
    at('quarter', `${year}-Q${Math.ceil(month / 3)}`, whole, month % 3 === 0),
    at('year', year, whole, month === 12),
    at('period', year, second, month === 12),
  ];
}

function deadlines(database: Kysely<Tables>, { precision }: Present) {
  return database
    .selectFrom('directives')
    .where('deleted_at', 'is', null)
    .where('due_on', 'is not', null)
    .where('due_on_precision', '=', precision)
    .where('status', 'in', statusesDue);
}

async function count(
  database: Kysely<Tables>,
  present: Present,
  condition: RawBuilder<SqlBool>,
): Promise<number> {
  const { documents } = await deadlines(database, present)
    .select(sql<number>`count(*)`.as('documents'))
    .where(condition)
    .executeTakeFirstOrThrow();
  return documents;
}

type Row = Selectable<DirectivesTable>;

function nearest(database: Kysely<Tables>, present: Present, isOver: boolean): Promise<Row[]> {
  const { end, now } = present;
  return deadlines(database, present)
    .selectAll()
    .where(isOver ? sql<SqlBool>`${end} < ${now}` : sql<SqlBool>`${end} >= ${now}`)
    .orderBy(end, isOver ? 'desc' : 'asc')
    .orderBy('sequence')
    .limit(shownOfEach)
    .execute();
}

/** The deadlines nearest to today, the earliest first: those over most recently and those coming next. */
async function nearestDeadlines(
  database: Kysely<Tables>,
  present: readonly Present[],
): Promise<Row[]> {
  const dayOf = (row: Row) => lastDay(row.due_on ?? '');
  const over: Row[] = [];
  const coming: Row[] = [];
  for (const one of present) {
    over.push(...(await nearest(database, one, true)));
    coming.push(...(await nearest(database, one, false)));
  }
  const byDay = (left: Row, right: Row) =>
    dayOf(left).localeCompare(dayOf(right)) || left.sequence - right.sequence;
  return [...over.sort(byDay).slice(-shownOfEach), ...coming.sort(byDay).slice(0, shownOfEach)];
}

/** What is due, counted to the last day of deadlines known by month, quarter or year. */
export async function readDeadlines(
  database: Kysely<Tables>,
  today: string,
): Promise<{ overdue: number; dueThisMonth: number; due: Row[] }> {
  const present = presentOf(today);
  let overdue = 0;
  let dueThisMonth = 0;
  for (const one of present) {
    overdue += await count(database, one, sql<SqlBool>`${one.end} < ${one.now}`);
    dueThisMonth += await count(database, one, one.endsThisMonth);
  }
  return { overdue, dueThisMonth, due: await nearestDeadlines(database, present) };
}
