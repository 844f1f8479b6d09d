import { afterEach, beforeEach, expect, test } from 'vitest';
import { moveSchema, type ModelState } from '../../../shared/domain/modelCycle.ts';
import {
  modelFilterSchema,
  type ModelKind,
  modelValuesSchema,
  modelYearFormSchema,
} from '../../../shared/domain/models.ts';
import { insertModel } from '../../database/models/modelYears.ts';
import { makeTestContext, type TestContext } from '../../testContext.ts';
import { modelsHandlers } from './handlers.ts';

/** The funnels of two places, as they were reported (domain.md §5.5), from rows made here. */

let context: TestContext;

beforeEach(async () => {
  context = await makeTestContext();
});
afterEach(() => context.dispose());

async function make(
  count: number,
  year: number,
  kind: ModelKind,
  state: ModelState,
): Promise<void> {
  await context.database.change(context.clerk, async (change) => {
    for (let index = 1; index <= count; index += 1) {
      const model = modelValuesSchema.parse({ title: `Mô hình ${kind} ${state} ${index}` });
      const form = modelYearFormSchema.parse({ year, kind, unit: `Đơn vị ${index % 12}` });
      await insertModel(change, model, form, state);
    }
  });
}

const numbers = (year: number, by: 'kind' | 'unit') =>
  modelsHandlers.numbers({ year, movementId: null, by }, context);

test('Chợ Đồn 2022: 123 recognised, 55 of them exemplary, 18 of these rewarded', async () => {
  // 69 collectives and 54 persons; 29 and 26 exemplary.
  await make(40, 2022, 'collective', 'recognised');
  await make(28, 2022, 'individual', 'recognised');
  await make(29, 2022, 'collective', 'exemplary');
  await make(26, 2022, 'individual', 'exemplary');
  const { rows } = await modelsHandlers.list(
    { filter: modelFilterSchema.parse({ year: 2022, states: ['exemplary'] }), limit: 500 },
    context,
  );
  const rewarded = [
    ...rows.filter(({ kind }) => kind === 'collective').slice(0, 10),
    ...rows.filter(({ kind }) => kind === 'individual').slice(0, 8),
  ].map(({ id }) => id);
  const move = moveSchema.parse({ to: 'awarded', by: 'UBND huyện' });
  await modelsHandlers.move({ ids: rewarded, move }, context);
  const { whole, rows: kinds } = await numbers(2022, 'kind');
  const [, , recognised, exemplary, awarded] = whole.now;
  expect([recognised, exemplary, awarded]).toEqual([123, 55, 18]);
  expect(kinds.map(({ filter, now }) => [filter.kind, now[2], now[3]])).toEqual([
    ['collective', 69, 29],
    ['individual', 54, 26],
  ]);
});

test('Bà Rịa - Vũng Tàu 2021: 2.071 registered, 1.808 carried out well', async () => {
  await make(1808, 2021, 'collective', 'checked');
  await make(200, 2021, 'collective', 'running');
  await make(40, 2021, 'collective', 'registered');
  await make(23, 2021, 'individual', 'registered');
  await make(5, 2021, 'individual', 'planned');
  const { whole, rows } = await numbers(2021, 'unit');
  expect(whole.now.slice(0, 2)).toEqual([2071, 1808]);
  expect(rows).toHaveLength(12);
}, 60_000);
