import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listUndoable } from '../../electron/database/undoableChanges.ts';
import { historyHandlers } from '../../electron/features/history/handlers.ts';
import { unitsHandlers } from '../../electron/features/units/handlers.ts';
import { emptyRegister } from '../../electron/imports/fixtures/importing.ts';
import { importRegister } from '../../electron/registers/fixtures/registering.ts';
import type { TestContext } from '../../electron/testContext.ts';
import { provinceDistricts, writeProvinceList } from './provinceList.ts';

let context: TestContext;

beforeEach(async () => {
  context = await emptyRegister();
});
afterEach(() => context.dispose());

function dump(): unknown[] {
  const { connection } = context.database;
  return ['units', 'unit_successions'].map((table) =>
    connection.prepare(`SELECT * FROM ${table} WHERE deleted_at IS NULL ORDER BY id`).all(),
  );
}

const olds = new Set(
  provinceDistricts.flatMap(({ name, rows }) =>
    rows.flatMap(({ old }) => old.map((one) => `${name} ${one}`)),
  ),
);
const news = provinceDistricts.flatMap(({ rows }) => rows);

test('a province that went through 01/7/2025 is loaded by one import', async () => {
  const file = join(context.folder, 'danh-sach-xa.xlsx');
  await writeProvinceList(file);
  const { totals, effects, rows } = await importRegister(context, 'organisations', file);
  expect(totals).toMatchObject({ created: news.length, updated: 0, same: 0, failed: 0 });
  expect(totals.read).toBe(totals.created + totals.skipped);
  expect(effects).toEqual({
    oldUnits: olds.size,
    unitsAbove: 1 + provinceDistricts.length,
    successions: news.length - 1,
    splits: 1,
    districts: provinceDistricts.length,
  });
  expect(rows.filter(({ action }) => action === 'create')).toHaveLength(news.length);

  const before = await unitsHandlers.tree({ day: '2025-06-30' }, context);
  const communes = (lines: typeof before.lines) => lines.filter(({ level }) => level === 'commune');
  expect(communes(before.lines)).toHaveLength(olds.size + 1);
  expect(before.lines.filter(({ level }) => level === 'district')).toHaveLength(10);
  const after = await unitsHandlers.tree({ day: '2025-07-01' }, context);
  expect(communes(after.lines)).toHaveLength(news.length);
  expect(after.lines.filter(({ level }) => level === 'district')).toEqual([]);
  expect(after.lines.filter(({ depth }) => depth === 0).map(({ name }) => name)).toEqual([
    'Tỉnh Sơn Giang',
  ]);
});

test('the same list again changes nothing', async () => {
  const file = join(context.folder, 'danh-sach-xa.xlsx');
  await writeProvinceList(file);
  await importRegister(context, 'organisations', file);
  const stored = dump();
  const { totals, changeId, effects } = await importRegister(context, 'organisations', file);
  expect(totals).toMatchObject({ created: 0, updated: 0, same: news.length, failed: 0 });
  expect(effects).toEqual({});
  expect(changeId).toBeNull();
  expect(dump()).toEqual(stored);
});

test('one undo takes a whole province back, and can itself be undone', async () => {
  const before = dump();
  const file = join(context.folder, 'danh-sach-xa.xlsx');
  await writeProvinceList(file);
  const { changeId } = await importRegister(context, 'organisations', file);
  const [newest] = await listUndoable(context.database.kysely, 1);
  expect(newest).toMatchObject({
    changeId,
    action: 'import',
    subject: 'registers',
    label: 'danh-sach-xa.xlsx',
  });
  await historyHandlers.undo({ changeId: changeId ?? '' }, context);
  expect(dump()).toEqual(before);
  const [undoing] = await listUndoable(context.database.kysely, 1, 'redo');
  await historyHandlers.undo({ changeId: undoing?.changeId ?? '' }, context);
  const after = await unitsHandlers.tree({ day: '2025-07-01' }, context);
  expect(after.lines.filter(({ level }) => level === 'commune')).toHaveLength(news.length);
});
