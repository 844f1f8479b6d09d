import { afterEach, beforeEach, expect, test } from 'vitest';
import { coverageContract } from '../../../shared/contract/coverage.ts';
import { studySessionsContract } from '../../../shared/contract/study.ts';
import { coverageRequirementValuesSchema } from '../../../shared/domain/coverage.ts';
import { directiveDeadlineValuesSchema } from '../../../shared/domain/directiveDeadlines.ts';
import { directiveValuesSchema } from '../../../shared/domain/directives.ts';
import { studySessionValuesSchema } from '../../../shared/domain/study.ts';
import { successionValuesSchema, unitValuesSchema } from '../../../shared/domain/units.ts';
import { listUndoable } from '../../database/undoableChanges.ts';
import { makeTestContext, type TestContext } from '../../testContext.ts';
import { deadlinesHandlers } from '../deadlines/handlers.ts';
import { directivesHandlers } from '../directives/handlers.ts';
import { historyHandlers } from '../history/handlers.ts';
import {
  directiveDeadlinesHandlers,
  studySessionsHandlers,
  studyStepsHandlers,
} from '../study/handlers.ts';
import { unitsHandlers } from '../units/handlers.ts';
import { coverageHandlers, coverageRequirementsHandlers } from './handlers.ts';

let context: TestContext;
let directiveId: string;

beforeEach(async () => {
  context = await makeTestContext();
  directiveId = await addDirective('290-QĐ/TW', '2010-02-25');
});
afterEach(() => context.dispose());

async function addDirective(numberSymbol: string, issuedOn: string): Promise<string> {
  const values = directiveValuesSchema.parse({ numberSymbol, issuedOn });
  return (await directivesHandlers.create({ values }, context)).id;
}

async function addUnit(name: string): Promise<string> {
  const values = unitValuesSchema.parse({ name, level: 'commune' });
  return (await unitsHandlers.create({ values }, context)).id;
}

async function require(values: object): Promise<string> {
  const parsed = coverageRequirementValuesSchema.parse({
    directiveId,
    title: 'Xây dựng quy chế',
    ...values,
  });
  return (await coverageRequirementsHandlers.create({ values: parsed }, context)).id;
}

async function statesOf(requirementId: string, view: 'atTheTime' | 'current' = 'atTheTime') {
  const { lines } = coverageContract.units.output.parse(
    await coverageHandlers.units({ requirementId, view, reportDay: null }, context),
  );
  return lines.map(({ unit, state }) => `${unit.name}: ${state}`);
}

async function undoLast(): Promise<void> {
  const [last] = await listUndoable(context.database.kysely, 1);
  await historyHandlers.undo({ changeId: last?.changeId ?? '' }, context);
}

test('several units are marked at once, and one undo takes all of it back', async () => {
  const units = [await addUnit('Xã An'), await addUnit('Xã Bình'), await addUnit('Xã Cát')];
  const requirementId = await require({ levels: ['commune'] });
  await coverageHandlers.setUnits(
    { requirementId, unitIds: units.slice(0, 1), change: { state: 'folded' } },
    context,
  );
  await coverageHandlers.setUnits(
    { requirementId, unitIds: units.slice(0, 2), change: { state: 'own' } },
    context,
  );
  expect(await statesOf(requirementId)).toEqual(['Xã An: own', 'Xã Bình: own', 'Xã Cát: none']);
  await undoLast();
  expect(await statesOf(requirementId)).toEqual(['Xã An: folded', 'Xã Bình: none', 'Xã Cát: none']);
});

test('a document of the register tells its number, date and the days it took', async () => {
  const unitId = await addUnit('Xã An');
  const requirementId = await require({ unitIds: [unitId] });
  const documentId = await addDirective('06-QC/TU', '2010-07-30');
  await coverageHandlers.setUnits(
    { requirementId, unitIds: [unitId], change: { documentId } },
    context,
  );
  const { lines } = await coverageHandlers.units(
    { requirementId, view: 'atTheTime', reportDay: null },
    context,
  );
  expect(lines.map(({ document, lagDays, state }) => [document, lagDays, state])).toEqual([
    ['06-QC/TU, 30/7/2010', 155, 'own'],
  ]);
});

test('a merge is seen by both views: the units asked then, and the successor of today', async () => {
  const units = [await addUnit('Xã An'), await addUnit('Xã Bình')];
  const requirementId = await require({ levels: ['commune'], dueOn: '2014' });
  await coverageHandlers.setUnits(
    { requirementId, unitIds: units, change: { state: 'own' } },
    context,
  );
  const succession = successionValuesSchema.parse({
    kind: 'merge',
    happenedOn: '2025-07-01',
    fromIds: units,
    toIds: [],
  });
  const newUnits = [unitValuesSchema.parse({ name: 'Xã An Bình', level: 'commune' })];
  await unitsHandlers.succeed({ succession, newUnits }, context);
  expect(await statesOf(requirementId)).toEqual(['Xã An: own', 'Xã Bình: own']);
  expect(await statesOf(requirementId, 'current')).toEqual(['Xã An Bình: own']);
});

