import { afterEach, beforeEach, expect, test } from 'vitest';
import { targetsContract } from '../../../shared/contract/targets.ts';
import { coverageRequirementValuesSchema } from '../../../shared/domain/coverage.ts';
import { directiveValuesSchema } from '../../../shared/domain/directives.ts';
import type { ModelState } from '../../../shared/domain/modelCycle.ts';
import {
  modelCheckValuesSchema,
  modelValuesSchema,
  modelYearFormSchema,
} from '../../../shared/domain/models.ts';
import {
  movementFieldValuesSchema,
  movementValuesSchema,
} from '../../../shared/domain/movements.ts';
import { programValuesSchema } from '../../../shared/domain/programs.ts';
import { studySessionValuesSchema } from '../../../shared/domain/study.ts';
import { type TargetValues, targetValuesSchema } from '../../../shared/domain/targets.ts';
import { taskValuesSchema } from '../../../shared/domain/tasks.ts';
import { successionValuesSchema, unitValuesSchema } from '../../../shared/domain/units.ts';
import { insertModel } from '../../database/models/modelYears.ts';
import { modelCheckRecord, modelYearRecord } from '../../database/records/modelRecords.ts';
import { movementFieldRecord, movementRecord } from '../../database/records/movementRecords.ts';
import { programRecord, taskRecord } from '../../database/records/programRecords.ts';
import { insertRecord, listRecords } from '../../database/records/recordRows.ts';
import { makeTestContext, type TestContext } from '../../testContext.ts';
import { coverageHandlers, coverageRequirementsHandlers } from '../directiveCoverage/handlers.ts';
import { directivesHandlers } from '../directives/handlers.ts';
import { studySessionsHandlers, studyStepsHandlers } from '../study/handlers.ts';
import { unitsHandlers } from '../units/handlers.ts';
import { targetsHandlers } from './handlers.ts';

let context: TestContext;
let unitIds: string[];
let directiveId: string;

beforeEach(async () => {
  context = await makeTestContext();
  unitIds = [];
  for (const name of ['Xã An', 'Xã Bình', 'Xã Cát', 'Xã Dương']) {
    const values = unitValuesSchema.parse({ name, level: 'commune' });
    unitIds.push((await unitsHandlers.create({ values }, context)).id);
  }
  const values = directiveValuesSchema.parse({ numberSymbol: '25-NQ/TW', issuedOn: '2013-06-03' });
  directiveId = (await directivesHandlers.create({ values }, context)).id;
});
afterEach(() => context.dispose());

async function add(values: Partial<TargetValues>): Promise<string> {
  const parsed = targetValuesSchema.parse({ title: 'Chỉ tiêu mẫu', goal: 80, ...values });
  return (await targetsHandlers.create({ values: parsed }, context)).id;
}

async function evaluate(id: string, day: string | null = null) {
  const question = { day, programId: null, directiveId: null, search: '' };
  const lines = targetsContract.list.output.parse(await targetsHandlers.list(question, context));
  const line = lines.find((candidate) => candidate.id === id);
  if (line === undefined) throw new Error('no such target');
  return line.evaluation;
}

async function cover(covered: number): Promise<string> {
  const values = coverageRequirementValuesSchema.parse({
    directiveId,
    title: 'Có kế hoạch',
    levels: ['commune'],
  });
  const { id } = await coverageRequirementsHandlers.create({ values }, context);
  const change = { state: 'own', doneOn: '2026-03-01' } as const;
  await coverageHandlers.setUnits(
    { requirementId: id, unitIds: unitIds.slice(0, covered), change },
    context,
  );
  return id;
}

test('a target hung on coverage counts it on the day asked, with the same day a year before', async () => {
  const requirementId = await cover(3);
  const id = await add({
    kind: 'computed',
    source: 'coverage',
    sourceOptions: { requirementId },
    frequency: 'yearly',
  });
  expect(await evaluate(id)).toMatchObject({
    period: '2026',
    measured: { value: 75, part: 3, whole: 4 },
    verdict: 'notMet',
    origin: 'computed',
    countedOn: context.day,
    lastYear: { period: '2025', measured: { value: 0 } },
  });
  expect((await evaluate(id, '2027-06-30')).measured.missing).toBe('notYet');
});

