import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  modelFilterSchema,
  modelValuesSchema,
  modelYearFormSchema,
} from '../../../shared/domain/models.ts';
import { movementValuesSchema } from '../../../shared/domain/movements.ts';
import { unitValuesSchema } from '../../../shared/domain/units.ts';
import { historyHandlers } from '../../features/history/handlers.ts';
import {
  modelsHandlers,
  movementsHandlers,
  registrationsHandlers,
} from '../../features/models/handlers.ts';
import { unitsHandlers } from '../../features/units/handlers.ts';
import { emptyRegister } from '../../imports/fixtures/importing.ts';
import { type CellContent, writeWorkbookFile } from '../../imports/fixtures/registerWorkbook.ts';
import type { TestContext } from '../../testContext.ts';
import { deeds, importRegister, planRegisterFile } from '../fixtures/registering.ts';
import { writeRecords } from '../writeRecords.ts';

let context: TestContext;

beforeEach(async () => {
  context = await emptyRegister();
});
afterEach(() => context.dispose());

async function addUnit(name: string): Promise<string> {
  const values = unitValuesSchema.parse({ name, level: 'commune' });
  return (await unitsHandlers.create({ values }, context)).id;
}

async function addMovement(title: string): Promise<string> {
  const values = movementValuesSchema.parse({
    title,
    period: '2026',
    registrantLevels: ['commune'],
  });
  return (await movementsHandlers.create({ values }, context)).id;
}

const all = async () =>
  (await modelsHandlers.list({ filter: modelFilterSchema.parse({}), limit: 100 }, context)).rows;

const header = [
  'STT',
  'Tên mô hình',
  'TT/CN',
  'Tập thể, cá nhân',
  'Đơn vị',
  'Lĩnh vực',
  'Kết quả',
  'Tình trạng',
  'Năm',
];
const rows: readonly (readonly CellContent[])[] = [
  [
    1,
    'Camera an ninh',
    'TT',
    'Tổ dân phố 5',
    'Xã An',
    'QP-AN',
    'hơn 1.585 m2 đất; 30 ngày công',
    'Được công nhận',
    2024,
  ],
  [2, 'Nuôi ngựa bạch', 'CN', 'Bà Quan Thị Giang', 'Xã Lạ', 'NTM', 'Tốt', 'Xuất sắc', 2024],
  [3, 'Camera an ninh', 'TT', 'Tổ dân phố 5', 'Xã An', 'QP-AN', null, 'Đang duy trì', 2025],
];
const list = (content = rows) =>
  writeWorkbookFile([{ name: 'Mô hình', rows: [header, ...content] }]);

test('an old list becomes models year by year, nothing that it says is lost', async () => {
  await addUnit('Xã An');
  const { totals, rows: planned } = await importRegister(context, 'models', await list(), {
    movement: '',
  });
  expect(totals).toMatchObject({ created: 3, failed: 0 });
  expect(deeds(planned)).toEqual(['2 create', '3 create choiceUnread unitAsWritten', '4 create']);
  const [latest, ...old] = await all();
  expect(latest).toMatchObject({ year: 2025, state: 'running', unitName: 'Xã An' });
  const camera = old.find(({ title }) => title === 'Camera an ninh');
  expect(camera).toMatchObject({ state: 'recognised', level: 'base', modelId: latest?.modelId });
  expect(camera?.achieved.map(({ value, unit }) => [value, unit])).toEqual([
    [1585, 'm² đất'],
    [30, 'ngày công'],
  ]);
  expect(old.find(({ kind }) => kind === 'individual')).toMatchObject({
    unitName: 'Xã Lạ',
    field: 'NTM',
    notes: 'Tình trạng: Xuất sắc',
    state: 'registered',
  });
});

test('the same list again changes nothing; later news moves a model on, older news does not', async () => {
  await addUnit('Xã An');
  await importRegister(context, 'models', await list());
  const again = await importRegister(context, 'models', await list());
  expect(again.totals).toMatchObject({ same: 3, created: 0, updated: 0 });
  expect(again.changeId).toBeNull();
  const news = rows.map((row, index) =>
    row.map((cell, column) =>
      column !== 7 ? cell : (['Khen thưởng', 'Dự kiến', 'Đã kiểm tra'][index] ?? cell),
    ),
  );
  const { rows: planned } = await importRegister(context, 'models', await list(news));
  expect(deeds(planned)).toEqual(['2 update', '3 same unitAsWritten statusBehind', '4 update']);
  expect(planned[0]?.before).toEqual({ status: 'công nhận' });
  const [latest, ...old] = await all();
  expect(latest?.state).toBe('checked');
  expect(old.map(({ state }) => state).toSorted()).toEqual(['awarded', 'registered']);
});

