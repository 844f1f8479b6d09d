import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasPdfDamage, repairPdfDamage } from './pdfDamage.ts';
import { vietnameseSentences } from './vietnameseSentences.ts';

test('damage of converted PDF files is repaired in the case it was written in', () => {
  const damaged: [text: string, repaired: string][] = [
    ['VĂN THƢ', 'VĂN THƯ'],
    ['chƣơng trình, đƣờng', 'chương trình, đường'],
    ['HÕA BÌNH', 'HÒA BÌNH'],
    ['Tõa án', 'Tòa án'],
    ['phòng Kế  tốn', 'phòng Kế  toán'],
    ['ĐỒN KẾT TỒN DÂN', 'ĐOÀN KẾT TOÀN DÂN'],
    ['Hồn thành', 'Hoàn thành'],
    ['nếp sống văn hố', 'nếp sống văn hoá'],
  ];
  for (const [text, repaired] of damaged) {
    expect(hasPdfDamage(text), text).toBe(true);
    expect(repairPdfDamage(text)).toBe(repaired);
    expect(hasPdfDamage(repaired)).toBe(false);
  }
});

test('words that only look like damage are left alone', () => {
  for (const text of ['tốn kém', 'đồn biên phòng', 'tồn tại', 'linh hồn', 'con số', 'khố', 'võ']) {
    expect(hasPdfDamage(text), text).toBe(false);
    expect(repairPdfDamage(text)).toBe(text);
  }
});

test('undamaged sentences are left alone, and a repair is made once', () => {
  fc.assert(
    fc.property(vietnameseSentences, (text) => {
      fc.pre(!hasPdfDamage(text));
      expect(repairPdfDamage(text)).toBe(text);
      const damaged = text.replaceAll('ư', 'ƣ').replaceAll('Ư', 'Ƣ');
      expect(repairPdfDamage(repairPdfDamage(damaged))).toBe(text);
    }),
  );
});
