import { execFileSync } from 'node:child_process';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { directivesHandlers } from '../features/directives/handlers.ts';
import { importsHandlers } from '../features/imports/handlers.ts';
import { beginRegister } from '../features/startup/beginRegister.ts';
import { sampleOffice } from '../features/startup/sampleDirectives.ts';
import { makeTestContext, type TestContext } from '../testContext.ts';
import { benchRows, makeBenchWorkbook } from './importFile.ts';
import type { BenchTable } from './table.ts';
import { watchChildren } from './watchMemory.ts';

/** Medians of three: one slow run of a shared machine does not decide. */
const runs = 3;

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Milliseconds of one part of the comparison, in a process of its own. */
function part(name: 'saxRead' | 'insert' | 'naive', file: string): number {
  const output = execFileSync(
    process.execPath,
    [join(import.meta.dirname, 'importParts.ts'), name, file],
    { encoding: 'utf8' },
  );
  return Number(JSON.parse(output).milliseconds);
}

interface Measured {
  readonly milliseconds: number;
  readonly reading: number;
  readonly peakMegabytes: number;
  readonly longestBlock: number;
  readonly slowestAnswer: number;
}

/** Asks for a page of the register ten times a second, as a clerk who goes on working would. */
function keepAsking(context: TestContext): () => Promise<number> {
  let slowest = 0;
  let isOver = false;
  const asking = (async () => {
    while (!isOver) {
      const start = performance.now();
      await directivesHandlers.summary({}, context);
      slowest = Math.max(slowest, performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  })();
  return async () => {
    isOver = true;
    await asking;
    return slowest;
  };
}

/** File chosen → rows committed and found: the way of the wizard, through real job processes. */
async function ourImport(file: string): Promise<Measured> {
  const context = await makeTestContext();
  await beginRegister(context, { office: { ...sampleOffice }, clerk: 'Bench', content: 'empty' });
  const peak = watchChildren();
  const answers = keepAsking(context);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const start = performance.now();
  const token = context.files.register(file).token;
  const opened = await importsHandlers.open({ jobId: newId(), file: token }, context);
  const layout = opened.sheets[opened.proposedSheet]?.layout;
  if (layout === null || layout === undefined) throw new Error('no table found');
  const reading = performance.now() - start;
  await importsHandlers.plan({ jobId: newId(), importId: opened.importId, layout }, context);
  const { totals } = await importsHandlers.commit(
    { jobId: newId(), importId: opened.importId },
    context,
  );
  const milliseconds = performance.now() - start;
  delay.disable();
  if (totals.created !== benchRows) throw new Error(`created ${totals.created} of ${benchRows}`);
  const slowestAnswer = await answers();
  const measured = {
    milliseconds,
    reading,
    peakMegabytes: peak(),
    longestBlock: delay.max / 1e6,
    slowestAnswer,
  };
  await context.dispose();
  return measured;
}

function row(
  what: string,
  measured: string,
  target: string,
  isReached: boolean,
): BenchTable['rows'][number] {
  return { what, measured, target, isReached };
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;

/** 100,000 rows × 14 columns, against the floor of design.md §9 and against a first program's way. */
export async function benchImports(): Promise<BenchTable> {
  const file = await makeBenchWorkbook();
  const floors: number[] = [];
  const naive: number[] = [];
  const ours: Measured[] = [];
  for (let run = 0; run < runs; run += 1) {
    floors.push(part('saxRead', file) + part('insert', file));
    naive.push(part('naive', file));
    ours.push(await ourImport(file));
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
      row('time, median of 3', seconds(time), '', true),
      row(
        'of which reading the workbook',
        seconds(median(ours.map(({ reading }) => reading))),
        '',
        true,
      ),
      row(
        'ratio to the floor (SAX read, then bare inserts)',
        `${floorRatio.toFixed(2)} × (${seconds(median(floors))})`,
        '≤ 1.0 ×',
        floorRatio <= 1,
      ),
      row(
        'ExcelJS with a naive insert, ratio to ours',
        `${naiveRatio.toFixed(1)} × (${seconds(median(naive))})`,
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
