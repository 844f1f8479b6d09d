import { expect, test } from 'vitest';
import { readBytes } from '../fixtures/readBytes.ts';

const page = `<html><head><meta charset="utf-8"><style>td { content: "<td>" }</style></head><body>
<table><tr><td colspan="2">S&#7893; v&#259;n b&#7843;n <b>đến</b></td></tr>
<tr><th rowspan=2>Số, ký
 hiệu</th><th>Tr&iacute;ch yếu</th>
<tr><td>nội<br>dung</td></tr>
<tr><td>25-NQ/TW<td>V&#x1EC1; c&ocirc;ng t&aacute;c d&acirc;n vận &amp; 1 &lt; 2<td>7</tr></table>
<!-- <table><tr><td>no</td></tr></table> --><table><tr><td>Bảng sau</td></tr></table></body></html>`;

test('a page called .xls is read as the table it shows', async () => {
  const { rows, end } = await readBytes(page);
  expect(
    rows.map(({ row, cells }) => [row, cells.map(({ column, text }) => [column, text])]),
  ).toEqual([
    [1, [[1, 'Sổ văn bản đến']]],
    [
      2,
      [
        [1, 'Số, ký hiệu'],
        [2, 'Trích yếu'],
      ],
    ],
    [3, [[2, 'nội\ndung']]],
    [
      4,
      [
        [1, '25-NQ/TW'],
        [2, 'Về công tác dân vận & 1 < 2'],
        [3, '7'],
      ],
    ],
    [6, [[1, 'Bảng sau']]],
  ]);
  expect(end.merges).toEqual([
    { top: 1, left: 1, bottom: 1, right: 2 },
    { top: 2, left: 1, bottom: 3, right: 1 },
  ]);
});

test('a page of broken tags ends', async () => {
  for (const broken of [
    '<table>' + '<'.repeat(300_000) + '>',
    `<table>${'<td colspan=99999 rowspan=99999>'.repeat(2000)}`,
    `<table><!--${'<script>'.repeat(1000)}`,
  ]) {
    await readBytes(broken).catch((error: unknown) => {
      expect(error).toMatchObject({ code: 'unsupported', detail: 'htmlWithoutTable' });
    });
  }
});
