import { expect, test } from 'vitest';
import { hashEntry } from '../database/history.ts';
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
  writeMessyRegister,
  writeWorkbookFile,
} from './fixtures/registerWorkbook.ts';

test('every row of a messy register is accounted for, with the reason it is what it is', async () => {
  const { rows, totals, layout } = await planFile(
    await registerOfTest(),
    await writeMessyRegister(),
  );
  expect(layout).toMatchObject({ sheet: 1, headerRows: [5, 6], firstDataRow: 9 });
  expect(totals).toEqual({ read: 10, created: 4, updated: 0, same: 0, skipped: 6, failed: 0 });
  expect(rows.map(({ row, action }) => [row, action])).toEqual([
    [9, 'create'],
    [10, 'create'],
    [11, 'skip'],
    [12, 'create'],
    [13, 'skip'],
    [14, 'create'],
    [15, 'skip'],
    [16, 'skip'],
    [17, 'skip'],
    [18, 'skip'],
  ]);
  expect(codesOf(rows)).toEqual({
    10: ['dateCentury', 'dateUnreadable', 'typeProposed'],
    11: ['skippedBlank'],
    12: ['dateImpossible', 'numberMissingNumber', 'issuerUnknown', 'hiddenRow'],
    13: ['skippedGroup'],
    14: ['numberPartyTypedAsState', 'numberSuggestion'],
    15: ['skippedTotal'],
    16: ['skippedBlank'],
    17: ['skippedSignature'],
    18: ['skippedSignature'],
  });
});

test('a date that cannot be read leaves its row importable and its writing in the register', async () => {
  const office = await registerOfTest();
  const { rows } = await importFile(office, await writeMessyRegister());
  expect(rows.find(({ row }) => row === 12)?.values).toMatchObject({
    receivedOnText: '31/02/2018',
    issuedOn: '2018-05-04',
  });
  const stored = office.database.connection
    .prepare(
      `SELECT received_on, received_on_text, issued_on, issued_on_text, due_on_text FROM directives
       WHERE import_row IN (10, 12) ORDER BY import_row`,
    )
    .all();
  expect(stored).toEqual([
    {
      received_on: '2018-05-06',
      received_on_text: '',
      issued_on: '2010-02-25',
      issued_on_text: '25/2/10',
      due_on_text: 'thường xuyên',
    },
    {
      received_on: null,
      received_on_text: '31/02/2018',
      issued_on: '2018-05-04',
      issued_on_text: 'ngày 04  tháng 5 năm 2018',
      due_on_text: '',
    },
  ]);
});

test('"nt" is what stands above it, in every column', async () => {
  const { rows } = await planFile(
    await registerOfTest(),
    await writeLedger([
      ledgerRow(1),
      ledgerRow(2, { 1: 'nt', 3: '-nt-', 5: '"', 7: 'như trên' }),
      ledgerRow(3, { 3: '”' }),
    ]),
  );
  expect(rows[1]?.values).toMatchObject({
    receivedOn: '2018-05-02',
    issuer: 'Tỉnh ủy',
    issuedOn: '2018-05-02',
    field: 'Dân vận',
  });
  expect(rows[2]?.values).toMatchObject({ issuer: 'Tỉnh ủy' });
});

test('a cell merged over several rows says the same for all of them', async () => {
  const header = ['STT', 'Cơ quan ban hành', 'Số, ký hiệu', 'Ngày ban hành', 'Trích yếu'];
  const file = await writeWorkbookFile([
    {
      merges: ['B2:B4', 'D3:D4'],
      rows: [
        header,
        [1, 'Tỉnh ủy', '01-KH/TU', day(2019, 1, 2), 'Một'],
        [2, null, '02-KH/TU', day(2019, 2, 3), 'Hai'],
        [3, null, '03-KH/TU', null, 'Ba'],
        [4, null, '04-KH/HU', day(2019, 4, 5), 'Bốn'],
      ],
    },
  ]);
  const { rows } = await planFile(await registerOfTest(), file);
  expect(rows.map(({ values }) => [values['issuer'], values['issuedOn']])).toEqual([
    ['Tỉnh ủy', '2019-01-02'],
    ['Tỉnh ủy', '2019-02-03'],
    ['Tỉnh ủy', '2019-02-03'],
    // Not merged: read from the symbol, because one body signs HU.
    ['Huyện ủy', '2019-04-05'],
  ]);
});

test('a row with neither number nor summary is refused, one with either is taken', async () => {
  const { rows, totals } = await planFile(
    await registerOfTest(),
    await writeLedger([
      ledgerRow(1, { 4: null, 6: null }),
      ledgerRow(2, { 4: null }),
      ledgerRow(3, { 6: null }),
    ]),
  );
  expect(rows.map(({ action }) => action)).toEqual(['error', 'create', 'create']);
  expect(codesOf(rows)).toEqual({ 2: ['empty'], 3: ['noNumber'] });
  expect(totals).toEqual({ read: 3, created: 2, updated: 0, same: 0, skipped: 0, failed: 1 });
});

