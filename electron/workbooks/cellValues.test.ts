import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberText, numericCell, serialToDate, serialToTime } from './cellValues.ts';

test('the first days of 1900 are right, and the day that never was is none', () => {
  expect(serialToDate(0, false)).toBeUndefined();
  expect(serialToDate(1, false)).toBe('1900-01-01');
  expect(serialToDate(59, false)).toBe('1900-02-28');
  expect(serialToDate(60, false)).toBeUndefined();
  expect(serialToDate(61, false)).toBe('1900-03-01');
  expect(serialToDate(0, true)).toBe('1904-01-01');
  expect(serialToDate(2_958_465, false)).toBe('9999-12-31');
  expect(serialToDate(2_958_466, false)).toBeUndefined();
  expect(serialToDate(-1, false)).toBeUndefined();
});

test('a day is the same day in every time zone', () => {
  const before = process.env['TZ'];
  try {
    for (const zone of ['Asia/Ho_Chi_Minh', 'America/New_York', 'UTC']) {
      process.env['TZ'] = zone;
      for (let serial = 367; serial < 48_000; serial += 61) {
        const expected = new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);
        expect(serialToDate(serial + 0.99, false)).toBe(expected);
      }
    }
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
});

test('the two date systems are 1,462 days apart', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 80_000 }), (serial) => {
      expect(serialToDate(serial, true)).toBe(serialToDate(serial + 1462, false));
    }),
  );
});

test('times are rounded as Excel rounds them, and may pass a day where they are durations', () => {
  expect(serialToTime(0.5, false)).toBe('12:00');
  expect(serialToTime(43_954.999999, false)).toBe('00:00');
  expect(serialToTime(0.4999999, false)).toBe('12:00');
  expect(serialToTime(1.5, true)).toBe('36:00');
});

test('every minute of the day is read', () => {
  for (let minute = 0; minute < 1440; minute++) {
    const text = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    expect(serialToTime(minute / 1440, false)).toBe(text);
  }
});

test('numbers are plain decimals without the noise of binary fractions', () => {
  expect(numberText(0.1 + 0.2)).toBe('0.3');
  expect(numberText(1_085_012_345)).toBe('1085012345');
  expect(numberText(1e21)).toBe('1000000000000000000000');
  expect(numberText(1e-7)).toBe('0.0000001');
  expect(numberText(-2.5)).toBe('-2.5');
  expect(numberText(0)).toBe('0');
});

test('no number is shown with an exponent, and every short one comes back', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e9, max: 1e9 }),
      fc.integer({ min: 0, max: 6 }),
      (digits, scale) => {
        const value = digits / 10 ** scale;
        const text = numberText(value);
        expect(text).toMatch(/^-?\d+(?:\.\d+)?$/);
        expect(Number(text)).toBe(value);
      },
    ),
  );
});

test('a number that only looks like a date by its format stays a number where no day fits', () => {
  expect(numericCell(1, 60, 'date', false)).toMatchObject({ kind: 'number', text: '60' });
  expect(numericCell(1, -5, 'date', false)).toMatchObject({ kind: 'number', text: '-5' });
  expect(numericCell(1, 12, 'date', false)).toMatchObject({ kind: 'date', value: 12 });
});