test('unit by unit, a target of coverage tells who is missing', async () => {
  const requirementId = await cover(3);
  const id = await add({
    kind: 'computed',
    goal: 100,
    source: 'coverage',
    sourceOptions: { requirementId },
  });
  const { lines } = await targetsHandlers.units({ id, day: null }, context);
  expect(lines.map(({ unit, verdict }) => [unit.name, verdict])).toEqual([
    ['Xã An', 'met'],
    ['Xã Bình', 'met'],
    ['Xã Cát', 'met'],
    ['Xã Dương', 'notMet'],
  ]);
});

test('study is counted by units and by Party members', async () => {
  const [step] = await studyStepsHandlers.list({}, context);
  const stepId = step?.id ?? '';
  for (const [index, unitId] of unitIds.slice(0, 2).entries()) {
    const values = studySessionValuesSchema.parse({
      directiveId,
      stepId,
      unitId,
      heldOn: '2013-09',
      members: 10 + index,
      membersTotal: 12,
    });
    await studySessionsHandlers.create({ values }, context);
  }
  const options = { directiveId, stepId, levels: ['commune'] };
  const computed = { kind: 'computed', source: 'study' } as const;
  const byUnits = await add({ ...computed, sourceOptions: { ...options, measure: 'units' } });
  const byMembers = await add({ ...computed, sourceOptions: { ...options, measure: 'members' } });
  expect((await evaluate(byUnits)).measured).toMatchObject({ part: 2, whole: 4, value: 50 });
  expect((await evaluate(byMembers)).measured).toMatchObject({ part: 21, whole: 24, value: 87.5 });
});

interface TestModel {
  readonly unitId: string | null;
  readonly fields: readonly string[];
  readonly state?: ModelState;
  readonly year?: number;
}

async function addModels(models: readonly TestModel[]): Promise<void> {
  await context.database.change(context.clerk, async (change) => {
    const movement = movementValuesSchema.parse({ title: 'Dân vận khéo', period: '2021/2030' });
    const movementId = await insertRecord(change, movementRecord, movement);
    const ids = new Map<string, string>();
    for (const name of ['Kinh tế', 'Xây dựng nông thôn mới']) {
      const field = movementFieldValuesSchema.parse({ movementId, name });
      ids.set(name, await insertRecord(change, movementFieldRecord, field));
    }
    for (const [index, { unitId, fields, state = 'running', year = 2026 }] of models.entries()) {
      const [fieldId = null, ...moreFieldIds] = fields.map((name) => ids.get(name));
      const form = { movementId, year, kind: 'collective', unitId, fieldId, moreFieldIds };
      const model = modelValuesSchema.parse({ title: `Mô hình ${index + 1}` });
      await insertModel(change, model, modelYearFormSchema.parse(form), state);
    }
  });
}

async function addModelsTarget(sourceOptions: object): Promise<string> {
  return add({
    kind: 'computed',
    source: 'models',
    sourceOptions: { levels: ['commune'], ...sourceOptions },
    frequency: 'yearly',
  });
}

test('a register with nothing to count lets a typed figure stand in, and no longer once it counts', async () => {
  const id = await add({
    kind: 'computed',
    source: 'models',
    sourceOptions: { measure: 'reviewed' },
    frequency: 'yearly',
  });
  expect(await evaluate(id)).toMatchObject({
    measured: { missing: 'nothingToCount' },
    origin: 'typed',
    verdict: 'unknown',
  });
  await targetsHandlers.setFigure(
    { targetId: id, unitId: null, period: '2026', change: { part: 9, whole: 10 } },
    context,
  );
  expect(await evaluate(id)).toMatchObject({
    measured: { value: 90 },
    origin: 'typed',
    countedOn: null,
    verdict: 'exceeded',
  });
  await addModels([{ unitId: null, fields: ['Kinh tế'], state: 'recognised' }]);
  expect(await evaluate(id)).toMatchObject({
    measured: { part: 0, whole: 1, value: 0 },
    origin: 'computed',
    countedOn: context.day,
    verdict: 'notMet',
  });
});

