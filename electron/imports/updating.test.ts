import { expect, test } from 'vitest';
import { changing } from '../database/fixtures/changing.ts';
import { insertDirective } from '../database/directiveRows.ts';
import { directiveValuesSchema } from '../../shared/domain/directives.ts';
import {
  codesOf,
  commit,
  dump,
  importFile,
  planFile,
  registerOfTest,
} from './fixtures/importing.ts';
import {
  day,
  ledgerRow,
  writeLedger,
  writeWorkbookFile,
  type CellContent,
} from './fixtures/registerWorkbook.ts';

const summary = 'Về tăng cường và đổi mới sự lãnh đạo của Đảng';
const central = {
  2: '7',
  3: 'Ban Chấp hành Trung ương',
  4: '25-NQ/TW',
  5: day(2013, 6, 3),
  6: summary,
  8: 'thường xuyên',
  9: 'Đã gửi các chi bộ',
};

test.each<[string, Record<number, CellContent>]>([
  ['the number', { 4: '25 - NQ/TW' }],
  ['the issuer, as it is called for short', { 3: 'BCH Trung ương' }],
  ['the issuer, in capitals', { 3: 'BAN CHẤP HÀNH TRUNG ƯƠNG' }],
  ['the date', { 5: 'ngày 03  tháng 6 năm 2013' }],
  ['the spaces of the summary', { 6: ` ${summary.replaceAll(' ', '  ')}` }],
  ['the lines of the summary', { 6: summary.replace(' sự ', '\nsự ') }],
  ['hard spaces', { 6: summary.replaceAll(' ', '\u00a0'), 9: 'Đã gửi các\u00a0chi bộ' }],
  ['the encoding of its marks', { 6: summary.normalize('NFD') }],
  ['the zeros of the arrival number', { 2: '07' }],
  ['the spaces of a time that is no date', { 8: 'thường  xuyên' }],
])('a row that only writes %s otherwise is the same', async (_what, change) => {
  const office = await registerOfTest();
  await importFile(office, await writeLedger([ledgerRow(1, central)]));
  const before = dump(office, ['import_batches', 'history']);
  const again = await writeLedger([ledgerRow(1, { ...central, ...change }), ledgerRow(2)]);
  const { totals, rows } = await importFile(office, again);
  expect(rows.map(({ action }) => action)).toEqual(['same', 'create']);
  expect(totals).toMatchObject({ read: 2, created: 1, updated: 0, same: 1 });
  const after = dump(office, ['import_batches', 'history']);
  expect(after['directives']?.slice(0, 1)).toEqual(before['directives']);
});

test('an issuer of no catalogue is the same under its abbreviation, and another one by its marks', async () => {
  const office = await registerOfTest();
  await importFile(office, await writeLedger([ledgerRow(1, { 3: 'BCH Đảng bộ Lạ' })]));
  const plan = async (issuer: string) => {
    const { rows } = await planFile(office, await writeLedger([ledgerRow(1, { 3: issuer })]));
    return rows[0]?.action;
  };
  expect(await plan('Ban Chấp hành Đảng bộ Lạ')).toBe('same');
  expect(await plan('BCH Đảng bộ Là')).toBe('update');
});

test('of a document that is updated only what changes is shown as changed, and only that is written', async () => {
  const office = await registerOfTest();
  await importFile(office, await writeLedger([ledgerRow(1, { ...central, 8: null })]));
  const { importId, rows } = await planFile(
    office,
    await writeLedger([
      ledgerRow(1, {
        ...central,
        3: 'BCH TW',
        4: '25 - NQ/TW',
        5: '03/6/2013',
        7: 'Tuyên giáo',
        8: 'quý III/2013',
      }),
    ]),
  );
  expect(rows[0]).toMatchObject({ action: 'update', values: { numberSymbol: '25 - NQ/TW' } });
  expect(rows[0]?.before).toEqual({ field: 'Dân vận', dueOn: '' });
  await commit(office, importId);
  expect(
    office.database.connection
      .prepare(
        `SELECT number_symbol, issued_on_text, fields.name AS field, due_on
         FROM directives JOIN fields ON fields.sequence = field_sequence`,
      )
      .get(),
  ).toEqual({
    number_symbol: '25-NQ/TW',
    issued_on_text: '',
    field: 'Tuyên giáo',
    due_on: '2013-Q3',
  });
});

