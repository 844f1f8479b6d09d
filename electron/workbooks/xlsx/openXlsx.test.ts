import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeXlsx, sheetData, xlsxParts } from '../fixtures/makeXlsx.ts';
import { makeZip } from '../fixtures/makeZip.ts';
import { openBytes, readBytes, readTexts } from '../fixtures/readBytes.ts';

const dateStyles = `
  <numFmts count="4">
    <numFmt numFmtId="164" formatCode="[$-42A]dd\\ mmmm\\ yyyy"/>
    <numFmt numFmtId="165" formatCode="&quot;ngày &quot;dd&quot; tháng &quot;mm&quot; năm &quot;yyyy"/>
    <numFmt numFmtId="166" formatCode="[h]:mm"/>
    <numFmt numFmtId="167" formatCode="#,##0&quot; đồng một ngày&quot;"/>
  </numFmts>
  <fonts count="4">
    <font><name val="Times New Roman"/></font><font><name val=".VnTime"/></font>
    <font><name val=".VnTimeH"/></font><font><name val="VNI-Times"/></font>
  </fonts>
  <cellStyleXfs><xf numFmtId="14" fontId="2"/></cellStyleXfs>
  <cellXfs>
    <xf numFmtId="0" fontId="0"/><xf numFmtId="14" fontId="0"/><xf numFmtId="164" fontId="0"/>
    <xf numFmtId="165" fontId="0"/><xf numFmtId="20" fontId="0"/><xf numFmtId="166" fontId="0"/>
    <xf numFmtId="167" fontId="0"/><xf numFmtId="0" fontId="1"/><xf numFmtId="0" fontId="2"/>
    <xf numFmtId="0" fontId="3"/>
  </cellXfs>`;

async function cellsOf(
  cells: string,
  extra: { strings?: string; workbookProperties?: string } = {},
) {
  const bytes = makeXlsx({ sheet: sheetData(cells), styles: dateStyles, ...extra });
  return (await readBytes(bytes)).rows[0]?.cells ?? [];
}

test('dates are read in every usual format, Vietnamese ones too', async () => {
  const cells = await cellsOf(
    '<c r="A1" s="1"><v>43954</v></c><c r="B1" s="2"><v>43954.75</v></c><c r="C1" s="3"><v>43954</v></c><c r="D1" s="6"><v>43954</v></c>',
  );
  expect(cells.map(({ kind, text }) => [kind, text])).toEqual([
    ['date', '2020-05-03'],
    ['date', '2020-05-03'],
    ['date', '2020-05-03'],
    ['number', '43954'],
  ]);
});

test('a workbook with the 1904 date system is not four years off', async () => {
  const [cell] = await cellsOf('<c r="A1" s="1"><v>42492</v></c>', {
    workbookProperties: '<workbookPr date1904="1"/>',
  });
  expect(cell).toMatchObject({ kind: 'date', text: '2020-05-03', value: 42492 });
});

test('times, ISO dates, booleans, errors and cached formula values are read as shown', async () => {
  const cells = await cellsOf(
    '<c r="A1" s="4"><v>0.5729166666666666</v></c><c r="B1" s="5"><v>1.145833333333333</v></c>' +
      '<c r="C1" t="d"><v>2020-05-03T00:00:00Z</v></c><c r="D1" t="b"><v>1</v></c><c r="E1" t="e"><v>#N/A</v></c>' +
      '<c r="F1"><f>1+1</f><v>2</v></c><c r="G1" t="str"><f>A1&amp;B1</f><v>Đảng &amp; ủy</v></c>' +
      '<c r="H1" s="1"><f>TODAY()</f><v>43954</v></c><c r="I1"><v>0.30000000000000004</v></c>',
  );
  expect(cells.map(({ kind, text }) => [kind, text])).toEqual([
    ['text', '13:45'],
    ['text', '27:30'],
    ['date', '2020-05-03'],
    ['boolean', 'TRUE'],
    ['error', '#N/A'],
    ['number', '2'],
    ['text', 'Đảng & ủy'],
    ['date', '2020-05-03'],
    ['number', '0.3'],
  ]);
});

