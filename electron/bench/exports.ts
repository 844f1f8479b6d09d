import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs, { type CellValue } from 'exceljs';
import { registerColumns, registerViewSchema } from '../../shared/contract/exports.ts';
import { createTranslator } from '../../shared/locales/index.ts';
import { openConnection } from '../database/connection.ts';
import { AppDatabase } from '../database/appDatabase.ts';
import { dataFolder } from '../database/dataFolder.ts';
import { registerPages } from '../database/registerPages.ts';
import { writeOffice } from '../database/officeRows.ts';
import { Session } from '../database/session.ts';
import { cellValue } from '../exports/registerSheet.ts';
import { sheetStyles } from '../exports/sheetStyles.ts';
import { writeRegister } from '../exports/writeRegister.ts';
import { sampleOffice } from '../features/startup/sampleDirectives.ts';
import { benchRegister } from './benchRegister.ts';
import { formatSeconds } from './formatSeconds.ts';
import type { BenchTable } from './table.ts';

/** design.md §9. */
const rows = 100_000;
const runs = 3;

const view = registerViewSchema.parse({});

async function makeRegister(): Promise<{ databaseFile: string; dispose: () => void }> {
  const { path, dispose } = await benchRegister(rows);
  const session = new Session(path);
  await session.open();
  await session.database.change('Bench', (change) => writeOffice(change, { ...sampleOffice }));
  await session.close();
  return { databaseFile: dataFolder(path).databaseFile, dispose };
}

/**
 * The same cells with the same styles and row heights, already in memory, through ExcelJS's streaming
 * writer and nothing else; one object a style, which is how ExcelJS is fastest.
 */
async function writeBare(file: string, cells: readonly (readonly CellValue[])[]): Promise<void> {
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ filename: file, useStyles: true });
  const sheet = workbook.addWorksheet('Sổ');
  for (const values of cells) {
    const row = sheet.addRow([...values]);
    row.height = 32;
    for (const [index, value] of values.entries())
      row.getCell(index + 1).style = value instanceof Date ? sheetStyles.day : sheetStyles.text;
    row.commit();
  }
  sheet.commit();
  await workbook.commit();
}

async function readCells(databaseFile: string): Promise<CellValue[][]> {
  const database = new AppDatabase(
    dataFolder(join(databaseFile, '..')),
    openConnection(databaseFile, 'read'),
  );
  const translate = createTranslator('vi');
  const cells: CellValue[][] = [];
  for await (const page of registerPages(database, view.filter, view.sort)) {
    for (const row of page)
      cells.push([
        cells.length + 1,
        ...registerColumns.map((column) => cellValue(column, row, translate)),
      ]);
  }
  await database.close();
  return cells;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** 100,000 styled rows, read from the register and written, against the bare writer in the same run. */
export async function benchExports(): Promise<BenchTable> {
  const { databaseFile, dispose } = await makeRegister();
  const folder = mkdtempSync(join(tmpdir(), 'bench-export-'));
  const cells = await readCells(databaseFile);
  const bare: number[] = [];
  const ours: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    bare.push(await timed(() => writeBare(join(folder, 'bare.xlsx'), cells)));
    ours.push(
      await timed(() => writeRegister(databaseFile, join(folder, 'ours.xlsx'), view, () => {})),
    );
  }
  rmSync(folder, { recursive: true, force: true });
  dispose();
  const ratio = median(ours) / median(bare);
  return {
    title: `Export of ${rows.toLocaleString('en')} styled rows × ${registerColumns.length + 1} columns`,
    rows: [
      {
        what: 'time, median of 3',
        measured: formatSeconds(median(ours)),
        target: '',
        isReached: true,
      },
      {
        what: 'ratio to the bare streaming writer',
        measured: `${ratio.toFixed(2)} × (${formatSeconds(median(bare))})`,
        target: '≤ 1.3 ×',
        isReached: ratio <= 1.3,
      },
    ],
  };
}
