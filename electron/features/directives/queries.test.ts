import { afterEach, beforeEach, expect, test } from 'vitest';
import type { TestContext } from '../../testContext.ts';
import { seedCatalogues } from '../startup/seed.ts';
import { directivesHandlers } from './handlers.ts';
import { DirectivesTest } from './testDirectives.ts';

let register: DirectivesTest;
let context: TestContext;

beforeEach(async () => {
  register = await DirectivesTest.open(seedCatalogues);
  ({ context } = register);
});

afterEach(() => context.dispose());

test('a document of the same number, date and issuer is shown while typing, the best match first', async () => {
  const politburo = await register.issuerId('Bộ Chính trị');
  const same = await register.create({
    numberSymbol: '25-NQ/TW',
    issuedOn: '2013-06-03',
    issuerId: politburo,
  });
  const loose = await register.create({
    numberSymbol: '25 -NQ/TW',
    issuedOn: '2013',
    summary: 'không ghi cơ quan',
  });
  await register.create({ numberSymbol: '25-NQ/TW', issuedOn: '2008-08-06', issuerId: politburo });
  await register.create({
    numberSymbol: '25-NQ/TW',
    issuedOn: '2013-06-03',
    issuerId: await register.issuerId('Ban Bí thư'),
  });
  await register.create({ numberSymbol: '26-NQ/TW', issuedOn: '2013-06-03', issuerId: politburo });
  const question = {
    numberSymbol: '25-NQ/TW',
    issuedOn: '2013-06-03',
    issuerId: politburo,
    exceptId: null,
  };
  const found = await directivesHandlers.duplicates(question, context);
  expect(found.map(({ id }) => id)).toEqual([same.id, loose.id]);
  const others = await directivesHandlers.duplicates({ ...question, exceptId: same.id }, context);
  expect(others.map(({ id }) => id)).toEqual([loose.id]);
  await directivesHandlers.remove({ ids: [same.id, loose.id] }, context);
  expect(await directivesHandlers.duplicates(question, context)).toEqual([]);
});

test('documents without a number are no duplicates of each other', async () => {
  await register.create({ summary: 'Thư ngỏ' });
  const question = { numberSymbol: '', issuedOn: null, issuerId: null, exceptId: null };
  expect(await directivesHandlers.duplicates(question, context)).toEqual([]);
});

test('deadlines count to the last day of their month, quarter or year, and only of documents in force', async () => {
  context.day = '2026-09-15';
  const due = async (dueOn: string, status = 'inForce') =>
    register.create({ numberSymbol: dueOn, dueOn, status });
  for (const dueOn of ['2026-09-14', '2026-08', '2026-Q2', '2025', '2020/2025']) await due(dueOn);
  for (const dueOn of ['2026-09-15', '2026-09-30', '2026-09', '2026-Q3']) await due(dueOn);
  for (const dueOn of ['2026-10-01', '2026-10', '2026-Q4', '2026', '2025/2026']) await due(dueOn);
  await due('2026-09-01', 'replaced');
  await due('2026-09-20', 'expired');
  await directivesHandlers.remove({ ids: [(await due('2026-09-02')).id] }, context);
  const summary = await directivesHandlers.summary({}, context);
  expect(summary).toMatchObject({
    total: 16,
    inTrash: 1,
    withoutNumber: 0,
    overdue: 5,
    dueThisMonth: 4,
  });
  expect(summary.due.map(({ numberSymbol }) => numberSymbol)).toEqual([
    '2025',
    '2020/2025',
    '2026-Q2',
    '2026-08',
    '2026-09-14',
    '2026-09-15',
    '2026-09-30',
    '2026-09',
    '2026-Q3',
    '2026-10-01',
    '2026-10',
    '2026-Q4',
    '2026',
    '2025/2026',
  ]);
});

test('in December what is due by the year is due this month', async () => {
  context.day = '2026-12-01';
  for (const dueOn of ['2026', '2021/2026', '2026-Q4', '2026-11', '2027']) {
    await register.create({ numberSymbol: dueOn, dueOn });
  }
  expect(await directivesHandlers.summary({}, context)).toMatchObject({
    overdue: 1,
    dueThisMonth: 3,
  });
});

test('the start page shows what was touched last', async () => {
  const first = await register.create({ numberSymbol: '1' });
  await register.create({ summary: 'không số' });
  // Two saves within the same millisecond have no order of time.
  await new Promise((resolve) => setTimeout(resolve, 2));
  await directivesHandlers.updateMany({ ids: [first.id], change: { isVerified: true } }, context);
  const { recent, withoutNumber } = await directivesHandlers.summary({}, context);
  const summaries = recent.map((line) => line.kind === 'document' && line.document.summary);
  expect(summaries).toEqual(['', 'không số']);
  expect(withoutNumber).toBe(1);
});

test('documents without a running number are counted also where a symbol is written', async () => {
  const without = ['', 'BC/ĐU', 'Số    BC/ĐU', '-QyĐ/ĐU', '...-NQ/TW', 'Luật Đất đai'];
  const numbered = ['34O-CV/ĐU', '12 /NHNo.ĐT-QLRR', 'Số: 25-NQ/TW', '52/STP-BC', '25', '01-KH/ĐU'];
  for (const numberSymbol of [...without, ...numbered]) {
    await register.create({ numberSymbol, summary: 'văn bản' });
  }
  const { withoutNumber } = await directivesHandlers.summary({}, context);
  expect(withoutNumber).toBe(without.length);
});
