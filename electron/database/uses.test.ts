import { afterEach, beforeEach, expect, test } from 'vitest';
import type { RecordSubject } from '../../shared/contract/history.ts';
import { directiveValuesSchema } from '../../shared/domain/directives.ts';
import { useSubjects, usesInWords } from '../../shared/domain/uses.ts';
import { AppError } from '../../shared/errors.ts';
import { createTranslator } from '../../shared/locales/index.ts';
import { makeTestContext, type TestContext } from '../testContext.ts';
import { insertDirective, setDirectiveDeleted } from './directiveRows.ts';
import { changing } from './fixtures/changing.ts';
import { recordDefinitions } from './records/recordDefinitions.ts';
import { insertRecord, setRecordDeleted } from './records/recordRows.ts';
import { allUses, readUses } from './uses.ts';

let context: TestContext;
const change = changing(() => context);

beforeEach(async () => {
  context = await makeTestContext();
});
afterEach(() => context.dispose());

function add(subject: RecordSubject, values: object): Promise<string> {
  const definition = recordDefinitions[subject];
  return change((open) => insertRecord(open, definition, definition.schema.parse(values)));
}

function trash(subject: RecordSubject, id: string): Promise<void> {
  return change((open) => setRecordDeleted(open, recordDefinitions[subject], id, true));
}

function addDirective(numberSymbol: string): Promise<string> {
  const values = directiveValuesSchema.parse({ numberSymbol });
  return change((open, lookups) => insertDirective(open, values, lookups));
}

const dissolved = (unitId: string) => ({
  kind: 'dissolve',
  happenedOn: '2025-07-01',
  fromIds: [unitId],
  toIds: [],
  basis: '',
});
const addUnit = (name: string) => add('units', { name, level: 'commune' });
const addProgram = () => add('programs', { title: 'Chương trình hành động' });

/** One row of each register that names the unit, each way it can. */
async function nameUnit(unitId: string): Promise<void> {
  const [directiveId, programId] = [await addDirective('1-CT/TU'), await addProgram()];
  const stepId = await add('studySteps', { name: 'Thảo luận' });
  const activityId = await add('activities', { subject: 'Đối thoại', unitId });
  const targetId = await add('targets', { title: 'Xã có mô hình', unitId });
  const requirementId = await add('coverageRequirements', {
    directiveId,
    title: 'Học tập',
    underIds: [unitId],
  });
  const party = { unitId, name: 'Xã An' };
  await add('units', { name: 'Thôn Một', level: 'hamlet', parentId: unitId });
  await add('unitSuccessions', dissolved(unitId));
  await add('unitPeople', { unitId, name: 'Trần Thị Mẫu' });
  await add('programs', { title: 'Chương trình phối hợp', signatories: [party] });
  await add('tasks', { programId, title: 'Phối hợp', cooperating: [party] });
  await add('tasks', { programId, title: 'Chủ trì', leadUnitId: unitId });
  await add('reviews', { programId, kind: 'interim', title: 'Sơ kết', unitId });
  await add('targets', {
    title: 'Đơn vị đã học tập',
    kind: 'computed',
    source: 'study',
    sourceOptions: { directiveId, underIds: [unitId] },
  });
  await add('targetFigures', { targetId, unitId, period: '2026' });
  await add('unitCoverage', { requirementId, unitId });
  await add('studySessions', { directiveId, stepId, unitId });
  await add('followUps', { activityId, title: 'Trả lời', unitId });
}

test('a unit is not put into the trash while anything names it, and the refusal says what does', async () => {
  const unit = await addUnit('Xã An');
  await nameUnit(unit);
  const refusal: unknown = await trash('units', unit).catch((error: unknown) => error);
  if (!(refusal instanceof AppError)) throw new Error('not refused');
  expect(refusal).toMatchObject({ code: 'conflict', details: { count: 15, label: 'Xã An' } });
  expect(usesInWords(refusal.details, createTranslator('vi'))).toBe(
    '1 chương trình, 2 nhiệm vụ, 1 lần sơ kết hoặc kiểm tra, 2 chỉ tiêu, 1 số liệu chỉ tiêu, ' +
      '1 yêu cầu độ phủ, 1 dòng độ phủ, 1 buổi quán triệt, 1 hoạt động, 1 việc cần làm tiếp, ' +
      '1 đơn vị, 1 biến động đơn vị, 1 người phụ trách',
  );
});

