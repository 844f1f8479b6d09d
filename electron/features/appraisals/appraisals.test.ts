import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  appraisalValuesSchema,
  criteriaSetValuesSchema,
} from '../../../shared/domain/appraisals.ts';
import { listUndoable } from '../../database/undoableChanges.ts';
import { makeTestContext, type TestContext } from '../../testContext.ts';
import { historyHandlers } from '../history/handlers.ts';
import { appraisalsHandlers, criteriaSetsHandlers } from './handlers.ts';

let context: TestContext;

beforeEach(async () => {
  context = await makeTestContext();
});
afterEach(() => context.dispose());

async function appraisal(...scores: (number | null)[][]) {
  const [set] = await criteriaSetsHandlers.list({}, context);
  return appraisalValuesSchema.parse({
    modelTitle: 'Hiến đất làm đường',
    criteriaSet: set?.name,
    criteria: set?.criteria,
    bands: set?.bands,
    assessors: scores.map((given, index) => ({ name: `Người ${index + 1}`, scores: given })),
  });
}

test('the example that comes with the program says that it is none of the official ones', async () => {
  const [set, ...others] = await criteriaSetsHandlers.list({}, context);
  expect(others).toEqual([]);
  expect(set?.name).toContain('ví dụ, không phải mẫu chính thức');
  expect(set?.criteria?.reduce((sum, { maximum }) => sum + maximum, 0)).toBe(100);
});

test('total and rank of an appraisal stand in the list, and an undo takes the points back', async () => {
  const first = await appraisal([10, 15, 20, 30, 15, 10]);
  const row = await appraisalsHandlers.create({ values: first }, context);
  const values = await appraisal([10, 15, 20, 30, 15, 10], [10, 10, 15, 25, 10, 10]);
  await appraisalsHandlers.update({ id: row.id, revision: row.revision, values }, context);
  expect(await appraisalsHandlers.list({}, context)).toMatchObject([
    { total: 90, rank: 'Xuất sắc' },
  ]);
  const [last] = await listUndoable(context.database.kysely, 1);
  await historyHandlers.undo({ changeId: last?.changeId ?? '' }, context);
  expect(await appraisalsHandlers.list({}, context)).toMatchObject([{ total: 100 }]);
});

test('points above the maximum are refused', async () => {
  const values = await appraisal([11, 15, 20, 30, 15, 10]);
  await expect(appraisalsHandlers.create({ values }, context)).rejects.toMatchObject({
    fields: { 'values.assessors': 'tooManyPoints' },
  });
});

test('a set of criteria that is edited later leaves an appraisal as it was', async () => {
  const values = await appraisal([10, 15, 20, 30, 15, 10]);
  await appraisalsHandlers.create({ values }, context);
  const [set] = await criteriaSetsHandlers.list({}, context);
  if (set === undefined) throw new Error('no set');
  await criteriaSetsHandlers.update(
    {
      id: set.id,
      revision: set.revision,
      values: criteriaSetValuesSchema.parse({ ...set, criteria: [], bands: [] }),
    },
    context,
  );
  expect(await appraisalsHandlers.list({}, context)).toMatchObject([
    { total: 100, rank: 'Xuất sắc' },
  ]);
});
