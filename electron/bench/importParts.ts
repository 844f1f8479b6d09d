import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInflateRaw } from 'node:zlib';
import { packedEntry } from './zipEntries.ts';
import Database from 'better-sqlite3';
import exceljs from 'exceljs';
import { SaxesParser } from 'saxes';
import { foldText } from '../../shared/domain/vietnamese.ts';
import { openWorkbook } from '../workbooks/readWorkbook.ts';

/*
 * What our import is measured against, each part in a process of its own:
 *   node importParts.ts <part> <file>  →  {"milliseconds": …, "megabytes": …} on stdout.
 */

/** A table as bare as one can be: the columns of the sheet, one folded column, three indexes, search. */
function openBareDatabase(folder: string): Database.Database {
  const database = new Database(join(folder, 'bare.db'));
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  const columns = Array.from({ length: 14 }, (_, index) => `c${index} TEXT`).join(', ');
  database.exec(`
    CREATE TABLE rows (id INTEGER PRIMARY KEY, ${columns}, folded TEXT) STRICT;
    CREATE INDEX by_number ON rows (c4);
    CREATE INDEX by_date ON rows (c5);
    CREATE INDEX by_type ON rows (c6);
    CREATE VIRTUAL TABLE found USING fts5 (folded, content='rows', content_rowid='id');`);
  return database;
}

/** Unzips and SAX-reads the sheet and its strings; makes no values. */
async function saxRead(file: string): Promise<void> {
  for (const name of ['xl/sharedStrings.xml', 'xl/worksheets/sheet1.xml']) {
    const parser = new SaxesParser();
    let events = 0;
    parser.on('opentag', () => void (events += 1));
    parser.on('text', () => void (events += 1));
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const inflate = createInflateRaw({ chunkSize: 256 * 1024 });
    inflate.end(await packedEntry(file, name));
    for await (const chunk of inflate)
      parser.write(decoder.decode(chunk as Buffer, { stream: true }));
    parser.close();
  }
}

/** The cells as text, read before the clock starts: the floor inserts what is already there. */
async function readCells(file: string): Promise<string[][]> {
  const workbook = await openWorkbook(file);
  const rows: string[][] = [];
  await workbook.readSheet(0, ({ cells }) => {
    const row = Array.from({ length: 14 }, () => '');
    for (const cell of cells) row[cell.column - 1] = cell.text;
    rows.push(row);
  });
  return rows.slice(1);
}

/** Bare prepared inserts in one transaction, the search index filled in bulk. */
function bareInsert(database: Database.Database, rows: readonly string[][]): void {
  const insert = database.prepare(
    `INSERT INTO rows VALUES (NULL, ${Array.from({ length: 15 }, () => '?').join(', ')})`,
  );
  database.transaction(() => {
    for (const row of rows) insert.run(...row, foldText(row.join(' ')));
    database.exec(`INSERT INTO found (found) VALUES ('rebuild')`);
  })();
}

/** What a first program would do: ExcelJS reads it all, then one insert a row with search kept by a trigger. */
async function naiveImport(file: string, database: Database.Database): Promise<void> {
  database.exec(`
    CREATE TRIGGER kept AFTER INSERT ON rows BEGIN
      INSERT INTO found (rowid, folded) VALUES (new.id, new.folded); END`);
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(file);
  const [sheet] = workbook.worksheets;
  const insert = database.prepare(
    `INSERT INTO rows VALUES (NULL, ${Array.from({ length: 15 }, () => '?').join(', ')})`,
  );
  database.transaction(() => {
    sheet?.eachRow((row) => {
      const cells = Array.from({ length: 14 }, (_, index) => row.getCell(index + 1).text);
      insert.run(...cells, foldText(cells.join(' ')));
    });
  })();
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Other libraries merely reading: every cell of every row is looked at, nothing is kept. */
const readers: Readonly<Record<string, (file: string) => Promise<void>>> = {
  async excelWhole(file) {
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.readFile(file);
    workbook.worksheets[0]?.eachRow((row) => row.eachCell((cell) => cell.text));
  },
  async excelStream(file) {
    for await (const sheet of new exceljs.stream.xlsx.WorkbookReader(file, {}))
      for await (const row of sheet) row.eachCell((cell) => cell.text);
  },
  async sheetjs(file) {
    const { default: sheetjs } = await import('@e965/xlsx');
    const workbook = sheetjs.read(readFileSync(file), { dense: true });
    const [name = ''] = workbook.SheetNames;
    const sheet = workbook.Sheets[name];
    if (sheet !== undefined) sheetjs.utils.sheet_to_json(sheet, { header: 1 });
  },
};

async function measure(part: string, file: string): Promise<number> {
  if (part === 'saxRead') return timed(() => saxRead(file));
  const read = readers[part];
  if (read !== undefined) return timed(() => read(file));
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const database = openBareDatabase(folder);
  try {
    if (part === 'naive') return await timed(() => naiveImport(file, database));
    const rows = await readCells(file);
    return await timed(() => bareInsert(database, rows));
  } finally {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const [part = '', file = ''] = process.argv.slice(2);
const milliseconds = await measure(part, file);
// Linux and Windows count it in kilobytes.
const megabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ milliseconds, megabytes }));
