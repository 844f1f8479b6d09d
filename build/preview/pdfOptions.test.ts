import { expect, test } from 'vitest';
import { pdfOptions } from './pdfOptions.ts';

test("a page printed without options is Electron's: Letter, upright, margins of a centimetre", () => {
  expect(pdfOptions({})).toMatchObject({
    format: 'Letter',
    landscape: false,
    printBackground: false,
    margin: { top: '0.4in', right: '0.4in', bottom: '0.4in', left: '0.4in' },
  });
});

test('sizes and margins in inches and the renamed options arrive', () => {
  expect(
    pdfOptions({
      pageSize: { width: 8, height: 13 },
      margins: { top: 0, left: 1 },
      landscape: true,
      pageRanges: '1-2',
      generateTaggedPDF: true,
    }),
  ).toMatchObject({
    width: '8in',
    height: '13in',
    landscape: true,
    pageRanges: '1-2',
    tagged: true,
    margin: { top: '0in', left: '1in', right: '0.4in' },
  });
});
