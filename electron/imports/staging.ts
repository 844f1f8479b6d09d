import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';
import {
  importEncodings,
  importFormats,
  importLayoutSchema,
} from '../../shared/contract/imports.ts';
import { legacyEncodings } from '../../shared/domain/legacyDecoders.ts';
import { AppError } from '../../shared/errors.ts';
import type { SheetRow } from '../workbooks/types.ts';
import type { ColumnReadings } from './columnReadings.ts';
import { cutRow, packRefused, rowEnd, toSheetRow } from './packedRows.ts';

/*
 * A staging file holds one workbook on its way into the register: its cells, and what each row will
 * become. It may be thrown away at any time. Rows that are refused as classified leave it at once.
 */

const mergeSchema = z.object({
  top: z.number(),
  left: z.number(),
  bottom: z.number(),
  right: z.number(),
});

/** A sheet as staged. */
const stagedSheetSchema = z.object({
  index: z.number().int(),
  name: z.string(),
  isHidden: z.boolean(),
  /** The last row with a filled cell. */
  rows: z.number().int(),
  merges: z.array(mergeSchema),
  /** Places of stamps and marks; rows under merged cells from there are refused too. */
  refusedCells: z.array(z.object({ row: z.number(), column: z.number() })),
  /** How the texts of each column are written, by column from 1; columns that prove nothing are left out. */
  encodings: z.record(z.string(), z.enum(importEncodings)),
  /** Columns that are read as the rest of the sheet is written, though nothing in them proves it. */
  assumed: z.record(z.string(), z.enum(legacyEncodings)).default({}),
  /** Columns whose texts show the damage of a converted PDF. */
  damaged: z.array(z.number().int()),
  layout: importLayoutSchema.nullable(),
  withoutRecipe: importLayoutSchema.nullable(),
});
export type StagedSheet = z.infer<typeof stagedSheetSchema>;

/** The workbook as staged. */
const stagedWorkbookSchema = z.object({
  fileName: z.string(),
  fileHash: z.string(),
  format: z.enum(importFormats),
  sheets: z.array(stagedSheetSchema),
  proposedSheet: z.number().int(),
});
export type StagedWorkbook = z.infer<typeof stagedWorkbookSchema>;

/** Staging files may be thrown away, so they are never synced; what is erased from them is overwritten. */
function prepare(connection: Database.Database): void {
  connection.pragma('synchronous = OFF');
  connection.pragma('secure_delete = ON');
  connection.pragma('cache_size = -4096');
}

/**
 * Makes an empty staging file. It has no journal: a reader that dies leaves a file that nobody knows of.
 */
export function createStaging(file: string): Database.Database {
  const connection = new Database(file);
  connection.pragma('page_size = 8192');
  connection.pragma('journal_mode = OFF');
  prepare(connection);
  connection.exec(`
    CREATE TABLE facts (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE cells (
      sheet INTEGER NOT NULL, first_row INTEGER NOT NULL, last_row INTEGER NOT NULL, packed TEXT NOT NULL,
      PRIMARY KEY (sheet, first_row)
    ) STRICT;`);
  return connection;
}

/** Opens a staging file to plan or to commit: with a log, because such a job may be cancelled. */
export function openStaging(file: string): Database.Database {
  if (!existsSync(file)) throw new AppError('notFound');
  const connection = new Database(file, { fileMustExist: true, timeout: 5000 });
  prepare(connection);
  connection.pragma('journal_mode = WAL');
  return connection;
}

/** Where the staging file of an import is. */
export function stagingFile(folder: string, importId: string): string {
  return join(folder, `${importId}.db`);
}

const sidecars = ['', '-wal', '-shm', '-journal'];

/** Forgets a staging file and what SQLite keeps beside it. */
export function removeStaging(file: string): void {
  for (const sidecar of sidecars) rmSync(file + sidecar, { force: true });
}

const stagingName = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.db(?:-\w+)?$/;

