import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatSeconds } from './formatSeconds.ts';
import { benchRows, makeBenchWorkbook } from './importFile.ts';
import { ourImport } from './ourImport.ts';
import { type Part, runPart } from './runPart.ts';
import type { BenchTable } from './table.ts';

/*
 * Our import beside what others need merely to read the same workbook, each in a process of its own, in one run.
 * Read once each: the factors between them are far above what a run differs by.
 */

const millionRows = 1_000_000;
const millionColumns = 10;

const peers: readonly (readonly [Part, string])[] = [
  ['saxRead', 'the floor: SAX events of the sheet, no values'],
  ['insert', 'the floor: bare inserts of rows in memory'],
  ['naive', 'ExcelJS whole, naive insert with search by trigger'],
  ['excelWhole', 'ExcelJS whole, merely reading'],
  ['excelStream', 'ExcelJS streaming, merely reading'],
  ['sheetjs', 'SheetJS, merely reading'],
];

type Row = BenchTable['rows'][number];

function speed(what: string, rows: number, milliseconds: number, megabytes: number): Row {
  const perSecond = Math.round((rows / milliseconds) * 1000).toLocaleString('en');
  const memory = Number.isNaN(megabytes) ? '' : `, ${Math.round(megabytes)} MB`;
  return {
    what,
    measured: `${formatSeconds(milliseconds)}, ${perSecond} rows/s${memory}`,
    target: '',
    isReached: true,
  };
}

/** LibreOffice cannot merely open without a window: it opens and writes the cells as text. */
function libreOffice(file: string): Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const what = 'LibreOffice, opened and written as .csv';
  try {
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const start = performance.now();
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', 'csv', '--outdir', folder, file],
      {
        stdio: 'ignore',
      },
    );
    return [speed(what, benchRows, performance.now() - start, Number.NaN)];
  } catch {
    return [{ what, measured: 'not on this machine', target: '', isReached: true }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function aMillion(): Promise<Row> {
  const file = await makeBenchWorkbook(millionRows, millionColumns);
  const { milliseconds, peakMegabytes } = await ourImport(file, millionRows);
  return {
    ...speed(
      'ours, 1,000,000 rows × 10 columns, in the register',
      millionRows,
      milliseconds,
      peakMegabytes,
    ),
    target: '≤ 90 s, ≤ 400 MB',
    isReached: milliseconds <= 90_000 && peakMegabytes <= 400,
  };
}

/** 100,000 rows × 14 columns read by others and imported by us; then a million rows by us. */
export async function benchPeers(): Promise<BenchTable> {
  const file = await makeBenchWorkbook();
  const ours = await ourImport(file, benchRows);
  const rows = [
    speed(
      'ours: validated, in the register, searchable',
      benchRows,
      ours.milliseconds,
      ours.peakMegabytes,
    ),
    ...peers.map(([part, what]) => {
      const { milliseconds, megabytes } = runPart(part, file);
      return speed(what, benchRows, milliseconds, megabytes);
    }),
    ...libreOffice(file),
    await aMillion(),
  ];
  return { title: `Beside others, ${benchRows.toLocaleString('en')} rows × 14 columns`, rows };
}
