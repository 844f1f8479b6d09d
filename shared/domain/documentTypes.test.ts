import { expect, test } from 'vitest';
import { documentTypeSeeds } from './documentTypes.ts';
import { documentTypeValuesSchema } from './organisations.ts';
import { foldText } from './vietnamese.ts';

function typeNamed(name: string) {
  return documentTypeSeeds.find((type) => type.name === name);
}

test('the Party types stand in the order of Quy định 399-QĐ/TW', () => {
  const names = documentTypeSeeds.slice(0, 25).map((type) => type.name);
  expect(names[0]).toBe('cương lĩnh chính trị');
  expect(names.indexOf('nghị quyết')).toBeLessThan(names.indexOf('quyết định'));
  expect(names.at(-1)).toBe('biên bản');
});

test.each([
  ['nghị quyết', 'NQ', 'NQ'],
  ['quyết định', 'QĐ', 'QĐ'],
  ['quy định', 'QĐ', 'QyĐ'],
  ['chỉ thị', 'CT', 'CT'],
  ['chương trình', 'CTr', 'CTr'],
  ['tờ trình', 'TTr', 'TTr'],
  ['thông tri', 'TT', ''],
  ['thông tư', '', 'TT'],
  ['công văn', 'CV', ''],
  ['đề án', 'ĐA', 'ĐA'],
])('%s has the Party symbol "%s" and the State symbol "%s"', (name, partySymbol, stateSymbol) => {
  expect(typeNamed(name)).toMatchObject({ partySymbol, stateSymbol });
});

test('every type can be stored, and its code is its name without marks', () => {
  expect(new Set(documentTypeSeeds.map((type) => type.code)).size).toBe(documentTypeSeeds.length);
  for (const type of documentTypeSeeds) {
    expect(documentTypeValuesSchema.safeParse(type).success).toBe(true);
    expect(type.code).toBe(foldText(type.name).replaceAll(' ', '-'));
    expect(type.name).toBe(type.name.normalize('NFC'));
  }
});
