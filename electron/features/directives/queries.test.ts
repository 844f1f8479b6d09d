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
