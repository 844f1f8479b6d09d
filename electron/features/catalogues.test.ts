import { afterEach, beforeEach, expect, test } from 'vitest';
import { issuersContract } from '../../shared/contract/catalogues.ts';
import { directiveValuesSchema } from '../../shared/domain/directives.ts';
import { foldText } from '../../shared/domain/vietnamese.ts';
import { continueReindexing } from '../database/catalogueReindex.ts';
import { insertDirective, setDirectiveDeleted } from '../database/directiveRows.ts';
import { readLookups } from '../database/lookups.ts';
import { makeTestContext, type TestContext } from '../testContext.ts';
import { documentTypesHandlers } from './documentTypes/handlers.ts';
import { fieldsHandlers } from './fields/handlers.ts';
import { issuersHandlers } from './issuers/handlers.ts';

let context: TestContext;

beforeEach(async () => {
  context = await makeTestContext();
});
afterEach(() => context.dispose());

const issuer = {
  name: 'Ban Dân vận Tỉnh ủy',
  shortName: '',
  level: 'province' as const,
  system: 'party' as const,
  symbolSuffix: 'BDVTU',
  validFrom: null,
  validTo: null,
};

function write(values: Record<string, unknown>): Promise<string> {
  return context.database.change(context.clerk, async (change) =>
    insertDirective(
      change,
      directiveValuesSchema.parse(values),
      await readLookups(change.transaction),
    ),
  );
}

/** Ids of the documents whose search words hold the text, as the register's search reads them. */
async function search(text: string): Promise<string[]> {
  const rows = context.database.connection
    .prepare<[string, string], string>(
      `SELECT directives.id FROM directives_search
       JOIN directives ON directives.sequence = directives_search.rowid
       WHERE directives_search MATCH ? AND directives.search_folded LIKE '%' || ? || '%'`,
    )
    .pluck();
  return rows.all(foldText(text), foldText(text));
}

async function list() {
  return issuersContract.list.output.parse(await issuersHandlers.list({}, context));
}

test('a new issuer is listed with the number of documents that use it', async () => {
  const created = await issuersHandlers.create({ values: issuer }, context);
  await write({ numberSymbol: '1-KH/BDVTU', issuerId: created.id });
  await write({ numberSymbol: '2-KH/BDVTU', issuerId: created.id });
  expect(await list()).toEqual([{ ...issuer, id: created.id, revision: 1, usedBy: 2 }]);
  expect(context.emitted).toEqual(['issuers.changed', 'directives.changed']);
});

test('the number beside an issuer follows documents that are saved, moved to the trash and taken back', async () => {
  const { id } = await issuersHandlers.create({ values: issuer }, context);
  const usedBy = async () => (await list()).find((row) => row.id === id)?.usedBy;
  expect(await usedBy()).toBe(0);
  const document = await write({ numberSymbol: '1-KH/BDVTU', issuerId: id });
  expect(await usedBy()).toBe(1);
  const move = (isDeleted: boolean) =>
    context.database.change(context.clerk, async (change) =>
      setDirectiveDeleted(change, document, isDeleted, await readLookups(change.transaction)),
    );
  await move(true);
  expect(await usedBy()).toBe(0);
  await move(false);
  expect(await usedBy()).toBe(1);
});

test('two issuers whose names differ in marks or capitals only are not both kept', async () => {
  const first = await issuersHandlers.create({ values: issuer }, context);
  const twin = { ...issuer, name: 'BAN DÂN VẬN TỈNH UỶ' };
  const duplicate = { code: 'validation', fields: { 'values.name': 'duplicate' } };
  await expect(issuersHandlers.create({ values: twin }, context)).rejects.toMatchObject(duplicate);
  await issuersHandlers.update({ id: first.id, revision: 1, values: twin }, context);
  await issuersHandlers.remove({ id: first.id }, context);
  expect(await issuersHandlers.create({ values: issuer }, context)).toMatchObject(issuer);
});

test('an issuer cannot end before it begins', async () => {
  const values = { ...issuer, validFrom: '2025-03-01', validTo: '2025-02-28' };
  await expect(issuersHandlers.create({ values }, context)).rejects.toMatchObject({
    code: 'validation',
    fields: { 'values.validTo': 'beforeValidFrom' },
  });
});

