import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { figuresContract } from '../../../shared/contract/figures.ts';
import { successionValuesSchema, unitValuesSchema } from '../../../shared/domain/units.ts';
import { makeTestContext, type TestContext } from '../../testContext.ts';
import { beginRegister } from '../startup/beginRegister.ts';
import { sampleOffice } from '../startup/sampleDirectives.ts';
import { unitsHandlers } from '../units/handlers.ts';
import { figureFormsHandlers, figureIndicatorsHandlers, figuresHandlers } from './handlers.ts';
import { addForm, addUnit, rollUp, type } from './testFigures.ts';

let context: TestContext;

beforeEach(async () => {
  context = await makeTestContext();
});
afterEach(() => context.dispose());

test('flows are added over months, stocks are taken from the last, rates by their weights', async () => {
  const province = await addUnit(context, 'Tỉnh Mẫu', { level: 'province' });
  const an = await addUnit(context, 'Xã An', { parentId: province });
  const binh = await addUnit(context, 'Xã Bình', { parentId: province });
  const form = await addForm(context, 'month', {
    hộ: { nature: 'stock', overTime: 'last' },
    họp: {},
    nghèo: {
      kind: 'ratio',
      unitOfMeasure: '%',
      overUnits: 'weighted',
      overTime: 'last',
      denominator: 'hộ',
    },
    dự: { kind: 'ratio', unitOfMeasure: '%' },
    'tiêu chí': { nature: 'stock', overTime: 'last', overUnits: 'none' },
  });
  await type(context, form, '2026-07', an, {
    hộ: '100',
    họp: '2',
    nghèo: '10%',
    dự: '9/10',
    'tiêu chí': '12',
  });
  await type(context, form, '2026-09', an, {
    hộ: '110',
    họp: '3',
    nghèo: '5%',
    dự: '10/10',
    'tiêu chí': '13',
  });
  await type(context, form, '2026-08', binh, { hộ: '300', họp: '4', nghèo: '20%', dự: '10/20' });
  const quarter = await rollUp(context, form, '2026-Q3');
  expect(quarter.unit?.id).toBe(province);
  expect(quarter.total.values).toEqual([410, 9, (110 * 5 + 300 * 20) / 410, (29 / 40) * 100, null]);
  expect(quarter.total.reasons[4]).toBe('notOverUnits');
  const [lineOfAn] = quarter.children;
  expect(lineOfAn?.sums.values).toEqual([110, 5, 5, 95, 13]);
});

test('a bare percentage is neither added nor averaged: the sum stays empty and says why', async () => {
  const province = await addUnit(context, 'Tỉnh Mẫu', { level: 'province' });
  const an = await addUnit(context, 'Xã An', { parentId: province });
  const binh = await addUnit(context, 'Xã Bình', { parentId: province });
  const form = await addForm(context, 'month', { dự: { kind: 'ratio', unitOfMeasure: '%' } });
  await type(context, form, '2026-09', an, { dự: '90%' });
  await type(context, form, '2026-09', binh, { dự: '40/50' });
  const month = await rollUp(context, form, '2026-09');
  expect(month.total).toEqual({ values: [null], reasons: ['withoutWeight'], approximate: [0] });
  expect(month.children.map(({ sums }) => sums.values)).toEqual([[90], [80]]);
});

test('a sum says how many of its figures are no exact ones; of a stock those of the last month', async () => {
  const province = await addUnit(context, 'Tỉnh Mẫu', { level: 'province' });
  const an = await addUnit(context, 'Xã An', { parentId: province });
  const binh = await addUnit(context, 'Xã Bình', { parentId: province });
  const form = await addForm(context, 'month', {
    họp: {},
    khẩu: { nature: 'stock', overTime: 'last', unitOfMeasure: 'khẩu' },
  });
  await type(context, form, '2026-08', an, { họp: 'hơn 10', khẩu: 'gần 6.640 khẩu' });
  await type(context, form, '2026-09', an, { họp: 'đạt 5', khẩu: '6.700' });
  await type(context, form, '2026-09', binh, { họp: 'khoảng 7', khẩu: '100' });
  const quarter = await rollUp(context, form, '2026-Q3');
  expect(quarter.total).toMatchObject({ values: [22, 6800], approximate: [2, 0] });
  expect(quarter.children.map(({ sums }) => sums.approximate)).toEqual([
    [1, 0],
    [1, 0],
  ]);
  // Written again as an exact figure.
  await type(context, form, '2026-08', an, { họp: '10' });
  expect((await rollUp(context, form, '2026-Q3')).total.approximate).toEqual([1, 0]);
});

test('a period that the months cannot make up is refused', async () => {
  const form = await addForm(context, 'quarter', { họp: {} });
  await expect(rollUp(context, form, '2026-09')).rejects.toMatchObject({ code: 'validation' });
});

