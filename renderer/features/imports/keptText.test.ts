import i18next from 'i18next';
import { expect, test } from 'vitest';
import { translationOptions } from '../../../shared/locales/index.ts';
import { keptTexts } from './keptText.ts';

void i18next.init({ ...translationOptions, lng: 'vi' });
const t = i18next.t;
const row = (index: number, reason: 'edited' | 'linked') => ({ label: `0${index}-KH/TU`, reason });

test('each kept document is told with the reason it is kept for', () => {
  expect(keptTexts([row(1, 'linked'), row(2, 'edited'), row(3, 'linked')], t)).toEqual([
    'Giữ lại 1 văn bản đã sửa sau khi nhập: 02-KH/TU.',
    'Giữ lại 2 văn bản đang có liên hệ với văn bản khác: 01-KH/TU, 03-KH/TU.',
  ]);
  expect(keptTexts([], t)).toEqual([]);
});

test('of many the first five are named and the rest is counted', () => {
  const edited = (count: number) =>
    Array.from({ length: count }, (_value, index) => row(index + 1, 'edited'));
  expect(keptTexts(edited(5), t)[0]).toMatch(/: 01-KH\/TU, .*, 05-KH\/TU\.$/);
  expect(keptTexts(edited(6), t)).toEqual([
    'Giữ lại 6 văn bản đã sửa sau khi nhập: 01-KH/TU, 02-KH/TU, 03-KH/TU, 04-KH/TU, 05-KH/TU và 1 văn bản khác.',
  ]);
});
