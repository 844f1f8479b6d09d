import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { figuresContract } from '../../shared/contract/figures.ts';
import { figuresHandlers } from '../features/figures/handlers.ts';
import { createDispatcher } from '../ipc/dispatcher.ts';
import { makeTestContext } from '../testContext.ts';
import { Asking } from './asking.ts';
import { communeCount, indicatorCount, type SeededFigures, seedFigures } from './seedFigures.ts';
import type { BenchTable } from './table.ts';

const months = Array.from(
  { length: 12 },
  (_one, index) => `2026-${String(index + 1).padStart(2, '0')}`,
);

async function measureRollUps(asking: Asking, { provinceIds }: SeededFigures): Promise<void> {
  for (const view of ['current', 'atTheTime'] as const) {
    const inputs = months.map((period) => ({ period, view }));
    await asking.measure(`monthly form, ${view}, not asked before`, 'rollUp', inputs);
  }
  const [period] = months.slice(-1);
  await asking.measure(
    'communes of each province, same month',
    'rollUp',
    provinceIds.map((unitId) => ({ period, view: 'atTheTime', unitId })),
  );
  for (const view of ['current', 'atTheTime'] as const) {
    await asking.measure(
      `quarters from months, ${view}`,
      'rollUp',
      [1, 2, 3, 4].map((quarter) => ({ period: `2026-Q${quarter}`, view })),
    );
    await asking.measure(`the year from twelve months, ${view}`, 'rollUp', [
      { period: '2026', view },
    ]);
  }
}

async function measureGrid(asking: Asking, seeded: SeededFigures): Promise<void> {
  await asking.measure(
    'units of the grid with who has sent',
    'units',
    months.map((period) => ({ period })),
  );
  const pages = Array.from({ length: 20 }, (_one, index) =>
    seeded.unitIds.slice(index * 50, index * 50 + 50),
  );
  await asking.measure(
    'page of the grid, 50 units',
    'read',
    pages.map((unitIds, index) => ({ period: months[index % 12], unitIds })),
  );
  const cellsOf = (units: readonly string[], text: string) =>
    units.flatMap((unitId) =>
      seeded.indicatorIds.map((indicatorId) => ({ unitId, indicatorId, text, note: '' })),
    );
  await asking.measure(
    'one unit saved',
    'save',
    seeded.unitIds.slice(0, 20).map((unitId, index) => ({
      period: '2026-12',
      cells: cellsOf([unitId], String(100 + index)),
    })),
  );
  await asking.measure(
    'a pasted block of 972 cells saved',
    'save',
    [100, 200, 300].map((start) => ({
      period: '2026-12',
      cells: cellsOf(seeded.unitIds.slice(start, start + 18), String(start)),
    })),
  );
}

/** What filling the register left behind must not be swept while the first page is timed. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
}

/** Periodic figures of 3,321 communes, 12 months, 54 indicators: about 2.1 million values. */
export async function benchFigures(): Promise<BenchTable> {
  const context = await makeTestContext();
  try {
    const seeded = await seedFigures(context.database, months);
    collectGarbage();
    const dispatch = createDispatcher(
      { figures: figuresContract },
      { figures: figuresHandlers },
      context,
      (_ref, where, error) => console.error(where, error),
    );
    const asking = new Asking(dispatch, 'figures', { formId: seeded.formId });
    await measureRollUps(asking, seeded);
    await measureGrid(asking, seeded);
    const values = communeCount * months.length * indicatorCount;
    return { title: `Periodic figures, ${values.toLocaleString('en')} values`, rows: asking.rows };
  } finally {
    await context.dispose();
  }
}