test('a unit named by nothing in sight goes to the trash: rows in it, and what went with them, do not count', async () => {
  const unit = await addUnit('Xã An');
  const other = await addUnit('Xã Bình');
  await nameUnit(other);
  const programId = await addProgram();
  const taskId = await add('tasks', { programId, title: 'Chủ trì', leadUnitId: unit });
  const personId = await add('unitPeople', { unitId: unit, name: 'Trần Thị Mẫu' });
  expect(await readUses(context.database.kysely, 'units', unit)).toEqual({
    tasks: 1,
    unitPeople: 1,
  });
  await trash('unitPeople', personId);
  await trash('programs', programId);
  await trash('units', unit);
  expect(taskId).not.toBe(personId);
});

test('a document and a program that other registers name stay', async () => {
  const directiveId = await addDirective('26-CT/TU');
  const programId = await add('programs', { title: 'Kế hoạch', directiveIds: [directiveId] });
  await add('activities', { subject: 'Hội nghị', directiveIds: [directiveId], programId });
  const source = { title: 'Đúng hạn', kind: 'computed', source: 'tasks' };
  await add('targets', { ...source, sourceOptions: { programId } });
  const basis = { basisDirectiveId: directiveId };
  await add('unitSuccessions', { ...dissolved(await addUnit('Xã An')), ...basis });
  await expect(
    change((open, lookups) => setDirectiveDeleted(open, directiveId, true, lookups)),
  ).rejects.toMatchObject({
    code: 'conflict',
    details: { label: '26-CT/TU', count: 3, programs: 1, activities: 1, unitSuccessions: 1 },
  });
  await expect(trash('programs', programId)).rejects.toMatchObject({
    code: 'conflict',
    details: { count: 2, targets: 1, activities: 1 },
  });
});

test('a demand and a step that a target is counted from stay', async () => {
  const directiveId = await addDirective('26-CT/TU');
  const stepId = await add('studySteps', { name: 'Viết bài' });
  const demand = { directiveId, title: 'Học tập', levels: ['commune'] };
  const requirementId = await add('coverageRequirements', demand);
  const computed = { title: 'Chỉ tiêu', kind: 'computed' };
  await add('targets', { ...computed, source: 'coverage', sourceOptions: { requirementId } });
  await add('targets', { ...computed, source: 'study', sourceOptions: { directiveId, stepId } });
  for (const [subject, id] of [
    ['coverageRequirements', requirementId],
    ['studySteps', stepId],
  ] as const) {
    await expect(trash(subject, id)).rejects.toMatchObject({ details: { targets: 1 } });
  }
});

/** Ids that say what a row belongs to or came from: it goes out of sight with that row, or lives without it. */
const belongings = new Set([
  'follow_ups.activity_id',
  'reviews.program_id',
  'target_figures.target_id',
  'task_groups.program_id',
  'task_occurrences.task_id',
  'tasks.group_id',
  'tasks.program_id',
  'tasks.review_id',
  'unit_coverage.requirement_id',
  'unit_spellings.unit_id',
  'figure_indicators.form_id',
  'deadline_snoozes.row_id',
  'movement_fields.movement_id',
  'movement_deadlines.movement_id',
  'registrations.movement_id',
  'model_years.model_id',
  'model_moves.model_year_id',
  'model_checks.model_id',
  'replications.model_year_id',
]);

test('every column that names a row of another register is looked at before that row goes', () => {
  const looked = new Set(
    allUses.flatMap(({ table, ids = [], json = [] }) =>
      [...ids, ...json].map((column) => `${table}.${column}`),
    ),
  );
  const named = Object.values(recordDefinitions).flatMap(({ table }) =>
    context.database.connection
      .prepare<[string], string>('SELECT name FROM pragma_table_info(?)')
      .pluck()
      .all(table)
      .filter((column) => /_ids?$/.test(column))
      .map((column) => `${table}.${column}`),
  );
  const overlooked = named.filter((column) => !looked.has(column) && !belongings.has(column));
  expect(overlooked).toEqual([]);
});

test('every register that may name another has its words, and only those', () => {
  const words = createTranslator('vi');
  expect(new Set(allUses.map(({ by }) => by))).toEqual(
    new Set(useSubjects.filter((subject) => subject !== 'directives')),
  );
  for (const subject of useSubjects) {
    expect(words(`errors.uses.${subject}`, { count: 2 })).toMatch(/^2 \p{L}/u);
  }
});
