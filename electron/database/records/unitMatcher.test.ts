import { expect, test } from 'vitest';
import { UnitTree } from '../../../shared/domain/unitTree.ts';
import { unitValuesSchema } from '../../../shared/domain/units.ts';
import { readParties, UnitMatcher } from './unitMatcher.ts';

const today = '2026-09-15';

function matcherOf(...names: readonly string[]): UnitMatcher {
  const units = names.map((name) => ({
    ...unitValuesSchema.parse({ name, level: 'commune' }),
    id: name,
  }));
  return new UnitMatcher(new UnitTree(units, []), new Map());
}

test.each([
  ['UBND xã Hoà An', 'Ủy ban nhân dân xã Hòa An'],
  ['ubnd xa hoa an', 'Ủy ban nhân dân xã Hòa An'],
  ['Hội LHPN xã', 'Hội Liên hiệp Phụ nữ xã'],
  ['An Bình', 'Xã An Bình'],
])('"%s" means %s', (writing, name) => {
  const units = matcherOf(
    'Ủy ban nhân dân xã Hòa An',
    'Ủy ban nhân dân xã Minh An',
    'Hội Liên hiệp Phụ nữ xã',
    'Xã An Bình',
  );
  expect(units.idOf(writing, today)).toBe(name);
});

test('other marks are another name', () => {
  expect(matcherOf('Ủy ban nhân dân xã Hòa An').idOf('UBND xã Hóa An', today)).toBeNull();
});

test('commas part a text only when every part is a unit', () => {
  const units = matcherOf('Hội Nông dân', 'Đoàn xã');
  const idOf = (name: string) => units.idOf(name, today);
  expect(readParties('Hội Nông dân, Đoàn xã; Ban Lạ', idOf).map(({ unitId }) => unitId)).toEqual([
    'Hội Nông dân',
    'Đoàn xã',
    null,
  ]);
  expect(readParties('Hội Nông dân, Ban Lạ', idOf)).toEqual([
    { unitId: null, name: 'Hội Nông dân, Ban Lạ' },
  ]);
});
