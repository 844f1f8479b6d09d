import { afterAll, beforeAll, expect, test } from 'vitest';
import { coverageContract } from '../../../shared/contract/coverage.ts';
import { targetsContract } from '../../../shared/contract/targets.ts';
import { coveredOf } from '../../../shared/domain/coverageCount.ts';
import { formatRatio } from '../../../shared/domain/numbers.ts';
import { makeTestContext, type TestContext } from '../../testContext.ts';
import { coverageHandlers } from '../directiveCoverage/handlers.ts';
import { directiveDeadlinesHandlers } from '../study/handlers.ts';
import { targetsHandlers } from '../targets/handlers.ts';
import { unitsHandlers } from '../units/handlers.ts';
import { beginRegister } from './beginRegister.ts';
import { sampleOffice } from './sampleDirectives.ts';

let context: TestContext;

beforeAll(async () => {
  context = await makeTestContext();
  await beginRegister(context, { office: sampleOffice, clerk: context.clerk, content: 'sample' });
});
afterAll(() => context.dispose());

const asked = { view: 'atTheTime', reportDay: null } as const;

async function ofDirective(numberSymbol: string) {
  const overview = coverageContract.overview.output.parse(
    await coverageHandlers.overview(asked, context),
  );
  const found = overview.filter(
    ({ directive }) => directive.numberSymbol === numberSymbol || directive.label === numberSymbol,
  );
  return found.flatMap(({ requirements }) => requirements);
}

test.each([
  ['290-QĐ/TW', 'huyện, thị, thành ủy', '11/11 (100%)'],
  ['290-QĐ/TW', 'sở, ban, ngành', '42/67 (62,7%)'],
  ['NQ Đại hội XV', 'đủ cán bộ', '29/29 (100%)'],
])('%s, %s: %s comes out of the rows', async (document, title, expected) => {
  const [line, ...others] = (await ofDirective(document)).filter(({ requirement }) =>
    requirement.title.includes(title),
  );
  expect(others).toEqual([]);
  expect(line && formatRatio(coveredOf(line.count), line.count.total)).toBe(expected);
});

test('the 25 departments missing are one question away, by kind', async () => {
  const line = (await ofDirective('290-QĐ/TW')).find(({ count }) => count.total === 67);
  expect(line?.count).toEqual({ total: 67, own: 30, folded: 12, none: 25 });
  expect(line?.byKind.map(({ kind, count }) => [kind, count.total])).toEqual([
    ['government', 52],
    ['enterprise', 15],
  ]);
  const { lines } = coverageContract.units.output.parse(
    await coverageHandlers.units({ requirementId: line?.requirement.id ?? '', ...asked }, context),
  );
  expect(lines.filter(({ state }) => state === 'none')).toHaveLength(25);
});

test('06-QC/TU came 155 days after 290-QĐ/TW', async () => {
  const line = (await ofDirective('290-QĐ/TW')).find(({ requirement }) =>
    requirement.title.startsWith('Cụ thể hóa ở cấp tỉnh'),
  );
  const { lines } = await coverageHandlers.units(
    { requirementId: line?.requirement.id ?? '', ...asked },
    context,
  );
  expect(lines.map(({ document, lagDays }) => [document, lagDays])).toEqual([
    ['06-QC/TU, 30/7/2010', 155],
  ]);
});

test('by the units of today there are no districts left to count', async () => {
  const overview = coverageContract.overview.output.parse(
    await coverageHandlers.overview({ view: 'current', reportDay: '2026-01-01' }, context),
  );
  const districts = overview
    .flatMap(({ requirements }) => requirements)
    .filter(({ requirement }) => requirement.levels.includes('district'));
  expect(districts.map(({ count }) => count.total)).toEqual([0, 0]);
});

test.each([
  [
    '2020-12-31',
    [
      [100, 20, 20, 'met', 'computed', 100],
      [100, 6, 8, 'notMet', 'computed', 50],
      [100, 6, 6, 'met', 'computed', (4 / 6) * 100],
      [100, 45, 45, 'met', 'computed', 100],
      [80, 85, 100, 'exceeded', 'typed', 82],
    ],
  ],
  [
    '2018-12-31',
    [
      [100, 20, 20, 'met', 'computed', null],
      [100, 2, 8, 'notMet', 'computed', null],
      [100, 2, 6, 'notMet', 'computed', null],
      [100, 18, 18, 'met', 'computed', null],
      [80, 78, 100, 'notMet', 'typed', null],
    ],
  ],
])('on %s the five targets of the scheme of Bắc Kạn come out of their rows', async (day, rows) => {
  const question = { day, programId: null, directiveId: null, search: '' };
  const lines = targetsContract.list.output.parse(await targetsHandlers.list(question, context));
  expect(
    lines.map(({ goal, evaluation: { measured, verdict, origin, lastYear } }) => [
      goal,
      measured.part,
      measured.whole,
      verdict,
      origin,
      lastYear?.measured.value ?? null,
    ]),
  ).toEqual(rows);
});

