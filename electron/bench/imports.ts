import { formatSeconds } from './formatSeconds.ts';
import { benchRows, makeBenchWorkbook } from './importFile.ts';
import { runPart } from './runPart.ts';
import { type MeasuredImport, ourImport } from './ourImport.ts';
import type { BenchTable } from './table.ts';

/** Medians of three: one slow run of a shared machine does not decide. */
const runs = 3;

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function row(
  what: string,
  measured: string,
  target: string,
  isReached: boolean,
): BenchTable['rows'][number] {
  return { what, measured, target, isReached };
}

/** 100,000 rows × 14 columns, against the floor of design.md §9 and against a first program's way. */
export async function benchImports(): Promise<BenchTable> {
  const file = await makeBenchWorkbook();
  const floors: number[] = [];
  const naive: number[] = [];
  const ours: MeasuredImport[] = [];
  for (let run = 0; run < runs; run += 1) {
    floors.push(runPart('saxRead', file).milliseconds + runPart('insert', file).milliseconds);
    naive.push(runPart('naive', file).milliseconds);
    ours.push(await ourImport(file, benchRows));
  }
  const time = median(ours.map(({ milliseconds }) => milliseconds));
  const floorRatio = time / median(floors);
  const naiveRatio = median(naive) / time;
  const peak = Math.max(...ours.map(({ peakMegabytes }) => peakMegabytes));
  const block = median(ours.map(({ longestBlock }) => longestBlock));
  const answer = Math.max(...ours.map(({ slowestAnswer }) => slowestAnswer));
  return {
    title: `Import of ${benchRows.toLocaleString('en')} rows × 14 columns, file to searchable`,
    rows: [
      row('time, median of 3', formatSeconds(time), '', true),
      row(
        'of which reading the workbook',
        formatSeconds(median(ours.map(({ reading }) => reading))),
        '',
        true,
      ),
      row(
        'ratio to the floor (SAX read, then bare inserts)',
        `${floorRatio.toFixed(2)} × (${formatSeconds(median(floors))})`,
        '≤ 1.0 ×',
        floorRatio <= 1,
      ),
      row(
        'ExcelJS with a naive insert, ratio to ours',
        `${naiveRatio.toFixed(1)} × (${formatSeconds(median(naive))})`,
        '≥ 4 ×',
        naiveRatio >= 4,
      ),
      row('peak memory of the job processes', `${Math.round(peak)} MB`, '≤ 350 MB', peak <= 350),
      row('longest block of the main process', `${block.toFixed(0)} ms`, '≤ 50 ms', block <= 50),
      row(
        'slowest answer to the page meanwhile',
        `${answer.toFixed(0)} ms`,
        'answers throughout',
        answer < 1000,
      ),
    ],
  };
}