test('registrations of units go into the chosen movement and year, and the units have sent theirs', async () => {
  const unitId = await addUnit('Xã An');
  await addUnit('Xã Bình');
  const movementId = await addMovement('Dân vận khéo năm 2026');
  const file = await writeWorkbookFile([
    {
      rows: [
        ['DANH SÁCH ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO NĂM 2026'],
        [
          'STT',
          'Tên mô hình',
          'Lĩnh vực',
          'Thực trạng, lý do xây dựng',
          'Nguồn lực',
          'Đơn vị đăng ký',
        ],
        [1, 'Tuyến đường hoa', 'VH-XH; NTM', 'Đường lầy lội', '20 triệu đồng', 'Xã An'],
        [2, 'Tổ tự quản', 'Xây dựng hệ thống chính trị', 'Chưa có', 'Tự nguyện', 'Xã An'],
      ],
    },
  ]);
  const { answers, effects, changeId } = await importRegister(context, 'models', file);
  expect(answers).toEqual({ movement: 'Dân vận khéo năm 2026', year: '2026' });
  expect(effects).toEqual({ registrations: 1 });
  const found = await all();
  expect(found.map(({ year, movement, field }) => [year, movement, field])).toEqual([
    [2026, 'Dân vận khéo năm 2026', 'Xây dựng hệ thống chính trị'],
    [2026, 'Dân vận khéo năm 2026', 'Văn hóa - xã hội; Xây dựng nông thôn mới'],
  ]);
  const whole = await modelsHandlers.whole({ id: found[1]?.id ?? '' }, context);
  expect(whole.year).toMatchObject({ reasons: 'Đường lầy lội', resources: '20 triệu đồng' });
  const board = () => registrationsHandlers.board({ movementId, year: 2026 }, context);
  expect((await board()).map(({ name, status, models }) => [name, status, models])).toEqual([
    ['Xã An', 'sent', 2],
    ['Xã Bình', null, 0],
  ]);
  await historyHandlers.undo({ changeId: changeId ?? '' }, context);
  expect(await all()).toEqual([]);
  expect((await board()).find((line) => line.unitId === unitId)?.status).toBeNull();
});

test('a movement that the register does not have, and a year that nobody says, are refused in words', async () => {
  const file = await list(rows.slice(0, 1));
  const unknown = await planRegisterFile(context, 'models', file, { movement: 'Phong trào lạ' });
  expect(deeds(unknown.rows)).toEqual(['2 error movementUnknown']);
  const yearless = await writeWorkbookFile([
    {
      rows: [
        ['STT', 'Tên mô hình', 'Lĩnh vực'],
        [1, 'Tổ tự quản', 'NTM'],
        [2, 'Đường hoa', 'NTM'],
      ],
    },
  ]);
  const { rows: planned } = await planRegisterFile(context, 'models', yearless, {
    year: 'không rõ',
  });
  expect(deeds(planned)).toEqual(['2 error yearMissing', '3 error yearMissing']);
});

test('what the register gives out, it takes in again as the same', async () => {
  await addUnit('Xã An');
  await addMovement('Dân vận khéo năm 2026');
  await importRegister(context, 'models', await list());
  const [model] = await all();
  const {
    year,
    model: values,
    ...whole
  } = await modelsHandlers.whole({ id: model?.id ?? '' }, context);
  await modelsHandlers.update(
    {
      id: year.id,
      modelRevision: whole.line.revision,
      revision: year.revision,
      model: modelValuesSchema.parse({ ...values, subjectPost: 'Bí thư Chi bộ' }),
      year: modelYearFormSchema.parse({
        ...year,
        goals: 'Giảm vụ việc\ncòn một nửa',
        expected: [{ qualifier: 'trên', value: 25, unit: 'hộ', text: '' }],
        linkedMovements: ['Toàn dân đoàn kết'],
      }),
    },
    context,
  );
  const file = join(context.folder, 'mo-hinh.xlsx');
  const { databaseFile } = context.session.folder;
  expect(await writeRecords({ databaseFile, register: 'models', file }, () => {})).toEqual({
    rows: 3,
  });
  const { totals, layout } = await importRegister(context, 'models', file);
  expect(totals).toMatchObject({ same: 3, created: 0, updated: 0, failed: 0 });
  const fields = layout.columns.map(({ field }) => field);
  expect(fields).toEqual(
    expect.arrayContaining(['subjectPost', 'goals', 'expected', 'linkedMovements']),
  );
  // What no model has takes no room.
  expect(fields).not.toContain('resources');
});