test('only the answers to the survey, which no register can count, are typed: unit by unit', async () => {
  const figures = await context.database.kysely
    .selectFrom('target_figures')
    .innerJoin('targets', 'targets.id', 'target_figures.target_id')
    .select(['targets.title', 'target_figures.unit_id as unitId'])
    .execute();
  expect(figures.map(({ unitId }) => unitId)).not.toContain(null);
  expect(new Set(figures.map(({ title }) => title))).toEqual(
    new Set(['Sự hài lòng của người dân về giải quyết thủ tục hành chính']),
  );
});

test('commune by commune the scheme shows who lacks models in some field', async () => {
  const question = { day: '2020-12-31', programId: null, directiveId: null, search: 'linh vuc' };
  const [target] = await targetsHandlers.list(question, context);
  const { lines } = await targetsHandlers.units(
    { id: target?.id ?? '', day: question.day },
    context,
  );
  const lacking = lines.filter(({ verdict }) => verdict === 'notMet');
  expect(lacking.map(({ unit }) => unit.name)).toEqual(['Phường Đức Xuân', 'Phường Sông Cầu']);
});

test('models that no text names say that they are samples', async () => {
  const models = await context.database.kysely
    .selectFrom('model_years')
    .innerJoin('models', 'models.id', 'model_years.model_id')
    .select(['models.title', 'model_years.notes'])
    .where('year', '>=', 2018)
    .execute();
  expect(models.length).toBeGreaterThan(37);
  expect(
    models.every(
      ({ title, notes }) => title.startsWith('Mô hình mẫu') && notes.startsWith('Mô hình mẫu'),
    ),
  ).toBe(true);
});

test('years after the scheme its last figures still stand', async () => {
  const question = { day: null, programId: null, directiveId: null, search: '' };
  const lines = await targetsHandlers.list(question, context);
  expect(lines.map(({ evaluation }) => evaluation.verdict)).toEqual([
    'met',
    'notMet',
    'met',
    'met',
    'exceeded',
  ]);
});

test('the five targets stand under the scheme that set them', async () => {
  const programs = await context.database.kysely
    .selectFrom('programs')
    .select('id')
    .where('kind', '=', 'scheme')
    .execute();
  const programId = programs[0]?.id ?? '';
  const question = { day: '2020-12-31', programId, directiveId: null, search: '' };
  expect(await targetsHandlers.list(question, context)).toHaveLength(5);
});

test('in 2018 the satisfaction had not reached its 80%', async () => {
  const question = { day: '2018-12-31', programId: null, directiveId: null, search: 'hai long' };
  const [line] = await targetsHandlers.list(question, context);
  expect(line?.evaluation).toMatchObject({ period: '2018', verdict: 'notMet' });
});

test('the review after five years of 25-NQ/TW fell due on 03/6/2018', async () => {
  const rows = await context.database.kysely
    .selectFrom('directives')
    .select('id')
    .where('number_symbol', '=', '25-NQ/TW')
    .execute();
  const deadlines = await directiveDeadlinesHandlers.ofDirective(
    { directiveId: rows[0]?.id ?? '' },
    context,
  );
  expect(deadlines.map(({ kind, effectiveDueOn }) => [kind, effectiveDueOn])).toEqual([
    ['review', '2018-06-03'],
  ]);
});

test('units without a name in the texts say that they are samples, each under its province', async () => {
  const { lines } = await unitsHandlers.tree({ day: '2014-06-30' }, context);
  const samples = lines.filter(({ name }) => / mẫu \d+$/.test(name));
  expect(samples).toHaveLength(11 + 67 + 29 + 6);
  const tops = new Set(lines.filter(({ depth }) => depth === 0).map(({ id }) => id));
  expect(samples.every(({ parentId }) => parentId !== null && tops.has(parentId))).toBe(true);
  const notes = await context.database.kysely
    .selectFrom('units')
    .select('notes')
    .where('name', 'like', '% mẫu %')
    .execute();
  expect(notes.every(({ notes: text }) => text.startsWith('Đơn vị mẫu'))).toBe(true);
});
