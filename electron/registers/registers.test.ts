import { afterEach, beforeEach, expect, test } from 'vitest';
import { v7 as newId } from 'uuid';
import { activitiesHandlers } from '../features/activities/handlers.ts';
import { historyHandlers } from '../features/history/handlers.ts';
import { registersHandlers } from '../features/registers/handlers.ts';
import { unitsHandlers } from '../features/units/handlers.ts';
import { unitValuesSchema } from '../../shared/domain/units.ts';
import { english } from '../../shared/locales/en/en.ts';
import { vietnamese } from '../../shared/locales/vi/vi.ts';
import { emptyRegister } from '../imports/fixtures/importing.ts';
import { type CellContent, day, writeWorkbookFile } from '../imports/fixtures/registerWorkbook.ts';
import { makeRows } from '../workbooks/fixtures/makeRows.ts';
import { makeXls } from '../workbooks/fixtures/makeXls.ts';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from '../testContext.ts';
import { deeds, importRegister, planRegisterFile } from './fixtures/registering.ts';
import { registerIssueCodes } from './registerIssues.ts';
import { proposeRegisterLayout } from './registerLayout.ts';
import { registers } from './registers.ts';

let context: TestContext;

beforeEach(async () => {
  context = await emptyRegister();
});
afterEach(() => context.dispose());

const header = [
  'STT',
  'Ngày',
  'Hình thức',
  'Đơn vị',
  'Địa điểm',
  'Nội dung',
  'Số người dự',
  'Số ý kiến',
  'Số ý kiến đã trả lời',
  'Kết quả',
  'Ghi chú',
];

function sheet(rows: readonly (readonly CellContent[])[]): Promise<string> {
  return writeWorkbookFile([{ name: 'Hoạt động', rows: [header, ...rows] }]);
}

const rows: readonly (readonly CellContent[])[] = [
  [
    1,
    day(2026, 3, 5),
    'Đối thoại',
    'xã An',
    'Nhà văn hóa',
    'Đối thoại với nhân dân',
    120,
    15,
    12,
    'Đã giải quyết',
  ],
  [2, 'nt', 'Tiếp dân', 'nt', 'Trụ sở', 'Tiếp công dân định kỳ', 'khoảng 20 người', 3, 3],
  [3, 'quý II/2026', 'Văn nghệ', 'Xã Lạ', null, 'Hội diễn', '1.200', null, null],
];

async function addUnit(name: string): Promise<void> {
  const values = unitValuesSchema.parse({ name, level: 'commune' });
  await unitsHandlers.create({ values }, context);
}

test('a register of activities is taken in by its columns alone', async () => {
  await addUnit('Xã An');
  const { totals, rows: planned } = await importRegister(context, 'activities', await sheet(rows));
  expect(totals).toEqual({ read: 3, created: 3, updated: 0, same: 0, skipped: 0, failed: 0 });
  expect(deeds(planned)).toEqual([
    '2 create',
    '3 create numberApproximate',
    '4 create choiceUnread unitUnknown',
  ]);
  const stored = await activitiesHandlers.list({}, context);
  expect(stored).toEqual([
    expect.objectContaining({
      heldOn: '2026-03-05',
      heldOnText: '',
      kind: 'dialogue',
      unit: 'Xã An',
      participants: 120,
      opinionsReceived: 15,
      opinionsAnswered: 12,
      result: 'Đã giải quyết',
    }),
    expect.objectContaining({
      heldOn: '2026-03-05',
      kind: 'reception',
      unit: 'Xã An',
      participants: 20,
      notes: 'Số người dự: khoảng 20 người',
    }),
    expect.objectContaining({
      heldOn: '2026-Q2',
      heldOnText: 'quý II/2026',
      unit: '',
      participants: 1200,
      notes: 'Hình thức: Văn nghệ\nĐơn vị: Xã Lạ',
    }),
  ]);
});

test('the same register again is all the same, and a filled gap is an update', async () => {
  await addUnit('Xã An');
  await importRegister(context, 'activities', await sheet(rows));
  const again = await importRegister(context, 'activities', await sheet(rows));
  expect(again.totals).toMatchObject({ same: 3, created: 0, updated: 0 });
  expect(again.changeId).toBeNull();
  const filled = rows.map((row, place) => (place === 0 ? [...row, 'Có biên bản'] : row));
  const { totals, rows: planned } = await importRegister(
    context,
    'activities',
    await sheet(filled),
  );
  expect(totals).toMatchObject({ same: 2, updated: 1 });
  expect(planned[0]).toMatchObject({ before: { notes: '' }, values: { notes: 'Có biên bản' } });
});

test('empty cells erase nothing', async () => {
  await importRegister(context, 'activities', await sheet(rows));
  const bare = rows.map((row) => row.map((cell, column) => (column > 6 ? null : cell)));
  const { totals } = await importRegister(context, 'activities', await sheet(bare));
  expect(totals).toMatchObject({ same: 3 });
});

