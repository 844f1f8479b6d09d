import { afterEach, beforeEach, expect, test } from 'vitest';
import { activityValuesSchema } from '../../../shared/domain/activities.ts';
import {
  coverageRequirementValuesSchema,
  unitCoverageValuesSchema,
} from '../../../shared/domain/coverage.ts';
import { directiveValuesSchema } from '../../../shared/domain/directives.ts';
import { type FigureSourceKey, figureSourceKeys } from '../../../shared/domain/figures.ts';
import type { ModelState } from '../../../shared/domain/modelCycle.ts';
import { modelValuesSchema, modelYearFormSchema } from '../../../shared/domain/models.ts';
import type { Period, PeriodKind } from '../../../shared/domain/periods.ts';
import { programValuesSchema } from '../../../shared/domain/programs.ts';
import { studySessionValuesSchema } from '../../../shared/domain/study.ts';
import { taskOccurrenceValuesSchema, taskValuesSchema } from '../../../shared/domain/tasks.ts';
import { successionValuesSchema } from '../../../shared/domain/units.ts';
import { insertDirective } from '../../database/directiveRows.ts';
import type { Change } from '../../database/history.ts';
import { readLookups } from '../../database/lookups.ts';
import { insertModel, insertModelYear } from '../../database/models/modelYears.ts';
import { activityRecord } from '../../database/records/activityRecords.ts';
import {
  coverageRequirementRecord,
  studySessionRecord,
  studyStepRecord,
  unitCoverageRecord,
} from '../../database/records/coverageRecords.ts';
import {
  modelMoveRecord,
  modelRecord,
  modelYearRecord,
} from '../../database/records/modelRecords.ts';
import {
  programRecord,
  taskOccurrenceRecord,
  taskRecord,
} from '../../database/records/programRecords.ts';
import {
  findRecord,
  insertRecord,
  listRecords,
  updateRecord,
} from '../../database/records/recordRows.ts';
import { unitSuccessionRecord } from '../../database/records/unitRecords.ts';
import { makeTestContext, type TestContext } from '../../testContext.ts';
import { figuresHandlers } from './handlers.ts';
import { addForm, addUnit, rollUp } from './testFigures.ts';

let context: TestContext;
let an: string;
let binh: string;
let association: string;

beforeEach(async () => {
  context = await makeTestContext();
  const province = await addUnit(context, 'Tỉnh Mẫu', { level: 'province' });
  an = await addUnit(context, 'Xã An', { parentId: province });
  binh = await addUnit(context, 'Xã Bình', { parentId: province });
  association = await addUnit(context, 'Hội Phụ nữ xã An', {
    parentId: an,
    level: 'hamlet',
    kind: 'union',
  });
});
afterEach(() => context.dispose());

function write<Result>(work: (change: Change) => Promise<Result>): Promise<Result> {
  return context.database.change(context.clerk, work);
}

/** What the registers count for the two communes, by the name of the source. */
async function known(period: Period, kind: PeriodKind = 'month') {
  const form = await formOfSources(kind);
  const { formId } = form;
  const rows = await figuresHandlers.read({ formId, period, unitIds: [an, binh] }, context);
  const of = (source: FigureSourceKey) =>
    rows.map((row) => row.known[figureSourceKeys.indexOf(source)]);
  return { of, form };
}

function formOfSources(kind: PeriodKind) {
  const indicators = Object.fromEntries(figureSourceKeys.map((source) => [source, { source }]));
  return addForm(context, kind, indicators);
}

interface TestModel {
  readonly unitId: string;
  readonly state: ModelState;
  readonly on?: string | null;
  readonly year?: number;
}

/** A model with its year; `on`: the date of its step. */
async function addModel(change: Change, { unitId, state, on = null, year = 2026 }: TestModel) {
  const form = modelYearFormSchema.parse({ year, kind: 'collective', unitId });
  const model = modelValuesSchema.parse({ title: 'Hiến đất làm đường' });
  const id = await insertModel(change, model, form, state);
  if (on !== null) await dateStep(change, id, on);
  return id;
}

