import { afterEach, beforeEach, expect, test } from 'vitest';
import { successionValuesSchema, unitValuesSchema } from '../../../shared/domain/units.ts';
import { makeTestContext, type TestContext } from '../../testContext.ts';
import { readKeptUnitTree } from './keptUnitTree.ts';
import { insertRecord, listRecords } from './recordRows.ts';
import { readUnitTree, unitRecord, unitSuccessionRecord } from './unitRecords.ts';

let context: TestContext;
beforeEach(async () => {
  context = await makeTestContext();
});
afterEach(() => context.dispose());

const names = ['Ân', 'An', 'Ấn', 'Ăn', 'Đa', 'Da', 'Bình', 'ấn'];
/** More than one slice of units, and of successions. */
const pairs = 320;

async function fill(): Promise<void> {
  await context.database.change('Lan', async (change) => {
    const silent = { ...change, record: async () => {} };
    const add = (values: object) =>
      insertRecord(silent, unitRecord, unitValuesSchema.parse({ level: 'commune', ...values }));
    for (let index = 0; index < pairs; index++) {
      const name = `${names[index % names.length]} ${index % 50}`;
      const old = await add({ name, validTo: '2025-06-30', position: index % 3 });
      const merged = await add({ name, validFrom: '2025-07-01', position: index % 3 });
      const succession = successionValuesSchema.parse({
        kind: 'rename',
        happenedOn: '2025-07-01',
        fromIds: [old],
        toIds: [merged],
      });
      await insertRecord(silent, unitSuccessionRecord, succession);
    }
  });
}

test('a tree that is read in slices is the one read at once, in the order of the register', async () => {
  await fill();
  const { kysely } = context.database;
  let turns = 0;
  const sliced = await readUnitTree(kysely, async () => {
    turns += 1;
    await new Promise((resolve) => setImmediate(resolve));
  });
  expect(turns).toBeGreaterThan(3);
  expect(sliced).toEqual(await readUnitTree(kysely));
  const ordered = await kysely
    .selectFrom('units')
    .select(['id', 'name', 'valid_from'])
    .where('deleted_at', 'is', null)
    .orderBy('position')
    .orderBy('name_sort')
    .orderBy('valid_from')
    .execute();
  expect(sliced.units.map(({ id }) => id)).toEqual(ordered.map(({ id }) => id));
  const ended = sliced.units.filter(({ validTo }) => validTo !== null);
  expect(ended.every(({ id }) => sliced.heirsOf(id).length === 1)).toBe(true);
  const oneByOne = await listRecords(kysely, unitSuccessionRecord, {}, async () => {});
  expect(oneByOne).toEqual(await listRecords(kysely, unitSuccessionRecord));
  expect(oneByOne).toHaveLength(pairs);
});

test('a unit that is written while the tree is read is in the tree that comes of it', async () => {
  await fill();
  const reading = readKeptUnitTree(context.database);
  await context.database.change('Lan', (change) =>
    insertRecord(change, unitRecord, unitValuesSchema.parse({ name: 'Mới', level: 'province' })),
  );
  await reading;
  const tree = await readKeptUnitTree(context.database);
  expect(tree.units.some(({ name }) => name === 'Mới')).toBe(true);
  expect(await readKeptUnitTree(context.database)).toBe(tree);
});