test('two meetings of one day and subject in two units are two', async () => {
  await addUnit('Xã An');
  await addUnit('Xã Bình');
  const meeting = (unit: string) => [1, day(2026, 1, 10), 'Giao ban', unit, null, 'Giao ban tháng'];
  const file = await sheet([meeting('Xã An'), meeting('Xã Bình'), meeting('Xã An')]);
  const { rows: planned } = await importRegister(context, 'activities', file);
  expect(deeds(planned)).toEqual(['2 create', '3 create', '4 same repeated']);
});

test('more answers than questions are refused in words', async () => {
  const file = await sheet([[1, day(2026, 1, 10), 'Đối thoại', null, null, 'Đối thoại', 10, 2, 5]]);
  const { rows: planned } = await planRegisterFile(context, 'activities', file);
  expect(planned[0]).toMatchObject({
    action: 'error',
    issues: [{ code: 'problem', column: 9, details: { reason: 'moreThanReceived' } }],
  });
});

test('the window opens, plans, shows and writes in processes of their own, and one undo takes all back', async () => {
  const { token } = context.files.register(await sheet(rows));
  const opened = await registersHandlers.open(
    { jobId: newId(), register: 'activities', file: token },
    context,
  );
  expect(opened.fields).toContain('opinionsAnswered');
  const { importId } = opened;
  const layout = await registersHandlers.layout({ importId, sheet: 0, headerRows: [1] }, context);
  const { rows: top } = await registersHandlers.sheetTop({ importId, sheet: 0, limit: 5 }, context);
  expect(top[1]?.cells.slice(0, 3)).toEqual(['1', '05/3/2026', 'Đối thoại']);
  await registersHandlers.plan({ jobId: newId(), importId, layout, answers: {} }, context);
  const page = { importId, actions: [], onlyIssues: true, cursor: null, limit: 50 };
  expect((await registersHandlers.rows(page, context)).rows.map(({ row }) => row)).toEqual([
    2, 3, 4,
  ]);
  const { changeId } = await registersHandlers.commit({ jobId: newId(), importId }, context);
  expect(context.emitted).toEqual(
    expect.arrayContaining(['activities.changed', 'registers.changed']),
  );
  expect(await activitiesHandlers.list({}, context)).toHaveLength(3);
  const { undone } = await historyHandlers.undo({ changeId: changeId ?? '' }, context);
  expect(undone.rows).toBe(3);
  expect(await activitiesHandlers.list({}, context)).toEqual([]);
});

test('a list in an old font is read as it looks', async () => {
  const legacy = [
    ['STT', 'Tªn ®¬n vÞ', 'Ghi chó'],
    ['1', 'X· Th¹ch §iÒn', 'x· miÒn nói'],
  ];
  const bytes = makeXls({
    fonts: ['.VnTime'],
    styles: [{ font: 0, format: 0 }],
    strings: legacy.flat().map((text) => ({ text })),
    rows: legacy.map((cells, row) => ({
      row: row + 1,
      cells: cells.map((_text, column) => ({
        column: column + 1,
        text: row * cells.length + column,
        style: 0,
      })),
    })),
  });
  const file = join(context.folder, 'so-cu.xls');
  writeFileSync(file, bytes);
  const { rows: planned, layout } = await planRegisterFile(context, 'organisations', file);
  expect(layout.columns.map(({ field, encoding }) => [field, encoding])).toEqual([
    ['ordinal', 'tcvn3'],
    ['name', 'tcvn3'],
    ['notes', 'tcvn3'],
  ]);
  expect(planned[0]?.values).toMatchObject({
    name: 'Xã Thạch Điền',
    notes: 'xã miền núi',
    level: 'xã',
  });
});

test.each(
  Object.values(registers).flatMap((register) =>
    register.columns.flatMap(({ field, headers }) =>
      headers.map((title) => [register.name, title, field] as const),
    ),
  ),
)('in %s a column headed "%s" is proposed as %s', (name, title, field) => {
  const top = makeRows([
    ['STT', title, 'Ký nhận'],
    [1, 'chữ', 'A'],
    [2, 'chữ', 'B'],
  ]);
  const layout = proposeRegisterLayout(registers[name], 0, top, []);
  expect(layout?.columns.find(({ index }) => index === 2)?.field).toBe(field);
});

test.each([vietnamese, english])('every issue, field and title has its words', (words) => {
  const { issue, issueTitle, fields, sheetTitle } = words.registers;
  expect(Object.keys(issue)).toEqual([...registerIssueCodes]);
  const named = Object.entries(issue).flatMap(([code, text]) =>
    text.includes('{{') ? [code] : [],
  );
  expect(Object.keys(issueTitle)).toEqual(named);
  for (const { name, columns } of Object.values(registers)) {
    expect(Object.keys(fields[name])).toEqual(columns.map(({ field }) => field));
  }
  expect(Object.keys(sheetTitle)).toEqual(Object.keys(registers));
});