async function dateStep(change: Change, modelYearId: string, on: string): Promise<void> {
  const [step] = await listRecords(change.transaction, modelMoveRecord, { modelYearId });
  if (step === undefined) throw new Error('no step');
  const { values } = await findRecord(change.transaction, modelMoveRecord, step.id);
  await updateRecord(change, modelMoveRecord, step.id, 'any', { ...values, happenedOn: on });
}

test('registers in which nothing is kept tell nothing, and do not say 0', async () => {
  const { of } = await known('2026-03');
  for (const source of figureSourceKeys) expect(of(source)).toEqual([null, null]);
});

test('models are a stock of their year: what was registered by the end of the month, with units below', async () => {
  await write(async (change) => {
    await addModel(change, { unitId: an, state: 'registered', on: '2026-03-15' });
    await addModel(change, { unitId: association, state: 'recognised', on: '2026-02' });
    await addModel(change, { unitId: binh, state: 'checked' });
    await addModel(change, { unitId: binh, state: 'failed', on: '2026-01-10' });
    await addModel(change, { unitId: binh, state: 'registered', year: 2025 });
    await addModel(change, { unitId: binh, state: 'planned' });
  });
  const february = await known('2026-02');
  expect(february.of('modelsRegistered')).toEqual([1, 1]);
  expect(february.of('modelsEffective')).toEqual([1, 1]);
  expect(february.of('modelsRecognised')).toEqual([1, 0]);
  const march = await known('2026-03');
  expect(march.of('modelsRegistered')).toEqual([2, 1]);
  expect(march.of('modelsEffective')).toEqual([1, 1]);
});

test('a model is new in the period of its first registration; one without a date only in its year', async () => {
  await write(async (change) => {
    const id = await addModel(change, { unitId: an, state: 'registered', year: 2025 });
    await addModel(change, { unitId: an, state: 'registered', on: '2026-03-15' });
    await addModel(change, { unitId: an, state: 'registered' });
    const { values } = await findRecord(change.transaction, modelYearRecord, id);
    const again = modelYearFormSchema.parse({ ...values, year: 2026 });
    await dateStep(
      change,
      await insertModelYear(change, values.modelId, again, 'running'),
      '2026-03',
    );
  });
  expect((await known('2026-03')).of('modelsNew')).toEqual([1, 0]);
  expect((await known('2026-04')).of('modelsNew')).toEqual([null, null]);
  expect((await known('2026', 'year')).of('modelsNew')).toEqual([2, 0]);
  expect(await listRecords(context.database.kysely, modelRecord)).toHaveLength(3);
});

test('tasks are counted where they were led and when they were done, each period of a recurring one', async () => {
  await write(async (change) => {
    const program = (status: string) =>
      insertRecord(
        change,
        programRecord,
        programValuesSchema.parse({ title: 'Chương trình', status, period: '2026' }),
      );
    const programId = await program('running');
    const draftId = await program('draft');
    const task = (values: object) =>
      insertRecord(
        change,
        taskRecord,
        taskValuesSchema.parse({ programId, title: 'Nhiệm vụ', leadUnitId: an, ...values }),
      );
    await task({ status: 'done', dueOn: '2026-03-31', doneOn: '2026-03-10' });
    await task({ status: 'done', dueOn: '2026-02-28', doneOn: '2026-03-05' });
    await task({ status: 'done', dueOn: '2026-03-31', doneOn: '2026-02-20' });
    await task({ status: 'notStarted', dueOn: '2026-03-31' });
    await task({ status: 'done', doneOn: '2026-03-10', programId: draftId });
    const monthly = await task({
      leadUnitId: association,
      recurrence: 'month',
      startsOn: '2026-01',
    });
    for (const [period, doneOn] of [
      ['2026-02', '2026-02-27'],
      ['2026-03', '2026-03-30'],
    ]) {
      const values = { taskId: monthly, period, status: 'done', doneOn };
      await insertRecord(change, taskOccurrenceRecord, taskOccurrenceValuesSchema.parse(values));
    }
  });
  const { of } = await known('2026-03');
  expect(of('tasksDone')).toEqual([3, 0]);
  expect(of('tasksOnTime')).toEqual([3, 0]);
  expect((await known('2026-02')).of('tasksDone')).toEqual([2, 0]);
});

