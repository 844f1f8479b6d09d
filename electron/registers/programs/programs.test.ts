import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { unitValuesSchema } from '../../../shared/domain/units.ts';
import { programRecord } from '../../database/records/programRecords.ts';
import { insertRecord, listRecords } from '../../database/records/recordRows.ts';
import { unitRecord } from '../../database/records/unitRecords.ts';
import { emptyRegister, importFile } from '../../imports/fixtures/importing.ts';
import {
  type CellContent,
  day,
  ledgerRow,
  writeLedger,
  writeWorkbookFile,
} from '../../imports/fixtures/registerWorkbook.ts';
import type { TestContext } from '../../testContext.ts';
import { deeds, importRegister } from '../fixtures/registering.ts';
import { writeRecords } from '../writeRecords.ts';

let context: TestContext;

beforeEach(async () => {
  context = await emptyRegister();
});
afterEach(() => context.dispose());

const header = [
  'STT',
  'Loại',
  'Tên chương trình, kế hoạch, đề án',
  'Số, ký hiệu',
  'Ngày ban hành',
  'Cơ quan ban hành',
  'Đơn vị ký kết',
  'Thực hiện văn bản',
  'Giai đoạn',
  'Trạng thái',
];
const rows: readonly (readonly CellContent[])[] = [
  [
    1,
    'Chương trình hành động',
    'Thực hiện Nghị quyết về công tác dân vận',
    '10-CTr/ĐU',
    day(2026, 3, 5),
    'Đảng uỷ xã Thạch Điền',
    null,
    'Nghị quyết số 3-NQ/TU ngày 04/5/2018; 99-CT/TW',
    '2026-2030',
    'Đang thực hiện',
  ],
  [2, 'CTPH', 'Phối hợp giữa các bên', '01-CTrPH', 'quý II/2026', 'nt', 'MTTQ xã; Đoàn xã'],
];

test('programs come in with who issues and signs them and what they carry out, and again as the same', async () => {
  await importFile(context, await writeLedger([ledgerRow(3)]));
  const unit = unitValuesSchema.parse({ name: 'Đảng ủy xã Thạch Điền', level: 'commune' });
  const issuerId = await context.database.change('', (change) =>
    insertRecord(change, unitRecord, unit),
  );
  const file = await writeWorkbookFile([{ rows: [header, ...rows] }]);
  const { rows: planned } = await importRegister(context, 'programs', file);
  expect(deeds(planned)).toEqual([
    '2 create directiveUnknown',
    '3 create partyUnknown partyUnknown',
  ]);
  const stored = await listRecords(context.database.kysely, programRecord);
  expect(stored).toEqual([
    expect.objectContaining({
      kind: 'actionProgram',
      numberSymbol: '10-CTr/ĐU',
      issuedOn: '2026-03-05',
      issuerId,
      period: '2026/2030',
      directiveIds: [expect.any(String)],
      notes: 'Thực hiện văn bản: 99-CT/TW',
    }),
    expect.objectContaining({
      kind: 'jointProgram',
      issuerId,
      issuedOn: '2026-Q2',
      signatories: [
        { unitId: null, name: 'MTTQ xã' },
        { unitId: null, name: 'Đoàn xã' },
      ],
    }),
  ]);
  expect((await importRegister(context, 'programs', file)).totals).toMatchObject({ same: 2 });
  const out = join(context.folder, 'ra.xlsx');
  const { databaseFile } = context.session.folder;
  await writeRecords({ databaseFile, register: 'programs', file: out }, () => {});
  const { totals } = await importRegister(context, 'programs', out);
  expect(totals).toMatchObject({ same: 2, created: 0, updated: 0, failed: 0 });
});
