import { afterEach, beforeEach, expect, test } from 'vitest';
import type { NamedModel } from '../../../shared/domain/namedModels.ts';
import {
  movementFieldValuesSchema,
  movementValuesSchema,
} from '../../../shared/domain/movements.ts';
import { unitValuesSchema } from '../../../shared/domain/units.ts';
import { makeTestContext, type TestContext } from '../../testContext.ts';
import { modelMoveRecord, modelRecord, modelYearRecord } from '../records/modelRecords.ts';
import { movementFieldRecord, movementRecord } from '../records/movementRecords.ts';
import { findRecord, insertRecord, listRecords } from '../records/recordRows.ts';
import { UnitMatcher } from '../records/unitMatcher.ts';
import { readUnitTree, unitRecord } from '../records/unitRecords.ts';
import { insertNamedModel } from './insertNamedModel.ts';
import { readReviewedModels, readUnitsMeetingRules } from './modelTargets.ts';

let context: TestContext;

beforeEach(async () => {
  context = await makeTestContext();
  await context.database.change(context.clerk, async (change) => {
    const movementId = await insertRecord(
      change,
      movementRecord,
      movementValuesSchema.parse({ title: 'Dân vận khéo', period: '2021/2025' }),
    );
    for (const [name, oldNames] of [
      ['Kinh tế', ['Phát triển kinh tế']],
      ['Văn hóa - xã hội', ['VHXH']],
    ] as const) {
      const values = movementFieldValuesSchema.parse({ movementId, name, oldNames });
      await insertRecord(change, movementFieldRecord, values);
    }
    const unit = unitValuesSchema.parse({ name: 'Xã Quân Bình', level: 'commune' });
    await insertRecord(change, unitRecord, unit);
  });
});
afterEach(() => context.dispose());

const named: NamedModel = {
  year: 2024,
  title: 'Hiến đất làm đường',
  kind: 'TT',
  subject: 'Khối dân vận xã',
  unit: 'xã quân bình',
  place: 'Thôn 3',
  field: 'phát triển kinh tế; VHXH',
  content: 'Vận động',
  results: 'hơn 1.585 m 2 đất; 30 ngày công',
  status: 'có hiệu quả',
  notes: '',
};

async function insert(values: Partial<NamedModel> = {}): Promise<string> {
  const units = await UnitMatcher.read(context.database.kysely);
  return context.database.change(context.clerk, (change) =>
    insertNamedModel(change, { ...named, ...values }, units),
  );
}

const yearOf = async (id: string) =>
  (await findRecord(context.database.kysely, modelYearRecord, id)).values;

test('a row of a register becomes a model with unit, fields by old names, state and counted results', async () => {
  const year = await yearOf(await insert());
  expect(year).toMatchObject({ kind: 'collective', state: 'checked', fieldText: '', notes: '' });
  expect(year.unitId).not.toBeNull();
  expect(year.fieldId).not.toBeNull();
  expect(year.moreFieldIds).toHaveLength(1);
  expect(year.achieved.map(({ value, unit }) => [value, unit])).toEqual([
    [1585, 'm² đất'],
    [30, 'ngày công'],
  ]);
  expect(year.reached).toEqual(['registered', 'running', 'checked']);
});

test('what no word of ours means is kept as it is written', async () => {
  const year = await yearOf(
    await insert({ unit: 'Chi bộ 4', field: 'Lĩnh vực lạ', status: 'xem sau', kind: 'hộ' }),
  );
  expect(year).toMatchObject({
    unitId: null,
    unit: 'Chi bộ 4',
    fieldId: null,
    fieldText: 'Lĩnh vực lạ',
    state: 'registered',
    notes: 'Tình trạng: xem sau. Loại hình: hộ',
  });
});

test('the same title and unit in another year is the same model, in the same year another one', async () => {
  await insert();
  await insert({ year: 2025, title: 'Hiến đất  làm đường' });
  await insert({ year: 2025, unit: 'Chi bộ 4' });
  await insert({ year: 2025 });
  const models = await listRecords(context.database.kysely, modelRecord);
  const years = await listRecords(context.database.kysely, modelYearRecord, {
    modelId: models[0]?.id ?? '',
  });
  expect(models).toHaveLength(3);
  expect(years.map(({ year }) => year)).toEqual([2024, 2025]);
});

test('a state that a register names has its step, so that it can be taken back', async () => {
  const id = await insert({ status: 'công nhận' });
  const moves = await listRecords(context.database.kysely, modelMoveRecord, { modelYearId: id });
  expect(moves.map(({ to, level }) => [to, level])).toEqual([['recognised', 'base']]);
});

test('computed targets hear which units meet the rules and how many models were reviewed', async () => {
  await insert();
  await insert({ year: 2024, title: 'Khác', status: 'công nhận' });
  const { kysely } = context.database;
  const tree = await readUnitTree(kysely);
  const ask = (field: string, atLeast: number) =>
    readUnitsMeetingRules(kysely, tree, {
      units: tree.units,
      day: '2024-12-31',
      rules: [{ namePrefix: 'xã', field, atLeast, scope: 'each', counts: 'registered' }],
    });
  expect((await ask('Kinh tế', 2)).map(({ isMet }) => isMet)).toEqual([true]);
  expect((await ask('', 2)).map(({ isMet }) => isMet)).toEqual([true]);
  expect((await ask('Quốc phòng', 1)).map(({ isMet }) => isMet)).toEqual([false]);
  expect(await readReviewedModels(kysely, 2024)).toEqual([
    { unitId: tree.units[0]?.id, isReviewed: false },
  ]);
});
