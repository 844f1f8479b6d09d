import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  modelsContract,
  modelChecksContract,
  replicationsContract,
} from '../../../shared/contract/models.ts';
import { funnelSteps, moveSchema } from '../../../shared/domain/modelCycle.ts';
import {
  modelFilterSchema,
  type ModelFilter,
  modelValuesSchema,
  modelYearFormSchema,
} from '../../../shared/domain/models.ts';
import {
  movementDeadlineValuesSchema,
  movementRuleSchema,
  movementValuesSchema,
} from '../../../shared/domain/movements.ts';
import { unitValuesSchema, type UnitValues } from '../../../shared/domain/units.ts';
import { readDeadlines } from '../../database/deadlineSources/readDeadlines.ts';
import { insertRecord } from '../../database/records/recordRows.ts';
import { unitRecord } from '../../database/records/unitRecords.ts';
import { listUndoable } from '../../database/undoableChanges.ts';
import { makeTestContext, type TestContext } from '../../testContext.ts';
import { historyHandlers } from '../history/handlers.ts';
import {
  modelChecksHandlers,
  modelsHandlers,
  movementDeadlinesHandlers,
  movementsHandlers,
  registrationsHandlers,
  replicationsHandlers,
} from './handlers.ts';

let context: TestContext;

beforeEach(async () => {
  context = await makeTestContext();
});
afterEach(() => context.dispose());

const year = 2026;

async function addUnit(name: string, values: Partial<UnitValues> = {}): Promise<string> {
  const parsed = unitValuesSchema.parse({ name, level: 'commune', ...values });
  return context.database.change(context.clerk, (change) =>
    insertRecord(change, unitRecord, parsed),
  );
}

async function addMovement(values: object = {}): Promise<string> {
  const parsed = movementValuesSchema.parse({
    title: 'Thi đua Dân vận khéo',
    period: '2026',
    registrantLevels: ['commune'],
    ...values,
  });
  return (await movementsHandlers.create({ values: parsed }, context)).id;
}

async function fieldIds(movementId: string): Promise<string[]> {
  const movements = await movementsHandlers.list({}, context);
  return movements.find(({ id }) => id === movementId)?.fields.map(({ id }) => id) ?? [];
}

async function addModel(title: string, values: object = {}): Promise<string> {
  const order = modelsContract.create.input.parse({
    model: modelValuesSchema.parse({ title }),
    year: modelYearFormSchema.parse({ year, ...values }),
  });
  return (await modelsHandlers.create(order, context)).id;
}

async function move(ids: string[], to: string, values: object = {}): Promise<void> {
  await modelsHandlers.move({ ids, move: moveSchema.parse({ to, ...values }) }, context);
}

async function recognise(ids: string[]): Promise<void> {
  await move(ids, 'checked');
  await move(ids, 'recognised', { level: 'commune', basis: '12-QĐ/ĐU', happenedOn: '2026-11-10' });
}

async function undoLast(): Promise<void> {
  const [last] = await listUndoable(context.database.kysely, 1);
  await historyHandlers.undo({ changeId: last?.changeId ?? '' }, context);
}

async function list(filter: Partial<ModelFilter> = {}) {
  const question = { filter: modelFilterSchema.parse(filter), limit: 100 };
  return modelsContract.list.output.parse(await modelsHandlers.list(question, context));
}

const whole = async (id: string) =>
  modelsContract.whole.output.parse(await modelsHandlers.whole({ id }, context));

test('a model is registered, seen with its names, and found without marks', async () => {
  const movementId = await addMovement();
  const [economy, culture] = await fieldIds(movementId);
  const unitId = await addUnit('Xã Quân Bình');
  const id = await addModel('Hiến đất làm đường', {
    movementId,
    unitId,
    fieldId: economy,
    moreFieldIds: [culture],
    content: 'Vận động nhân dân hiến đất',
  });
  const { total, rows } = await list({ search: 'hien dat' });
  expect(total).toBe(1);
  expect(rows[0]).toMatchObject({
    id,
    state: 'registered',
    unitName: 'Xã Quân Bình',
    field: 'Kinh tế; Văn hóa - xã hội',
    movement: 'Thi đua Dân vận khéo',
  });
  expect((await list({ field: 'Văn hóa - xã hội' })).total).toBe(1);
  expect((await list({ field: 'Quốc phòng - an ninh' })).total).toBe(0);
});

test('five models are recognised by one decision, and one undo takes all five back', async () => {
  const ids = [];
  for (const name of ['Một', 'Hai', 'Ba', 'Bốn', 'Năm']) ids.push(await addModel(name));
  await recognise(ids);
  const { moves, year: row } = await whole(ids[4] ?? '');
  expect(row).toMatchObject({ state: 'recognised', level: 'commune' });
  expect(moves.map(({ from, to, basis }) => [from, to, basis])).toEqual([
    ['planned', 'registered', ''],
    ['registered', 'checked', ''],
    ['checked', 'recognised', '12-QĐ/ĐU'],
  ]);
  await undoLast();
  expect((await list({ states: ['checked'] })).total).toBe(5);
  expect((await whole(ids[0] ?? '')).moves).toHaveLength(2);
});

