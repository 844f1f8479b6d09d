import fc from 'fast-check';
import { expect, test } from 'vitest';
import { achievedShare, appraisalProblems, appraise, rankOf } from './appraisals.ts';

const criteria = [
  { title: 'Hiệu quả', maximum: 60 },
  { title: 'Lan tỏa', maximum: 40 },
];
const bands = [
  { name: 'Khá', from: 65 },
  { name: 'Xuất sắc', from: 90 },
  { name: 'Tốt', from: 80 },
];
const by = (name: string, ...scores: (number | null)[]) => ({ name, post: '', scores });

test('the total is the mean of the assessors, and the rank the highest band it reaches', () => {
  const result = appraise({ criteria, bands, assessors: [by('A', 50, 35), by('B', 55, 40)] });
  expect(result).toEqual({
    means: [52.5, 37.5],
    totals: [85, 95],
    total: 90,
    maximum: 100,
    rank: 'Xuất sắc',
    unfinished: 0,
  });
});

test('who has not finished does not pull the total down', () => {
  const result = appraise({ criteria, bands, assessors: [by('A', 50, 35), by('B', 10, null)] });
  expect(result).toMatchObject({ total: 85, totals: [85, null], unfinished: 1, rank: 'Tốt' });
});

test('an empty sheet has no total and no rank', () => {
  expect(appraise({ criteria: [], bands, assessors: [by('A')] })).toMatchObject({
    total: null,
    rank: '',
  });
});

test('an edge of a band is reached by decimals that add up to it', () => {
  const tenths = [0.1, 0.2].map((maximum) => ({ title: 'x', maximum }));
  const edge = [{ name: 'Đạt', from: 0.3 }];
  const result = appraise({ criteria: tenths, bands: edge, assessors: [by('A', 0.1, 0.2)] });
  expect(result.rank).toBe('Đạt');
});

test('a higher total never has a lower rank', () => {
  const total = fc.double({ min: 0, max: 100, noNaN: true });
  const place = (name: string) => ['', 'Khá', 'Tốt', 'Xuất sắc'].indexOf(name);
  fc.assert(
    fc.property(total, total, (one, other) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      expect(place(rankOf(bands, low))).toBeLessThanOrEqual(place(rankOf(bands, high)));
    }),
  );
});

test('points above the maximum of their criterion are refused', () => {
  expect(appraisalProblems({ criteria, assessors: [by('A', 61, 1)] })).toEqual({
    assessors: 'tooManyPoints',
  });
  expect(appraisalProblems({ criteria, assessors: [by('A', 60, null)] })).toEqual({});
});

test.each([
  ['800 m2', '1.000 m²', 1.25],
  ['trên 120 hộ', '120 hộ', 1],
  ['500 ngày công', '250 ngày công', 0.5],
  ['500 ngày công', '250 m', null],
  ['vận động Nhân dân', 'đã vận động', null],
  ['0 hộ', '1 hộ', null],
])('of "%s" registered, "%s" achieved is %s', (registered, achieved, share) => {
  expect(achievedShare({ item: '', registered, achieved })).toBe(share);
});
