import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { registerViewSchema } from '../../shared/contract/exports.ts';
import { cellText } from '../../shared/domain/registerPaper.ts';
import { createTranslator } from '../../shared/locales/index.ts';
import { openConnection } from '../database/connection.ts';
import { AppDatabase } from '../database/appDatabase.ts';
import { dataFolder } from '../database/dataFolder.ts';
import { registerPages } from '../database/registerPages.ts';
import { writeOffice } from '../database/officeRows.ts';
import { Session } from '../database/session.ts';
import { writeRegister } from '../exports/writeRegister.ts';
import { sampleOffice } from '../features/startup/sampleDirectives.ts';
import { seedRegister } from './seedRegister.ts';
import type { BenchTable } from './table.ts';

/** design.md §9. */
const rows = 100_000;
const runs = 3;

const view = registerViewSchema.parse({});

async function makeRegister(): Promise<string> {
  const folder = join(tmpdir(), 'so-dan-van-bench', `register-${rows}`);
  if (!existsSync(folder)) {
    await seedRegister(folder, rows);
    const session = new Session(folder);
    await session.open();
    await session.database.change('Bench', (change) => writeOffice(change, { ...sampleOffice }));
    await session.close();
  }
  return dataFolder(folder).databaseFile;
}

/** The same cells with the same styles, already in memory, through ExcelJS's streaming writer and nothing else. */
async function writeBare(file: string, cells: readonly (readonly string[])[]): Promise<void> {
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ filename: file, useStyles: true });
  const sheet = workbook.addWorksheet('Sổ');
  const font = { name: 'Times New Roman', size: 12 };
  const line = { style: 'thin' } as const;
  const border = { top: line, left: line, bottom: line, right: line };
  const alignment = { vertical: 'top', wrapText: true } as const;
  for (const values of cells) {
    const row = sheet.addRow([...values]);
    row.height = 32;
    for (let index = 1; index <= values.length; index += 1) {
      const cell = row.getCell(index);
      cell.font = font;
      cell.border = border;
      cell.alignment = alignment;
    }
    row.commit();
  }
  sheet.commit();
  await workbook.commit();
}

async function readCells(databaseFile: string): Promise<string[][]> {
  const database = new AppDatabase(
    dataFolder(join(databaseFile, '..')),
    openConnection(databaseFile, 'read'),
  );
  const translate = createTranslator('vi');
  const cells: string[][] = [];
  for await (const page of registerPages(database, view.filter, view.sort)) {
    for (const row of page)
      cells.push([
        String(cells.length + 1),
        ...view.columns.map((column) => cellText(column, row, translate)),
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
  const databaseFile = await makeRegister();
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
  const ratio = median(ours) / median(bare);
  const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`;
  return {
    title: `Export of ${rows.toLocaleString('en')} styled rows × ${view.columns.length + 1} columns`,
    rows: [
      { what: 'time, median of 3', measured: seconds(median(ours)), target: '', isReached: true },
      {
        what: 'ratio to the bare streaming writer',
        measured: `${ratio.toFixed(2)} × (${seconds(median(bare))})`,
        target: '≤ 1.3 ×',
        isReached: ratio <= 1.3,
      },
    ],
  };
}
