import type Database from 'better-sqlite3';
import { z } from 'zod';

const momentSchema = z.string().nullish();

/** More than most clerks write on a day: losing as much means days of typing. */
const manyChanges = 200;

/**
 * Since when the register has been given more than anyone would type again: the moment of the last import that
 * stands, or of the first of the latest two hundred changes. Undefined in a register that is hardly begun.
 */
export function lastBulkAt(connection: Database.Database): string | undefined {
  const read = (sql: string) => momentSchema.parse(connection.prepare(sql).pluck().get()) ?? '';
  const imported = read('SELECT max(created_at) FROM import_batches WHERE taken_back_at IS NULL');
  const changed = read(
    `SELECT at FROM history ORDER BY sequence DESC LIMIT 1 OFFSET ${manyChanges - 1}`,
  );
  const last = imported > changed ? imported : changed;
  return last === '' ? undefined : last;
}
