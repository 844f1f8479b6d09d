import i18next from 'i18next';
import { expect, test } from 'vitest';
import { translationOptions } from '../../../../shared/locales/index.ts';
import { lagText } from './lagText.ts';

void i18next.init({ ...translationOptions, lng: 'vi' });
const { t } = i18next;

test('a document comes so many days after the one it carries out, or on the same day', () => {
  expect(lagText(1234, t)).toBe('sau 1.234 ngày');
  expect(lagText(0, t)).toBe('cùng ngày');
});

test('a document dated before the one it carries out is said to be before, not after a negative time', () => {
  expect(lagText(-2, t)).toBe('trước 2 ngày');
});