test('a document that came before it was issued is taken, and that is said', async () => {
  const office = await registerOfTest();
  const rows = [
    ledgerRow(1, { 1: day(2018, 5, 1), 5: day(2018, 5, 2) }),
    ledgerRow(2, { 1: day(2018, 5, 2), 5: day(2018, 5, 2) }),
    ledgerRow(3, { 1: '4/2018', 5: '2/5/2018' }),
    ledgerRow(4, { 1: '5/2018', 5: '2/5/2018' }),
    ledgerRow(5, { 1: day(2018, 5, 1), 5: null }),
  ];
  const planned = await planFile(office, await writeLedger(rows));
  expect(planned.totals).toMatchObject({ created: 5, failed: 0 });
  expect(codesOf(planned.rows)).toEqual({
    2: ['receivedBeforeIssued'],
    4: ['receivedBeforeIssued'],
  });
  expect(planned.rows[0]?.issues).toEqual([
    {
      column: 2,
      code: 'receivedBeforeIssued',
      details: { received: '01/5/2018', issued: '02/5/2018' },
    },
  ]);
});

const named = ['Tên gọi tắt', 'Trích yếu', 'Ngày ban hành', 'Ghi chú'];

test('the name people use is read, kept, and enough to know a document by', async () => {
  const office = await registerOfTest();
  const rows = [
    ['NQTW 4 khóa XI', 'Về xây dựng Đảng', day(2012, 1, 16), null],
    ['Chỉ thị Tết', null, day(2012, 1, 2), 'đã phổ biến'],
    [null, null, day(2012, 1, 3), 'không rõ'],
  ];
  const file = await writeWorkbookFile([{ rows: [named, ...rows] }]);
  const first = await importFile(office, file);
  expect(first.totals).toMatchObject({ created: 2, failed: 1 });
  expect(first.rows[0]?.values).toMatchObject({ alias: 'NQTW 4 khóa XI' });
  const again = await writeWorkbookFile([{ rows: [named, ...rows.toReversed()] }], 'lai.xlsx');
  expect((await planFile(office, again)).totals).toMatchObject({ created: 0, same: 2, failed: 1 });
  expect(
    office.database.connection
      .prepare('SELECT alias FROM directives ORDER BY sequence')
      .pluck()
      .all(),
  ).toEqual(['NQTW 4 khóa XI', 'Chỉ thị Tết']);
});

test('a name that the register knows already is updated like any other field', async () => {
  const office = await registerOfTest();
  await changing(() => office)((change, lookups) =>
    insertDirective(
      change,
      directiveValuesSchema.parse({
        numberSymbol: '12-NQ/TW',
        issuedOn: '2012-01-16',
        alias: 'NQ TW4',
      }),
      lookups,
    ),
  );
  const header = ['Số, ký hiệu', 'Ngày ban hành', 'Tên gọi tắt'];
  const plan = async (alias: string | null) => {
    const row = ['12-NQ/TW', day(2012, 1, 16), alias];
    const { rows } = await planFile(office, await writeWorkbookFile([{ rows: [header, row] }]));
    return [rows[0]?.action, rows[0]?.before];
  };
  expect(await plan('NQ  TW4')).toEqual(['same', {}]);
  expect(await plan(null)).toEqual(['same', {}]);
  expect(await plan('NQTW 4 khóa XI')).toEqual(['update', { alias: 'NQ TW4' }]);
});
