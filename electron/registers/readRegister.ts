import type Database from 'better-sqlite3';
import type { ImportColumn } from '../../shared/contract/imports.ts';
import type { OpenedRegister, RegisterName } from '../../shared/contract/registers.ts';
import { AppError } from '../../shared/errors.ts';
import { ClassifiedRows, mayHoldStamp } from '../imports/classifiedRows.ts';
import {
  cutRow,
  packedKinds,
  packRefused,
  pieceColumn,
  pieceKind,
  rowEnd,
  toSheetRow,
  type PackedRow,
} from '../imports/packedRows.ts';
import { parseWorkbook, type ParseListener, type RowBatch } from '../imports/parseWorkbook.ts';
import { rowsLookedAt } from '../imports/proposeLayout.ts';
import { ColumnEncodings } from '../imports/sheetIntake.ts';
import { createStaging, removeStaging, topRows } from '../imports/staging.ts';
import { toFileFailure } from '../imports/workbookFailures.ts';
import type { ReportProgress } from '../jobs/worker.ts';
import type { SheetEnd, SheetInfo } from '../workbooks/types.ts';
import { type RegisterDefinition, withAllColumns } from './definition.ts';
import { openDatabase } from './openDatabase.ts';
import { type Encodings, proposeRegisterLayout, registerScore } from './registerLayout.ts';
import { registers } from './registers.ts';
import { type StagedRegisterSheet, writeStagedRegister } from './registerStaging.ts';

/** What the job of reading is given. */
export interface ReadRegisterInput {
  readonly importId: string;
  readonly register: RegisterName;
  readonly stagingFile: string;
  readonly databaseFile: string;
  readonly file: string;
  readonly fileName: string;
  readonly today: string;
}

const rowsInBatch = 64;

function encodingsOf(rows: readonly PackedRow[], firstDataRow: number): Encodings {
  const columns = new Map<number, ColumnEncodings>();
  for (const { row, pieces } of rows) {
    if (row < firstDataRow) continue;
    for (const piece of pieces.slice(1)) {
      if (pieceKind(piece) === packedKinds.error) continue;
      const column = columns.get(pieceColumn(piece)) ?? new ColumnEncodings();
      columns.set(pieceColumn(piece), column);
      column.note(pieceKind(piece), piece);
    }
  }
  const encodings: Record<string, ImportColumn['encoding']> = {};
  for (const [column, { encoding }] of columns) {
    if (encoding !== undefined) encodings[column] = encoding;
  }
  return encodings;
}

/**
 * Keeps the sheets of a workbook in memory until each is whole. These registers have some thousand rows, not
 * a hundred thousand; and a sheet whose merged cells are known before its rows are written needs no second look.
 */
class RegisterIntake implements ParseListener {
  readonly #staging: Database.Database;
  readonly #definition: RegisterDefinition;
  readonly #report: ReportProgress;
  #infos: readonly SheetInfo[] = [];
  #rows: string[] = [];
  readonly sheets: StagedRegisterSheet[] = [];

  constructor(staging: Database.Database, definition: RegisterDefinition, report: ReportProgress) {
    this.#staging = staging;
    this.#definition = definition;
    this.#report = report;
  }

  onOpen(_format: 'xlsx' | 'xls', sheets: readonly SheetInfo[]): void {
    this.#infos = sheets;
  }

  onProgress(sheet: number, fraction: number): void {
    const steps = 1000;
    this.#report('reading', Math.round((sheet + fraction) * steps), this.#infos.length * steps);
  }

  onRows({ packed }: RowBatch): void {
    this.#rows.push(...packed.split(rowEnd));
  }

  onSheetEnd(index: number, { merges, lastRow }: SheetEnd): void {
    const info = this.#infos.find((candidate) => candidate.index === index);
    const texts = this.#rows.splice(0);
    if (info === undefined) return;
    const rows = texts.map(cutRow);
    const top = rows.slice(0, rowsLookedAt).map(toSheetRow);
    const found = proposeRegisterLayout(this.#definition, index, top, merges);
    const refusals = new ClassifiedRows(found, merges);
    const isRefused = rows.map((row, place) =>
      refusals.isRefused(row, mayHoldStamp(texts[place] ?? '')),
    );
    const encodings = encodingsOf(
      rows.filter((_row, place) => isRefused[place] === false),
      found?.firstDataRow ?? 0,
    );
    this.#stage(
      index,
      rows.map(({ row }, place) => [
        row,
        isRefused[place] === true ? packRefused(row) : (texts[place] ?? ''),
      ]),
    );
    this.sheets.push({
      index,
      name: info.name,
      isHidden: info.state !== 'visible',
      rows: lastRow,
      merges,
      refusedCells: refusals.cells,
      encodings,
      layout: proposeRegisterLayout(this.#definition, index, top, merges, encodings),
    });
  }

  #stage(sheet: number, rows: readonly (readonly [row: number, packed: string])[]): void {
    const insert = this.#staging.prepare('INSERT INTO cells VALUES (?, ?, ?, ?)');
    for (let from = 0; from < rows.length; from += rowsInBatch) {
      const batch = rows.slice(from, from + rowsInBatch);
      const packed = batch.map(([, text]) => text).join(rowEnd);
      insert.run(sheet, batch[0]?.[0] ?? 0, batch.at(-1)?.[0] ?? 0, packed);
    }
  }
}

