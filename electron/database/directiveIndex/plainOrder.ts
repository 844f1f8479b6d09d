import type Database from 'better-sqlite3';
import {
  type Direction,
  hasKeySql,
  isEmptySql,
  type KeyPlace,
  type SortColumn,
} from './orderedReader.ts';

/** Some rows of one column's order and where they end. */
interface Part {
  readonly column: SortColumn;
  readonly direction: Direction;
  readonly after: KeyPlace | null;
  readonly limit: number;
}

/**
 * The next rows of the whole register in the order of one column, those without a key last in both
 * directions, read from the column's index: nothing has to be in memory.
 */
export function readInOrder(
  connection: Database.Database,
  column: SortColumn,
  direction: Direction,
  after: KeyPlace | null,
  limit: number,
): KeyPlace[] {
  const part = { column, direction };
  const keyed =
    after === null || after.key !== null ? readKeyed(connection, { ...part, after, limit }) : [];
  if (keyed.length === limit) return keyed;
  const place = after?.key === null ? after : null;
  const rest = limit - keyed.length;
  return [...keyed, ...readEmpty(connection, { ...part, after: place, limit: rest })];
}

function signs(direction: Direction): { order: string; beyond: string } {
  return direction === 'ascending' ? { order: 'ASC', beyond: '>' } : { order: 'DESC', beyond: '<' };
}

function readKeyed(
  connection: Database.Database,
  { column, direction, after, limit }: Part,
): KeyPlace[] {
  const { name } = column;
  const { order, beyond } = signs(direction);
  const place = after === null ? '' : `AND (${name}, sequence) ${beyond} (@key, @sequence)`;
  // Beyond a place upwards every row has a key; said again, SQLite would begin at the first of them all.
  const hasKey = after !== null && direction === 'ascending' ? '' : `AND ${hasKeySql(column)}`;
  return connection
    .prepare<object, KeyPlace>(
      `SELECT sequence, ${name} AS key FROM directives INDEXED BY directives_by_${name}
       WHERE deleted_at IS NULL ${hasKey} ${place}
       ORDER BY ${name} ${order}, sequence ${order} LIMIT @limit`,
    )
    .all({ limit, key: after?.key, sequence: after?.sequence });
}

function readEmpty(
  connection: Database.Database,
  { column, direction, after, limit }: Part,
): KeyPlace[] {
  const { order, beyond } = signs(direction);
  const place = after === null ? '' : `AND sequence ${beyond} @sequence`;
  return connection
    .prepare<object, KeyPlace>(
      `SELECT sequence, NULL AS key FROM directives INDEXED BY directives_by_${column.name}
       WHERE deleted_at IS NULL AND ${isEmptySql(column)} ${place}
       ORDER BY sequence ${order} LIMIT @limit`,
    )
    .all({ limit, sequence: after?.sequence });
}
