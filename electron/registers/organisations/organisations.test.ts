import { afterEach, beforeEach, expect, test } from 'vitest';
import { unitsHandlers } from '../../features/units/handlers.ts';
import { emptyRegister } from '../../imports/fixtures/importing.ts';
import {
  type CellContent,
  day,
  writeWorkbookFile,
} from '../../imports/fixtures/registerWorkbook.ts';
import type { TestContext } from '../../testContext.ts';
import { deeds, importRegister, planRegisterFile } from '../fixtures/registering.ts';

let context: TestContext;

beforeEach(async () => {
  context = await emptyRegister();
});
afterEach(() => context.dispose());

const header = ['STT', 'Tên đơn vị', 'Hình thành từ', 'Trực thuộc', 'Có từ ngày', 'Đến hết ngày'];

function sheet(rows: readonly (readonly CellContent[])[], head = header): Promise<string> {
  return writeWorkbookFile([{ rows: [head, ...rows] }]);
}

function dump(): unknown[] {
  const { connection } = context.database;
  return ['units', 'unit_successions'].map((table) =>
    connection.prepare(`SELECT * FROM ${table} WHERE deleted_at IS NULL ORDER BY id`).all(),
  );
}

async function namesOn(date: string): Promise<string[]> {
  const { lines } = await unitsHandlers.tree({ day: date }, context);
  return lines.map(({ name, depth }) => `${'  '.repeat(depth)}${name}`);
}

test('a dry run writes nothing', async () => {
  const before = dump();
  await planRegisterFile(context, 'organisations', await sheet([[1, 'Xã An', 'xã A, xã B']]));
  expect(dump()).toEqual(before);
});

test('an old unit in two rows is a split, which asks for its heir', async () => {
  const file = await sheet([
    [1, 'Xã Đông', 'xã A và một phần xã C'],
    [2, 'Xã Tây', 'xã B, phần còn lại của xã C'],
  ]);
  const { effects, rows } = await importRegister(context, 'organisations', file, {
    province: 'Tỉnh Mẫu',
  });
  expect(effects).toMatchObject({ oldUnits: 3, successions: 2, splits: 1 });
  expect(deeds(rows)).toEqual([
    '2 create proposed parentProposed forebearMade forebearSplit',
    '3 create proposed parentProposed forebearMade forebearSplit',
  ]);
  expect(await namesOn('2025-06-30')).toEqual(['Tỉnh Mẫu', '  Xã A', '  Xã B', '  Xã C']);
  expect(await namesOn('2025-07-01')).toEqual(['Tỉnh Mẫu', '  Xã Đông', '  Xã Tây']);
});

test('an old unit that only gave a part away and stands in a row of its own lives on', async () => {
  const file = await sheet([
    [1, 'Xã Đông', 'xã A, một phần xã C'],
    [2, 'Xã C', 'Giữ nguyên'],
  ]);
  await importRegister(context, 'organisations', file, { province: 'Tỉnh Mẫu' });
  expect(await namesOn('2025-07-01')).toEqual(['Tỉnh Mẫu', '  Xã C', '  Xã Đông']);
  const { totals } = await importRegister(context, 'organisations', file, { province: 'Tỉnh Mẫu' });
  expect(totals).toMatchObject({ same: 2 });
});

test('a new commune with the name of an old one is a life of its own', async () => {
  const file = await sheet([[1, 'Xã An', 'xã An và xã Bình']]);
  await importRegister(context, 'organisations', file, { province: 'Tỉnh Mẫu' });
  const { lines } = await unitsHandlers.tree({ day: '2025-07-01' }, context);
  expect(lines.find(({ name }) => name === 'Xã An')).toMatchObject({ validFrom: '2025-07-01' });
  expect(await namesOn('2025-06-30')).toEqual(['Tỉnh Mẫu', '  Xã An', '  Xã Bình']);
  const { totals } = await importRegister(context, 'organisations', file, { province: 'Tỉnh Mẫu' });
  expect(totals).toMatchObject({ created: 0, updated: 0, same: 1 });
});

test('old units that the register has are ended, not made again', async () => {
  await importRegister(
    context,
    'organisations',
    await sheet([
      [1, 'Xã An', null, 'Huyện Đông'],
      [2, 'Xã Bình', null, 'Huyện Đông'],
    ]),
    { province: 'Tỉnh Mẫu' },
  );
  const { effects } = await importRegister(
    context,
    'organisations',
    await sheet([[1, 'Xã An Bình', 'các xã An, Bình']]),
    { province: 'Tỉnh Mẫu', basis: 'Nghị quyết 202/2025/QH15' },
  );
  expect(effects).toEqual({ successions: 1, districts: 1 });
  expect(await namesOn('2025-06-30')).toEqual([
    'Tỉnh Mẫu',
    '  Huyện Đông',
    '    Xã An',
    '    Xã Bình',
  ]);
  expect(await namesOn('2025-07-01')).toEqual(['Tỉnh Mẫu', '  Xã An Bình']);
});

test('communes of one name in two districts stay two, and an unclear old one is asked about', async () => {
  const two = await sheet([
    [1, 'Xã An', null, 'Huyện Đông'],
    [2, 'Xã An', null, 'Huyện Tây'],
  ]);
  const { totals } = await importRegister(context, 'organisations', two, { province: 'Tỉnh Mẫu' });
  expect(totals).toMatchObject({ created: 2 });
  const unclear = await planRegisterFile(
    context,
    'organisations',
    await sheet([[1, 'Xã Mới', 'xã An']]),
  );
  expect(deeds(unclear.rows)).toEqual(['2 error proposed parentProposed forebearSeveral']);
  const clear = await planRegisterFile(
    context,
    'organisations',
    await sheet([[1, 'Xã Mới', 'xã An (huyện Tây)']]),
  );
  expect(clear.totals).toMatchObject({ created: 1, failed: 0 });
});

