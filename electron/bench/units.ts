import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { coverageContract } from '../../shared/contract/coverage.ts';
import { targetsContract } from '../../shared/contract/targets.ts';
import { coverageHandlers } from '../features/directiveCoverage/handlers.ts';
import { targetsHandlers } from '../features/targets/handlers.ts';
import { createDispatcher } from '../ipc/dispatcher.ts';
import { makeTestContext, type TestContext } from '../testContext.ts';
import { communeCount, type SeededUnits, seedUnits } from './seedUnits.ts';
import type { BenchTable } from './table.ts';

const pageTarget = 300;
const times = 10;

type Rows = BenchTable['rows'];

function note(rows: Rows, what: string, taken: readonly number[]): void {
  const sorted = taken.toSorted((left, right) => left - right);
  const median = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const worst = sorted.at(-1) ?? Number.NaN;
  rows.push({
    what,
    measured: `median ${median.toFixed(0)} ms, worst ${worst.toFixed(0)} ms`,
    target: `≤ ${pageTarget} ms`,
    isReached: worst <= pageTarget,
  });
}

/** Asks as the window does, through the dispatcher with its checks both ways. */
function asking(context: TestContext, rows: Rows) {
  const dispatch = createDispatcher(
    { coverage: coverageContract, targets: targetsContract },
    { coverage: coverageHandlers, targets: targetsHandlers },
    context,
    (_ref, where, error) => console.error(where, error),
  );
  return async (what: string, feature: string, procedure: string, input: unknown) => {
    const taken: number[] = [];
    for (let turn = 0; turn < times; turn++) {
      await new Promise((resolve) => setImmediate(resolve));
      const start = performance.now();
      const result = await dispatch(feature, procedure, input);
      taken.push(performance.now() - start);
      if (!result.ok) throw new Error(`${procedure}: ${result.error.code}`);
    }
    note(rows, what, taken);
  };
}

async function measurePages(
  ask: ReturnType<typeof asking>,
  {
    directiveId,
    requirementId,
    communeIds,
    targetIds,
  }: SeededUnits & { targetIds: readonly string[] },
): Promise<void> {
  for (const view of ['atTheTime', 'current'] as const) {
    await ask(`coverage, all directives, ${view}`, 'coverage', 'overview', { view });
    await ask(`coverage of one, by kind, ${view}`, 'coverage', 'ofDirective', {
      view,
      directiveId,
    });
    await ask(`every commune with its state, ${view}`, 'coverage', 'units', {
      view,
      requirementId,
    });
  }
  const unitIds = communeIds.slice(0, 100);
  const change = { state: 'own' };
  await ask('100 communes marked at once', 'coverage', 'setUnits', {
    requirementId,
    unitIds,
    change,
  });
  await ask('25 targets with last month and last year', 'targets', 'list', { day: '2026-06-30' });
  const [typed, computed] = [targetIds[0], targetIds[20]];
  await ask('a typed target commune by commune', 'targets', 'units', { id: typed });
  await ask('a counted target commune by commune', 'targets', 'units', { id: computed });
}

/** Coverage and targets over the communes of the whole country. */
export async function benchUnits(): Promise<BenchTable> {
  const context = await makeTestContext(mkdtempSync(join(tmpdir(), 'so-dan-van-')));
  const rows: Rows = [];
  try {
    const seeded = await seedUnits(context.database);
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    await measurePages(asking(context, rows), seeded);
    delay.disable();
    rows.push({
      what: 'main blocked meanwhile, longest',
      measured: `${(delay.max / 1e6).toFixed(0)} ms`,
      target: '≤ 50 ms',
      isReached: delay.max / 1e6 <= 50,
    });
    return { title: `Coverage and targets, ${communeCount.toLocaleString('en')} units`, rows };
  } finally {
    await context.dispose();
  }
}