test('when one of several cannot take the step, none does, and the model is named', async () => {
  const ids = [await addModel('Đã kiểm tra'), await addModel('Mới đăng ký')];
  await move(ids.slice(0, 1), 'checked');
  await expect(move(ids, 'recognised', { level: 'base' })).rejects.toMatchObject({
    code: 'validation',
    details: { label: 'Mới đăng ký (2026)' },
    fields: { 'values.to': 'moveNotAllowed' },
  });
  expect((await list({ states: ['recognised'] })).total).toBe(0);
});

test('a step that was wrong is taken back by itself, later changes stay', async () => {
  const id = await addModel('Mô hình');
  await recognise([id]);
  await addModel('Khác');
  await modelsHandlers.takeBack({ id }, context);
  expect((await whole(id)).year).toMatchObject({ state: 'checked', level: null });
  expect((await list({ reached: 'recognised' })).total).toBe(0);
});

test('a model carried over is registered for the next year in the movement of that year', async () => {
  const first = await addMovement();
  const second = await addMovement({ period: '2027' });
  const [economy] = await fieldIds(first);
  const id = await addModel('Tổ tự quản', { movementId: first, fieldId: economy, results: 'x' });
  await move([id], 'carriedOver');
  const { years } = await whole(id);
  expect(years.map(({ year: of, state }) => [of, state])).toEqual([
    [2027, 'registered'],
    [2026, 'carriedOver'],
  ]);
  const next = await whole(years[0]?.id ?? '');
  const [economyThen] = await fieldIds(second);
  expect(next.year).toMatchObject({ movementId: second, fieldId: economyThen, results: '' });
  await undoLast();
  expect((await whole(id)).years).toHaveLength(1);
});

test('a recognised model goes on as a plan of the next year, once', async () => {
  const id = await addModel('Camera an ninh');
  await recognise([id]);
  expect(await modelsHandlers.continue({ ids: [id], year: 2027 }, context)).toEqual({ added: 1 });
  expect(await modelsHandlers.continue({ ids: [id], year: 2027 }, context)).toEqual({ added: 0 });
  expect((await whole(id)).year.state).toBe('recognised');
});

test('the first place where a model is done again moves it to "nhân rộng", and undo takes both back', async () => {
  const id = await addModel('Ngựa bạch');
  await recognise([id]);
  const values = replicationsContract.create.input.parse({
    values: { modelYearId: id, place: 'Xã Công Bằng', startedOn: '2026-12', by: 'Hội Nông dân' },
  }).values;
  await replicationsHandlers.create({ values }, context);
  expect((await whole(id)).moves.at(-1)).toMatchObject({ to: 'replicated', by: 'Hội Nông dân' });
  await undoLast();
  expect((await whole(id)).year.state).toBe('recognised');
  await replicationsHandlers.create({ values }, context);
  await replicationsHandlers.create({ values: { ...values, place: 'Xã Xuân La' } }, context);
  const { year: row, replications } = await whole(id);
  expect(row.state).toBe('replicated');
  expect(replications.map(({ place }) => place)).toEqual(['Xã Công Bằng', 'Xã Xuân La']);
});

async function checks(part: object) {
  const asked = modelsContract.checks.input.parse(part);
  return modelsContract.checks.output.parse(await modelsHandlers.checks(asked, context));
}

test('every recognised model is to be looked at each year; those found gone no more', async () => {
  const ids = [await addModel('Một'), await addModel('Hai')];
  await addModel('Không công nhận');
  await recognise(ids);
  const [first] = (await checks({ year: 2027 })).rows;
  const { values } = modelChecksContract.create.input.parse({
    values: { modelId: first?.id, year: 2027, verdict: 'gone', checkedOn: '2027-11-01' },
  });
  await modelChecksHandlers.create({ values }, context);
  const found = await checks({ year: 2027 });
  expect(found.rows.map(({ check }) => check?.verdict ?? null)).toEqual(['gone', null]);
  expect(found).toMatchObject({ total: 2, checked: 1 });
  expect((await checks({ year: 2028 })).total).toBe(1);
  expect((await checks({ year: 2025 })).total).toBe(0);
  expect((await checks({ year: 2027, onlyOpen: true })).rows.map(({ title }) => title)).toEqual([
    'Hai',
  ]);
});

test('the models to be looked at are read part by part, each once', async () => {
  const titles = Array.from({ length: 5 }, (_one, index) => `Mô hình ${index}`);
  const ids: string[] = [];
  for (const title of titles) ids.push(await addModel(title));
  await recognise(ids);
  const read: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const part = await checks({ year: 2027, limit: 2, cursor: cursor ?? null });
    expect(part.total).toBe(5);
    read.push(...part.rows.map(({ title }) => title));
    cursor = part.next;
  }
  expect(read).toEqual(titles);
});

