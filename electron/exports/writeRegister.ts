import type { WriteStream } from 'node:fs';
import { dirname } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import exceljs, { type Worksheet } from 'exceljs';
import {
  type RegisterColumn,
  registerColumns,
  type RegisterView,
} from '../../shared/contract/exports.ts';
import { describeFilter } from '../../shared/domain/filterWords.ts';
import { localToday } from '../../shared/domain/moments.ts';
import { columnsHeld, columnsInSight } from '../../shared/domain/registerPaper.ts';
import { AppError } from '../../shared/errors.ts';
import { createTranslator, type Translate } from '../../shared/locales/index.ts';
import { AppDatabase } from '../database/appDatabase.ts';
import { openConnection } from '../database/connection.ts';
import { dataFolder } from '../database/dataFolder.ts';
import { directiveIndexOf } from '../database/directiveIndex/directiveIndex.ts';
import { countRows } from '../database/directiveIndex/directiveCount.ts';
import { readLookups } from '../database/lookups.ts';
import { readOffice } from '../database/officeRows.ts';
import { registerPages } from '../database/registerPages.ts';
import type { ReportProgress } from '../jobs/worker.ts';
import {
  type SheetContent,
  sheetColumns,
  sheetOptions,
  writeFoot,
  writeHead,
  writeRows,
} from './registerSheet.ts';
import { writeBeside } from './writeBeside.ts';

/** A sheet of Excel ends at row 1,048,576; a longer register goes on on a second one. */
const mostRowsInSheet = 1_000_000;

/**
 * Reading and writing never wait by themselves: after so many rows, about a buffer of the zip, it gets
 * its turn. Else everything written would pile up in memory and be packed only at the end.
 */
const rowsAtOnce = 50;

/** A translator that looks a word up once: the same few stand in a hundred thousand rows. */
function rememberWords(translate: Translate): Translate {
  const words = new Map<string, string>();
  return (key, values) => {
    if (values !== undefined) return translate(key, values);
    const known = words.get(key) ?? translate(key);
    words.set(key, known);
    return known;
  };
}

/** Words of the workbook are Vietnamese whatever the screen's language: it goes to other offices. */
const translate = rememberWords(createTranslator('vi'));

/** The register in a workbook, sheet after sheet, a row at a time. */
class RegisterWorkbook {
  readonly #workbook: exceljs.stream.xlsx.WorkbookWriter;
  readonly #content: SheetContent;
  readonly #rowsInSheet: number;
  #sheet: Worksheet;
  #sheets = 0;
  #rowsHere = 0;
  written = 0;

  constructor(stream: WriteStream, content: SheetContent, rowsInSheet: number) {
    // The stream writer at any size: it writes the same file as ExcelJS's other one, three times faster
    // and without holding the rows (excel.md §2). What it cannot do, protection, is not wanted here.
    this.#workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
    this.#content = content;
    this.#rowsInSheet = rowsInSheet;
    this.#sheet = this.#addSheet();
  }

  #addSheet(): Worksheet {
    this.#sheets += 1;
    this.#rowsHere = 0;
    // An apostrophe in the name would make the repeated header a damaged reference (excel.md §2).
    const name = translate('exports.sheetName').replaceAll("'", '');
    const numbered = this.#sheets === 1 ? name : `${name} ${this.#sheets}`;
    const sheet = this.#workbook.addWorksheet(numbered, sheetOptions(this.#content));
    sheet.columns = sheetColumns(this.#content);
    writeHead(sheet, this.#content);
    return sheet;
  }

  add(rows: Parameters<typeof writeRows>[2]): void {
    for (let from = 0; from < rows.length;) {
      if (this.#rowsHere === this.#rowsInSheet) {
        this.#sheet.commit();
        this.#sheet = this.#addSheet();
      }
      const part = rows.slice(from, from + this.#rowsInSheet - this.#rowsHere);
      writeRows(this.#sheet, this.written + 1, part, this.#content);
      this.#rowsHere += part.length;
      this.written += part.length;
      from += part.length;
    }
  }

  async finish(): Promise<void> {
    writeFoot(this.#sheet, this.#rowsHere, this.#content);
    this.#sheet.commit();
    await this.#workbook.commit();
  }
}

/**
 * The columns that hold nothing in any row: the widths of a sheet stand before its rows, so that this
 * must be known first. Ends at the row by which every column has held something.
 */
async function emptyColumns(
  database: AppDatabase,
  { filter, sort }: RegisterView,
): Promise<Set<RegisterColumn>> {
  const held = new Set<RegisterColumn>();
  for await (const page of registerPages(database, filter, sort)) {
    for (const column of columnsHeld(page)) held.add(column);
    if (held.size === registerColumns.length) break;
    await nextTurn();
  }
  const inSight = columnsInSight(held);
  return new Set(registerColumns.filter((column) => !inSight.includes(column)));
}

async function readContent(database: AppDatabase, view: RegisterView): Promise<SheetContent> {
  const office = await readOffice(database.kysely);
  if (office === undefined) throw new AppError('notReady');
  const { types, issuers, fields } = await readLookups(database.kysely);
  const names = {
    type: (id: string) => types.byId(id)?.name,
    issuer: (id: string) => issuers.byId(id)?.name,
    field: (id: string) => fields.byId(id)?.name,
  };
  return {
    columns: view.columns ?? registerColumns,
    hidden: view.columns === null ? await emptyColumns(database, view) : new Set(),
    conditions: describeFilter(view.filter, names, translate),
    office,
    translate,
    today: localToday(),
  };
}

async function writePages(
  database: AppDatabase,
  { filter, sort }: RegisterView,
  workbook: RegisterWorkbook,
  report: ReportProgress,
): Promise<number> {
  const { total } = await countRows(directiveIndexOf(database), filter);
  for await (const page of registerPages(database, filter, sort)) {
    for (let from = 0; from < page.length; from += rowsAtOnce) {
      workbook.add(page.slice(from, from + rowsAtOnce));
      await nextTurn();
    }
    report('writing', workbook.written, total);
  }
  await workbook.finish();
  return workbook.written;
}

/**
 * Writes a view of the register as .xlsx: beside its place, through to the disk, then renamed, so that
 * a half-written file never has a good name.
 * @param rowsInSheet after so many documents the next sheet begins
 * @returns how many documents were written
 * @throws AppError `fileLocked`, `diskFull`, `folderReadOnly`
 */
export async function writeRegister(
  databaseFile: string,
  file: string,
  view: RegisterView,
  report: ReportProgress,
  rowsInSheet: number = mostRowsInSheet,
): Promise<number> {
  const connection = openConnection(databaseFile, 'read');
  const database = new AppDatabase(dataFolder(dirname(databaseFile)), connection);
  try {
    // One moment of the register, whatever is saved while its pages are read.
    connection.exec('BEGIN');
    const content = await readContent(database, view);
    return await writeBeside(file, (stream) =>
      writePages(database, view, new RegisterWorkbook(stream, content, rowsInSheet), report),
    );
  } finally {
    await database.close();
  }
}