test('a stale save of a catalogue row is refused', async () => {
  const { id } = await issuersHandlers.create({ values: issuer }, context);
  const values = { ...issuer, symbolSuffix: 'BDVTUX' };
  expect(await issuersHandlers.update({ id, revision: 1, values }, context)).toMatchObject({
    symbolSuffix: 'BDVTUX',
    revision: 2,
  });
  await expect(
    issuersHandlers.update({ id, revision: 1, values: issuer }, context),
  ).rejects.toMatchObject({ code: 'conflict' });
});

test('a row in use is not removed, and the refusal says how many documents use it', async () => {
  const { id } = await fieldsHandlers.create({ values: { name: 'dân vận', position: 1 } }, context);
  const document = await write({ numberSymbol: '1-KH/ĐU', fieldId: id });
  await expect(fieldsHandlers.remove({ id }, context)).rejects.toMatchObject({
    code: 'conflict',
    details: { count: 1 },
  });
  await context.database.change(context.clerk, async (change) =>
    setDirectiveDeleted(change, document, true, await readLookups(change.transaction)),
  );
  await fieldsHandlers.remove({ id }, context);
  expect(await fieldsHandlers.list({}, context)).toEqual([]);
});

test('types and fields keep the order that the office gave them, issuers are in Vietnamese order', async () => {
  for (const [name, position] of [
    ['quy chế', 2],
    ['nghị quyết', 1],
    ['đề án', 2],
  ] as const) {
    const values = { name, position, partySymbol: '', stateSymbol: '' };
    await documentTypesHandlers.create({ values }, context);
  }
  for (const name of ['Đoàn Thanh niên', 'Chi bộ', 'Ủy ban', 'Dân quân']) {
    await issuersHandlers.create({ values: { ...issuer, name } }, context);
  }
  const types = await documentTypesHandlers.list({}, context);
  expect(types.map(({ name }) => name)).toEqual(['nghị quyết', 'đề án', 'quy chế']);
  expect((await list()).map(({ name }) => name)).toEqual([
    'Chi bộ',
    'Dân quân',
    'Đoàn Thanh niên',
    'Ủy ban',
  ]);
});

test('after a rename the documents are found by the new name and no longer by the old one', async () => {
  const { id } = await issuersHandlers.create({ values: issuer }, context);
  const document = await write({ numberSymbol: '1-KH/BDVTU', issuerId: id });
  const trashed = await write({ numberSymbol: '2-KH/BDVTU', issuerId: id });
  await context.database.change(context.clerk, async (change) =>
    setDirectiveDeleted(change, trashed, true, await readLookups(change.transaction)),
  );
  expect(await search('dan van')).toEqual([document, trashed]);
  const values = { ...issuer, name: 'Ban Tuyên giáo Tỉnh ủy' };
  await issuersHandlers.update({ id, revision: 1, values }, context);
  expect(await search('tuyen giao')).toEqual([document, trashed]);
  expect(await search('dan van')).toEqual([]);
});

test('a rename that very many documents carry is finished in steps, also after a restart', async () => {
  const { id } = await issuersHandlers.create({ values: issuer }, context);
  for (let index = 1; index <= 250; index++) {
    await write({ numberSymbol: `${index}-KH/BDVTU`, issuerId: id });
  }
  const values = { ...issuer, name: 'Ban Tuyên giáo Tỉnh ủy' };
  await issuersHandlers.update({ id, revision: 1, values }, context);
  await context.session.close();
  await context.session.open();
  const before = await search('dan van');
  expect(before.length).toBeGreaterThan(0);
  expect(await continueReindexing(context.database)).toBe(before.length);
  expect(await search('tuyen giao')).toHaveLength(250);
  expect(await search('dan van')).toEqual([]);
  expect(await continueReindexing(context.database)).toBe(0);
});

test('a large rename ends by itself and tells the page', async () => {
  const { id } = await issuersHandlers.create({ values: issuer }, context);
  for (let index = 1; index <= 150; index++) {
    await write({ numberSymbol: `${index}-KH/BDVTU`, issuerId: id });
  }
  context.emitted.length = 0;
  const values = { ...issuer, name: 'Ban Tuyên giáo Tỉnh ủy' };
  await issuersHandlers.update({ id, revision: 1, values }, context);
  await expect.poll(() => search('tuyen giao')).toHaveLength(150);
  await expect
    .poll(() => context.emitted)
    .toEqual(['issuers.changed', 'directives.changed', 'directives.changed']);
});
