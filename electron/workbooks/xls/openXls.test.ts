import { read, utils, write, type CellObject, type WorkSheet } from '@e965/xlsx';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeCompoundFile, makeXls, makeXlsStream, type XlsContent } from '../fixtures/makeXls.ts';
import { openBytes, readBytes, readTexts } from '../fixtures/readBytes.ts';

/** Fonts 0 to 3, and a fifth that BIFF numbers 5. */
const fonts = ['Arial', '.VnTime', '.VnTimeH', 'VNI-Times', 'Times New Roman'];
const styles = [
  { font: 0, format: 0 },
  { font: 1, format: 0 },
  { font: 2, format: 0 },
  { font: 3, format: 0 },
  { font: 4, format: 0 },
  { font: 0, format: 14 },
  { font: 0, format: 20 },
  { font: 0, format: 164 },
];
const base: XlsContent = {
  fonts,
  styles,
  formats: [{ id: 164, code: '"ngày "dd" tháng "mm' }],
  rows: [],
};

test('texts are decoded by the font of the cell and of each run', async () => {
  const bytes = makeXls({
    ...base,
    strings: [
      { text: 'Uû ban nh©n d©n' },
      { text: 'ñy ban' },
      { text: 'Baùo caùo' },
      { text: 'Đảng ủy' },
      {
        text: 'nh©n Café daân',
        runs: [
          { start: 4, font: 4 },
          { start: 10, font: 3 },
        ],
      },
    ],
    rows: [
      {
        row: 1,
        cells: [
          { column: 1, text: 0, style: 1 },
          { column: 2, text: 1, style: 2 },
          { column: 3, text: 2, style: 3 },
          { column: 4, text: 3, style: 4 },
          { column: 5, text: 4, style: 1 },
          { column: 6, formulaText: 'd©n', style: 1 },
          {
            column: 7,
            label: 'nh©n Ok',
            style: 0,
            runs: [
              { start: 0, font: 1 },
              { start: 5, font: 0 },
            ],
          },
        ],
      },
    ],
  });
  const { rows } = await readBytes(bytes);
  expect(rows[0]?.cells.map(({ text, encoding }) => [text, encoding])).toEqual([
    ['Uỷ ban nhân dân', 'tcvn3'],
    ['ỦY BAN', 'tcvn3'],
    ['Báo cáo', 'vni'],
    ['Đảng ủy', 'unicode'],
    ['nhân Café dân', 'vni'],
    ['dân', 'tcvn3'],
    ['nhân Ok', 'tcvn3'],
  ]);
  expect(rows[0]?.cells[0]?.raw).toBe('Uû ban nh©n d©n');
});

test('numbers, dates, times, booleans and errors are read as shown', async () => {
  const cells = [
    { column: 1, number: 43954, style: 5 },
    { column: 2, number: 0.5, style: 6 },
    { column: 3, number: 43954, style: 7 },
    { column: 4, number: -2.5 },
    { column: 5, flag: true },
    { column: 6, error: 0x2a },
  ];
  const { rows } = await readBytes(makeXls({ ...base, rows: [{ row: 3, cells }] }));
  expect(rows[0]?.cells.map(({ kind, text }) => [kind, text])).toEqual([
    ['date', '2020-05-03'],
    ['text', '12:00'],
    ['date', '2020-05-03'],
    ['number', '-2.5'],
    ['boolean', 'TRUE'],
    ['error', '#N/A'],
  ]);
  const old = makeXls({
    ...base,
    date1904: true,
    rows: [{ row: 1, cells: [{ column: 1, number: 42492, style: 5 }] }],
  });
  expect(await readTexts(old)).toEqual([['2020-05-03']]);
});

test('hidden rows and columns, merges and the state of the sheet are told', async () => {
  const bytes = makeXls({
    ...base,
    state: 1,
    hiddenColumns: [2],
    merges: [{ top: 1, bottom: 2, left: 1, right: 3 }],
    rows: [
      { row: 1, cells: [{ column: 1, number: 1 }] },
      { row: 7, hidden: true, cells: [{ column: 2, number: 2 }] },
    ],
  });
  const workbook = await openBytes(bytes);
  expect(workbook.sheets).toEqual([{ index: 0, name: 'Văn bản', state: 'hidden' }]);
  const merges = [{ top: 1, bottom: 2, left: 1, right: 3 }];
  expect(await workbook.readMerges(0)).toEqual(merges);
  const { rows, end } = await readBytes(bytes);
  expect(end).toEqual({ merges, hiddenColumns: [2], lastRow: 7 });
  expect(rows.map(({ row, hidden }) => [row, hidden])).toEqual([
    [1, false],
    [7, true],
  ]);
});

test('a text table cut in the middle of a text is read over the cut', async () => {
  const text = 'Nghị quyết về công tác dân vận';
  for (const letters of [1, 5, 29]) {
    const bytes = makeXls({
      ...base,
      strings: [{ text }, { text: 'sau' }],
      continueAfter: 8 + 3 + letters * 2,
      rows: [
        {
          row: 1,
          cells: [
            { column: 1, text: 0 },
            { column: 2, text: 1 },
          ],
        },
      ],
    });
    expect(await readTexts(bytes)).toEqual([[text, 'sau']]);
  }
});

