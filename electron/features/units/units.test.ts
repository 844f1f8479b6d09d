import { afterEach, beforeEach, expect, test } from 'vitest';
import { unitsContract } from '../../../shared/contract/units.ts';
import {
  type SuccessionKind,
  successionValuesSchema,
  type UnitValues,
  unitValuesSchema,
} from '../../../shared/domain/units.ts';
import { listUndoable } from '../../database/undoableChanges.ts';
import { makeTestContext, type TestContext } from '../../testContext.ts';
import { historyHandlers } from '../history/handlers.ts';
import { unitPeopleHandlers, unitsHandlers, unitSpellingsHandlers } from './handlers.ts';

let context: TestContext;

beforeEach(async () => {
  context = await makeTestContext();
});
afterEach(() => context.dispose());

function commune(name: string, values: Partial<UnitValues> = {}): UnitValues {
  return unitValuesSchema.parse({ name, level: 'commune', ...values });
}

async function add(name: string, values: Partial<UnitValues> = {}): Promise<string> {
  const unit = await unitsHandlers.create({ values: commune(name, values) }, context);
  return unit.id;
}

async function succeed(
  kind: SuccessionKind,
  fromIds: string[],
  newNames: string[],
  toIds: string[] = [],
): Promise<string[]> {
  const succession = successionValuesSchema.parse({
    kind,
    happenedOn: '2025-07-01',
    fromIds,
    toIds,
    basis: 'NQ 202/2025/QH15',
  });
  const newUnits = newNames.map((name) => commune(name));
  return (await unitsHandlers.succeed({ succession, newUnits }, context)).toIds;
}

async function namesOn(day: string): Promise<string[]> {
  const { lines } = await unitsHandlers.tree({ day }, context);
  return lines.map(({ name, depth }) => `${'  '.repeat(depth)}${name}`);
}

async function undoLast(): Promise<void> {
  const [last] = await listUndoable(context.database.kysely, 1);
  await historyHandlers.undo({ changeId: last?.changeId ?? '' }, context);
}

test('a commune that is merged is in the tree of its time and its successor in that of today', async () => {
  const province = await add('Tỉnh Mẫu', { level: 'province' });
  const district = await add('Huyện Đông', {
    level: 'district',
    parentId: province,
    validTo: '2025-06-30',
  });
  const an = await add('Xã An', { parentId: district });
  const binh = await add('Xã Bình', { parentId: district });
  const [merged] = await succeed('merge', [an, binh], ['Xã An Bình']);
  await unitsHandlers.update(
    {
      id: merged ?? '',
      revision: 1,
      values: commune('Xã An Bình', { parentId: province, validFrom: '2025-07-01' }),
    },
    context,
  );
  expect(await namesOn('2025-06-30')).toEqual([
    'Tỉnh Mẫu',
    '  Huyện Đông',
    '    Xã An',
    '    Xã Bình',
  ]);
  expect(await namesOn('2025-07-01')).toEqual(['Tỉnh Mẫu', '  Xã An Bình']);
});

test('a merge is one change: one undo gives all units back', async () => {
  const an = await add('Xã An');
  const binh = await add('Xã Bình');
  await succeed('merge', [an, binh], ['Xã An Bình']);
  await undoLast();
  expect(await namesOn('2026-01-01')).toEqual(['Xã An', 'Xã Bình']);
});

test('the communes of a dissolved district stand under its province, without a change to their rows', async () => {
  const province = await add('Tỉnh Mẫu', { level: 'province' });
  const district = await add('Huyện Đông', { level: 'district', parentId: province });
  await add('Xã An', { parentId: district });
  await succeed('dissolve', [district], []);
  expect(await namesOn('2025-07-01')).toEqual(['Tỉnh Mẫu', '  Xã An']);
});

test('a commune that takes in its neighbour and keeps its name lives on', async () => {
  const an = await add('Xã An');
  const binh = await add('Xã Bình');
  await succeed('merge', [an, binh], [], [an]);
  expect(await namesOn('2025-07-01')).toEqual(['Xã An']);
});

test.each([
  ['rename', 2, 1],
  ['merge', 2, 2],
  ['split', 1, 1],
  ['dissolve', 1, 1],
] as const)('%s of %i into %i units is refused', async (kind, from, to) => {
  const ids = [await add('Xã An'), await add('Xã Bình')].slice(0, from);
  const news = ['Xã Mới', 'Xã Khác'].slice(0, to);
  await expect(succeed(kind, ids, news)).rejects.toMatchObject({ code: 'validation' });
  expect(await namesOn('2026-01-01')).toEqual(['Xã An', 'Xã Bình']);
});

test('a unit that ended earlier cannot be merged later', async () => {
  const an = await add('Xã An', { validTo: '2020-01-31' });
  await expect(succeed('rename', [an], ['Xã Mới'])).rejects.toMatchObject({
    fields: { 'succession.fromIds': 'alreadyEnded' },
  });
});

test('a unit cannot become its own forebear, nor stand below itself', async () => {
  const an = await add('Xã An');
  const [moi] = await succeed('rename', [an], ['Xã Mới']);
  await expect(succeed('rename', [moi ?? ''], [], [an])).rejects.toMatchObject({
    code: 'validation',
  });
  await expect(
    unitsHandlers.update(
      { id: an, revision: 2, values: commune('Xã An', { parentId: an }) },
      context,
    ),
  ).rejects.toMatchObject({ fields: { 'values.parentId': 'circle' } });
});

test('the life of a unit shows what it came from, what it became, who heads it and how else it is written', async () => {
  const an = await add('Xã An');
  const binh = await add('Xã Bình');
  const [merged = ''] = await succeed('merge', [an, binh], ['Xã An Bình']);
  const person = {
    unitId: merged,
    name: 'Trần Thị Mẫu',
    post: 'Bí thư',
    validFrom: null,
    validTo: null,
  };
  await unitPeopleHandlers.create({ values: person }, context);
  await unitSpellingsHandlers.create(
    { values: { unitId: merged, spelling: 'X. An-Bình', isLearned: false, source: '' } },
    context,
  );
  const life = unitsContract.life.output.parse(await unitsHandlers.life({ id: merged }, context));
  expect(life.relatives.map(({ name }) => name).toSorted()).toEqual([
    'Xã An',
    'Xã An Bình',
    'Xã Bình',
  ]);
  expect(life.people.map(({ name }) => name)).toEqual(['Trần Thị Mẫu']);
  expect(life.spellings.map(({ spelling }) => spelling)).toEqual(['X. An-Bình']);
  const found = await unitsHandlers.choices(
    { search: 'x an binh', day: null, levels: [], kinds: [], limit: 10 },
    context,
  );
  expect(found.map(({ name }) => name)).toEqual(['Xã An Bình']);
});

test('a unit that others hang on is not put into the trash', async () => {
  const province = await add('Tỉnh Mẫu', { level: 'province' });
  await add('Xã An', { parentId: province });
  await expect(unitsHandlers.remove({ ids: [province] }, context)).rejects.toMatchObject({
    code: 'conflict',
    details: { count: 1 },
  });
});

test('a stale save of a unit is a conflict', async () => {
  const an = await add('Xã An');
  await unitsHandlers.update({ id: an, revision: 1, values: commune('Xã An Phú') }, context);
  await expect(
    unitsHandlers.update({ id: an, revision: 1, values: commune('Xã An Lộc') }, context),
  ).rejects.toMatchObject({ code: 'conflict' });
});
