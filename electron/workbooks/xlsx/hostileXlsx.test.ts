import { expect, test } from 'vitest';
import { makeXlsx, sheetData, xlsxParts } from '../fixtures/makeXlsx.ts';
import { makeZip, type ZipPart } from '../fixtures/makeZip.ts';
import { openBytes, readBytes } from '../fixtures/readBytes.ts';
import { WorkbookError } from '../workbookError.ts';

const one = sheetData('<c r="A1"><v>1</v></c>');
const mebibyte = 1024 * 1024;

function sheetPart(inside: string, extra: Partial<ZipPart> = {}): ZipPart {
  return {
    name: 'xl/worksheets/sheet1.xml',
    content: `<worksheet>${inside}</worksheet>`,
    ...extra,
  };
}

/** "code detail" of the refusal, or what was read. */
async function refusal(bytes: Buffer, limits = {}): Promise<unknown> {
  return readBytes(bytes, limits).catch((error: unknown) =>
    error instanceof WorkbookError ? `${error.code} ${error.detail}` : error,
  );
}

test('a small file that expands beyond the limit is refused before it fills memory', async () => {
  const rows = '<row><c><v>1</v></c></row>'.repeat(400_000);
  const bomb = makeXlsx({ sheet: `<sheetData>${rows}</sheetData>` });
  expect(bomb.length).toBeLessThan(mebibyte);
  expect(await refusal(bomb, { entryBytes: 4 * mebibyte })).toBe('tooLarge expansion');
  expect(await refusal(bomb, { totalBytes: 4 * mebibyte })).toBe('tooLarge expansion');
});

test('the limit holds for the texts as well', async () => {
  const strings = `<si><t>${'a'.repeat(8 * mebibyte)}</t></si>`;
  expect(
    await refusal(makeXlsx({ sheet: one, strings }), {
      entryBytes: mebibyte,
    }),
  ).toBe('tooLarge expansion');
});

test('a declared size that lies is found out by the real bytes', async () => {
  const content = `<sheetData>${'<row><c><v>1</v></c></row>'.repeat(100_000)}</sheetData>`;
  expect(
    await refusal(makeXlsx({ sheet: one }, [sheetPart(content, { declaredSize: 4096 })])),
  ).toBe('damaged size');
  expect(await refusal(makeXlsx({ sheet: one }, [sheetPart(one, { declaredSize: 1e6 })]))).toBe(
    'damaged size',
  );
});

test('a wrong checksum is refused, in a packed part and in a stored one', async () => {
  expect(await refusal(makeXlsx({ sheet: one }, [sheetPart(one, { checksum: 1 })]))).toBe(
    'damaged crc',
  );
  expect(
    await refusal(makeXlsx({ sheet: one }, [sheetPart(one, { checksum: 1, method: 0 })])),
  ).toBe('damaged crc');
});

test('no flipped byte of the file goes unnoticed in its texts', async () => {
  const text = 'Miễn đảng phí cho đảng viên';
  const bytes = makeZip(
    xlsxParts({ sheet: sheetData(`<c r="A1" t="inlineStr"><is><t>${text}</t></is></c>`) }).map(
      (part) => ({ ...part, method: 0 }),
    ),
  );
  const place = bytes.indexOf('Miễn');
  for (let offset = 0; offset < 30; offset++) {
    const flipped = Buffer.from(bytes);
    flipped[place + offset] = (flipped[place + offset] ?? 0) ^ 1;
    await expect(readBytes(flipped)).rejects.toMatchObject({ code: 'damaged' });
  }
});

test('a document type with entities is refused', async () => {
  const content = '<!DOCTYPE a [<!ENTITY b "c">]><worksheet><sheetData/></worksheet>';
  const part = { name: 'xl/worksheets/sheet1.xml', content };
  expect(await refusal(makeXlsx({ sheet: one }, [part]))).toBe('damaged doctype');
  expect(await refusal(makeXlsx({ sheet: sheetData('<c t="str"><v>&b;</v></c>') }))).toBe(
    'damaged xml',
  );
});

test('broken XML is refused, never read with cells out of place', async () => {
  const broken = [
    '<sheetData><row><c><v>1</v></row></sheetData>',
    '<sheetData><row><c><v>1</v></c>',
    '<sheetData><row><c r="A1"><v>1</v><c r="B1"><v>2</v></c></c></row></sheetData>',
    '<sheetData><row><row><c><v>1</v></c></row></row></sheetData>',
    '<sheetData><c><v>1</v></c></sheetData>',
    '<sheetData><row><c><v>1</v><v>2</v></c></row></sheetData>',
  ];
  for (const sheet of broken) {
    await expect(readBytes(makeXlsx({ sheet })), sheet).rejects.toMatchObject({ code: 'damaged' });
  }
});