test('a demand that asks nobody is refused', async () => {
  await expect(require({})).rejects.toMatchObject({ fields: { 'values.levels': 'nobodyAsked' } });
});

test('a demand of a document in the trash is not counted', async () => {
  await require({ levels: ['commune'] });
  await directivesHandlers.remove({ ids: [directiveId] }, context);
  const asked = { view: 'atTheTime', reportDay: null } as const;
  expect(await coverageHandlers.overview(asked, context)).toEqual([]);
});

test('study begins with the four steps of the list, which the office may change', async () => {
  const steps = await studyStepsHandlers.list({}, context);
  expect(steps.map(({ name }) => name)).toEqual([
    'Xây dựng chương trình hành động',
    'Thảo luận tại chi bộ',
    'Tổ chức giải đáp',
    'Viết bài thu hoạch',
  ]);
  const [first] = steps;
  await studyStepsHandlers.remove({ ids: [first?.id ?? ''] }, context);
  await studyStepsHandlers.create(
    { values: { name: 'Kiểm tra nhận thức', position: 50 } },
    context,
  );
  expect((await studyStepsHandlers.list({}, context)).at(-1)?.name).toBe('Kiểm tra nhận thức');
  await expect(
    studyStepsHandlers.create({ values: { name: 'kiem tra nhan thuc', position: 60 } }, context),
  ).rejects.toMatchObject({ fields: { 'values.name': 'duplicate' } });
});

test('sessions add up by step: people, essays, and members by their two numbers', async () => {
  const [step] = await studyStepsHandlers.list({}, context);
  const stepId = step?.id ?? '';
  const session = (values: object) =>
    studySessionsHandlers.create(
      { values: studySessionValuesSchema.parse({ directiveId, stepId, ...values }) },
      context,
    );
  await session({ participants: 40, members: 30, membersTotal: 32, essays: 12 });
  await session({ participants: 10, members: 8, membersTotal: 8, essays: 8 });
  await session({ memberPercent: 98 });
  const study = studySessionsContract.ofDirective.output.parse(
    await studySessionsHandlers.ofDirective({ directiveId }, context),
  );
  expect(study.steps[0]?.sum).toEqual({
    sessions: 3,
    participants: 50,
    essays: 20,
    members: 38,
    membersTotal: 40,
    percentOnly: 1,
  });
  await expect(session({ members: 9, membersTotal: 8 })).rejects.toMatchObject({
    fields: { 'values.members': 'moreThanAll' },
  });
  await expect(studyStepsHandlers.remove({ ids: [stepId] }, context)).rejects.toMatchObject({
    details: { count: 3 },
  });
});

test('a review that is due stands in the list of deadlines until it is held', async () => {
  const values = directiveDeadlineValuesSchema.parse({
    directiveId,
    kind: 'review',
    dueOn: '2026-Q4',
  });
  const { id, revision } = await directiveDeadlinesHandlers.create({ values }, context);
  const question = { search: '', most: 100, isNearest: false };
  const listed = async () => {
    const { groups } = await deadlinesHandlers.list(question, context);
    return groups.flatMap(({ deadlines }) => deadlines.map(({ title, dueOn }) => [title, dueOn]));
  };
  expect(await listed()).toEqual([['Sơ kết · 290-QĐ/TW', '2026-Q4']]);
  const held = { ...values, doneOn: '2026-10-05' };
  await directiveDeadlinesHandlers.update({ id, revision, values: held }, context);
  expect(await listed()).toEqual([]);
});

test('a deadline counted from the document moves with its date', async () => {
  const values = directiveDeadlineValuesSchema.parse({
    directiveId,
    kind: 'review',
    interval: '4 năm',
  });
  await directiveDeadlinesHandlers.create({ values }, context);
  const due = async () =>
    (await directiveDeadlinesHandlers.ofDirective({ directiveId }, context)).map(
      ({ effectiveDueOn }) => effectiveDueOn,
    );
  expect(await due()).toEqual(['2014-02-25']);
  const directive = await directivesHandlers.get({ id: directiveId }, context);
  await directivesHandlers.update(
    {
      id: directiveId,
      revision: directive.revision,
      values: directiveValuesSchema.parse({ ...directive, issuedOn: '2010-03-01' }),
    },
    context,
  );
  expect(await due()).toEqual(['2014-03-01']);
  const unread = { ...values, interval: 'lâu lắm' };
  await expect(
    directiveDeadlinesHandlers.create({ values: unread }, context),
  ).rejects.toMatchObject({
    fields: { 'values.interval': 'notAnInterval' },
  });
});