test('names are compared without case and place of the tone mark, but not without marks', async () => {
  await importRegister(context, 'organisations', await sheet([[1, 'Xã Hòa An']]), {
    province: 'Tỉnh Mẫu',
  });
  const { rows } = await planRegisterFile(
    context,
    'organisations',
    await sheet([
      [1, 'XÃ HOÀ AN'],
      [2, 'Xa Hoa An'],
      [3, 'Xã Hóa An'],
    ]),
  );
  expect(deeds(rows)).toEqual(['2 same', '3 same repeated', '4 create proposed parentProposed']);
});

test('units of another province are never taken for those of this one', async () => {
  await importRegister(context, 'organisations', await sheet([[1, 'Xã An Bình']]), {
    province: 'Tỉnh Mẫu',
  });
  const file = await sheet([[1, 'Xã An Bình']]);
  const other = await importRegister(context, 'organisations', file, { province: 'Tỉnh Khác' });
  expect(other.totals).toMatchObject({ created: 1, same: 0 });
  const unclear = await planRegisterFile(context, 'organisations', file, { province: '' });
  expect(deeds(unclear.rows)).toEqual(['2 error provinceNeeded']);
});

test('empty cells never erase, filled ones are shown as changes', async () => {
  const head = ['Tên đơn vị', 'Tên gọi tắt', 'Cấp', 'Loại', 'Ghi chú'];
  await importRegister(
    context,
    'organisations',
    await sheet([['Đảng ủy xã An', 'ĐU An', 'xã', 'cấp ủy', 'cũ']], head),
  );
  const { rows } = await importRegister(
    context,
    'organisations',
    await sheet([['Đảng ủy xã An', null, null, null, 'mới']], head),
  );
  expect(rows.find(({ row }) => row === 2)).toMatchObject({
    action: 'update',
    values: { shortName: 'ĐU An', kind: 'cấp ủy', level: 'xã', notes: 'mới' },
    before: { notes: 'cũ' },
  });
});

test('level and kind are read from the name and said to be a proposal', async () => {
  const { rows } = await planRegisterFile(
    context,
    'organisations',
    await sheet([
      [1, 'UBND xã An', null, null],
      [2, 'Ban Xây dựng Đảng'],
    ]),
  );
  expect(rows.map(({ values }) => [values['level'], values['kind']])).toEqual([
    ['xã', 'chính quyền'],
    ['khác', 'cơ quan tham mưu'],
  ]);
  expect(deeds(rows)).toEqual(['2 create proposed', '3 create levelUnknown']);
});

test('what cannot be is refused with its reason: a life that ends before it begins, an old unit gone long ago', async () => {
  await importRegister(
    context,
    'organisations',
    await sheet([[1, 'Xã Xưa', null, null, null, day(2020, 1, 31)]]),
    { province: 'Tỉnh Mẫu' },
  );
  const { rows, totals } = await planRegisterFile(
    context,
    'organisations',
    await sheet([
      [1, 'Xã Ngược', null, null, day(2025, 7, 1), day(2020, 1, 1)],
      [2, 'Xã Nay', 'xã Xưa'],
      [3, '', 'xã A'],
    ]),
  );
  expect(deeds(rows)).toEqual([
    '2 error proposed problem',
    '3 error proposed parentProposed forebearEnded',
    '4 error nameMissing',
  ]);
  expect(totals).toMatchObject({ read: 3, failed: 3 });
});

test('a row that is marked secret is refused by its number alone', async () => {
  const file = await sheet(
    [[1, 'Xã An', null, 'Tối mật']],
    ['STT', 'Tên đơn vị', 'Ghi chú', 'Độ mật'],
  );
  const { rows } = await planRegisterFile(context, 'organisations', file);
  expect(rows).toEqual([
    expect.objectContaining({
      row: 2,
      action: 'error',
      values: {},
      issues: [expect.objectContaining({ code: 'classified' })],
    }),
  ]);
});

test('a city in the list of a province is no province, and a column may name the province', async () => {
  const districts = await sheet([
    [1, 'Thành phố Mẫu', null, null],
    [2, 'Xã An', null, 'Thành phố Mẫu'],
  ]);
  await importRegister(context, 'organisations', districts, { province: 'Tỉnh Mẫu' });
  expect(await namesOn('2025-06-30')).toEqual(['Tỉnh Mẫu', '  Thành phố Mẫu', '    Xã An']);
  const two = await sheet([
    [1, 'Xã Đông', 'xã A, xã B', 'Tỉnh Khác'],
    [2, 'Xã Đông', 'xã C, xã D', 'Tỉnh Mẫu'],
  ]);
  await importRegister(context, 'organisations', two, { province: '' });
  expect(await namesOn('2025-06-30')).toEqual([
    'Tỉnh Khác',
    '  Xã A',
    '  Xã B',
    'Tỉnh Mẫu',
    '  Thành phố Mẫu',
    '    Xã An',
    '  Xã C',
    '  Xã D',
  ]);
  const { totals } = await importRegister(context, 'organisations', two, { province: '' });
  expect(totals).toMatchObject({ same: 2, created: 0, updated: 0 });
});

test('a body stands at the level of the one above it when its name says none', async () => {
  const file = await sheet([[1, 'Ban Xây dựng Đảng', null, 'Đảng ủy xã An']]);
  const { rows } = await planRegisterFile(context, 'organisations', file);
  expect(rows[0]?.values).toMatchObject({
    level: 'xã',
    kind: 'cơ quan tham mưu',
    parent: 'Đảng ủy xã An',
  });
});
