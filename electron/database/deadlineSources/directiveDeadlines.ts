import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { DatePrecision } from '../../../shared/domain/partialDates.ts';
import type { Tables } from '../tables.ts';
import type { OpenDeadline } from './deadlineSource.ts';

/** Of replaced and expired documents nothing is due any more. */
const statusesDue = ['inForce', 'unknown'] as const;

/** Read of each precision and side of today: more nobody works through, and the nearest come first. */
const mostRead = 1000;

/** The present as deadlines of one precision are written, and where in their text their end stands. */
interface Present {
  readonly precision: DatePrecision;
  readonly now: string;
  readonly end: RawBuilder<string>;
}

/** A period ends with its second year; all other forms sort as they are written. */
function presentOf(today: string): Present[] {
  const [year = '', month = ''] = today.split('-');
  const whole = sql<string>`due_on`;
  return [
    { precision: 'day', now: today, end: whole },
    { precision: 'month', now: `${year}-${month}`, end: whole },
    { precision: 'quarter', now: `${year}-Q${Math.ceil(Number(month) / 3)}`, end: whole },
    { precision: 'year', now: year, end: whole },
    { precision: 'period', now: year, end: sql<string>`substr(due_on, 6, 4)` },
  ];
}

function nearest(database: Kysely<Tables>, { precision, end, now }: Present, isOver: boolean) {
  return database
    .selectFrom('directives')
    .select(['id', 'number_symbol', 'alias', 'summary', 'lead_unit', 'due_on', 'due_on_text'])
    .where('deleted_at', 'is', null)
    .where('due_on', 'is not', null)
    .where('due_on_precision', '=', precision)
    .where('status', 'in', statusesDue)
    .where(isOver ? sql<SqlBool>`${end} < ${now}` : sql<SqlBool>`${end} >= ${now}`)
    .orderBy(end, isOver ? 'desc' : 'asc')
    .limit(mostRead)
    .execute();
}

/** Deadlines of documents that may still be cited, those nearest to today on both sides of it. */
export async function readDirectiveDeadlines(
  database: Kysely<Tables>,
  today: string,
): Promise<OpenDeadline[]> {
  const found: OpenDeadline[] = [];
  for (const present of presentOf(today)) {
    for (const isOver of [true, false]) {
      for (const row of await nearest(database, present, isOver)) {
        found.push({
          source: 'directive',
          rowId: row.id,
          openId: row.id,
          title: [row.number_symbol || row.alias, row.summary].filter(Boolean).join(' · '),
          unit: row.lead_unit,
          dueOn: row.due_on ?? '',
          dueOnText: row.due_on_text,
        });
      }
    }
  }
  return found;
}
