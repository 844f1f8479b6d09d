import type { WriteStream } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import exceljs, { type Style, type Worksheet } from 'exceljs';
import type { RegisterName } from '../../shared/contract/registers.ts';
import { localToday } from '../../shared/domain/moments.ts';
import type { Office } from '../../shared/domain/organisations.ts';
import { fillSheet, noteLine } from '../../shared/domain/registerPaper.ts';
import { AppError } from '../../shared/errors.ts';
import { createTranslator, type TranslationKey } from '../../shared/locales/index.ts';
import { readOffice } from '../database/officeRows.ts';
import {
  columnsOf,
  escaped,
  houseOptions,
  sheetWidth,
  writeColumnTitles,
  writeHouseFoot,
  writeTitleBlock,
} from '../exports/houseSheet.ts';
import { rowHeight } from '../exports/rowHeight.ts';
import { sheetStyles } from '../exports/sheetStyles.ts';
import { writeBeside } from '../exports/writeBeside.ts';
import type { ReportProgress } from '../jobs/worker.ts';
import type { RegisterColumn, RegisterDefinition, RegisterRow } from './definition.ts';
import { openDatabase } from './openDatabase.ts';
import { paperValue } from './readCells.ts';
import { registers } from './registers.ts';

/** Words of the workbook are Vietnamese whatever the screen's language: it goes to other offices. */
const translate = createTranslator('vi');

/** The zip gets its turn after so many rows. */
const rowsAtOnce = 50;

const exactDate = /^\d{4}-\d\d-\d\d$/;

/**
 * What a cell holds. A day is a true Excel date, because clerks sort and filter by it; a less exact date
 * stays words. Text is always a string cell, so that "=1+1" is never a formula.
 */
function cellValue(column: RegisterColumn, shown: string | number): Date | string | number | null {
  if (typeof shown === 'number') return shown;
  if (shown === '') return null;
  const isDate = column.kind === 'day' || column.kind === 'date';
  if (isDate && exactDate.test(shown)) return new Date(`${shown}T00:00:00Z`);
  return escaped(paperValue(column, shown));
}

const textKinds: ReadonlySet<RegisterColumn['kind']> = new Set([
  'text',
  'lines',
  'unit',
  'party',
  'parties',
  'own',
]);

function styleOf({ kind }: RegisterColumn, value: unknown): Partial<Style> {
  if (value instanceof Date) return sheetStyles.day;
  return textKinds.has(kind) ? sheetStyles.text : sheetStyles.centred;
}

function writeRow(
  sheet: Worksheet,
  ordinal: number,
  { values, ordinal: written }: RegisterRow,
  columns: readonly RegisterColumn[],
  widths: readonly number[],
): void {
  const row = sheet.addRow([written ?? ordinal]);
  row.getCell(1).style = sheetStyles.ordinal;
  const texts = [''];
  for (const [index, column] of columns.entries()) {
    const cell = row.getCell(index + 2);
    const value = cellValue(column, values[column.field] ?? '');
    cell.value = value;
    cell.style = styleOf(column, value);
    texts.push(typeof value === 'string' ? value : '');
  }
  row.height = rowHeight(texts, widths);
  row.commit();
}

/** The columns of the workbook: some stand there only where rows fill them. */
function writtenColumns(
  { columns }: RegisterDefinition,
  rows: readonly RegisterRow[],
): readonly RegisterColumn[] {
  const isFilled = (field: string) =>
    rows.some(({ values }) => values[field] !== undefined && values[field] !== '');
  return columns.filter(
    ({ field, isLeftOut }) =>
      isLeftOut === undefined || (isLeftOut === 'whenEmpty' && isFilled(field)),
  );
}

async function fill(
  stream: WriteStream,
  definition: RegisterDefinition,
  rows: readonly RegisterRow[],
  office: Office,
  report: ReportProgress,
): Promise<number> {
  const { name } = definition;
  const columns = writtenColumns(definition, rows);
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
  const sheet = workbook.addWorksheet(translate(`registers.sheetName.${name}`), houseOptions(2));
  const widths = fillSheet(columns.map(({ width }) => width)).map(sheetWidth);
  const today = localToday();
  sheet.columns = columnsOf(widths);
  writeTitleBlock(sheet, {
    office,
    title: translate(`registers.sheetTitle.${name}`),
    note: noteLine('', today, translate),
    columns: columns.length + 1,
    width: widths.reduce((sum, width) => sum + width, 0),
  });
  // A test asks for the words of every column of every register.
  const titles = columns.map(({ field }) =>
    translate(`registers.fields.${name}.${field}` as TranslationKey),
  );
  writeColumnTitles(sheet, [translate('exports.ordinal'), ...titles], widths);
  for (const [index, row] of rows.entries()) {
    writeRow(sheet, index + 1, row, columns, widths);
    if (index % rowsAtOnce !== 0) continue;
    report('writing', index, rows.length);
    await nextTurn();
  }
  writeHouseFoot(sheet, rows.length, columns.length - 1, { office, translate, today });
  sheet.commit();
  await workbook.commit();
  return rows.length;
}

/** What the job of writing is given. */
export interface WriteRecordsInput {
  readonly databaseFile: string;
  readonly register: RegisterName;
  readonly file: string;
  readonly programId?: string | null;
}

/**
 * The job: a plain register becomes an .xlsx, beside its place and then renamed. Taken in again, every row of
 * it is the same.
 * @throws AppError `fileLocked`, `diskFull`, `folderReadOnly`
 */
export async function writeRecords(
  { databaseFile, register, file, programId = null }: WriteRecordsInput,
  report: ReportProgress,
): Promise<{ rows: number }> {
  const database = openDatabase(databaseFile, 'read');
  try {
    const office = await readOffice(database.kysely);
    if (office === undefined) throw new AppError('notReady');
    const definition = registers[register];
    const list = await definition.list(database.kysely, programId);
    const rows = await writeBeside(file, (stream) =>
      fill(stream, definition, list, office, report),
    );
    return { rows };
  } finally {
    await database.close();
  }
}
