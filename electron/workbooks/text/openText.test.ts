import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openBytes, readBytes } from '../fixtures/readBytes.ts';
import { defaultLimits } from '../types.ts';
import { openPastedText } from './openText.ts';
import { findSeparator, SeparatedText } from './separatedText.ts';

const rows = [
  ['STT', 'Số, ký hiệu', 'Trích yếu', 'Ngày ban hành'],
  ['1', '25-NQ/TW', 'Về tăng cường, đổi mới; công tác dân vận', '03/6/2013'],
  ['2', '290-QĐ/TW', 'Quy chế\ncông tác "dân vận" của hệ thống', '25/02/2010'],
];

function written(separator: string, table = rows, lineEnd = '\r\n'): string {
  const cell = (text: string) =>
    /[";,\t\n|]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return table.map((cells) => cells.map(cell).join(separator) + lineEnd).join('');
}

async function texts(content: Buffer | string): Promise<string[][]> {
  const { rows: found } = await readBytes(content);
  return found.map(({ cells }) => cells.map(({ text }) => text));
}

test.each(['\t', ';', ',', '|'])(
  'cells separated by %j are found, quotes and lines within them too',
  async (separator) => {
    expect(await texts(written(separator))).toEqual(rows);
    expect(await texts(written(separator, rows, '\n'))).toEqual(rows);
    const titled = `Sổ văn bản đến, năm 2013\r\n\r\n${written(separator)}`;
    expect((await texts(titled)).slice(-3)).toEqual(rows);
  },
);

test('the line by which Excel names the separator is no row', async () => {
  const { rows: found } = await readBytes(`sep=;\r\n${written(';')}`);
  expect(found.map(({ row }) => row)).toEqual([1, 2, 3]);
  expect(found[0]?.cells.map(({ text }) => text)).toEqual(rows[0]);
});

test('Unicode is read with and without its mark, in eight and in sixteen bits', async () => {
  const text = written('\t');
  const swapped = Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  for (const content of [
    text,
    `\ufeff${text}`,
    text.normalize('NFD'),
    Buffer.from(`\ufeff${text}`, 'utf16le'),
    Buffer.from(text, 'utf16le'),
    swapped,
  ]) {
    expect(await texts(content)).toEqual(rows);
  }
});

test('TCVN3, VNI and Windows-1258 are told apart by their words', async () => {
  const legacy: [encoding: string, lines: string][] = [
    ['tcvn3', 'Sè;TrÝch yÕu;C¬ quan\n25-NQ/TW;VÒ c«ng t¸c d©n vËn;Uû ban nh©n d©n huyÖn\n'],
    [
      'vni',
      'Soá;Trích yeáu;Cô quan\n25-NQ/TW;Veà coâng taùc daân vaän;Uûy ban nhaân daân huyeän\n',
    ],
    [
      'cp1258',
      'Sôì;Triìch yêìu;Cõ quan\n25-NQ/TW;VêÌ công taìc dân vâòn;UÒy ban nhân dân huyêòn\n',
    ],
  ];
  for (const [encoding, lines] of legacy) {
    const { rows: found } = await readBytes(Buffer.from(lines, 'latin1'));
    const [header, first] = found;
    expect(header?.cells.map(({ text }) => text)).toEqual(['Số', 'Trích yếu', 'Cơ quan']);
    expect(first?.cells.map(({ text }) => text.replace('Uỷ', 'Ủy'))).toEqual([
      '25-NQ/TW',
      'Về công tác dân vận',
      'Ủy ban nhân dân huyện',
    ]);
    expect(first?.cells[1]).toMatchObject({ encoding });
  }
});

test('cells copied from Excel keep quotes that are part of their text', async () => {
  const copied = '"Dân vận khéo" năm 2020\t"Dân vận"\t"hai\ndòng"\tcuối "lẻ\n1\t2\t3\t4\n';
  const found: string[][] = [];
  const workbook = openPastedText(copied, 'Ô đã dán', defaultLimits);
  await workbook.readSheet(0, ({ cells }) => found.push(cells.map(({ text }) => text)));
  expect(workbook.sheets[0]?.name).toBe('Ô đã dán');
  expect(found[0]).toEqual(['"Dân vận khéo" năm 2020', '"Dân vận"', 'hai\ndòng', 'cuối "lẻ']);
});

test('a number that is a code stays text, and days are never read the American way', async () => {
  const { rows: found } = await readBytes(
    'Mã,Số,Ngày\n001085012345,12,05/03/1958\n="0012",-3,1.5\n',
  );
  expect(found[1]?.cells).toMatchObject([
    { kind: 'text', text: '001085012345' },
    { kind: 'number', value: 12 },
    { kind: 'text', text: '05/03/1958' },
  ]);
  expect(found[2]?.cells.map(({ text }) => text)).toEqual(['0012', '-3', '1.5']);
});

test('a file cut in the middle of a letter is read as far as it goes', async () => {
  const bytes = Buffer.from('STT;Số;Ngày\n');
  const found = await texts(bytes.subarray(0, bytes.indexOf('Số') + 2));
  expect(found).toEqual([['STT', 'S']]);
});

test('a quote that is never closed opens nothing', async () => {
  expect(await texts('Số;Trích yếu\n1;"Về việc\n2;Hai\n3;Ba\n')).toEqual([
    ['Số', 'Trích yếu'],
    ['1', '"Về việc'],
    ['2', 'Hai'],
    ['3', 'Ba'],
  ]);
});

test('whatever the cells say, they come back, in pieces of any size', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'ế', '"', ',', '\n', '\r', ' ', ';') });
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 1, max: 9 }),
      (table, size) => {
        const text = table
          .map((cells) => `${cells.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')}\n`)
          .join('');
        const found: string[][] = [];
        const reader = new SeparatedText(',', (cells) => found.push(cells));
        for (let place = 0; place < text.length; place += size) {
          reader.push(text.slice(place, place + size));
        }
        reader.end();
        expect(found).toEqual(table);
      },
    ),
  );
});

test('a text without a table is none', async () => {
  expect(findSeparator('Kính gửi, các đồng chí\nThân ái')).toBe(',');
  expect(findSeparator('Kính gửi các đồng chí\nThân ái')).toBeUndefined();
  await expect(openBytes('Kính gửi các đồng chí\nThân ái')).rejects.toMatchObject({
    code: 'notWorkbook',
    detail: 'text',
  });
});

test('more cells than the limit are refused', async () => {
  await expect(readBytes('a,b\n'.repeat(100), { cells: 150 })).rejects.toMatchObject({
    code: 'tooLarge',
    detail: 'cells',
  });
});

test('a cell of millions of characters is refused before it is decoded', async () => {
  for (const content of [
    `Số,Tên\n1,${'µ'.repeat(1_100_000)}`,
    `<table><td>${'<br>'.repeat(1_100_000)}`,
  ]) {
    await expect(readBytes(content)).rejects.toMatchObject({
      code: 'tooLarge',
      detail: 'cellText',
    });
  }
});
