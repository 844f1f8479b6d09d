import {
  programKinds,
  programKindWords,
  type ProgramKind,
  type ProgramStatus,
  programStatuses,
  programStatusWords,
} from '../../../shared/domain/programs.ts';
import type { RegisterColumn } from '../definition.ts';

/** Kinds of programs as offices write them beside our own words (domain.md §1, §2.3). */
const otherKinds: Readonly<Record<ProgramKind, readonly string[]>> = {
  actionProgram: ['chương trình', 'CTr', 'CTHĐ', 'CTHD'],
  plan: ['KH', 'kế hoạch thực hiện', 'kế hoạch hành động'],
  scheme: ['ĐA', 'đề án thực hiện'],
  jointProgram: ['CTPH', 'CTrPH', 'chương trình phối hợp công tác', 'kế hoạch phối hợp'],
  other: ['loại khác'],
};
const otherStatuses: Readonly<Record<ProgramStatus, readonly string[]>> = {
  draft: ['đang dự thảo', 'đang xây dựng'],
  running: ['đang triển khai', 'còn hiệu lực', 'đã ban hành'],
  finished: ['kết thúc', 'hoàn thành', 'đã hoàn thành', 'đã tổng kết'],
  stopped: ['dừng', 'hết hiệu lực', 'thay thế'],
};

const kindWords = Object.fromEntries(
  programKinds.map((kind) => [kind, [programKindWords[kind], ...otherKinds[kind]]]),
);
const statusWords = Object.fromEntries(
  programStatuses.map((status) => [status, [programStatusWords[status], ...otherStatuses[status]]]),
);

/** The documents of the register that a program carries out. */
export const implementsColumn: RegisterColumn = {
  field: 'implements',
  kind: 'own',
  headers: [
    'thực hiện văn bản',
    'văn bản cấp trên',
    'căn cứ văn bản',
    'cụ thể hóa văn bản',
    'thực hiện nghị quyết, chỉ thị',
  ],
  width: { least: 28, share: 1 },
};

/** Chương trình hành động, kế hoạch, đề án, chương trình phối hợp (domain.md §1.2 row 13, §1.4, §4.6). */
export const programColumns: readonly RegisterColumn[] = [
  {
    field: 'kind',
    kind: 'choice',
    words: kindWords,
    headers: ['loại', 'loại chương trình', 'thể loại', 'loại văn bản', 'hình thức văn bản'],
    width: { least: 22, share: 0.3 },
  },
  {
    field: 'title',
    kind: 'lines',
    headers: [
      'tên chương trình',
      'tên chương trình, kế hoạch, đề án',
      'tên kế hoạch',
      'tên đề án',
      'chương trình, kế hoạch',
      'trích yếu',
      'trích yếu nội dung',
      'tên văn bản',
      'nội dung',
    ],
    width: { least: 40, share: 4 },
  },
  {
    field: 'numberSymbol',
    kind: 'text',
    headers: ['số, ký hiệu', 'số ký hiệu', 'số và ký hiệu', 'số văn bản', 'số hiệu'],
    width: { least: 22, share: 0 },
  },
  {
    field: 'issuedOn',
    kind: 'date',
    headers: ['ngày ban hành', 'ngày, tháng, năm ban hành', 'ngày ký', 'ngày văn bản'],
    width: { least: 20, share: 0 },
  },
  {
    field: 'issuer',
    value: 'issuerId',
    kind: 'party',
    headers: ['cơ quan ban hành', 'đơn vị ban hành', 'nơi ban hành', 'cấp ban hành'],
    width: { least: 26, share: 1 },
  },
  {
    field: 'signatories',
    kind: 'parties',
    headers: [
      'đơn vị ký kết',
      'các bên ký kết',
      'cơ quan phối hợp',
      'đơn vị phối hợp',
      'đơn vị cùng ký',
      'ký kết với',
    ],
    width: { least: 26, share: 1 },
  },
  implementsColumn,
  {
    field: 'period',
    kind: 'date',
    headers: ['giai đoạn', 'thời gian thực hiện', 'thời kỳ', 'kỳ thực hiện', 'giai đoạn thực hiện'],
    width: { least: 22, share: 0 },
  },
  {
    field: 'status',
    kind: 'choice',
    words: statusWords,
    headers: ['trạng thái', 'tình trạng', 'tình trạng thực hiện'],
    width: { least: 22, share: 0.2 },
  },
  {
    field: 'notes',
    kind: 'lines',
    headers: ['ghi chú', 'chú thích'],
    width: { least: 18, share: 1 },
  },
];
