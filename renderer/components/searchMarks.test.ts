import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markMatches } from './searchMarks.ts';

function marked(text: string, search: string): string[] {
  return markMatches(text, search)
    .filter((part) => part.isMarked)
    .map((part) => part.text);
}

test('words are marked whether typed with or without marks', () => {
  expect(marked('Đảng uỷ xã Thạch Điền', 'dang uy')).toEqual(['Đảng', 'uỷ']);
  expect(marked('Đảng ủy xã Thạch Điền', 'đảng uỷ')).toEqual(['Đảng', 'ủy']);
});

test('marks that were typed are meant, except where a text has none', () => {
  expect(marked('Công văn về dân vận, Đảng ủy', 'dân vận')).toEqual(['dân', 'vận']);
  expect(marked('cong tac dan van', 'dân vận')).toEqual(['dan', 'van']);
  expect(marked('khoá, khoán, khóa', 'khoá')).toEqual(['khoá', 'khoá', 'khóa']);
});

test('only beginnings of words are marked, as the register finds them', () => {
  expect(marked('Về công tác dân vận', 'van')).toEqual(['vận']);
  expect(marked('Nâng cao', 'cao an')).toEqual(['cao']);
  expect(marked('dân vận khéo', 'd kh')).toEqual(['d', 'kh']);
});

test('the parts of a number are marked one by one', () => {
  expect(marked('25-NQ/TW', '25-nq')).toEqual(['25', 'NQ']);
});

test('a text with loose marks is marked like a composed one', () => {
  expect(marked('Đảng ủy'.normalize('NFD'), 'dang')).toEqual(['Đảng']);
});

test('no letter is lost or added, whatever is searched for', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'grapheme' }),
      (text, search) => {
        const parts = markMatches(text, search).map((part) => part.text);
        expect(parts.join('').normalize('NFC')).toBe(text.normalize('NFC'));
      },
    ),
  );
});
