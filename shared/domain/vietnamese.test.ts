import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareVietnamese, exactText, foldText, isSameText, sortKey } from './vietnamese.ts';

const initials = ['', 'b', 'ch', 'd', 'đ', 'g', 'h', 'kh', 'l', 'm', 'ngh', 'ph', 't', 'tr', 'x'];
const nuclei = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'];
const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const finals = ['', 'c', 'i', 'm', 'n', 'ng', 'nh', 'o', 'p', 't', 'u'];

const syllable = fc
  .tuple(...[initials, nuclei, tones, finals].map((parts) => fc.constantFrom(...parts)))
  .map(([initial, nucleus, tone, final]) => `${initial}${nucleus}${tone}${final}`.normalize('NFC'));
const cased = fc
  .tuple(syllable, fc.constantFrom('as is', 'first', 'all'))
  .map(([word, form]) =>
    form === 'as is'
      ? word
      : form === 'all'
        ? word.toUpperCase()
        : `${word.charAt(0).toUpperCase()}${word.slice(1)}`,
  );
const word = fc.oneof({ weight: 5, arbitrary: cased }, fc.nat({ max: 2_000_000_000 }).map(String));
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));

/** All that occurs in the registers: Latin with and without marks, signs, symbols. */
const registerText = fc.string({
  unit: fc
    .oneof(fc.integer({ min: 0x20, max: 0x36f }), fc.integer({ min: 0x1e00, max: 0x21ff }))
    .map((code) => String.fromCharCode(code)),
});

const alphabetInBothForms = nuclei.flatMap((nucleus) =>
  tones.flatMap((tone) =>
    [nucleus, nucleus.toUpperCase()].map((letter) => `${letter}${tone}`.normalize('NFC')),
  ),
);

test('every letter of the alphabet folds to the plain letter, composed or decomposed', () => {
  const plain = 'aaaeeiooouuy';
  for (const [index, letter] of alphabetInBothForms.entries()) {
    const expected = plain.charAt(Math.floor(index / 12));
    expect(foldText(letter)).toBe(expected);
    expect(foldText(letter.normalize('NFD'))).toBe(expected);
  }
  expect(foldText('đ Đ Ð ð')).toBe('d d d d');
});

test.each([
  ['Đảng ủy', 'dang uy'],
  ['ĐẢNG UỶ', 'dang uy'],
  ['  “Đảng ủy” (xã) – 25-NQ/TW. ', 'dang uy xa 25 nq tw'],
  ['quyết định số 290-QĐ/TW', 'quyet dinh so 290 qd tw'],
  ['5016 m²; №2', '5016 m2 no2'],
  ['Bộ\u00a0Chính\u200b trị', 'bo chinh tri'],
  ['VĂN THƢ', 'van thƣ'],
  ['👍 *** ', ''],
  ['', ''],
])('without marks "%s" is searched as "%s"', (text, key) => {
  expect(foldText(text)).toBe(key);
});

test.each([
  ['hoà', 'hòa'],
  ['thuỷ', 'thủy'],
  ['Uỷ ban', 'ủy ban'],
  ['KHOÁ', 'khóa'],
  ['quý', 'qúy'],
  ['quả', 'qủa'],
  ['già', 'gìa'],
  ['giữa', 'gĩưa'],
  ['loè', 'lòe'],
  ['của', 'cuả'],
  ['trường', 'trừơng'],
  ['khuỷu', 'khủyu'],
  ['ngoài', 'ngòai'],
  ['toàn', 'tòan'],
  ['Đảng', 'Ðảng'],
])('with marks, "%s" and "%s" are the same words', (right, other) => {
  expect(exactText(other)).toBe(exactText(right));
  expect(exactText(right.normalize('NFD'))).toBe(exactText(right));
});

test.each([
  ['đường', 'Dương'],
  ['ủy', 'uy'],
  ['ủy', 'ùy'],
  ['mùa', 'mua'],
  ['hóa', 'hoa'],
])('with marks, "%s" and "%s" stay different words', (left, right) => {
  expect(exactText(left)).not.toBe(exactText(right));
});

test('what is typed so far begins the longer syllable', () => {
  expect(exactText('Khoán 10').startsWith(exactText('khóa'))).toBe(true);
  expect(exactText('Huỳnh').startsWith(exactText('hùy'))).toBe(true);
});

test('correct spelling in the new style is its own key', () => {
  const text =
    'tăng cường và đổi mới sự lãnh đạo của đảng đối với quy chế giải quyết khuỷu tay gì giêng';
  expect(exactText(text)).toBe(text);
});

test('keys do not change when taken twice, and both see the same words', () => {
  fc.assert(
    fc.property(registerText, (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text));
      expect(exactText(exactText(text))).toBe(exactText(text));
      expect(foldText(exactText(text))).toBe(foldText(text));
    }),
  );
});

test('a sorted list is in the order of the Vietnamese dictionary', () => {
  const ordered = 'a à ả ã á ạ ă ằ â ấ b c d đ e ê i o ô ơ u ư y Ánh Uyên Ư'.split(' ');
  const expected = 'a à ả ã á ạ Ánh ă ằ â ấ b c d đ e ê i o ô ơ u Uyên ư Ư y'.split(' ');
  expect(ordered.toSorted(compareVietnamese)).toEqual(expected);
});

test('numbers sort by value', () => {
  const units = ['Chi bộ 10', 'Chi bộ 2', 'Chi bộ', 'Chi bộ 11A', 'Chi bộ 1234567890', 'Chi bộ 0'];
  expect(units.toSorted(compareVietnamese)).toEqual([
    'Chi bộ',
    'Chi bộ 0',
    'Chi bộ 2',
    'Chi bộ 10',
    'Chi bộ 11A',
    'Chi bộ 1234567890',
  ]);
});

test('the stored order agrees with the Vietnamese collation of Unicode', () => {
  const collator = new Intl.Collator('vi', { numeric: true });
  fc.assert(
    fc.property(words, words, (left, right) => {
      expect(compareVietnamese(left, right)).toBe(Math.sign(collator.compare(left, right)));
    }),
    { numRuns: 20_000 },
  );
});

test('the stored order is plain ASCII for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(sortKey(text)).toMatch(/^[ -~]*$/);
    }),
  );
});

test('a decomposed text (macOS, Unikey) has the same keys as a composed one', () => {
  fc.assert(
    fc.property(words, (text) => {
      for (const key of [foldText, exactText, sortKey]) {
        expect(key(text.normalize('NFD'))).toBe(key(text));
      }
    }),
  );
});

test('a very long text has its keys too', () => {
  const text = 'Nghị quyết '.repeat(20_000);
  expect(foldText(text)).toHaveLength(text.length - 1);
  expect(exactText(text)).toHaveLength(text.length - 1);
  expect(sortKey(text).length).toBeGreaterThan(text.length);
});

test.each([
  ['Về  công\u00a0tác\ndân vận ', 'Về công tác dân vận', true],
  ['Về công tác dân vận'.normalize('NFD'), 'Về công tác dân vận', true],
  ['Về công tác Dân vận', 'Về công tác dân vận', false],
  ['Về công tác dân vân', 'Về công tác dân vận', false],
  ['25 - NQ/TW', '25-NQ/TW', false],
])('on paper %j looks the same as %j: %s', (left, right, isSame) => {
  expect(isSameText(left, right)).toBe(isSame);
  expect(isSameText(right, left)).toBe(isSame);
});