/** Removes what an earlier run left in the staging folder; other files are not ours and stay. */
export function sweepStaging(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (stagingName.test(name)) rmSync(join(folder, name), { force: true });
  }
}

/** Keeps a fact about the import as JSON. */
export function writeFact(connection: Database.Database, key: string, value: unknown): void {
  connection
    .prepare('INSERT INTO facts VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value')
    .run(key, JSON.stringify(value));
}

export function removeFact(connection: Database.Database, key: string): void {
  connection.prepare('DELETE FROM facts WHERE key = ?').run(key);
}

/** A fact, checked; undefined when there is none. */
export function readFact<Schema extends z.ZodType>(
  connection: Database.Database,
  key: string,
  schema: Schema,
): z.output<Schema> | undefined {
  const text: unknown = connection
    .prepare('SELECT value FROM facts WHERE key = ?')
    .pluck()
    .get(key);
  return typeof text === 'string' ? schema.parse(JSON.parse(text)) : undefined;
}

export function writeWorkbook(connection: Database.Database, workbook: StagedWorkbook): void {
  writeFact(connection, 'workbook', workbook);
}

/** @throws AppError `notFound` when the file holds no finished workbook */
export function readWorkbookFacts(connection: Database.Database): StagedWorkbook {
  const workbook = readFact(connection, 'workbook', stagedWorkbookSchema);
  if (workbook === undefined) throw new AppError('notFound');
  return workbook;
}

/** @throws AppError `notFound` */
export function sheetFacts(workbook: StagedWorkbook, index: number): StagedSheet {
  const sheet = workbook.sheets.find((candidate) => candidate.index === index);
  if (sheet === undefined) throw new AppError('notFound');
  return sheet;
}

interface PackedBatch {
  readonly first_row: number;
  readonly last_row: number;
  readonly packed: string;
}

/** The packed rows of a sheet from a row on, in order. The connection is free between two of them. */
export function* packedRows(
  connection: Database.Database,
  sheet: number,
  fromRow = 0,
): Generator<string, void, undefined> {
  const next = connection.prepare<[number, number], PackedBatch>(
    'SELECT * FROM cells WHERE sheet = ? AND first_row > ? ORDER BY first_row LIMIT 1',
  );
  for (
    let batch = next.get(sheet, -1);
    batch !== undefined;
    batch = next.get(sheet, batch.first_row)
  ) {
    if (batch.last_row < fromRow) continue;
    for (const row of batch.packed.split(rowEnd)) {
      if (Number.parseInt(row, 10) >= fromRow) yield row;
    }
  }
}

/** The first filled rows of a sheet, as found or read anew; refused ones come without cells. */
export function topRows(
  connection: Database.Database,
  sheet: number,
  limit: number,
  readings?: ColumnReadings,
): SheetRow[] {
  const rows: SheetRow[] = [];
  for (const packed of packedRows(connection, sheet)) {
    const row = cutRow(packed);
    rows.push(toSheetRow(readings?.apply(row) ?? row));
    if (rows.length >= limit) break;
  }
  return rows;
}

/** Takes the content of rows out of the file for good; what was there is overwritten. */
export function eraseRows(
  connection: Database.Database,
  sheet: number,
  rows: ReadonlySet<number>,
): void {
  if (rows.size === 0) return;
  const find = connection.prepare<[number, number, number], PackedBatch>(
    'SELECT * FROM cells WHERE sheet = ? AND first_row <= ? AND last_row >= ?',
  );
  const write = connection.prepare('UPDATE cells SET packed = ? WHERE sheet = ? AND first_row = ?');
  const done = new Set<number>();
  for (const row of rows) {
    const batch = find.get(sheet, row, row);
    if (batch === undefined || done.has(batch.first_row)) continue;
    done.add(batch.first_row);
    const packed = batch.packed.split(rowEnd).map((text) => {
      const number = Number.parseInt(text, 10);
      return rows.has(number) ? packRefused(number) : text;
    });
    write.run(packed.join(rowEnd), sheet, batch.first_row);
  }
}