test('spaces, escapes, line ends and CDATA in texts are kept as they are meant', async () => {
  const cells = await cellsOf(
    '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c><c r="E1" t="s"><v>4</v></c>',
    {
      strings:
        '<si><t xml:space="preserve">  Hai đầu  </t></si><si><t>Dòng một_x000D_\nDòng hai</t></si><si><t>_x005F_x000D_</t></si><si><t><![CDATA[a < b]]></t></si><si><t xml:space="preserve">   </t></si>',
    },
  );
  expect(cells.map(({ text }) => text)).toEqual([
    '  Hai đầu  ',
    'Dòng một\nDòng hai',
    '_x000D_',
    'a < b',
  ]);
});

test('decomposed text becomes composed, and the text as written is kept', async () => {
  const written = 'Nghị quyết'.normalize('NFD');
  const [cell] = await cellsOf(`<c r="A1" t="inlineStr"><is><t>${written}</t></is></c>`);
  expect(cell).toMatchObject({ text: 'Nghị quyết', raw: written, encoding: 'unicode' });
});

test('texts in TCVN3 and VNI fonts are decoded by the font of their cell', async () => {
  const cells = await cellsOf(
    '<c r="A1" s="7" t="s"><v>0</v></c><c r="B1" s="8" t="s"><v>0</v></c><c r="C1" s="9" t="s"><v>1</v></c><c r="D1" s="0" t="s"><v>2</v></c><c r="E1" s="7" t="s"><v>2</v></c>',
    { strings: '<si><t>ñy ban</t></si><si><t>Baùo caùo</t></si><si><t>Đảng ủy</t></si>' },
  );
  expect(cells.map(({ text, encoding, raw }) => [text, encoding, raw])).toEqual([
    ['ủy ban', 'tcvn3', 'ñy ban'],
    ['ỦY BAN', 'tcvn3', 'ñy ban'],
    ['Báo cáo', 'vni', 'Baùo caùo'],
    ['Đảng ủy', 'unicode', undefined],
    ['Đảng ủy', 'unicode', undefined],
  ]);
});

test('each run of a rich text is decoded by its own font, the first by that of the cell', async () => {
  const strings =
    '<si><r><t>nh©n</t></r><r><rPr><b/><rFont val="Arial"/></rPr><t xml:space="preserve"> Café </t></r><r><rPr><rFont val="VNI-Times"/></rPr><t>daân</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>';
  const [cell] = await cellsOf('<c r="A1" s="7" t="s"><v>0</v></c>', { strings });
  expect(cell).toMatchObject({ text: 'nhân Café dân', raw: 'nh©n Café daân' });
});

test('hidden rows, hidden columns, merged cells and sheet states are told', async () => {
  const sheet =
    '<cols><col min="2" max="3" hidden="1"/><col min="5" max="5"/></cols><sheetData><row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="4"><c r="B4"><v>2</v></c></row></sheetData><mergeCells count="2"><mergeCell ref="A1:C2"/><mergeCell ref="D4"/></mergeCells>';
  const bytes = makeXlsx({ sheet, sheetAttributes: 'state="veryHidden"' });
  const workbook = await openBytes(bytes);
  expect(workbook.sheets).toEqual([{ index: 0, name: 'Văn bản', state: 'veryHidden' }]);
  const { rows, end } = await readBytes(bytes);
  expect(rows.map(({ row, hidden }) => [row, hidden])).toEqual([
    [1, true],
    [4, false],
  ]);
  const merges = [{ top: 1, left: 1, bottom: 2, right: 3 }];
  expect(end).toEqual({ merges, hiddenColumns: [2, 3], lastRow: 4 });
  expect(await workbook.readMerges(0)).toEqual(merges);
});

test('cells and rows without references stand where they belong', async () => {
  const sheet =
    '<sheetData><row><c><v>1</v></c><c/><c><v>3</v></c></row><row r="5"><c r="B5"><v>5</v></c><c><v>6</v></c></row><row><c><v>7</v></c></row></sheetData>';
  const { rows } = await readBytes(makeXlsx({ sheet }));
  expect(
    rows.map(({ row, cells }) => [row, cells.map(({ column, text }) => [column, text])]),
  ).toEqual([
    [
      1,
      [
        [1, '1'],
        [3, '3'],
      ],
    ],
    [
      5,
      [
        [2, '5'],
        [3, '6'],
      ],
    ],
    [6, [[1, '7']]],
  ]);
});