test('both views after a merge: the old communes by their names, or all under the new one', async () => {
  const province = await addUnit(context, 'Tỉnh Mẫu', { level: 'province' });
  const an = await addUnit(context, 'Xã An', { parentId: province });
  const binh = await addUnit(context, 'Xã Bình', { parentId: province });
  const form = await addForm(context, 'month', {
    họp: {},
    hộ: { nature: 'stock', overTime: 'last' },
  });
  await type(context, form, '2025-06', an, { họp: '2', hộ: '100' });
  await type(context, form, '2025-06', binh, { họp: '3', hộ: '200' });
  const succession = successionValuesSchema.parse({
    kind: 'merge',
    happenedOn: '2025-07-01',
    fromIds: [an, binh],
    toIds: [],
    basis: 'NQ',
  });
  const merged = unitValuesSchema.parse({
    name: 'Xã An Bình',
    level: 'commune',
    parentId: province,
  });
  const { toIds } = await unitsHandlers.succeed({ succession, newUnits: [merged] }, context);
  await type(context, form, '2025-12', toIds[0] ?? '', { họp: '4', hộ: '310' });
  const lines = async (view: 'current' | 'atTheTime') => {
    const { total, children } = await rollUp(context, form, '2025', view);
    return [total.values, ...children.map(({ name, sums }) => [name, ...sums.values])];
  };
  expect(await lines('current')).toEqual([
    [9, 310],
    ['Xã An Bình', 9, 310],
  ]);
  expect(await lines('atTheTime')).toEqual([
    [9, 310],
    ['Xã An', 2, null],
    ['Xã An Bình', 4, 310],
    ['Xã Bình', 3, null],
  ]);
});

test('the figures of a split unit are counted above it and named until someone chooses its heir', async () => {
  const province = await addUnit(context, 'Tỉnh Mẫu', { level: 'province' });
  const an = await addUnit(context, 'Xã An', { parentId: province });
  const form = await addForm(context, 'month', { họp: {} });
  await type(context, form, '2025-06', an, { họp: '6' });
  const succession = successionValuesSchema.parse({
    kind: 'split',
    happenedOn: '2025-07-01',
    fromIds: [an],
    toIds: [],
    basis: 'NQ',
  });
  const parts = ['Xã Đông', 'Xã Tây'].map((name) =>
    unitValuesSchema.parse({ name, level: 'commune', parentId: province }),
  );
  const { toIds } = await unitsHandlers.succeed({ succession, newUnits: parts }, context);
  const asked = await rollUp(context, form, '2025');
  expect(asked.total.values).toEqual([6]);
  expect(asked.children.map(({ sums }) => sums.values)).toEqual([[null], [null]]);
  expect(asked.undecided).toEqual([{ id: an, name: 'Xã An', heirs: ['Xã Đông', 'Xã Tây'] }]);
  await unitsHandlers.chooseHeir({ id: an, heirId: toIds[1] ?? null }, context);
  const decided = await rollUp(context, form, '2025');
  expect(decided.undecided).toEqual([]);
  expect(decided.children.map(({ sums }) => sums.values)).toEqual([[null], [6]]);
});

test('who has not sent is named, over the months that have begun', async () => {
  const an = await addUnit(context, 'Xã An');
  await addUnit(context, 'Xã Bình');
  const form = await addForm(context, 'month', { họp: {} });
  await type(context, form, '2026-08', an, { họp: '1' });
  await figuresHandlers.send({ formId: form.formId, period: '2026-08', unitIds: [an] }, context);
  const { unsent } = await rollUp(context, form, '2026-H2');
  expect(unsent).toMatchObject({ total: 2, expected: 2 });
  // July to September have begun on the day of the test.
  expect(unsent.units.map(({ name, parts }) => [name, parts])).toEqual([
    ['Xã An', 2],
    ['Xã Bình', 3],
  ]);
});

test('a saved figure is in the next sum', async () => {
  const an = await addUnit(context, 'Xã An');
  const form = await addForm(context, 'month', { họp: {} });
  await type(context, form, '2026-09', an, { họp: '1' });
  expect((await rollUp(context, form, '2026-09')).total.values).toEqual([1]);
  await type(context, form, '2026-09', an, { họp: '2' });
  expect((await rollUp(context, form, '2026-09')).total.values).toEqual([2]);
});