test('references that contradict their place are refused', async () => {
  const rows = (cells: string) => `<sheetData>${cells}</sheetData>`;
  const wrong: [sheet: string, detail: string][] = [
    [rows('<row r="2"><c r="A3"><v>1</v></c></row>'), 'cellReference'],
    [rows('<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>'), 'cellReference'],
    [rows('<row r="1"><c r="XFE1"><v>1</v></c></row>'), 'cellReference'],
    [rows('<row r="1"><c r="1"><v>1</v></c></row>'), 'cellReference'],
    [rows('<row r="2"/><row r="1"/>'), 'rowNumber'],
    [rows('<row r="1048577"/>'), 'rowNumber'],
    [rows('<row r="1.5"/>'), 'rowNumber'],
    [rows('<row r="1"><c t="s"><v>0</v></c></row>'), 'sharedString'],
    [rows('<row r="1"><c t="s"><v>1e0</v></c></row>'), 'sharedString'],
    [rows('<row r="1"><c><v>mười</v></c></row>'), 'number'],
    [rows('<row r="1"><c t="z"><v>1</v></c></row>'), 'cellType'],
  ];
  for (const [sheet, detail] of wrong)
    expect(await refusal(makeXlsx({ sheet })), sheet).toBe(`damaged ${detail}`);
});

test('bytes that are no UTF-8 are refused instead of shown as question marks', async () => {
  const part = sheetPart('', { content: Buffer.from('<worksheet>\xe9\xa0</worksheet>', 'latin1') });
  expect(await refusal(makeXlsx({ sheet: one }, [part]))).toBe('damaged utf8');
});

test('a ghost cell in the last corner of the sheet costs nothing and gives nothing', async () => {
  const sheet =
    '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>';
  const { rows, end } = await readBytes(makeXlsx({ sheet }));
  expect(rows.map(({ row }) => row)).toEqual([1]);
  expect(end.lastRow).toBe(1);
});

test('a merge and a validation of the whole sheet are one range and nothing', async () => {
  const sheet = `<cols><col min="1" max="16384" hidden="1"/></cols>${one}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><dataValidations><dataValidation sqref="A1:XFD1048576" type="list"><formula1>"a"</formula1></dataValidation></dataValidations>`;
  const { rows, end } = await readBytes(makeXlsx({ sheet }));
  expect(rows).toHaveLength(1);
  expect(end.merges).toEqual([{ top: 1, left: 1, bottom: 1_048_576, right: 16_384 }]);
  expect(end.hiddenColumns).toHaveLength(1024);
});

test('endless nesting, attributes and texts are cut off', async () => {
  const deep = `${'<a>'.repeat(2000)}${'</a>'.repeat(2000)}`;
  expect(await refusal(makeXlsx({ sheet: deep }))).toBe('damaged xml');
  const attributes = Array.from({ length: 800_000 }, (_value, index) => `a${index}=""`).join(' ');
  expect(await refusal(makeXlsx({ sheet: `<a ${attributes}/>` }))).toBe('tooLarge token');
  const text = `<a>${'b'.repeat(8 * mebibyte)}</a>`;
  expect(await refusal(makeXlsx({ sheet: text }))).toBe('tooLarge token');
});

test('too many cells or parts are refused', async () => {
  const cells = makeXlsx({ sheet: sheetData('<c/>'.repeat(101)) });
  expect(await refusal(cells, { cells: 100 })).toBe('tooLarge cells');
  const many = Array.from({ length: 20 }, (_value, index) => ({ name: `a${index}`, content: '' }));
  expect(await refusal(makeZip(many), { entries: 10 })).toBe('tooLarge entries');
  expect(await refusal(cells, { fileBytes: 100 })).toBe('tooLarge file');
});

test('containers that are damaged or locked are told apart', async () => {
  const whole = makeXlsx({ sheet: one });
  expect(await refusal(whole.subarray(0, whole.length - 30))).toBe('damaged zip');
  expect(await refusal(makeZip([...xlsxParts({ sheet: one }), sheetPart(one)]))).toBe(
    'damaged duplicatePart',
  );
  expect(await refusal(makeXlsx({ sheet: one }, [sheetPart(one, { flags: 1 })]))).toBe(
    'password zip',
  );
  expect(await refusal(makeXlsx({ sheet: one }, [sheetPart(one, { method: 12 })]))).toBe(
    'unsupported compression',
  );
  const withoutSheet = xlsxParts({ sheet: one }).filter(({ name }) => !name.includes('sheet1'));
  expect(await refusal(makeZip(withoutSheet))).toBe('damaged missingPart');
  const climbing = { name: '../../evil.txt', content: 'x' };
  expect(await refusal(makeXlsx({ sheet: one }, [climbing]))).toBe('damaged zip');
});

test('a package cut anywhere, or with a byte changed anywhere, is refused or read as it is', async () => {
  const whole = makeXlsx({ sheet: one });
  for (let place = 0; place < whole.length; place += 7) {
    const changed = Buffer.from(whole);
    changed[place] = (changed[place] ?? 0) ^ 0x55;
    const result = await readBytes(changed).catch((error: unknown) => error);
    if (result instanceof Error) expect(result.name).toBe('WorkbookError');
    else expect(result).toMatchObject({ rows: [{ row: 1, cells: [{ text: '1' }] }] });
  }
});

test('other packages are named', async () => {
  const packages: [name: string, code: string, detail: string][] = [
    ['word/document.xml', 'notWorkbook', 'docx'],
    ['content.xml', 'unsupported', 'ods'],
    ['xl/workbook.bin', 'unsupported', 'xlsb'],
    ['anything.txt', 'notWorkbook', 'zip'],
  ];
  for (const [name, code, detail] of packages) {
    await expect(openBytes(makeZip([{ name, content: 'x' }]))).rejects.toMatchObject({
      code,
      detail,
    });
  }
});
