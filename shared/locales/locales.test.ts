import { expect, test } from 'vitest';
import { english } from './en/en.ts';
import { fieldProblemCodes } from '../errors.ts';
import { createTranslator } from './index.ts';
import { vietnamese } from './vi/vi.ts';

/** A sentence by its key; English has a sentence more where it tells one from many. */
type Sentence = readonly [key: string, text: string];

function sentences(texts: object, path = ''): Sentence[] {
  return Object.entries(texts).flatMap(([name, text]: [string, unknown]) => {
    if (typeof text === 'string') return [[path + name, text] satisfies Sentence];
    return typeof text === 'object' && text !== null ? sentences(text, `${path}${name}.`) : [];
  });
}

/** Key without its plural ending -> the blanks of its sentences. */
function blanksByKey(texts: object): Record<string, string[]> {
  const blanks = new Map<string, Set<string>>();
  for (const [key, text] of sentences(texts)) {
    const name = key.replace(/_(?:one|other)$/, '');
    const known = blanks.get(name) ?? new Set();
    for (const [, blank = ''] of text.matchAll(/\{\{\s*(\w+)/g)) known.add(blank);
    blanks.set(name, known);
  }
  return Object.fromEntries([...blanks].map(([key, names]) => [key, [...names].sort()]));
}

test('every sentence stands in both languages, with the same blanks to fill', () => {
  const inVietnamese = blanksByKey(vietnamese);
  expect(Object.keys(inVietnamese).length).toBeGreaterThan(0);
  expect(blanksByKey(english)).toEqual(inVietnamese);
});

test.each([
  ['Vietnamese', vietnamese],
  ['English', english],
])('no sentence in %s is empty or has a blank left open', (_language, texts) => {
  const faulty = sentences(texts).filter(
    ([, text]) => text.trim() === '' || text.split('{{').length !== text.split('}}').length,
  );
  expect(faulty).toEqual([]);
});

test('whatever may be wrong with a field has its sentence, and no sentence is without a cause', () => {
  expect(Object.keys(vietnamese.errors.field).sort()).toEqual([...fieldProblemCodes].sort());
});

test('the main process and the command line speak the language asked for, with the blanks filled', () => {
  const blanks = { day: '05/9/2026' };
  expect(createTranslator('vi')('exports.printedOn', blanks)).toBe('In ngày 05/9/2026');
  expect(createTranslator('en')('exports.printedOn', blanks)).toBe('Printed on 05/9/2026');
});
