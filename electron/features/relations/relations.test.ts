import { afterEach, beforeEach, expect, test } from 'vitest';
import { relationsContract } from '../../../shared/contract/relations.ts';
import { directiveValuesSchema, type RelationKind } from '../../../shared/domain/directives.ts';
import { insertDirective, setDirectiveDeleted } from '../../database/directiveRows.ts';
import { readLookups } from '../../database/lookups.ts';
import { makeTestContext, type TestContext } from '../../testContext.ts';
import { longestChain } from './chain.ts';
import { relationsHandlers } from './handlers.ts';

let context: TestContext;

beforeEach(async () => {
  context = await makeTestContext();
});
afterEach(() => context.dispose());

function write(values: Record<string, unknown>): Promise<string> {
  return context.database.change(context.clerk, async (change) =>
    insertDirective(
      change,
      directiveValuesSchema.parse(values),
      await readLookups(change.transaction),
    ),
  );
}

async function add(fromId: string, kind: RelationKind, toId: string) {
  return relationsHandlers.add({ fromId, kind, toId }, context);
}

async function chainOf(directiveId: string) {
  const { nodes } = relationsContract.chain.output.parse(
    await relationsHandlers.chain({ directiveId }, context),
  );
  return nodes;
}

async function writeAnGiang() {
  const decision = await write({ numberSymbol: '290-QĐ/TW', issuedOn: '2010-02-25' });
  const regulation = await write({ numberSymbol: '06-QC/TU', issuedOn: '2010-07-30' });
  await add(regulation, 'implements', decision);
  return { decision, regulation };
}

test('An Giang answered Quyết định 290-QĐ/TW with Quy chế 06-QC/TU after 155 days', async () => {
  const { regulation } = await writeAnGiang();
  const nodes = await chainOf(regulation);
  expect(
    nodes.map(({ directive, depth, lagDays }) => [directive.numberSymbol, depth, lagDays]),
  ).toEqual([
    ['290-QĐ/TW', 0, null],
    ['06-QC/TU', 1, 155],
  ]);
});

test('the chain is the same from wherever one looks at it', async () => {
  const { decision, regulation } = await writeAnGiang();
  const plan = await write({ numberSymbol: '34-KH/HU', issuedOn: '2010' });
  const sibling = await write({ numberSymbol: '81-QĐ/TU', issuedOn: '2011-01-05' });
  await add(plan, 'implements', regulation);
  await add(sibling, 'implements', decision);
  await add(plan, 'implements', decision);
  for (const start of [decision, regulation, plan, sibling]) {
    const nodes = await chainOf(start);
    expect(nodes.map(({ directive, depth }) => [directive.numberSymbol, depth])).toEqual([
      ['290-QĐ/TW', 0],
      ['06-QC/TU', 1],
      ['81-QĐ/TU', 1],
      ['34-KH/HU', 2],
    ]);
    expect(nodes.at(-1)?.parentIds.toSorted()).toEqual([decision, regulation].toSorted());
    expect(nodes.at(-1)?.lagDays).toBeNull();
  }
});

test('a chain of very many documents keeps the looked-at one, what is above and a bounded rest', async () => {
  const top = await write({ numberSymbol: '25-NQ/TW', issuedOn: '2013-06-03' });
  const ids: string[] = [];
  for (let index = 1; index <= longestChain + 20; index++) {
    ids.push(await write({ numberSymbol: `${index}-CTr/ĐU`, issuedOn: '2013-09-01' }));
  }
  await context.database.kysely
    .insertInto('relations')
    .values(
      ids.map((id) => ({
        id,
        kind: 'implements' as const,
        from_id: id,
        to_id: top,
        created_at: '',
        created_by: '',
      })),
    )
    .execute();
  const last = ids.at(-1) ?? '';
  const shown = (await chainOf(last)).map(({ directive }) => directive.id);
  expect(shown).toHaveLength(longestChain);
  expect(shown).toContain(top);
  expect(shown).toContain(last);
});

test('relations are listed from both ends with the document at the other one, but not from the trash', async () => {
  const { decision, regulation } = await writeAnGiang();
  const seen = relationsContract.list.output.parse(
    await relationsHandlers.list({ directiveId: decision }, context),
  );
  expect(seen.outgoing).toEqual([]);
  expect(seen.incoming).toMatchObject([
    { kind: 'implements', other: { id: regulation, numberSymbol: '06-QC/TU' } },
  ]);
  await context.database.change(context.clerk, async (change) =>
    setDirectiveDeleted(change, regulation, true, await readLookups(change.transaction)),
  );
  expect(await relationsHandlers.list({ directiveId: decision }, context)).toEqual({
    outgoing: [],
    incoming: [],
  });
  expect(await chainOf(decision)).toHaveLength(1);
});

