import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeFileName } from './fileNames.ts';

test.each([
  ['Nghị quyết 25-NQ/TW.pdf', 'TW.pdf'],
  ['..\\..\\Windows\\win.ini', 'win.ini'],
  ['../../etc/passwd', 'passwd'],
  ['báo cáo: quý I?.docx', 'báo cáo_ quý I_.docx'],
  ['kế hoạch.pdf. . ', 'kế hoạch.pdf'],
  ['CON', '_CON'],
  ['nul.txt', '_nul.txt'],
  ['nul .txt', '_nul.txt'],
  ['Lpt1.pdf', '_Lpt1.pdf'],
  ['COM¹', '_COM¹'],
  ['Công văn.pdf', 'Công văn.pdf'],
  ['console.pdf', 'console.pdf'],
  ['tệp\u202Efdp.exe', 'tệpfdp.exe'],
  ['..', 'tep'],
  ['', 'tep'],
  ['a\u0000b.pdf', 'a_b.pdf'],
])('%j is kept as %j', (written, kept) => {
  expect(safeFileName(written)).toBe(kept);
});

test('decomposed Vietnamese is composed', () => {
  expect(safeFileName('Đảng ủy.pdf'.normalize('NFD'))).toBe('Đảng ủy.pdf'.normalize('NFC'));
});

test('a name that is too long loses its end but not its ending', () => {
  const kept = safeFileName(`${'Đ'.repeat(300)}.pdf`);
  expect(Buffer.byteLength(kept)).toBeLessThanOrEqual(255);
  expect(kept).toMatch(/^Đ+\.pdf$/);
});

test('whatever a file is called, its kept name is one that Windows can write', () => {
  const written = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc
      .constantFrom('con', 'AUX', 'nul', 'com1', ' ')
      .chain((name) =>
        fc
          .string({ unit: fc.constantFrom('.', ' ', 'a', '/', '\\', '\u202e') })
          .map((end) => name + end),
      ),
  );
  fc.assert(
    fc.property(written, fc.integer({ min: 40, max: 255 }), (name, bytes) => {
      const kept = safeFileName(name, bytes);
      expect(kept.length).toBeGreaterThan(0);
      expect(Buffer.byteLength(kept)).toBeLessThanOrEqual(bytes);
      expect(kept).not.toMatch(/[<>:"/\\|?*]|[\s.]$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
      expect(safeFileName(kept, bytes)).toBe(kept);
    }),
    { numRuns: 2000 },
  );
});