test('the profile of the sample commune comes out of the register as its report gives it', async () => {
  await context.dispose();
  context = await makeTestContext();
  await beginRegister(context, { office: { ...sampleOffice }, clerk: 'Lan', content: 'sample' });
  const forms = await figureFormsHandlers.list({}, context);
  const formId = forms.find(({ code }) => code === 'ĐĐTH')?.id ?? '';
  const indicators = await figureIndicatorsHandlers.list({ formId }, context);
  const commune = await context.database.kysely
    .selectFrom('units')
    .select('id')
    .where('name', '=', 'Xã Thạch Điền')
    .executeTakeFirstOrThrow();
  const page = figuresContract.rollUp.output.parse(
    await figuresHandlers.rollUp(
      { formId, period: '2018', view: 'atTheTime', unitId: commune.id, offset: 0, limit: 10 },
      context,
    ),
  );
  const figure = (code: string) =>
    page.total.values[indicators.findIndex((one) => one.code === code)];
  expect(page.unit?.name).toBe('Xã Thạch Điền');
  expect(figure('NTM')).toBe(13);
  expect(figure('DAT')).toBe(5016);
  expect(figure('RAO')).toBe(4163);
  expect(figure('NGHEO')).toBe(9.78);
  expect(figure('HO')).toBe(1585);
  expect(figure('KHAU')).toBe(6640);
  const [row] = await figuresHandlers.read(
    { formId, period: '2018', unitIds: [page.unit?.id ?? ''] },
    context,
  );
  expect(row?.texts).toContain('hơn 6640 khẩu');
});

test('what the register of directives knows stands beside what was typed', async () => {
  await context.dispose();
  context = await makeTestContext();
  await beginRegister(context, { office: { ...sampleOffice }, clerk: 'Lan', content: 'sample' });
  const forms = await figureFormsHandlers.list({}, context);
  const formId = forms.find(({ code }) => code === 'TGDV-T')?.id ?? '';
  const { known } = await figuresHandlers.rollUp(
    { formId, period: '2018-05', view: 'current', unitId: null, offset: 0, limit: 10 },
    context,
  );
  // The report of 04/5/2018 is the one document that the commune's committee issued in that month.
  expect(known[0]).toBe(1);
  expect(known[1]).toBeNull();
});

/** Communes of a province, what each reported in June and in December, and how they were joined on 01/7. */
const year = fc
  .array(
    fc.record({
      june: fc.integer({ min: 0, max: 999 }),
      december: fc.integer({ min: 0, max: 999 }),
    }),
    {
      minLength: 2,
      maxLength: 4,
    },
  )
  .chain((communes) =>
    fc.record({
      communes: fc.constant(communes),
      change: fc.constantFrom('merge', 'split', 'rename', 'none'),
      order: fc.shuffledSubarray([...communes.keys()], { minLength: communes.length }),
    }),
  );

type Year = typeof year extends fc.Arbitrary<infer Value> ? Value : never;

async function liveThrough({ communes, change, order }: Year) {
  const province = await addUnit(context, 'Tỉnh Mẫu', { level: 'province' });
  const ids: string[] = [];
  for (const index of communes.keys()) {
    ids.push(await addUnit(context, `Xã ${index}`, { parentId: province }));
  }
  const form = await addForm(context, 'month', {
    họp: {},
    dự: { kind: 'ratio', unitOfMeasure: '%' },
  });
  const report = async (period: string, unitId: string, meetings = 0) =>
    type(context, form, period, unitId, { họp: String(meetings), dự: `${meetings}/1000` });
  for (const index of order) await report('2025-06', ids[index] ?? '', communes[index]?.june);
  const [first = '', second = '', ...others] = ids;
  const fromIds = change === 'merge' ? [first, second] : [first];
  const newUnits = (change === 'split' ? ['Xã Đông', 'Xã Tây'] : ['Xã Mới']).map((name) =>
    unitValuesSchema.parse({ name, level: 'commune', parentId: province }),
  );
  const alive = change === 'none' ? ids : change === 'merge' ? others : [second, ...others];
  if (change !== 'none') {
    const succession = successionValuesSchema.parse({
      kind: change,
      happenedOn: '2025-07-01',
      fromIds,
      toIds: [],
      basis: 'NQ',
    });
    alive.push(...(await unitsHandlers.succeed({ succession, newUnits }, context)).toIds);
  }
  const later = alive.map((_unit, index) => communes[index % communes.length]?.december ?? 0);
  for (const [index, unitId] of alive.entries()) await report('2025-12', unitId, later[index]);
  const june = communes.reduce((sum, commune) => sum + commune.june, 0);
  const typed = june + later.reduce((sum, meetings) => sum + meetings, 0);
  return { form, typed, reports: communes.length + alive.length };
}

test('whatever becomes of the communes, in both views the province is its own and its communes, in any order', async () => {
  await fc.assert(
    fc.asyncProperty(year, async (lived) => {
      await context.dispose();
      context = await makeTestContext();
      const { form, typed, reports } = await liveThrough(lived);
      for (const view of ['current', 'atTheTime'] as const) {
        const { total, children, undecided } = await rollUp(context, form, '2025', view);
        const [meetings, share] = total.values;
        expect(meetings).toBe(typed);
        expect(share).toBeCloseTo((typed / (reports * 1000)) * 100);
        const below = children.reduce((sum, { sums }) => sum + (sums.values[0] ?? 0), 0);
        const ofNobody = undecided.length === 0 ? 0 : (lived.communes[0]?.june ?? 0);
        expect(below + ofNobody).toBe(typed);
      }
    }),
    { numRuns: 12 },
  );
});