test('citing a replaced document warns, and afterwards names what replaced it', async () => {
  const { decision } = await writeAnGiang();
  const replacement = await write({ numberSymbol: '23-QĐ/TW', issuedOn: '2021-07-30' });
  await add(replacement, 'replaces', decision);
  const plan = await write({ numberSymbol: '01-KH/ĐU', issuedOn: '2022-01-01' });
  expect(await add(plan, 'implements', decision)).toMatchObject({ warning: 'replaced' });
  const warnings = relationsContract.citationWarnings.output.parse(
    await relationsHandlers.citationWarnings({ directiveId: plan }, context),
  );
  expect(warnings).toMatchObject([{ cited: { id: decision }, replacedBy: { id: replacement } }]);
  expect(await relationsHandlers.citationWarnings({ directiveId: replacement }, context)).toEqual(
    [],
  );
});

test('citing a document in force, or replacing one, does not warn', async () => {
  const { decision } = await writeAnGiang();
  const plan = await write({ numberSymbol: '01-KH/ĐU' });
  expect(await add(plan, 'implements', decision)).toMatchObject({ warning: null });
  expect(await add(plan, 'replaces', decision)).toMatchObject({ warning: null });
});

async function suggested(directiveId: string) {
  const found = relationsContract.suggestions.output.parse(
    await relationsHandlers.suggestions({ directiveId }, context),
  );
  return found.map(({ written, directive }) => [written, directive.id]);
}

test('a document named in the text is proposed until it is linked', async () => {
  const decision = await write({ numberSymbol: '290-QĐ/TW', issuedOn: '2010-02-25' });
  const regulation = await write({
    numberSymbol: '06-QC/TU',
    issuedOn: '2010-07-30',
    implements: 'Quyết định số 290 - QĐ/TW, ngày 25/02/2010 của Bộ Chính trị',
    summary: 'Quy chế (06-QC/TU) theo Quyết định 290',
  });
  expect(await suggested(regulation)).toEqual([['290 - QĐ/TW', decision]]);
  await add(regulation, 'implements', decision);
  expect(await suggested(regulation)).toEqual([]);
});

test('of two documents with one number the cited date decides', async () => {
  await write({ numberSymbol: '12-BC/ĐU', issuedOn: '2016-03-01' });
  const cited = await write({ numberSymbol: '12-BC/ĐU', issuedOn: '2021-03-01' });
  const plan = await write({
    numberSymbol: '1-KH/ĐU',
    issuedOn: '2022-01-01',
    implements: 'Báo cáo số 12-BC/ĐU ngày 01 tháng 3 năm 2021',
  });
  expect((await suggested(plan)).map(([, id]) => id)).toEqual([cited]);
});

test('a document that came later is not proposed as the one carried out', async () => {
  await write({ numberSymbol: '12-BC/ĐU', issuedOn: '2024-03-01' });
  const plan = await write({
    numberSymbol: '1-KH/ĐU',
    issuedOn: '2022-01-01',
    implements: '12-BC/ĐU',
  });
  expect(await suggested(plan)).toEqual([]);
});

test('the short name "Quyết định 290" is understood when only one document fits', async () => {
  const decision = await write({ numberSymbol: '290-QĐ/TW' });
  const plan = await write({ numberSymbol: '1-KH/ĐU', notes: 'Theo Quyết định 290' });
  expect((await suggested(plan)).map(([, id]) => id)).toEqual([decision]);
  await write({ numberSymbol: '290-QĐ/TU' });
  expect(await suggested(plan)).toEqual([]);
});

test('the page hears of a new relation, and of a repeated one does not', async () => {
  const { decision, regulation } = await writeAnGiang();
  expect(context.emitted).toEqual(['relations.changed', 'directives.changed']);
  await add(regulation, 'implements', decision);
  expect(context.emitted).toHaveLength(2);
});

test('a document in the trash cannot be linked', async () => {
  const { decision, regulation } = await writeAnGiang();
  await context.database.change(context.clerk, async (change) =>
    setDirectiveDeleted(change, decision, true, await readLookups(change.transaction)),
  );
  await expect(add(regulation, 'guides', decision)).rejects.toMatchObject({ code: 'notFound' });
});
