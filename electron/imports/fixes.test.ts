import { v7 as newId } from 'uuid';
import { expect, test } from 'vitest';
import { importsHandlers } from '../features/imports/handlers.ts';
import { allRows, codesOf, commit, planFile, registerOfTest } from './fixtures/importing.ts';
import { ledgerRow, writeLedger } from './fixtures/registerWorkbook.ts';

test('a cell fixed in the preview is what is written, and the rows that repeat it follow', async () => {
  const office = await registerOfTest();
  const file = await writeLedger([
    ledgerRow(1, { 5: '31/02/2018' }),
    ledgerRow(2, { 5: 'nt' }),
    ledgerRow(3),
  ]);
  const { importId, layout } = await planFile(office, file);
  const fix = { importId, sheet: layout.sheet };
  await importsHandlers.fix({ ...fix, row: 2, field: 'issuedOn', text: '28/02/2018' }, office);
  await importsHandlers.fix({ ...fix, row: 4, field: 'summary', text: 'Đã sửa' }, office);
  await importsHandlers.plan({ jobId: newId(), importId, layout }, office);
  const rows = await allRows(office, importId);
  expect(rows.map(({ values }) => values['issuedOn'])).toEqual([
    '2018-02-28',
    '2018-02-28',
    '2018-05-04',
  ]);
  expect(rows[2]?.values['summary']).toBe('Đã sửa');
  expect(codesOf(rows)[2]).toContain('fixed');
  expect(codesOf(rows)[2]).not.toContain('dateImpossible');
  const { totals } = await commit(office, importId);
  expect(totals.created).toBe(3);
  const stored = office.database.connection
    .prepare('SELECT issued_on FROM directives')
    .pluck()
    .all();
  expect(stored).toEqual(['2018-02-28', '2018-02-28', '2018-05-04']);
});

test('nothing classified is written into a cell', async () => {
  const office = await registerOfTest();
  const { importId, layout } = await planFile(office, await writeLedger([ledgerRow(1)]));
  const fix = { importId, sheet: layout.sheet, row: 2, field: 'summary' as const };
  const refused = async () => importsHandlers.fix({ ...fix, text: 'TUYỆT MẬT: nội dung' }, office);
  await expect(refused()).rejects.toMatchObject({ code: 'classified' });
});
