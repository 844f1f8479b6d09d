import { modelGroupings, modelsContract } from '../../shared/contract/models.ts';
import { modelsHandlers } from '../features/models/handlers.ts';
import { createDispatcher } from '../ipc/dispatcher.ts';
import { makeTestContext } from '../testContext.ts';
import { Asking } from './asking.ts';
import { modelYearCount, seedModels, type SeededModels, years } from './seedModels.ts';
import type { BenchTable } from './table.ts';

async function measurePages(
  asking: Asking,
  { movementId, communeIds }: SeededModels,
): Promise<void> {
  await asking.measure('years', 'years', [{}]);
  const filters = years.flatMap((year) => [{ year }, { year, movementId }]);
  const board = filters.map((filter) => ({ filter }));
  await asking.measure('board of a year', 'board', board);
  await asking.measure('board of all years', 'board', [{ filter: {} }]);
  const ofUnits = communeIds.slice(0, 10).map((unitId) => ({ filter: { year: 2026, unitId } }));
  await asking.measure('board of a commune', 'board', ofUnits);
  await asking.measure('list of a year', 'list', board);
  const searches = ['hiến đất', 'số 12345', 'không có ở đâu'].map((search) => ({
    filter: { year: 2026, search },
  }));
  await asking.measure('list, searched', 'list', searches);
  const matrices = years.map((year) => ({ year, movementId }));
  await asking.measure('matrix of units and fields', 'matrix', matrices);
  for (const by of modelGroupings) {
    const inputs = years.flatMap((year) => [
      { year, by },
      { year, movementId, by },
    ]);
    await asking.measure(`funnel by ${by}, last year beside`, 'numbers', inputs);
  }
  await asking.measure(
    'yearly reviews',
    'checks',
    years.map((year) => ({ year })),
  );
}

/** Models of a country: 200,000 model-years of 3,321 communes. */
export async function benchModels(): Promise<BenchTable> {
  const context = await makeTestContext();
  try {
    const seeded = await seedModels(context.database);
    const dispatch = createDispatcher(
      { models: modelsContract },
      { models: modelsHandlers },
      context,
      (_ref, where, error) => console.error(where, error),
    );
    const asking = new Asking(dispatch, 'models');
    await measurePages(asking, seeded);
    return {
      title: `Models, ${modelYearCount.toLocaleString('en')} model-years`,
      rows: asking.rows,
    };
  } finally {
    await context.dispose();
  }
}