test('activities are counted by kind in the period that holds all of their date', async () => {
  await write(async (change) => {
    for (const [kind, heldOn, unitId] of [
      ['conference', '2026-03-02', an],
      ['briefing', '2026-03', an],
      ['dialogue', '2026-03-20', association],
      ['dialogue', '2026-Q1', binh],
      ['training', '2026-04-01', binh],
    ]) {
      const values = activityValuesSchema.parse({ kind, heldOn, unitId, subject: 'Hoạt động' });
      await insertRecord(change, activityRecord, values);
    }
  });
  const march = await known('2026-03');
  expect(march.of('activitiesHeld')).toEqual([3, 0]);
  expect(march.of('meetingsHeld')).toEqual([2, 0]);
  expect(march.of('dialoguesHeld')).toEqual([1, 0]);
  expect((await known('2026-Q1', 'quarter')).of('dialoguesHeld')).toEqual([1, 1]);
});

test('a document carried out and studied in the period is one document', async () => {
  await write(async (change) => {
    const lookups = await readLookups(change.transaction);
    const directive = (numberSymbol: string) =>
      insertDirective(change, directiveValuesSchema.parse({ numberSymbol }), lookups);
    const first = await directive('25-NQ/TW');
    const second = await directive('05-CT/TW');
    const requirementId = await insertRecord(
      change,
      coverageRequirementRecord,
      coverageRequirementValuesSchema.parse({
        directiveId: first,
        title: 'Có kế hoạch',
        levels: ['commune'],
      }),
    );
    for (const [unitId, state] of [
      [an, 'own'],
      [binh, 'none'],
    ]) {
      const values = { requirementId, unitId, state, doneOn: '2026-03-03' };
      await insertRecord(change, unitCoverageRecord, unitCoverageValuesSchema.parse(values));
    }
    const [step] = await listRecords(change.transaction, studyStepRecord);
    for (const [directiveId, unitId] of [
      [first, association],
      [second, association],
      [second, an],
    ]) {
      const values = { directiveId, stepId: step?.id, unitId, heldOn: '2026-03' };
      await insertRecord(change, studySessionRecord, studySessionValuesSchema.parse(values));
    }
  });
  expect((await known('2026-03')).of('documentsCarriedOut')).toEqual([2, 0]);
});

test('rows keep the unit of their date; asked of the units of today they are those of the heir', async () => {
  const old = await addUnit(context, 'Xã Cũ', { parentId: null, validTo: '2025-06-30' });
  await write(async (change) => {
    const values = { kind: 'merge', happenedOn: '2025-07-01', fromIds: [old], toIds: [binh] };
    await insertRecord(change, unitSuccessionRecord, successionValuesSchema.parse(values));
    const activity = { heldOn: '2025-03-02', unitId: old, subject: 'Giao ban' };
    await insertRecord(change, activityRecord, activityValuesSchema.parse(activity));
  });
  const { form } = await known('2025-03');
  const { formId } = form;
  const rows = await figuresHandlers.read(
    { formId, period: '2025-03', unitIds: [old, binh] },
    context,
  );
  const column = figureSourceKeys.indexOf('activitiesHeld');
  expect(rows.map((row) => row.known[column])).toEqual([1, 0]);
  const sums = await rollUp(context, form, '2025-03', 'current', binh);
  expect(sums.known[column]).toBe(1);
});

test('a unit that is not asked now keeps its rows from the unit above', async () => {
  await write(async (change) => {
    const values = { heldOn: '2026-03-02', unitId: binh, subject: 'Giao ban' };
    await insertRecord(change, activityRecord, activityValuesSchema.parse(values));
  });
  const form = await addForm(context, 'month', { họp: { source: 'activitiesHeld' } });
  const { formId } = form;
  const asked = { formId, period: '2026-03', unitIds: [an] };
  const [row] = await figuresHandlers.read(asked, context);
  expect(row?.known).toEqual([0]);
});
