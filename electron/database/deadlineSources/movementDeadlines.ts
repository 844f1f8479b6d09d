import { type Kysely, sql } from 'kysely';
import type { MovementDeadlineValues } from '../../../shared/domain/movements.ts';
import type { Tables } from '../tables.ts';
import type { OpenDeadline } from './deadlineSource.ts';

/** What is due, in words: "Đăng ký: <title of the movement>". */
const deeds: Readonly<Record<MovementDeadlineValues['kind'], string>> = {
  registration: 'Đăng ký',
  review: 'Rà soát',
  result: 'Báo cáo kết quả',
};

interface Row {
  readonly id: string;
  readonly movementId: string;
  readonly kind: MovementDeadlineValues['kind'];
  readonly title: string;
  readonly unit: string;
  readonly dueOn: string;
  readonly dueOnText: string;
}

/** Registrations, reviews and results of movements that are not ticked off. */
export async function readMovementDeadlines(database: Kysely<Tables>): Promise<OpenDeadline[]> {
  const { rows } = await sql<Row>`
    SELECT movement_deadlines.id, movement_id AS movementId, movement_deadlines.kind, movements.title,
      coalesce(units.name, movements.collector) AS unit, due_on AS dueOn, due_on_text AS dueOnText
    FROM movement_deadlines
    JOIN movements ON movements.id = movement_id AND movements.deleted_at IS NULL
    LEFT JOIN units ON units.id = movements.collector_id
    WHERE movement_deadlines.deleted_at IS NULL AND due_on IS NOT NULL
      AND done_on IS NULL`.execute(database);
  return rows.map(({ id, movementId, kind, title, unit, dueOn, dueOnText }) => ({
    source: 'movement',
    rowId: id,
    openId: movementId,
    title: `${deeds[kind]}: ${title}`,
    unit,
    dueOn,
    dueOnText,
  }));
}
