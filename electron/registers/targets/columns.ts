import type { RegisterColumn } from '../definition.ts';

/** Targets of a program and what was reached (domain.md §4.6, §4.10 no. 3). */
export const targetColumns: readonly RegisterColumn[] = [
  {
    field: 'program',
    kind: 'own',
    headers: ['chương trình', 'thuộc chương trình', 'chương trình, kế hoạch', 'đề án'],
    width: { least: 28, share: 1 },
  },
  {
    field: 'title',
    kind: 'lines',
    headers: ['chỉ tiêu', 'tên chỉ tiêu', 'nội dung chỉ tiêu', 'nội dung', 'chỉ tiêu, nhiệm vụ'],
    width: { least: 44, share: 4 },
  },
  {
    field: 'unit',
    value: 'measure',
    kind: 'text',
    headers: ['đơn vị tính', 'ĐVT', 'đơn vị đo'],
    width: { least: 16, share: 0 },
  },
  {
    field: 'target',
    kind: 'own',
    headers: [
      'giao',
      'chỉ tiêu giao',
      'mục tiêu',
      'mức phấn đấu',
      'kế hoạch',
      'kế hoạch giao',
      'chỉ tiêu kế hoạch',
      'mức đặt ra',
    ],
    width: { least: 22, share: 0.5 },
  },
  {
    field: 'actual',
    kind: 'own',
    headers: ['thực hiện', 'thực hiện kỳ này', 'kết quả', 'kết quả thực hiện', 'kết quả đạt được'],
    width: { least: 20, share: 0.3 },
  },
  {
    field: 'period',
    kind: 'own',
    headers: ['kỳ', 'kỳ báo cáo', 'kỳ đánh giá', 'giai đoạn', 'năm'],
    width: { least: 20, share: 0 },
  },
  {
    field: 'reportingUnit',
    kind: 'own',
    headers: ['đơn vị báo cáo', 'đơn vị thực hiện', 'địa phương'],
    width: { least: 24, share: 0.6 },
  },
  {
    field: 'leadUnit',
    value: 'unitId',
    kind: 'unit',
    headers: ['đơn vị chủ trì', 'đơn vị chủ trì theo dõi', 'chủ trì', 'cơ quan chủ trì'],
    width: { least: 24, share: 0.6 },
  },
  {
    field: 'dueOn',
    kind: 'date',
    headers: ['thời hạn', 'thời hạn hoàn thành', 'hạn hoàn thành', 'thời gian hoàn thành'],
    width: { least: 20, share: 0 },
  },
  {
    field: 'notes',
    kind: 'lines',
    headers: ['ghi chú', 'chú thích'],
    width: { least: 18, share: 1 },
  },
];

/** Columns of such annexes that nothing is kept of, lest they be taken for others. */
export const otherTargetHeaders: readonly string[] = [
  'đơn vị phối hợp',
  'đơn vị phối hợp, cung cấp số liệu',
  'nguồn số liệu/minh chứng',
  'lũy kế',
  '% đạt',
  'tỷ lệ % đạt',
  'đánh giá',
];

const prefix = 'goal:';

/** The year whose goal a column holds; undefined for other columns. */
export function goalYear(field: string): string | undefined {
  return field.startsWith(prefix) ? field.slice(prefix.length) : undefined;
}

/** Programs of these years are met in registers, and no plan looks further. */
const years = Array.from({ length: 36 }, (_year, place) => String(2015 + place));

/** "Đến hết năm 2026 | Đến năm 2030": the goal by the end of each year (domain.md §4.6). */
export const goalColumns: readonly RegisterColumn[] = years.map((year) => ({
  field: `${prefix}${year}`,
  kind: 'own',
  title: `Đến năm ${year}`,
  isRare: true,
  headers: [
    `đến hết năm ${year}`,
    `đến năm ${year}`,
    `mục tiêu đến năm ${year}`,
    `mục tiêu năm ${year}`,
    `chỉ tiêu năm ${year}`,
    `kế hoạch năm ${year}`,
    `tầm nhìn ${year}`,
    `tầm nhìn đến năm ${year}`,
  ],
  width: { least: 20, share: 0 },
}));