test('the same number and day twice in a file is taken twice and pointed out', async () => {
  const office = await registerOfTest();
  const twice = await writeLedger([
    ledgerRow(1),
    ledgerRow(1, { 2: '88' }),
    ledgerRow(1, { 2: '89' }),
    ledgerRow(2),
  ]);
  const { rows, totals } = await importFile(office, twice);
  expect(codesOf(rows)).toEqual({ 3: ['duplicateInFile'], 4: ['duplicateInFile'] });
  expect(totals.created).toBe(4);
  expect((await planFile(office, twice)).totals).toMatchObject({ created: 0, same: 4 });
});

test('importing a file again changes nothing, even rows without number or date', async () => {
  const office = await registerOfTest();
  const rows = [
    ...Array.from({ length: 30 }, (_value, index) => ledgerRow(index + 1)),
    ledgerRow(31, { 4: null }),
    ledgerRow(32, { 4: 'BC/ĐU', 5: null }),
    ledgerRow(33, { 5: '31/02/2018', 8: 'thường xuyên' }),
    ledgerRow(34, { 5: null }),
    ledgerRow(34, { 5: null }),
  ];
  await importFile(office, await writeLedger(rows));
  const before = dump(office, ['import_batches', 'history']);
  // The same file, and the same rows saved as another file.
  for (const file of [await writeLedger(rows), await writeLedger(rows.toReversed(), 'khac.xlsx')]) {
    const { totals } = await importFile(office, file);
    expect(totals).toEqual({ read: 35, created: 0, updated: 0, same: 35, skipped: 0, failed: 0 });
    expect(dump(office, ['import_batches', 'history'])).toEqual(before);
  }
});

test('filled cells update the document, empty ones erase nothing', async () => {
  const office = await registerOfTest();
  await importFile(
    office,
    await writeLedger([ledgerRow(1, { 8: 'quý III/2018', 9: 'Đã họp' }), ledgerRow(2)]),
  );
  const changed = await writeLedger([
    ledgerRow(1, { 1: null, 2: null, 6: 'Trích yếu mới', 7: null, 8: null, 9: null }),
    ledgerRow(2),
  ]);
  const planned = await planFile(office, changed);
  expect(planned.totals).toMatchObject({ created: 0, updated: 1, same: 1 });
  const [update] = planned.rows;
  expect(update?.before).toEqual({ summary: 'Về công tác dân vận số 1' });
  expect(update?.values).not.toHaveProperty('notes');
  await commit(office, planned.importId);
  const stored = office.database.connection
    .prepare('SELECT * FROM directives WHERE import_row = 2')
    .get();
  expect(stored).toMatchObject({
    summary: 'Trích yếu mới',
    notes: 'Đã họp',
    arrival_number: '1',
    received_on: '2018-05-02',
    due_on: '2018-Q3',
    due_on_text: 'quý III/2018',
    revision: 2,
  });
});

test('a document is found by number, day and issuer, however they are written', async () => {
  const office = await registerOfTest();
  await importFile(office, await writeLedger([ledgerRow(1, { 4: '01-NQ/TU' })]));
  const { rows } = await planFile(
    office,
    await writeLedger([
      ledgerRow(1, { 3: 'TỈNH UỶ', 4: '1 - nq/tu', 5: '02/5/2018', 9: 'có ghi chú' }),
      ledgerRow(1, { 3: 'Tỉnh ủy', 5: day(2020, 5, 2), 6: 'Nhiệm kỳ sau' }),
      ledgerRow(1, { 3: 'Huyện ủy', 6: 'Nơi khác' }),
    ]),
  );
  expect(rows.map(({ action }) => action)).toEqual(['update', 'create', 'create']);
});

test('where it is unclear whether a document is there already, it is added and that is said', async () => {
  const office = await registerOfTest();
  await importFile(
    office,
    await writeLedger([ledgerRow(1), ledgerRow(2), ledgerRow(2, { 2: '77' })]),
  );
  const { rows } = await planFile(
    office,
    await writeLedger([
      ledgerRow(1, { 5: null, 6: 'Không ghi ngày' }),
      ledgerRow(2, { 2: null, 6: 'Hai văn bản cùng số' }),
    ]),
  );
  expect(rows.map(({ action }) => action)).toEqual(['create', 'create']);
  expect(codesOf(rows)).toEqual({ 2: ['weakMatch'], 3: ['severalMatches'] });
});

test('the log keeps one entry for a batch and one for each document it changed, in one chain', async () => {
  const office = await registerOfTest();
  await importFile(office, await writeLedger([ledgerRow(1), ledgerRow(2)]));
  await importFile(office, await writeLedger([ledgerRow(1, { 9: 'mới' }), ledgerRow(3)]));
  const entries = await office.database.kysely
    .selectFrom('history')
    .selectAll()
    .orderBy('sequence')
    .execute();
  let hash = '';
  for (const entry of entries) {
    expect(entry.hash).toBe(hashEntry(hash, entry));
    hash = entry.hash;
  }
  expect(entries.slice(-3).map(({ subject, action }) => [subject, action])).toEqual([
    ['imports', 'import'],
    ['imports', 'import'],
    ['directives', 'update'],
  ]);
});

test('imported documents are found by their words', async () => {
  const office = await registerOfTest();
  const rows = Array.from({ length: 700 }, (_value, index) => ledgerRow(index + 1));
  await importFile(office, await writeLedger(rows));
  const found = office.database.connection
    .prepare(
      'SELECT rowid FROM directives_search WHERE directives_search MATCH \'folded:"tinh" AND exact:"699"\'',
    )
    .all();
  expect(found).toHaveLength(1);
});
