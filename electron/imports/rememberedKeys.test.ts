import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDocumentNumber } from '../../shared/domain/documentNumbers.ts';
import { exactText, foldText, sortKey } from '../../shared/domain/vietnamese.ts';
import { RememberedKeys } from './rememberedKeys.ts';

const words = fc.constantFrom(
  ...'Về việc tăng cường đổi mới sự lãnh đạo Đảng đối với công tác dân vận hòa hoà thuỷ Thủy quý qúy KHOÁ'
    .split(' ')
    .concat([
      'xã/phường',
      '(khóa',
      'XI),',
      '25-NQ/TW',
      '2026',
      '000',
      '0',
      '(12345),',
      '123456789',
      '1/2/3',
      'a1-b2',
      '30c',
      '…',
      '"Dân',
      'khéo"',
      'Ð',
      'ü',
      '漢',
      '–',
    ]),
);
const texts = fc
  .array(fc.oneof({ weight: 6, arbitrary: words }, fc.string({ unit: 'grapheme', maxLength: 6 })), {
    maxLength: 20,
  })
  .chain((pieces) =>
    fc
      .constantFrom(' ', '  ', '\n', ' \t', '\u00a0')
      .map((gap) => pieces.join(gap).normalize('NFC')),
  );

test('remembered search words are those that a single document gets', () => {
  const keys = new RememberedKeys();
  fc.assert(
    fc.property(fc.array(texts, { maxLength: 6 }), (parts) => {
      const whole = parts.join(' \n ');
      expect(keys.search(parts)).toEqual({ folded: foldText(whole), exact: exactText(whole) });
    }),
    { numRuns: 2000 },
  );
});

test('remembered sort keys are those that a single document gets', () => {
  const keys = new RememberedKeys();
  fc.assert(
    fc.property(texts, (text) => {
      expect(keys.sortKey(text)).toBe(sortKey(text));
    }),
    { numRuns: 3000 },
  );
});

test('the beginning of a text that was just searched through is sorted as any other', () => {
  const keys = new RememberedKeys();
  fc.assert(
    fc.property(texts, texts, fc.nat(90), (text, other, length) => {
      keys.search([text, other]);
      expect(keys.sortKey(text.slice(0, length))).toBe(sortKey(text.slice(0, length)));
      expect(keys.sortKey(other.slice(0, length))).toBe(sortKey(other.slice(0, length)));
    }),
    { numRuns: 2000 },
  );
});

test('a number is read the same however many like it came before', () => {
  const keys = new RememberedKeys();
  const symbols = fc.constantFrom(
    '-NQ/TW',
    '-QĐ/TU',
    '-QĐi/TW',
    '-CTr/ĐU',
    '-TT/TW',
    '-CV/U',
    ' - QĐ/TWĐTN-VP',
    '/QĐ-UBND',
    '/2013/CT-UBND',
    '-XYZ/ĐU',
    '-nq/tw',
    '/UBND-KGVX',
    '-NQ-TW',
    'c/NQ-CP',
    '',
    '-BC/',
    '-KH/BCĐ (khóa XI)',
    '-QH/QH15',
  );
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 99_999 }),
      fc.constantFrom('', '0'),
      symbols,
      (n, zero, symbol) => {
        const text = `${zero}${n}${symbol}`;
        expect(keys.readNumber(text)).toEqual(parseDocumentNumber(text));
      },
    ),
    { numRuns: 5000 },
  );
});