test('a workbook written with prefixes and strict namespaces is read like any other', async () => {
  const main = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
  const office = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
  const links = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const bytes = makeZip([
    {
      name: '_rels/.rels',
      content: `<p:Relationships xmlns:p="${links}"><p:Relationship Id="a" Type="${office}/officeDocument" Target="/book/main.xml"/></p:Relationships>`,
    },
    {
      name: 'book/main.xml',
      content: `<x:workbook xmlns:x="${main}" xmlns:rel="${office}"><x:sheets><x:sheet name="Một" sheetId="7" rel:id="s1"/></x:sheets></x:workbook>`,
    },
    {
      name: 'book/_rels/main.xml.rels',
      content: `<Relationships xmlns="${links}"><Relationship Id="s1" Type="${office}/worksheet" Target="../Sheets/One.xml"/></Relationships>`,
    },
    {
      name: 'sheets/one.xml',
      content: `<x:worksheet xmlns:x="${main}" xmlns:c="other"><x:sheetData><x:row r="2"><x:c r="A2" t="inlineStr"><x:is><x:t>Ánh</x:t></x:is></x:c><c:c r="B2"/></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A2:B2"/></x:mergeCells></x:worksheet>`,
    },
  ]);
  const { rows, end } = await readBytes(bytes);
  expect(rows).toMatchObject([{ row: 2, cells: [{ column: 1, text: 'Ánh' }] }]);
  expect(end.merges).toHaveLength(1);
  expect(await (await openBytes(bytes)).readMerges(0)).toHaveLength(1);
});

test('no letter is lost where a piece of the file ends', async () => {
  // Three-byte letters over several pieces, with a start that shifts the borders through a letter.
  for (const start of ['', 'a', 'ab']) {
    const text = start + 'ệ'.repeat(300_000);
    const strings = `<si><t>${text}</t></si>`;
    const [cell] = await cellsOf('<c r="A1" t="s"><v>0</v></c>', { strings });
    expect(cell?.text === text).toBe(true);
  }
});

test('a sheet in UTF-16 is read', async () => {
  const parts = xlsxParts({
    sheet: sheetData('<c r="A1" t="inlineStr"><is><t>Ủy ban</t></is></c>'),
  });
  const wide = parts.map((part) =>
    part.name.includes('sheet1')
      ? {
          ...part,
          content: Buffer.from(
            `\ufeff${part.content.toString().replace('UTF-8', 'UTF-16')}`,
            'utf16le',
          ),
        }
      : part,
  );
  expect(await readTexts(makeZip(wide))).toEqual([['Ủy ban']]);
});

test('bordered empty cells and rows give nothing', async () => {
  const empty = Array.from({ length: 65_000 }, () => '<c s="1"/><c s="1"/><c s="1" t="s"/>');
  const { rows, end } = await readBytes(
    makeXlsx({ sheet: sheetData('<c r="A1"><v>1</v></c>', ...empty), styles: dateStyles }),
  );
  expect(rows).toHaveLength(1);
  expect(end.lastRow).toBe(1);
});

test('what ExcelJS writes is read back, whatever the texts', async () => {
  const pieces = 'nghị,quyết,VỀ,việc,của,Ủy,25-NQ/TW,<b>,&amp;,"x",_x004,\t,\n, ,🙂,Café'.split(
    ',',
  );
  const text = fc
    .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 })
    .map((chosen) => chosen.join(' '));
  const texts = fc.array(fc.array(text, { minLength: 1, maxLength: 5 }), { minLength: 1 });
  await fc.assert(
    fc.asyncProperty(texts, async (rows) => {
      const book = new ExcelJS.Workbook();
      const sheet = book.addWorksheet('Sổ');
      for (const row of rows) sheet.addRow(row);
      const bytes = Buffer.from(await book.xlsx.writeBuffer());
      const expected = rows
        .map((row) => row.map((text) => text.normalize('NFC')).filter((text) => /\S/.test(text)))
        .filter((row) => row.length > 0);
      expect(await readTexts(bytes)).toEqual(expected);
    }),
    { numRuns: 40 },
  );
});

test('progress rises to one', async () => {
  const rows = Array.from({ length: 20_000 }, (_value, index) => `<c><v>${index}</v></c>`);
  const workbook = await openBytes(makeXlsx({ sheet: sheetData(...rows) }));
  const fractions: number[] = [];
  await workbook.readSheet(
    0,
    () => {},
    (fraction) => fractions.push(fraction),
  );
  expect(fractions.at(-1)).toBe(1);
  expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
});
