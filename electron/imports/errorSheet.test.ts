import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import exceljs, { type Worksheet } from 'exceljs';
import { expect, test } from 'vitest';
import { importsHandlers, writeErrors } from '../features/imports/handlers.ts';
import { codesOf, commit, planFile, registerOfTest } from './fixtures/importing.ts';
import { ledgerRow, writeLedger, writeMessyRegister } from './fixtures/registerWorkbook.ts';

async function sheetOf(file: string): Promise<Worksheet> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(file);
  const [sheet] = workbook.worksheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

test('the sheet comes back with its faults beside their rows and the cells marked', async () => {
  const office = await registerOfTest();
  const { importId, rows } = await planFile(office, await writeMessyRegister());
  const file = join(office.folder, 'bang-loi.xlsx');
  const { rows: marked } = await writeErrors(office, importId, file);
  const sheet = await sheetOf(file);
  expect(sheet.name).toBe('CVĐ ');
  expect(sheet.getCell('I6').text).toBe('Lỗi');
  // Row 12 has a day that the calendar has not, in column 2.
  expect(codesOf(rows)[12]).toContain('dateImpossible');
  expect(sheet.getCell('I12').text).toContain('“31/02/2018” không phải là ngày có thật');
  expect(sheet.getCell('B12').fill).toMatchObject({ pattern: 'solid' });
  expect(sheet.getCell('C9').fill).not.toMatchObject({ pattern: 'solid' });
  expect(sheet.getCell('E9').value).toEqual(new Date(Date.UTC(2016, 4, 15)));
  expect(sheet.getCell('D5').isMerged).toBe(true);
  // Groups, totals and signatures are no faults.
  expect(sheet.getCell('I8').text).toBe('');
  const told = sheet.getColumn(9).values.filter((value) => value !== undefined && value !== null);
  expect(told).toHaveLength(marked + 1);
});

test('of a classified row only its number comes back', async () => {
  const office = await registerOfTest();
  const secret = ledgerRow(2, { 6: 'TUYỆT MẬT nội dung không được giữ' });
  const { importId } = await planFile(
    office,
    await writeLedger([ledgerRow(1), secret, ledgerRow(3)]),
  );
  const file = join(office.folder, 'bang-loi.xlsx');
  expect(await writeErrors(office, importId, file)).toEqual({ rows: 1 });
  const sheet = await sheetOf(file);
  expect(sheet.getRow(3).actualCellCount).toBe(1);
  expect(sheet.getCell('K3').text).toMatch(/^Không nhận: .*mức độ mật/);
  expect(sheet.getCell('G4').text).toBe('Về công tác dân vận số 3');
});

test('text that would be a formula stays text, also when somebody edits its cell', async () => {
  const office = await registerOfTest();
  const row = ledgerRow(1, {
    5: '31/02/2018',
    6: '=HYPERLINK("http://x","Về dân vận")',
    9: '-1+2',
  });
  const { importId } = await planFile(office, await writeLedger([row]));
  const file = join(office.folder, 'bang-loi.xlsx');
  await writeErrors(office, importId, file);
  const sheet = await sheetOf(file);
  for (const address of ['G2', 'J2']) {
    expect(sheet.getCell(address).type).toBe(exceljs.ValueType.String);
    expect(sheet.getCell(address).numFmt).toBe('@');
  }
});

test('after the commit the sheet can still be given back, until the import is left', async () => {
  const office = await registerOfTest();
  const { importId } = await planFile(
    office,
    await writeLedger([ledgerRow(1, { 5: '31/02/2018' })]),
  );
  const { canGiveBack } = await commit(office, importId);
  expect(canGiveBack).toBe(true);
  expect(await writeErrors(office, importId, join(office.folder, 'sau.xlsx'))).toEqual({ rows: 1 });
  await importsHandlers.discard({ importId }, office);
  expect(readdirSync(office.session.folder.staging)).toEqual([]);
});
