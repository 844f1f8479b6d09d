import { expect, test } from 'vitest';
import { documentTypeSeeds } from '../../../../shared/domain/documentTypes.ts';
import { issuerSeeds } from '../../../../shared/domain/issuerSeeds.ts';
import { findByName, proposedIssuers, proposedTypes, suggestedNumber } from './proposals.ts';

const types = documentTypeSeeds.map((seed) => ({ ...seed, id: seed.code, revision: 1 }));
const issuers = issuerSeeds.map((seed) => ({ ...seed, id: seed.code, shortName: '', revision: 1 }));

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

test('a name is found whatever its marks and capitals', () => {
  expect(findByName(types, 'NGHI QUYET')?.name.toLowerCase()).toBe('nghị quyết');
  expect(findByName(types, '')).toBeUndefined();
});

test('only bodies that existed on the date are proposed', () => {
  const names = (date: string) =>
    proposedIssuers('12-KH/HU', date, issuers).map(({ name }) => name);
  expect(names('2018-02-20')).toContain('Huyện ủy');
  expect(names('2026-02-20')).toEqual([]);
});

test('a letter O in place of a zero is pointed out', () => {
  expect(suggestedNumber('34O-CV/ĐU')).toContain('340');
  expect(suggestedNumber('25-NQ/TW')).toBeUndefined();
});
