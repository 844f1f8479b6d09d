import { expect, test } from 'vitest';
import { fieldSeeds } from './fieldSeeds.ts';
import { issuerSeeds } from './issuerSeeds.ts';
import { fieldValuesSchema, issuerValuesSchema } from './organisations.ts';

function namesWithSuffix(suffix: string, level?: string) {
  return issuerSeeds
    .filter((issuer) => issuer.symbolSuffix === suffix && (level ?? issuer.level) === issuer.level)
    .map((issuer) => issuer.name);
}

test('one suffix may belong to several bodies', () => {
  expect(namesWithSuffix('TW')).toEqual(['Ban Chấp hành Trung ương', 'Bộ Chính trị', 'Ban Bí thư']);
  expect(namesWithSuffix('TU')).toContain('Ban Thường vụ Tỉnh ủy');
  expect(namesWithSuffix('UBND', 'commune')).toEqual(['Ủy ban nhân dân xã']);
});

test('bodies of the district level end on 30/6/2025', () => {
  const district = issuerSeeds.filter((issuer) => issuer.level === 'district');
  expect(district.map((issuer) => issuer.symbolSuffix)).toEqual(
    expect.arrayContaining(['HU', 'QU', 'ThU', 'BDVHU', 'UBND']),
  );
  expect(new Set(district.map((issuer) => issuer.validTo))).toEqual(new Set(['2025-06-30']));
});

test('Ban Dân vận hands over to Ban Tuyên giáo và Dân vận early in 2025', () => {
  for (const [before, after] of [
    ['BDVTW', 'BTGDVTW'],
    ['BDVTU', 'BTGDVTU'],
  ]) {
    const old = issuerSeeds.find((issuer) => issuer.symbolSuffix === before);
    const next = issuerSeeds.find((issuer) => issuer.symbolSuffix === after);
    expect(old?.validTo).toMatch(/^2025-0[123]-/);
    expect(next?.validFrom).toMatch(/^2025-0[123]-/);
    expect(next?.validTo).toBeNull();
  }
});

test('every issuer and every field can be stored and has a code of its own', () => {
  for (const issuer of issuerSeeds) expect(issuerValuesSchema.safeParse(issuer).success).toBe(true);
  for (const field of fieldSeeds) expect(fieldValuesSchema.safeParse(field).success).toBe(true);
  for (const rows of [issuerSeeds, fieldSeeds]) {
    expect(new Set(rows.map((row) => row.code)).size).toBe(rows.length);
  }
});
