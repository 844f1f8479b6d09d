import { afterEach, beforeEach, expect, test } from 'vitest';
import { formSeeds } from '../../../shared/domain/figureSeeds.ts';
import { putFigures } from '../../database/figures/putFigures.ts';
import { figureIndicatorRecord } from '../../database/records/figureRecords.ts';
import { findRecord } from '../../database/records/recordRows.ts';
import { listUndoable } from '../../database/undoableChanges.ts';
import { makeTestContext, type TestContext } from '../../testContext.ts';
import { historyHandlers } from '../history/handlers.ts';
import { unitsHandlers } from '../units/handlers.ts';
import { figureFormsHandlers, figureIndicatorsHandlers, figuresHandlers } from './handlers.ts';
import { addForm, addUnit, type TestForm, type } from './testFigures.ts';

let context: TestContext;
let form: TestForm;
let unit: string;

beforeEach(async () => {
  context = await makeTestContext();
  form = await addForm(context, 'month', {
    họp: { unitOfMeasure: 'cuộc', minimum: 0, maximum: 100, allowedJump: 50 },
    'tham gia': { kind: 'ratio', unitOfMeasure: '%', maximum: 100 },
    'nhận xét': { kind: 'text', overUnits: 'none', overTime: 'none' },
  });
  unit = await addUnit(context, 'Xã An');
});
afterEach(() => context.dispose());

const period = '2026-09';

async function typed(of = unit, on = period): Promise<string[]> {
  const { formId } = form;
  const [row] = await figuresHandlers.read({ formId, period: on, unitIds: [of] }, context);
  return row?.texts ?? [];
}

async function undoLast(): Promise<void> {
  const [last] = await listUndoable(context.database.kysely, 1);
  await historyHandlers.undo({ changeId: last?.changeId ?? '' }, context);
}

function send(unitIds = [unit]) {
  return figuresHandlers.send({ formId: form.formId, period, unitIds }, context);
}

test('figures are kept as they were typed, numbers, ratios and words', async () => {
  await type(context, form, period, unit, {
    họp: 'hơn 12',
    'tham gia': '42/67',
    'nhận xét': 'Tốt',
  });
  expect(await typed()).toEqual(['hơn 12', '42/67', 'Tốt']);
  const rows = await context.database.kysely
    .selectFrom('figure_values')
    .select(['value', 'numerator', 'denominator', 'qualifier'])
    .execute();
  expect(rows[0]).toEqual({ value: 12, numerator: null, denominator: null, qualifier: 'hơn' });
  expect(rows[1]).toMatchObject({ numerator: 42, denominator: 67 });
});

test('one saved block is one entry of the log, and one undo takes it back', async () => {
  await type(context, form, period, unit, { họp: '3', 'nhận xét': 'Tốt' });
  await type(context, form, period, unit, { họp: '4', 'tham gia': '50%', 'nhận xét': '' });
  const { entries } = await historyHandlers.list({ cursor: null, limit: 1 }, context);
  expect(entries[0]?.changes).toEqual([
    { field: 'Xã An · họp', before: '3', after: '4' },
    { field: 'Xã An · tham gia', before: '', after: '50%' },
    { field: 'Xã An · nhận xét', before: 'Tốt', after: '' },
  ]);
  await undoLast();
  expect(await typed()).toEqual(['3', '', 'Tốt']);
});

test('an undo is refused when one of its figures was changed since', async () => {
  await type(context, form, period, unit, { họp: '3' });
  const [first] = await listUndoable(context.database.kysely, 1);
  await type(context, form, period, unit, { họp: '5' });
  await expect(
    historyHandlers.undo({ changeId: first?.changeId ?? '' }, context),
  ).rejects.toMatchObject({ code: 'conflict' });
  expect(await typed()).toEqual(['5', '', '']);
});

test('saving what is there already changes and logs nothing', async () => {
  await type(context, form, period, unit, { họp: '3' });
  const [before] = await listUndoable(context.database.kysely, 1);
  expect(await type(context, form, period, unit, { họp: ' 3 ' })).toBe(0);
  const [after] = await listUndoable(context.database.kysely, 1);
  expect(after).toEqual(before);
});

test('a sent report is locked until someone opens it with a reason, which the log keeps', async () => {
  await type(context, form, period, unit, { họp: '3' });
  expect(await send()).toEqual({ sent: [unit], problems: [] });
  await expect(type(context, form, period, unit, { họp: '4' })).rejects.toMatchObject({
    code: 'conflict',
    details: { sent: 'Xã An' },
  });
  const { formId } = form;
  const reason = 'Xã đề nghị sửa số cuộc họp';
  await figuresHandlers.unlock({ formId, period, unitIds: [unit], reason }, context);
  expect(await type(context, form, period, unit, { họp: '4' })).toBe(1);
  const { entries } = await historyHandlers.list({ cursor: null, limit: 2 }, context);
  expect(entries[1]?.changes).toContainEqual({ field: 'reason', before: '', after: reason });
});

