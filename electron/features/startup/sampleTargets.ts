import type { TargetFigureValues, TargetValues } from '../../../shared/domain/targets.ts';

type Figure = Pick<TargetFigureValues, 'period' | 'part' | 'whole'>;
type SampleTarget = Partial<TargetValues> &
  Pick<TargetValues, 'title'> & { readonly figures: readonly Figure[] };

const madeUp = 'Chỉ tiêu theo bài viết; kết quả là của dữ liệu mẫu.';

/** Every target of the scheme: in per cent, over its three years. */
const common = {
  measure: '%',
  goal: 100,
  period: '2018/2020',
  periodText: '2018-2020',
  dueOn: '2020',
  dueOnText: 'năm 2020',
  notes: madeUp,
} as const;

/** The three that count models, with typed figures until the register of models tells. */
function modelTargets(provinceId: string): SampleTarget[] {
  const models = { measure: 'units', underIds: [provinceId] };
  return [
    {
      ...common,
      position: 20,
      title:
        'Xã, phường, thị trấn có mô hình trên tất cả các lĩnh vực; mỗi xã ít nhất 01 mô hình nông thôn mới có hiệu quả',
      kind: 'computed',
      goalText: '100% xã, phường, thị trấn',
      source: 'models',
      sourceOptions: {
        ...models,
        levels: ['commune'],
        rules: [
          { namePrefix: '', field: '', atLeast: 1 },
          { namePrefix: 'Xã', field: 'xây dựng nông thôn mới', atLeast: 1 },
        ],
      },
      figures: [{ period: '2020', part: 6, whole: 8 }],
    },
    {
      ...common,
      position: 30,
      title: 'Cơ quan, đơn vị, công sở có ít nhất 01 mô hình có hiệu quả',
      kind: 'computed',
      goalText: '100%, ít nhất 01 mô hình',
      source: 'models',
      sourceOptions: { ...models, kinds: ['government'], rules: [{ atLeast: 1 }] },
      figures: [{ period: '2020', part: 6, whole: 6 }],
    },
    {
      ...common,
      position: 40,
      title: 'Mô hình được rà soát, đánh giá, khuyến cáo nhân rộng',
      kind: 'computed',
      goalText: '100% mô hình',
      source: 'models',
      sourceOptions: { measure: 'reviewed', underIds: [provinceId] },
      figures: [{ period: '2020', part: 45, whole: 45 }],
    },
  ];
}

/** The five targets of Bắc Kạn's scheme of 2018–2020 (domain.md §1.4 rows 8–12). */
export function schemeTargets(ids: {
  readonly requirementId: string;
  readonly provinceId: string;
}): SampleTarget[] {
  const { requirementId, provinceId } = ids;
  return [
    {
      ...common,
      position: 10,
      title: 'Đơn vị, địa phương, tổ chức Đảng phổ biến và có kế hoạch thực hiện Đề án',
      kind: 'computed',
      goalText: '100% đơn vị, địa phương, tổ chức Đảng',
      source: 'coverage',
      sourceOptions: { requirementId },
      figures: [],
    },
    ...modelTargets(provinceId),
    {
      ...common,
      position: 50,
      title: 'Sự hài lòng của người dân về giải quyết thủ tục hành chính',
      kind: 'ratio',
      goal: 80,
      goalText: 'hàng năm 80%',
      frequency: 'yearly',
      figures: [
        { period: '2018', part: 78, whole: 100 },
        { period: '2019', part: 82, whole: 100 },
        { period: '2020', part: 85, whole: 100 },
      ],
    },
  ];
}
