import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { unitValuesSchema } from '../../../shared/domain/units.ts';
import { awardsHandlers } from '../../features/awards/handlers.ts';
import { unitsHandlers } from '../../features/units/handlers.ts';
import { emptyRegister } from '../../imports/fixtures/importing.ts';
import { day, writeWorkbookFile } from '../../imports/fixtures/registerWorkbook.ts';
import type { TestContext } from '../../testContext.ts';
import { deeds, importRegister } from '../fixtures/registering.ts';
import { writeRecords } from '../writeRecords.ts';

let context: TestContext;

beforeEach(async () => {
  context = await emptyRegister();
  const values = unitValuesSchema.parse({ name: 'Xã Nông Hạ', level: 'commune' });
  await unitsHandlers.create({ values }, context);
});
afterEach(() => context.dispose());

const awards = async () =>
  (await awardsHandlers.list({}, context)).map((row) => [
    row.recipient,
    row.awardName,
    row.decisionNumber,
    row.decisionOn,
    row.unitName,
  ]);

const list = () =>
  writeWorkbookFile([
    {
      rows: [
        [
          'STT',
          'Họ tên',
          'Chức vụ',
          'Đơn vị',
          'Thành tích',
          'Hình thức',
          'Số quyết định',
          'Ngày quyết định',
          'Ghi chú',
        ],
        [
          1,
          'Hội LHPN',
          null,
          'Xã Nông Hạ',
          'Vận động 120 hộ hiến đất',
          'Giấy khen',
          '9/QĐ-UBND',
          day(2026, 3, 2),
        ],
        [
          2,
          'Bà Quan Thị Giang',
          'Hội viên',
          'Xã Xuân La',
          'Nuôi ngựa',
          'Bằng khen',
          '81/QĐ-UBND',
          'tháng 5/2025',
          'Đã trao',
        ],
      ],
    },
  ]);

test('a list of awards is taken in, units and forms by their names', async () => {
  const { totals } = await importRegister(context, 'awards', await list());
  expect(totals).toMatchObject({ created: 2, failed: 0 });
  expect(await awards()).toEqual([
    ['Hội LHPN', 'Giấy khen', '9/QĐ-UBND', '2026-03-02', 'Xã Nông Hạ'],
    ['Bà Quan Thị Giang', 'Bằng khen', '81/QĐ-UBND', '2025-05', 'Xã Xuân La'],
  ]);
  const again = await importRegister(context, 'awards', await list());
  expect(again.totals).toMatchObject({ same: 2, created: 0, updated: 0 });
});

test('"Khen thưởng" over "Giấy khen" and "Bằng khen" is read by where the cross or the decision stands', async () => {
  const file = await writeWorkbookFile([
    {
      rows: [
        ['STT', 'Tên tập thể, cá nhân', 'Đơn vị', 'Khen thưởng', null, 'Ghi chú'],
        [null, null, null, 'Giấy khen', 'Bằng khen', null],
        [1, 'Tổ dân phố 11A', 'Phường Sông Cầu', 'x', null],
        [2, 'Hội LHPN', 'Xã Nông Hạ', 'x', '81/QĐ-UBND ngày 05/01/2026'],
      ],
      merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:F2'],
    },
  ]);
  const { rows } = await importRegister(context, 'awards', file);
  expect(deeds(rows)).toEqual(['3 create', '4 create']);
  expect((await awards()).map((row) => row.slice(0, 4))).toEqual([
    ['Hội LHPN', 'Bằng khen', '81/QĐ-UBND', '2026-01-05'],
    ['Hội LHPN', 'Giấy khen', '', null],
    ['Tổ dân phố 11A', 'Giấy khen', '', null],
  ]);
  expect((await importRegister(context, 'awards', file)).totals).toMatchObject({ same: 2 });
});

test('what the register gives out, it takes in again as the same; a filled gap is an update', async () => {
  await importRegister(context, 'awards', await list());
  const file = join(context.folder, 'khen-thuong.xlsx');
  const { databaseFile } = context.session.folder;
  await writeRecords({ databaseFile, register: 'awards', file }, () => {});
  const { totals } = await importRegister(context, 'awards', file);
  expect(totals).toMatchObject({ same: 2, created: 0, updated: 0, failed: 0 });
  const more = await writeWorkbookFile([
    {
      rows: [
        ['STT', 'Họ tên', 'Hình thức', 'Cơ quan ra quyết định'],
        [1, 'Hội LHPN', 'Giấy khen', 'Chủ tịch UBND xã'],
        [2, null, 'Giấy khen', 'Chủ tịch UBND xã'],
      ],
    },
  ]);
  const { rows } = await importRegister(context, 'awards', more);
  expect(deeds(rows)).toEqual(['2 update', '3 error nameMissing']);
  expect(rows[0]?.before).toEqual({ issuer: '' });
});