test('an undo does not go behind a sent report, and a sending can be taken back', async () => {
  await type(context, form, period, unit, { họp: '3' });
  const [save] = await listUndoable(context.database.kysely, 1);
  await send();
  await expect(
    historyHandlers.undo({ changeId: save?.changeId ?? '' }, context),
  ).rejects.toMatchObject({ code: 'conflict' });
  await undoLast();
  expect(await type(context, form, period, unit, { họp: '4' })).toBe(1);
});

test('a figure outside its limits is sent only with a word why, one that is no number never', async () => {
  const other = await addUnit(context, 'Xã Bình');
  await type(context, form, '2026-08', unit, { họp: '10' });
  await type(context, form, period, unit, { họp: '30' });
  await type(context, form, period, other, { họp: ['rất nhiều', 'đã hỏi lại'] });
  const refused = await send([unit, other]);
  expect(refused.sent).toEqual([]);
  expect(refused.problems.map(({ warning }) => warning)).toEqual(['jump', 'unreadable']);
  await type(context, form, period, unit, { họp: ['30', 'Tháng đại hội'] });
  expect((await send([unit, other])).sent).toEqual([unit]);
});

test('a unit that wrote nothing sends nothing', async () => {
  expect(await send()).toEqual({ sent: [], problems: [] });
});

test('figures of a period that is not of the form, and classified ones, are refused', async () => {
  await expect(type(context, form, '2026-Q3', unit, { họp: '3' })).rejects.toMatchObject({
    code: 'validation',
  });
  await expect(
    type(context, form, period, unit, { 'nhận xét': 'Theo công văn TỐI MẬT số 5' }),
  ).rejects.toMatchObject({ code: 'classified' });
});

test('a form, an indicator and a unit that have figures are not put into the trash', async () => {
  await type(context, form, period, unit, { họp: '3' });
  const conflict = { code: 'conflict', details: { count: 1 } };
  await expect(figureFormsHandlers.remove({ ids: [form.formId] }, context)).rejects.toMatchObject(
    conflict,
  );
  const indicator = form.ids['họp'] ?? '';
  await expect(
    figureIndicatorsHandlers.remove({ ids: [indicator] }, context),
  ).rejects.toMatchObject(conflict);
  await expect(unitsHandlers.remove({ ids: [unit] }, context)).rejects.toMatchObject(conflict);
});

test('the kind of an indicator stays once figures were understood by it', async () => {
  await type(context, form, period, unit, { họp: '3' });
  const id = form.ids['họp'] ?? '';
  const { values } = await findRecord(context.database.kysely, figureIndicatorRecord, id);
  const changed = { ...values, kind: 'text' as const };
  await expect(
    figureIndicatorsHandlers.update({ id, revision: 1, values: changed }, context),
  ).rejects.toMatchObject({ fields: { 'values.kind': 'inUse' } });
});

test('the shipped forms are added once, and what the office has is left as it is', async () => {
  expect(await figureFormsHandlers.addShipped({}, context)).toEqual({ added: formSeeds.length });
  expect(await figureFormsHandlers.addShipped({}, context)).toEqual({ added: 0 });
  const profile = (await figureFormsHandlers.list({}, context)).find(({ code }) => code === 'ĐĐTH');
  const indicators = await figureIndicatorsHandlers.list({ formId: profile?.id ?? '' }, context);
  const poor = indicators.find(({ code }) => code === 'NGHEO');
  expect(indicators.find(({ id }) => id === poor?.denominatorId)?.code).toBe('HO');
});

test('figures are put in by names, those that are not found are said and left out', async () => {
  const put = (figures: Parameters<typeof putFigures>[1]) =>
    context.database.change(context.clerk, (change) => putFigures(change, figures));
  const figure = { form: '', unit: 'xa an', indicator: 'HỌP', period: 'T9/2026', text: '7' };
  expect(
    await put([
      figure,
      { ...figure, unit: 'Xã Lạ' },
      { ...figure, indicator: 'lạ' },
      { ...figure, period: 'hôm qua' },
      { ...figure, indicator: 'nhận xét', text: 'Tốt' },
    ]),
  ).toEqual([null, 'unknownUnit', 'unknownIndicator', 'unknownPeriod', null]);
  expect(await typed()).toEqual(['7', '', 'Tốt']);
  await send();
  expect(await put([{ ...figure, text: '8' }])).toEqual(['sent']);
  expect(await typed()).toEqual(['7', '', 'Tốt']);
});

test('the grid lists the units that report, each below its own, with who has sent', async () => {
  const province = await addUnit(context, 'Tỉnh Mẫu', { level: 'province' });
  const other = await addUnit(context, 'Xã Bình', { parentId: province });
  await addUnit(context, 'Xã Cũ', { parentId: province, validTo: '2025-06-30' });
  await type(context, form, period, unit, { họp: '3' });
  await send();
  const { formId } = form;
  const all = await figuresHandlers.units({ formId, period, unitId: null }, context);
  expect(all.map(({ name, above }) => [name, ...above])).toEqual([
    ['Xã Bình', 'Tỉnh Mẫu'],
    ['Xã An'],
  ]);
  expect(all.map(({ sentAt }) => sentAt !== null)).toEqual([false, true]);
  const part = await figuresHandlers.units({ formId, period, unitId: province }, context);
  expect(part.map(({ id }) => id)).toEqual([other]);
});