/** The visible sheet that looks most like the register; of equal ones, the longest. */
function proposeSheet(
  sheets: readonly StagedRegisterSheet[],
  { telling }: RegisterDefinition,
): StagedRegisterSheet | undefined {
  const filled = sheets.filter(({ rows }) => rows > 0);
  const visible = filled.filter(({ isHidden }) => !isHidden);
  return (visible.length > 0 ? visible : filled).toSorted(
    (left, right) =>
      registerScore(right.layout, telling) - registerScore(left.layout, telling) ||
      right.rows - left.rows,
  )[0];
}

/** What a column may be; rare fields where one of the sheets has them. */
function fieldsOf(
  { columns }: RegisterDefinition,
  sheets: readonly StagedRegisterSheet[],
): string[] {
  const found = new Set(sheets.flatMap(({ layout }) => layout?.columns.map(({ field }) => field)));
  return columns
    .filter(({ field, isRare = false }) => !isRare || found.has(field))
    .map(({ field }) => field);
}

async function readDefinition({
  register,
  databaseFile,
}: ReadRegisterInput): Promise<RegisterDefinition> {
  const definition = registers[register];
  if (definition.moreColumns === undefined) return definition;
  const database = openDatabase(databaseFile, 'read');
  try {
    return await withAllColumns(definition, database.kysely);
  } finally {
    await database.close();
  }
}

async function optionsOf(
  definition: RegisterDefinition,
  staging: Database.Database,
  { databaseFile, today }: ReadRegisterInput,
  sheet: StagedRegisterSheet,
): Promise<OpenedRegister['options']> {
  if (definition.options === undefined) return [];
  const database = openDatabase(databaseFile, 'read');
  try {
    const above = topRows(staging, sheet.index, rowsLookedAt).filter(
      ({ row }) => row < (sheet.layout?.headerRows[0] ?? 0),
    );
    return await definition.options({ database: database.kysely, today }, above);
  } finally {
    await database.close();
  }
}

async function fill(
  staging: Database.Database,
  input: ReadRegisterInput,
  report: ReportProgress,
): Promise<OpenedRegister> {
  const definition = await readDefinition(input);
  const intake = new RegisterIntake(staging, definition, report);
  staging.exec('BEGIN');
  await parseWorkbook({ file: input.file }, intake);
  const { sheets } = intake;
  const proposed = proposeSheet(sheets, definition);
  if (proposed === undefined) throw new AppError('noTable', { fileName: input.fileName });
  const { importId, register, fileName } = input;
  writeStagedRegister(staging, { register, fileName, sheets, proposedSheet: proposed.index });
  staging.exec('COMMIT');
  return {
    importId,
    fileName,
    sheets: sheets.map(({ index, name, isHidden, rows, layout }) => ({
      index,
      name,
      isHidden,
      rows,
      layout,
    })),
    proposedSheet: proposed.index,
    fields: [...fieldsOf(definition, sheets), 'secrecy', 'ordinal'],
    titles: Object.fromEntries(
      definition.columns.flatMap(({ field, title }) =>
        title === undefined ? [] : [[field, title] as const],
      ),
    ),
    options: await optionsOf(definition, staging, input, proposed),
  };
}

/**
 * The job: a workbook becomes a staging file of a plain register, without its classified rows.
 * @throws AppError why the file is refused; nothing is left of it then
 */
export async function readRegister(
  input: ReadRegisterInput,
  report: ReportProgress,
): Promise<OpenedRegister> {
  const staging = createStaging(input.stagingFile);
  let isDone = false;
  try {
    const opened = await fill(staging, input, report);
    isDone = true;
    return opened;
  } catch (error) {
    throw toFileFailure(error, input.fileName);
  } finally {
    staging.close();
    if (!isDone) removeStaging(input.stagingFile);
  }
}
