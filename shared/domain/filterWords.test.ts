import { expect, test } from 'vitest';
import { createTranslator } from '../locales/index.ts';
import { directiveFilterSchema } from './directives.ts';
import { describeFilter } from './filterWords.ts';

const translate = createTranslator('vi');
const first = '01980000-0000-7000-8000-000000000001';
const second = '01980000-0000-7000-8000-000000000002';
const names = {
  type: (id: string) => (id === first ? 'nghị quyết' : 'chỉ thị'),
  issuer: (id: string) => (id === first ? 'Bộ Chính trị' : undefined),
  field: () => 'Dân vận',
};

function words(filter: object): string {
  return describeFilter(directiveFilterSchema.parse(filter), names, translate);
}

test('the whole register has no condition', () => {
  expect(words({})).toBe('');
  expect(words({ search: '   ' })).toBe('');
});

test('every part of a filter is said in words, in the order of the filter bar', () => {
  expect(
    words({
      search: 'dân vận',
      typeIds: [first, second],
      issuerIds: ['none', first],
      levels: ['central'],
      years: [2025, 'none'],
      fieldIds: [first],
      statuses: ['replaced'],
      ids: [first],
    }),
  ).toBe(
    'Loại: nghị quyết, chỉ thị; Cơ quan: (chưa ghi), Bộ Chính trị; Cấp: Trung ương; ' +
      'Năm: 2025, (chưa ghi); Lĩnh vực: Dân vận; Hiệu lực: Bị thay thế; ' +
      'chữ tìm: “dân vận”; 1 văn bản được chọn',
  );
});

test('many values are counted instead of filling the page', () => {
  expect(words({ years: [2019, 2020, 2021, 2022, 2023, 2024, 2025] })).toBe(
    'Năm: 2019, 2020, 2021, 2022, 2023 và 2 mục khác',
  );
});