test('rows out of order come in order, and the later of two cells counts', async () => {
  const bytes = makeXls({
    ...base,
    rows: [
      {
        row: 5,
        cells: [
          { column: 2, number: 52 },
          { column: 1, number: 51 },
        ],
      },
      { row: 2, cells: [{ column: 1, number: 1 }] },
      { row: 5, cells: [{ column: 1, number: 99 }] },
    ],
  });
  expect(await readTexts(bytes)).toEqual([['1'], ['99', '52']]);
});

const value = fc.oneof(
  fc.integer(),
  // Within what the writer at hand does not spoil.
  fc.double({ noNaN: true, min: -1e15, max: 1e15 }),
  fc.boolean(),
  fc.constantFrom('Nghị quyết', 'Về việc', 'abc', 'Đảng ủy xã', 'x'.repeat(9000), 'ệ'.repeat(5000)),
  fc.constant(null),
);

test('what SheetJS writes is read exactly as SheetJS reads it', async () => {
  const table = fc.array(fc.array(value, { maxLength: 6 }), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const book = utils.book_new();
      utils.book_append_sheet(book, utils.aoa_to_sheet([['đầu'], ...rows]), 'Sổ');
      const bytes = Buffer.from(write(book, { type: 'buffer', bookType: 'biff8' }));
      const sheet: WorkSheet | undefined = read(bytes).Sheets['Sổ'];
      const mine = (await readBytes(bytes)).rows.flatMap(({ row, cells }) =>
        cells.map(({ column, value: own }) => [
          utils.encode_cell({ r: row - 1, c: column - 1 }),
          own,
        ]),
      );
      const theirs = Object.entries(sheet ?? {})
        .filter(([place]) => !place.startsWith('!'))
        .map(([place, cell]: [string, CellObject]) => [place, cell.v]);
      expect(Object.fromEntries(mine)).toEqual(Object.fromEntries(theirs));
    }),
    { numRuns: 60 },
  );
});

test('a workbook of Excel 5 is read, its texts in the code page of the file', async () => {
  const book = utils.book_new();
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([
      ['So ky hieu', 12.5, true],
      ['25-NQ/TW', ''],
    ]),
    'VB',
  );
  const bytes = Buffer.from(write(book, { type: 'buffer', bookType: 'biff5' }));
  const workbook = await openBytes(bytes);
  expect(workbook.sheets[0]?.name).toBe('VB');
  expect(await readTexts(bytes)).toEqual([['So ky hieu', '12.5', 'TRUE'], ['25-NQ/TW']]);
});

test('what is no readable workbook is named', async () => {
  const one: XlsContent = { ...base, rows: [{ row: 1, cells: [{ column: 1, number: 1 }] }] };
  const cases: [bytes: Buffer, code: string, detail: string][] = [
    [makeXls({ ...one, filePass: true }), 'password', 'xls'],
    [makeCompoundFile({ EncryptedPackage: Buffer.alloc(5000) }), 'password', 'xlsx'],
    [makeCompoundFile({ WordDocument: Buffer.alloc(5000) }), 'notWorkbook', 'doc'],
    [makeCompoundFile({ Other: Buffer.alloc(5000) }), 'notWorkbook', 'container'],
    [makeCompoundFile({ Workbook: Buffer.alloc(5000) }), 'damaged', 'stream'],
    [
      makeCompoundFile({ Book: Buffer.from([9, 4, 6, 0, 0, 0, 16, 0, 0, 0]) }),
      'unsupported',
      'biff4',
    ],
  ];
  for (const [bytes, code, detail] of cases) {
    await expect(openBytes(bytes)).rejects.toMatchObject({ code, detail });
  }
});

test('a stream cut anywhere is refused, never read in part', async () => {
  const stream = makeXlsStream({
    ...base,
    strings: [{ text: 'một' }],
    rows: [{ row: 1, cells: [{ column: 1, text: 0 }] }],
  });
  for (let length = 1; length < stream.length; length += 3) {
    const cut = makeCompoundFile({ Workbook: stream.subarray(0, length) });
    await expect(readBytes(cut)).rejects.toMatchObject({ name: 'WorkbookError' });
  }
});

test('a file with a byte changed anywhere ends, in rows or in a plain refusal', async () => {
  const whole = makeXls({
    ...base,
    strings: [{ text: 'một' }, { text: 'hai', runs: [{ start: 1, font: 1 }] }],
    rows: [
      {
        row: 1,
        cells: [
          { column: 1, text: 0 },
          { column: 2, formulaText: 'x' },
        ],
      },
    ],
  });
  for (let place = 0; place < whole.length; place++) {
    if (whole[place] === 0 && place % 16 !== 0) continue;
    const changed = Buffer.from(whole);
    changed[place] = (changed[place] ?? 0) ^ 0x55;
    const result = await readBytes(changed).catch((error: unknown) => error);
    if (result instanceof Error) expect(result.name).toBe('WorkbookError');
    else expect(result).toHaveProperty('rows');
  }
});

test('a container whose chain bites its tail is refused', async () => {
  const bytes = makeXls({ ...base, rows: [{ row: 1, cells: [{ column: 1, number: 1 }] }] });
  // Every sector says that it follows itself.
  const fat = (bytes.readUInt32LE(76) + 1) * 512;
  for (let sector = 0; sector < 128; sector++) bytes.writeUInt32LE(sector, fat + sector * 4);
  await expect(openBytes(bytes)).rejects.toMatchObject({ code: 'damaged', detail: 'container' });
});