test('a target on models counts the units that have what the rules ask of them', async () => {
  const [an = '', binh = '', cat = ''] = unitIds;
  await addModels([
    { unitId: an, fields: ['Kinh tế', 'Xây dựng nông thôn mới'], state: 'checked' },
    { unitId: binh, fields: ['Xây dựng nông thôn mới'] },
    { unitId: cat, fields: ['Kinh tế'], state: 'stopped' },
    { unitId: cat, fields: ['Kinh tế', 'Xây dựng nông thôn mới'], year: 2025 },
  ]);
  const measured = async (options: object) => {
    const { part, whole } = (await evaluate(await addModelsTarget(options))).measured;
    return [part, whole];
  };
  const countryside = { field: 'xây dựng nông thôn mới' };
  expect(await measured({})).toEqual([2, 4]);
  expect(await measured({ rules: [{}] })).toEqual([1, 4]);
  expect(await measured({ rules: [{ scope: 'any' }] })).toEqual([2, 4]);
  expect(await measured({ rules: [countryside] })).toEqual([2, 4]);
  expect(await measured({ rules: [{ ...countryside, counts: 'effective' }] })).toEqual([1, 4]);
  expect(await measured({ rules: [{ namePrefix: 'Xã B' }] })).toEqual([0, 1]);
  expect(await measured({ rules: [{ namePrefix: 'Phường' }] })).toEqual([0, 0]);
  const id = await addModelsTarget({});
  const { lines } = await targetsHandlers.units({ id, day: null }, context);
  expect(lines.map(({ unit, verdict }) => [unit.name, verdict])).toEqual([
    ['Xã An', 'exceeded'],
    ['Xã Bình', 'exceeded'],
    ['Xã Cát', 'notMet'],
    ['Xã Dương', 'notMet'],
  ]);
  expect((await evaluate(id)).lastYear).toMatchObject({ measured: { part: 1, whole: 4 } });
});

test('models reviewed are counted in the units asked, with all units below and who became them', async () => {
  const [an = '', binh = ''] = unitIds;
  const cell = unitValuesSchema.parse({ name: 'Chi bộ 1', level: 'cell', parentId: binh });
  const below = (await unitsHandlers.create({ values: cell }, context)).id;
  await unitsHandlers.succeed(
    {
      succession: successionValuesSchema.parse({
        kind: 'rename',
        happenedOn: '2026-02-01',
        fromIds: [an],
        toIds: [],
      }),
      newUnits: [unitValuesSchema.parse({ name: 'Xã An Mới', level: 'commune' })],
    },
    context,
  );
  const recognised = { fields: ['Kinh tế'], state: 'recognised' } as const;
  await addModels([
    { unitId: an, ...recognised },
    { unitId: below, ...recognised },
    { unitId: binh, fields: ['Kinh tế'] },
    { unitId: null, ...recognised },
  ]);
  const rows = await listRecords(context.database.kysely, modelYearRecord, { unitId: an });
  await context.database.change(context.clerk, (change) =>
    insertRecord(
      change,
      modelCheckRecord,
      modelCheckValuesSchema.parse({ modelId: rows[0]?.modelId, year: 2026, verdict: 'kept' }),
    ),
  );
  const asked = { kind: 'computed', source: 'models', frequency: 'yearly' } as const;
  const everywhere = await add({ ...asked, sourceOptions: { measure: 'reviewed' } });
  const communes = await addModelsTarget({ measure: 'reviewed' });
  const own = await add({ ...asked, unitId: binh, sourceOptions: { measure: 'reviewed' } });
  expect((await evaluate(everywhere)).measured).toMatchObject({ part: 1, whole: 3 });
  expect((await evaluate(communes)).measured).toMatchObject({ part: 1, whole: 2 });
  expect((await evaluate(own)).measured).toMatchObject({ part: 0, whole: 1 });
  const { lines } = await targetsHandlers.units({ id: communes, day: null }, context);
  expect(lines.map(({ unit, verdict }) => [unit.name, verdict])).toEqual([
    ['Xã An Mới', 'exceeded'],
    ['Chi bộ 1', 'notMet'],
  ]);
});

