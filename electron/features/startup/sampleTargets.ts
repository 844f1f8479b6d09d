import type { TargetFigureValues, TargetValues } from '../../../shared/domain/targets.ts';

interface Figure extends Pick<TargetFigureValues, 'period' | 'part' | 'whole'> {
  /** By name. */
  readonly unit: string;
}
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

/** The three that count models: of the register's rows, as writeSchemeModels.ts makes them. */
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
          { scope: 'each' },
          { namePrefix: 'Xã', field: 'Xây dựng nông thôn mới', counts: 'effective' },
        ],
      },
      figures: [],
    },
    {
      ...common,
      position: 30,
      title: 'Cơ quan, đơn vị, công sở có ít nhất 01 mô hình có hiệu quả',
      kind: 'computed',
      goalText: '100%, ít nhất 01 mô hình',
      source: 'models',
      sourceOptions: {
        ...models,
        kinds: ['government'],
        rules: [{ scope: 'any', counts: 'effective' }],
      },
      figures: [],
    },
    {
      ...common,
      position: 40,
      title: 'Mô hình được rà soát, đánh giá, khuyến cáo nhân rộng',
      kind: 'computed',
      goalText: '100% mô hình',
      source: 'models',
      sourceOptions: { measure: 'reviewed', underIds: [provinceId] },
      figures: [],
    },
  ];
}

/** People asked in each district, and who of them were content in 2018, 2019 and 2020. */
const surveys: readonly (readonly [unit: string, whole: number, ...parts: number[]])[] = [
  ['Huyện Na Rì', 16, 13, 13, 14],
  ['Huyện Pác Nặm', 16, 12, 13, 13],
  ['Huyện Bạch Thông', 16, 13, 13, 14],
  ['Huyện Chợ Mới', 16, 12, 13, 13],
  ['Huyện Chợ Đồn', 16, 13, 14, 14],
  ['Thành phố Bắc Kạn', 20, 15, 16, 17],
];

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
      addsUnits: true,
      figures: surveys.flatMap(([unit, whole, ...parts]) =>
        parts.map((part, index) => ({ unit, period: String(2018 + index), part, whole })),
      ),
    },
  ];
}