test('the matrix counts models of units below, and says what each unit lacks of the rules', async () => {
  const movementId = await addMovement();
  const [economy, , , , countryside] = await fieldIds(movementId);
  const movement = await movementsHandlers.get({ id: movementId }, context);
  const rules = [
    movementRuleSchema.parse({ namePrefix: 'Xã', scope: 'one', fieldId: countryside }),
    movementRuleSchema.parse({ unitLevels: ['commune'] }),
  ];
  await movementsHandlers.update(
    {
      id: movementId,
      revision: movement.revision,
      values: movementValuesSchema.parse({ ...movement, rules }),
    },
    context,
  );
  const commune = await addUnit('Xã Cường Lợi');
  const union = await addUnit('Hội CCB xã Cường Lợi', {
    parentId: commune,
    level: 'other',
    kind: 'union',
  });
  await addUnit('Phường Sông Cầu');
  await addModel('Một', { movementId, unitId: union, fieldId: economy });
  const stopped = await addModel('Hai', { movementId, unitId: commune, fieldId: countryside });
  await move([stopped], 'stopped');
  const matrix = modelsContract.matrix.output.parse(
    await modelsHandlers.matrix({ year, movementId }, context),
  );
  expect(matrix.rows.map(({ name, total, counts }) => [name, total, counts])).toEqual([
    ['Phường Sông Cầu', 0, [0, 0, 0, 0, 0]],
    ['Xã Cường Lợi', 1, [1, 0, 0, 0, 0]],
  ]);
  expect(matrix.rows.map(({ lacks }) => lacks.map(({ fieldId }) => fieldId))).toEqual([
    [null],
    [countryside],
  ]);
  const behind = await list({ year, movementId, belowId: commune, isCounted: true });
  expect(behind.rows.map(({ title }) => title)).toEqual(['Một']);
});

test('the registration board shows every unit that registers, also those that sent nothing', async () => {
  const movementId = await addMovement();
  const sent = await addUnit('Xã A');
  await addUnit('Xã B');
  await addUnit('Sở Nội vụ', { level: 'province' });
  await addModel('Một', { movementId, unitId: sent });
  const key = { movementId, year };
  const set = (status: 'sent' | 'returned' | null) =>
    registrationsHandlers.set(
      { ...key, unitIds: [sent], status, happenedOn: '2026-03-20', notes: '' },
      context,
    );
  const board = async () =>
    (await registrationsHandlers.board(key, context)).map(({ name, status, models }) => [
      name,
      status,
      models,
    ]);
  await set('sent');
  await set('returned');
  expect(await board()).toEqual([
    ['Xã A', 'returned', 1],
    ['Xã B', null, 0],
  ]);
  await undoLast();
  expect((await board())[0]).toEqual(['Xã A', 'sent', 1]);
  await set(null);
  expect((await board())[0]).toEqual(['Xã A', null, 1]);
});

test('what a movement waits for stands in the list of deadlines until it is ticked off', async () => {
  const movementId = await addMovement({ collector: 'Mặt trận Tổ quốc xã' });
  const values = movementDeadlineValuesSchema.parse({
    movementId,
    kind: 'registration',
    dueOn: '2026-10-25',
    dueOnText: '25/10/2026',
  });
  const row = await movementDeadlinesHandlers.create({ values }, context);
  const due = async () => {
    const question = { today: '2026-09-23', most: 10 };
    const { groups } = await readDeadlines(context.database.kysely, question);
    return groups.flatMap(({ deadlines }) => deadlines);
  };
  expect(await due()).toMatchObject([
    {
      source: 'movement',
      openId: movementId,
      title: 'Đăng ký: Thi đua Dân vận khéo',
      unit: 'Mặt trận Tổ quốc xã',
    },
  ]);
  const { id, revision } = row;
  const done = { ...values, doneOn: '2026-10-20' };
  await movementDeadlinesHandlers.update({ id, revision, values: done }, context);
  expect(await due()).toEqual([]);
});

test('numbers have the year before beside them, and the list behind each is as long as it says', async () => {
  const unitId = await addUnit('Xã A');
  await addModel('Năm trước', { unitId, year: 2025 });
  const ids = [await addModel('Một', { unitId }), await addModel('Hai', { unit: 'Chi bộ 4' })];
  await recognise(ids.slice(0, 1));
  for (const by of ['unit', 'field', 'kind', 'year'] as const) {
    const { whole: all, rows } = modelsContract.numbers.output.parse(
      await modelsHandlers.numbers({ year, movementId: null, by }, context),
    );
    expect(all.now).toEqual([2, 1, 1, 0, 0, 0]);
    expect(all.before).toEqual([1, 0, 0, 0, 0, 0]);
    for (const row of rows) {
      for (const [index, step] of funnelSteps.entries()) {
        const { year: of } = row.filter;
        const behind = await list({ ...row.filter, year: of ?? year, reached: step });
        expect(behind.total).toBe(row.now[index]);
      }
    }
  }
});