test('typing a figure twice keeps one row, the one of the period', async () => {
  const id = await add({ kind: 'number', frequency: 'quarterly', measure: 'mô hình' });
  const type = (period: string, actual: number) =>
    targetsHandlers.setFigure({ targetId: id, unitId: null, period, change: { actual } }, context);
  await type('2026-Q2', 70);
  await type('2026-Q3', 80);
  const line = await type('2026-Q3', 85);
  expect(line.evaluation).toMatchObject({
    period: '2026-Q3',
    measured: { value: 85 },
    before: { period: '2026-Q2', measured: { value: 70 } },
    verdict: 'exceeded',
  });
});

test('a computed target without its source is refused', async () => {
  await expect(add({ kind: 'computed' })).rejects.toMatchObject({
    fields: { 'values.source': 'required' },
  });
  await expect(add({ kind: 'computed', source: 'coverage' })).rejects.toMatchObject({
    fields: { 'values.source': 'incomplete' },
  });
});

test('what the units report adds up to the whole, ratios by their two numbers', async () => {
  const id = await add({ kind: 'ratio', frequency: 'yearly', addsUnits: true });
  const type = (unitId: string | null, change: object) =>
    targetsHandlers.setFigure({ targetId: id, unitId, period: '2026', change }, context);
  const [first = '', second = '', third = ''] = unitIds;
  await type(first, { part: 9, whole: 10 });
  await type(second, { part: 10, whole: 90 });
  expect((await evaluate(id)).measured).toMatchObject({ value: 19, part: 19, whole: 100 });
  const { lines } = await targetsHandlers.units({ id, day: null }, context);
  expect(lines.map(({ unit, verdict }) => [unit.name, verdict])).toEqual([
    ['Xã An', 'exceeded'],
    ['Xã Bình', 'notMet'],
  ]);
  await type(third, { actual: 50 });
  expect((await evaluate(id)).measured.missing).toBe('nothingToCount');
  await type(null, { actual: 42 });
  expect((await evaluate(id)).measured.value).toBe(42);
});

test('tasks done on time are counted in the period in which they fell due, lead unit by lead unit', async () => {
  await context.database.change(context.clerk, async (change) => {
    const program = programValuesSchema.parse({ title: 'Chương trình mẫu', status: 'running' });
    const programId = await insertRecord(change, programRecord, program);
    const task = (dueOn: string, doneOn: string | null, leadUnitId: string | undefined) =>
      insertRecord(
        change,
        taskRecord,
        taskValuesSchema.parse({
          programId,
          title: `Nhiệm vụ ${dueOn}`,
          leadUnitId,
          dueOn,
          status: doneOn === null ? 'notStarted' : 'done',
          doneOn,
        }),
      );
    await task('2025-06-30', '2025-06-01', unitIds[0]);
    await task('2026-03-31', '2026-03-30', unitIds[0]);
    await task('2026-04-30', '2026-05-20', unitIds[1]);
    await task('2026-05-31', null, unitIds[1]);
  });
  const id = await add({
    kind: 'computed',
    source: 'tasks',
    sourceOptions: {},
    frequency: 'yearly',
  });
  expect(await evaluate(id)).toMatchObject({
    measured: { part: 1, whole: 3 },
    lastYear: { measured: { part: 1, whole: 1 } },
  });
  const { lines } = await targetsHandlers.units({ id, day: null }, context);
  expect(lines.map(({ unit, verdict }) => [unit.name, verdict])).toEqual([
    ['Xã An', 'exceeded'],
    ['Xã Bình', 'notMet'],
  ]);
});
