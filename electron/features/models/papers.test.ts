import { join } from 'node:path';
import exceljs from 'exceljs';
import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { awardValuesSchema } from '../../../shared/domain/awards.ts';
import { type ModelState, moveSchema } from '../../../shared/domain/modelCycle.ts';
import { modelValuesSchema, modelYearFormSchema } from '../../../shared/domain/models.ts';
import { movementValuesSchema } from '../../../shared/domain/movements.ts';
import { readFields } from '../../database/models/movementFields.ts';
import { headerRow } from '../../exports/houseSheet.ts';
import { emptyRegister } from '../../imports/fixtures/importing.ts';
import type { TestContext } from '../../testContext.ts';
import { awardsHandlers } from '../awards/handlers.ts';
import { modelsHandlers, movementsHandlers } from './handlers.ts';
import { modelPapersHandlers } from './papers.ts';

let context: TestContext;
let movementId = '';

async function add(
  title: string,
  form: Partial<ReturnType<typeof modelYearFormSchema.parse>>,
  state: ModelState = 'registered',
): Promise<string> {
  const year = modelYearFormSchema.parse({ year: 2026, movementId, ...form });
  const { id } = await modelsHandlers.create(
    { model: modelValuesSchema.parse({ title }), year, state: 'registered' },
    context,
  );
  const up = ['checked', 'recognised', 'awarded'] as const;
  for (const to of up.slice(0, up.findIndex((each) => each === state) + 1)) {
    const level = to === 'recognised' ? 'commune' : null;
    await modelsHandlers.move({ ids: [id], move: moveSchema.parse({ to, level }) }, context);
  }
  return id;
}

beforeEach(async () => {
  context = await emptyRegister();
  const values = movementValuesSchema.parse({ title: 'Dân vận khéo 2026', period: '2026' });
  movementId = (await movementsHandlers.create({ values }, context)).id;
  const [economy, culture] = await readFields(context.database.kysely, movementId);
  await add('Đường hoa', { unit: 'Xã An', fieldId: economy?.id ?? null });
  const awarded = await add(
    'Camera',
    {
      unit: 'Xã An',
      fieldId: culture?.id ?? null,
      moreFieldIds: [economy?.id ?? ''],
      kind: 'individual',
    },
    'awarded',
  );
  await add('Hiến đất', { unit: 'Xã Bình', fieldText: 'Giao thông' }, 'checked');
  const award = awardValuesSchema.parse({
    recipient: 'Bà Lan',
    award: 'Giấy khen',
    decisionNumber: '1/QĐ-UBND',
    modelYearId: awarded,
  });
  await awardsHandlers.create({ values: award }, context);
});
afterEach(() => context.dispose());

test('the summary counts registrations by unit, kind and field, and what became of them', async () => {
  const table = await modelPapersHandlers.summary({ year: 2026, movementId }, context);
  const titles = table.columns.map(({ group, title }) => [group, title].filter(Boolean).join(': '));
  expect(titles.slice(0, 5)).toEqual([
    'Đơn vị',
    'Số đăng ký: Tổng số',
    'Số đăng ký: TT',
    'Số đăng ký: CN',
    'Theo lĩnh vực: Kinh tế',
  ]);
  const tail = [
    'Theo lĩnh vực: Khác',
    'Hoạt động hiệu quả',
    'Được công nhận: Cơ sở',
    'Được công nhận: Cấp tỉnh trở lên',
    'Nhân rộng',
    'Khen thưởng: Tổng số',
    'Khen thưởng: Giấy khen',
    'Khen thưởng: Bằng khen',
  ];
  expect(titles.slice(-tail.length)).toEqual(tail);
  expect(table.rows).toEqual([
    ['Xã An', 2, 1, 1, 1, 1, 0, 0, 0, 0, 1, 1, 0, 0, 1, 1, 0],
    ['Xã Bình', 1, 1, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0],
  ]);
  expect(table.sums.slice(0, 4)).toEqual(['Cộng', 3, 2, 1]);
});

test('the summary becomes a workbook with merged groups over its columns and sums below', async () => {
  const file = join(context.folder, 'tong-hop.xlsx');
  context.answers.save.push(file);
  const question = { year: 2026, movementId, jobId: newId() };
  expect(await modelPapersHandlers.workbook(question, context)).toMatchObject({ isWritten: true });
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(file);
  const [sheet] = workbook.worksheets;
  expect(sheet?.getCell(headerRow, 3)).toMatchObject({ value: 'Số đăng ký', isMerged: true });
  expect(sheet?.getCell(headerRow + 1, 4).value).toBe('TT');
  expect(sheet?.getCell(headerRow + 2, 2).value).toBe('Xã An');
  expect(sheet?.getCell(headerRow + 4, 3).value).toBe(3);
});
