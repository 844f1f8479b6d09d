import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  directiveFilterSchema,
  directiveSortFields,
  directiveStatuses,
} from '../../../shared/domain/directives.ts';
import { levels } from '../../../shared/domain/organisations.ts';
import { defaultSort, readListState, sortAfterClick, writeListState } from './listState.ts';

const emptyFilter = directiveFilterSchema.parse({});

function unique<Value>(element: fc.Arbitrary<Value>): fc.Arbitrary<Value[]> {
  return fc.uniqueArray(element, { maxLength: 5 });
}

const idOrNone = fc.oneof(fc.uuid({ version: 7 }), fc.constant('none'));
const states = fc.record({
  filter: fc.record({
    search: fc.string({ maxLength: 60, unit: 'grapheme' }),
    typeIds: unique(idOrNone),
    issuerIds: unique(idOrNone),
    levels: unique(fc.constantFrom(...levels, 'none' as const)),
    years: unique(fc.oneof(fc.integer({ min: 1930, max: 2050 }), fc.constant('none' as const))),
    fieldIds: unique(idOrNone),
    statuses: unique(fc.constantFrom(...directiveStatuses)),
    ids: fc.constant<string[]>([]),
  }),
  sort: fc.record({
    field: fc.constantFrom(...directiveSortFields),
    direction: fc.constantFrom('ascending' as const, 'descending' as const),
  }),
  openId: fc.oneof(fc.uuid({ version: 7 }), fc.constant(null)),
});

test('an address keeps every filter, the order and the open row', () => {
  fc.assert(
    fc.property(states, (state) => {
      const address = writeListState(state).toString();
      expect(readListState(new URLSearchParams(address))).toEqual(state);
    }),
  );
});

test('the usual list has an empty address', () => {
  const usual = { filter: emptyFilter, sort: defaultSort, openId: null };
  expect(writeListState(usual).toString()).toBe('');
  expect(readListState(new URLSearchParams(''))).toEqual(usual);
});

test('a hand-made address never breaks the list: what means nothing is left out', () => {
  const address =
    'q=dân+vận&type=abc&type=none&level=moon&level=central&year=19999&year=2013&status=x&sort=-colour&id=7';
  expect(readListState(new URLSearchParams(address))).toEqual({
    filter: {
      ...emptyFilter,
      search: 'dân vận',
      typeIds: ['none'],
      levels: ['central'],
      years: [2013],
    },
    sort: defaultSort,
    openId: null,
  });
});

test('any text as address gives a list that the register accepts', () => {
  fc.assert(
    fc.property(fc.string(), (address) => {
      const { filter } = readListState(new URLSearchParams(address));
      expect(directiveFilterSchema.parse(filter)).toEqual(filter);
    }),
  );
});

test('a heading orders dates from the newest, words from A, and turns round on the second click', () => {
  const bySummary = sortAfterClick(defaultSort, 'summary');
  expect(bySummary).toEqual({ field: 'summary', direction: 'ascending' });
  expect(sortAfterClick(bySummary, 'summary').direction).toBe('descending');
  expect(sortAfterClick(bySummary, 'issuedOn').direction).toBe('descending');
  expect(sortAfterClick(bySummary, 'dueOn').direction).toBe('ascending');
});
