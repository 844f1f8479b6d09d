import { expect, test } from 'vitest';
import type { Office } from '../../../../shared/domain/organisations.ts';
import { compareVietnamese } from '../../../../shared/domain/vietnamese.ts';
import { documentTypeSeeds } from '../../../../shared/domain/documentTypes.ts';
import { issuerSeeds } from '../../../../shared/domain/issuerSeeds.ts';
import { findByName, proposedIssuers, proposedTypes, suggestedNumber } from './proposals.ts';

const types = documentTypeSeeds.map((seed) => ({ ...seed, id: seed.code, revision: 1 }));
const issuers = issuerSeeds.map((seed) => ({
  ...seed,
  id: seed.code,
  shortName: '',
  revision: 1,
  usedBy: 0,
}));
const office = {
  name: 'Đảng ủy xã Thạch Điền',
  level: 'commune',
  parent: 'Đảng bộ tỉnh Hà Tĩnh',
  place: 'Thạch Điền',
  province: '',
} as const;

/** Names proposed for a number, with more issuers beside those of a new register. */
function namesFor(
  numberSymbol: string,
  more: Readonly<Record<string, { suffix: string; usedBy: number }>> = {},
  { uses = {}, at = office }: { uses?: Record<string, number>; at?: Office } = {},
): string[] {
  const [first] = issuers;
  if (first === undefined) throw new Error('no issuers');
  const added = Object.entries(more).map(([name, { suffix, usedBy }]) => {
    return { ...first, id: name, name, symbolSuffix: suffix, usedBy };
  });
  const used = issuers.map((issuer) => ({ ...issuer, usedBy: uses[issuer.name] ?? 0 }));
  // The list comes in Vietnamese order.
  const all = [...added, ...used].toSorted((a, b) => compareVietnamese(a.name, b.name));
  return proposedIssuers(numberSymbol, '2026-09-15', all, at).map(({ name }) => name);
}

test('the symbol proposes the type', () => {
  const { types: proposed, isAmbiguous } = proposedTypes('25-NQ/TW', types);
  expect(proposed[0]?.name.toLowerCase()).toBe('nghị quyết');
  expect(isAmbiguous).toBe(false);
});

test('QĐ proposes a decision first and says that it may be a regulation', () => {
  const { types: proposed, isAmbiguous } = proposedTypes('290-QĐ/TW', types);
  expect(proposed[0]?.name.toLowerCase()).toBe('quyết định');
  expect(isAmbiguous).toBe(true);
});

test('a number of the National Assembly may be a law or a resolution', () => {
  const { types: proposed, isAmbiguous } = proposedTypes('12/2013/QH13', types);
  expect(proposed.map(({ name }) => name)).toEqual(['luật', 'nghị quyết']);
  expect(isAmbiguous).toBe(true);
});

test('a name is found whatever its marks and capitals', () => {
  expect(findByName(types, 'NGHI QUYET')?.name.toLowerCase()).toBe('nghị quyết');
  expect(findByName(types, '')).toBeUndefined();
});

test('only bodies that existed on the date are proposed', () => {
  const names = (date: string) =>
    proposedIssuers('12-KH/HU', date, issuers, office).map(({ name }) => name);
  expect(names('2018-02-20')).toContain('Huyện ủy');
  expect(names('2026-02-20')).toEqual([]);
});

test('…/TU proposes Tỉnh ủy first, also in a new register', () => {
  expect(namesFor('25-CTr/TU').slice(0, 3)).toEqual([
    'Tỉnh ủy',
    'Ban Thường vụ Tỉnh ủy',
    'Ban Chấp hành Đảng bộ tỉnh',
  ]);
});

test('an office of a city is proposed Thành ủy', () => {
  const at = { ...office, name: 'Đảng ủy phường Thượng Thanh', parent: 'Thành ủy Hà Nội' };
  expect(namesFor('25-CTr/TU', {}, { at })[0]).toBe('Thành ủy');
});

test('bodies of other places, met in a few documents, come after the own', () => {
  const strangers = {
    'Tỉnh ủy An Giang': { suffix: 'TU', usedBy: 1 },
    'Ban Thường vụ Tỉnh ủy Bắc Kạn': { suffix: 'TU', usedBy: 2 },
  };
  expect(namesFor('25-CTr/TU', strangers)[0]).toBe('Tỉnh ủy');
  const own = { ...strangers, 'Ban Thường vụ Tỉnh uỷ Hà Tĩnh': { suffix: 'TU', usedBy: 0 } };
  expect(namesFor('25-CTr/TU', own).slice(0, 2)).toEqual([
    'Ban Thường vụ Tỉnh uỷ Hà Tĩnh',
    'Tỉnh ủy',
  ]);
});

test('the body used most is proposed first, wherever it is when it is used often', () => {
  const uses = { 'Ban Thường vụ Tỉnh ủy': 3, 'Tỉnh ủy': 1 };
  expect(namesFor('25-CTr/TU', {}, { uses })[0]).toBe('Ban Thường vụ Tỉnh ủy');
  const often = { 'Tỉnh ủy Nghệ An': { suffix: 'TU', usedBy: 40 } };
  expect(namesFor('25-CTr/TU', often, { uses })[0]).toBe('Tỉnh ủy Nghệ An');
});

test('the office itself is proposed for its own suffix, however many others share it', () => {
  const communes = Object.fromEntries(
    ['An Bình', 'Bình Lộc', 'Cường Lợi', 'Thạch Điền', 'Yên Hòa'].map((name) => [
      `Đảng ủy xã ${name}`,
      { suffix: 'ĐU', usedBy: 3 },
    ]),
  );
  expect(namesFor('12-NQ/ĐU', communes)[0]).toBe('Đảng ủy xã Thạch Điền');
});

test('a letter O in place of a zero is pointed out', () => {
  expect(suggestedNumber('34O-CV/ĐU')).toContain('340');
  expect(suggestedNumber('25-NQ/TW')).toBeUndefined();
});
