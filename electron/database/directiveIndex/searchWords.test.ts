import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactText, foldText } from '../../../shared/domain/vietnamese.ts';
import { fitsText, isIndexed, matchExpression, searchPhases, searchWords } from './searchWords.ts';

test('a document number is searched as its parts', () => {
  expect(searchWords('25-NQ/TW').map(({ folded }) => folded)).toEqual(['25', 'nq', 'tw']);
});

test('marks that were typed are kept for ranking; words without marks rank nothing', () => {
  expect(searchWords('Đảng uy')).toEqual([
    { folded: 'dang', exact: 'đảng' },
    { folded: 'uy', exact: null },
  ]);
  expect(searchPhases(searchWords('Đảng uy'))).toEqual(['exact', 'rest']);
  expect(searchPhases(searchWords('dang uy'))).toEqual(['all']);
});

test('a word that another one implies costs nothing', () => {
  expect(searchWords('d dang dang')).toEqual([{ folded: 'dang', exact: null }]);
  expect(searchWords('dang đảng')).toEqual([{ folded: 'dang', exact: 'đảng' }]);
});

test('a search without letters and digits has no words', () => {
  expect(searchWords(' -/"*( ')).toEqual([]);
});

function searchTable(texts: readonly string[]): (expression: string) => number[] {
  const connection = new Database(':memory:');
  connection.exec(`CREATE VIRTUAL TABLE texts USING fts5 (
    folded, exact, content='', contentless_delete=1, detail=column, tokenize='unicode61 remove_diacritics 0')`);
  const insert = connection.prepare('INSERT INTO texts (rowid, folded, exact) VALUES (?, ?, ?)');
  for (const [row, text] of texts.entries()) insert.run(row, foldText(text), exactText(text));
  return (expression) =>
    connection
      .prepare<[string], number>('SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rowid')
      .pluck()
      .all(expression);
}

test('whatever is typed, the full-text index and a look into the rows find the same', () => {
  const texts = [
    'Đảng ủy xã Thạch Điền',
    'Đảng uỷ xã Thạch Điền',
    'dang uy xa thach dien',
    'Nghị quyết số 25-NQ/TW ngày 03/6/2013',
    'đường làng, Dương và dưỡng',
    'hoà giải ở cơ sở; hòa bình',
  ];
  const find = searchTable(texts);
  const typed = fc.oneof(
    fc.constantFrom(
      'Đảng ủy',
      'đảng uỷ',
      'duong',
      'đường',
      'hòa',
      '25 nq',
      'xã thach',
      '"x" OR y',
      'NOT',
      'NEAR(a b)',
      "d'",
      'folded:dang',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc
      .array(
        fc.constantFrom(
          'đ',
          'd',
          'ư',
          'ờ',
          'u',
          'y',
          'ủ',
          ' ',
          'hoà',
          '2',
          '*',
          '"',
          '-',
          ':',
          '^',
          '(',
          ')',
        ),
      )
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(typed, (text) => {
      const words = searchWords(text);
      fc.pre(words.length > 0 && words.every(isIndexed));
      for (const phase of ['all' as const, ...searchPhases(words)]) {
        const looked = texts.flatMap((row, place) =>
          fitsText(words, phase, { folded: ` ${foldText(row)}`, exact: ` ${exactText(row)}` })
            ? [place]
            : [],
        );
        expect(find(matchExpression(words, phase))).toEqual(looked);
      }
    }),
    { numRuns: 1000 },
  );
});
