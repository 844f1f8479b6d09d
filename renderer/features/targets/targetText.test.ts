import { expect, test } from 'vitest';
import type { TargetLine } from '../../../shared/contract/targets.ts';
import { targetValuesSchema } from '../../../shared/domain/targets.ts';
import { createTranslator } from '../../../shared/locales/index.ts';
import { explain, goalText, measuredText } from './targetText.ts';

const translate = createTranslator('vi');

const known = { missing: null };

function line(values: object, evaluation: object): TargetLine {
  return {
    ...targetValuesSchema.parse({ title: 'Chỉ tiêu mẫu', ...values }),
    id: '00000000-0000-7000-8000-000000000001',
    revision: 1,
    createdAt: '',
    createdBy: '',
    updatedAt: '',
    updatedBy: '',
    deletedAt: null,
    unitName: '',
    directive: '',
    evaluation: {
      period: '2020',
      goal: 100,
      measured: { value: null, part: null, whole: null, missing: 'notTyped' },
      origin: 'typed',
      countedOn: null,
      verdict: 'unknown',
      before: null,
      lastYear: null,
      ...evaluation,
    },
  };
}

test('a ratio is shown as reports write it, a number with its points', () => {
  const ratio = { kind: 'ratio', measure: '%' } as const;
  expect(measuredText(ratio, { value: 62.68, part: 42, whole: 67, ...known })).toBe(
    '42/67 (62,7%)',
  );
  const land = { kind: 'number', measure: 'm²' } as const;
  expect(measuredText(land, { value: 5016, part: null, whole: null, ...known })).toBe('5.016');
});

test('a goal without a number is shown as it was written', () => {
  const target = line({ kind: 'number', goalText: 'nâng cao', direction: 'atLeast' }, {});
  expect(goalText(target, null, translate)).toBe('nâng cao');
  expect(goalText(target, 19, translate)).toBe('≥ 19');
});

test('the verdict is explained: by how much, of what, from where', () => {
  const short = line(
    { kind: 'computed', source: 'coverage', measure: '%' },
    {
      measured: { value: 62.5, part: 5, whole: 8, ...known },
      verdict: 'notMet',
      countedOn: '2020-12-31',
    },
  );
  expect(explain(short, translate)).toEqual([
    'Thực hiện 62,5%, thấp hơn mức giao ít nhất 100% là 37,5 điểm phần trăm.',
    'Cách tính: 5 trên 8.',
    'Đếm từ “Độ phủ văn bản” đến ngày 31/12/2020.',
  ]);
});

test('a register with nothing to count is named, whether or not a figure was typed', () => {
  const computed = { kind: 'computed', source: 'models', measure: '%' } as const;
  const missing = { value: null, part: 0, whole: 0, missing: 'nothingToCount' };
  expect(explain(line(computed, { measured: missing }), translate)[0]).toBe(
    '“Mô hình theo đơn vị, lĩnh vực” chưa có gì để đếm cho kỳ này; có thể ghi số bằng tay.',
  );
  const typed = line(computed, {
    measured: { value: 100, part: 6, whole: 6, ...known },
    verdict: 'met',
  });
  expect(explain(typed, translate).at(-1)).toBe(
    '“Mô hình theo đơn vị, lĩnh vực” chưa có gì để đếm, nên dùng số ghi tay. Số ghi tay của kỳ năm 2020.',
  );
});
