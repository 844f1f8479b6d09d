import { expect, test } from 'vitest';
import { builtInKind, formatKind } from './numberFormats.ts';

test('date formats are told from number formats', () => {
  const dates = [
    'dd/mm/yyyy',
    'd\\-m\\-yy',
    '[$-42A]dd\\ mmmm\\ yyyy;@',
    '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
    '"ngày "dd" tháng "mm" năm "yyyy',
    '\\n\\g\\à\\y\\ dd',
    'mmm',
    'mm/yyyy',
    'dd/mm/yyyy hh:mm AM/PM',
    'yyyy',
  ];
  for (const code of dates) expect(formatKind(code), code).toBe('date');
});

test('times and durations are told from dates', () => {
  for (const code of ['hh:mm', 'h:mm AM/PM', 'mm:ss', 'hh"giờ"mm']) {
    expect(formatKind(code), code).toBe('time');
  }
  for (const code of ['[h]:mm', '[mm]:ss', '[HH]:mm:ss']) {
    expect(formatKind(code), code).toBe('elapsed');
  }
});

test('numbers with words, units and colours stay numbers', () => {
  const numbers = [
    'General',
    'Standard',
    '0.00E+00',
    '#,##0\\ "đồng một ngày"',
    '#,##0.00\\ [$₫-42A]',
    '[Red]#,##0;[Blue]-#,##0',
    '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-',
    '0%',
    '@',
    '000',
    '0" mô hình/năm"',
    '',
    'd'.repeat(5000),
  ];
  for (const code of numbers) expect(formatKind(code), code).toBe('number');
});

test('formats that have only a number are known', () => {
  expect([14, 17, 22, 30, 57].map(builtInKind)).toEqual(Array.from({ length: 5 }, () => 'date'));
  expect([18, 21, 45, 47].map(builtInKind)).toEqual(Array.from({ length: 4 }, () => 'time'));
  expect(builtInKind(46)).toBe('elapsed');
  expect([0, 1, 9, 37, 49, 164].map(builtInKind)).toEqual(
    Array.from({ length: 6 }, () => 'number'),
  );
});
