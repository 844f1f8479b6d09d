import { expect, test } from 'vitest';
import { registerColumns } from '../../../shared/contract/exports.ts';
import { directiveSortFields } from '../../../shared/domain/directives.ts';
import words from '../../../shared/locales/vi/directives.json' with { type: 'json' };
import { listColumns, registerColumnsOf } from './columns.ts';

const ids = listColumns.map((column) => column.id);

test('every column of the list has a heading in words', () => {
  expect(ids.filter((id) => !(id in words.fields))).toEqual([]);
});

test('every order of the register is reached by a heading, and every column on paper is in the list', () => {
  const sorts = new Set<string | null>(listColumns.map((column) => column.sort));
  expect(directiveSortFields.filter((field) => !sorts.has(field))).toEqual([]);
  expect(registerColumns.filter((column) => !ids.some((id) => id === column))).toEqual([]);
});

test('paper shows the columns of the screen in the same order, without what has no place on paper', () => {
  expect(registerColumnsOf(['summary', 'implementedBy', 'numberSymbol', 'attachments'])).toEqual([
    'summary',
    'numberSymbol',
  ]);
});

test('paper is never without columns', () => {
  expect(registerColumnsOf(['attachments'])).toEqual(['numberSymbol', 'issuedOn', 'summary']);
});
