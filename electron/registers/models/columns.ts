import { modelStates, modelStateWords } from '../../../shared/domain/modelCycle.ts';
import { modelKindWords } from '../../../shared/domain/models.ts';
import type { RegisterColumn } from '../definition.ts';

const long = { least: 24, share: 2 } as const;

/** The items of the registration form (domain.md §4.3): in the workbook only where some model has them. */
const items: readonly RegisterColumn[] = (
  [
    ['reasons', ['thực trạng, lý do xây dựng', 'thực trạng', 'lý do xây dựng', 'sự cần thiết']],
    ['goals', ['mục tiêu, tiêu chí', 'mục tiêu', 'tiêu chí', 'mục đích, yêu cầu']],
    ['scope', ['địa bàn, đối tượng', 'đối tượng', 'phạm vi, đối tượng', 'đối tượng tham gia']],
    ['forces', ['lực lượng thực hiện', 'lực lượng', 'lực lượng tham gia', 'lực lượng phối hợp']],
    ['resources', ['nguồn lực', 'nguồn lực thực hiện', 'kinh phí', 'nguồn lực, kinh phí']],
    ['schedule', ['thời gian', 'thời gian thực hiện', 'tiến độ', 'tiến độ thực hiện']],
    ['outputs', ['sản phẩm, kết quả đầu ra', 'sản phẩm', 'kết quả đầu ra', 'dự kiến kết quả']],
    ['sustainability', ['khả năng duy trì, nhân rộng', 'khả năng duy trì', 'khả năng nhân rộng']],
  ] as const
).map(([field, headers]) => ({
  field,
  kind: 'lines',
  headers,
  isLeftOut: 'whenEmpty',
  width: long,
}));

const stateWords: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  modelStates.map((state) => [state, [modelStateWords[state]]]),
);

/** The columns of the list of models (domain.md §4.10 no. 4; names of design.md §7). */
export const modelColumns: readonly RegisterColumn[] = [
  {
    field: 'year',
    kind: 'number',
    headers: ['năm', 'năm đăng ký', 'năm thực hiện', 'năm công nhận'],
    width: { least: 13, share: 0 },
  },
  {
    field: 'title',
    kind: 'lines',
    headers: [
      'tên mô hình',
      'mô hình',
      'tên mô hình, điển hình',
      'mô hình, điển hình',
      'tên mô hình "Dân vận khéo"',
      'tên mô hình đăng ký',
      'tên điển hình',
    ],
    width: { least: 40, share: 3 },
  },
  {
    field: 'kind',
    kind: 'choice',
    words: {
      collective: [modelKindWords.collective, 'TT'],
      individual: [modelKindWords.individual, 'CN'],
    },
    headers: ['loại hình', 'TT/CN', 'loại mô hình', 'loại'],
    width: { least: 15, share: 0.2 },
  },
  {
    field: 'subject',
    kind: 'lines',
    headers: [
      'tập thể, cá nhân',
      'chủ thể',
      'tên tập thể, cá nhân',
      'tập thể, cá nhân thực hiện',
      'họ và tên',
      'người thực hiện',
      'tập thể, cá nhân đăng ký',
    ],
    width: { least: 24, share: 1 },
  },
  {
    field: 'subjectPost',
    kind: 'text',
    headers: ['chức vụ', 'chức danh'],
    isLeftOut: 'whenEmpty',
    width: { least: 20, share: 0.6 },
  },
  {
    field: 'unit',
    kind: 'text',
    headers: [
      'đơn vị đăng ký',
      'đơn vị',
      'cơ quan, đơn vị',
      'tên đơn vị',
      'đơn vị thực hiện',
      'xã, phường',
      'khu dân cư',
    ],
    width: { least: 24, share: 1 },
  },
  {
    field: 'place',
    kind: 'lines',
    headers: ['địa chỉ', 'địa điểm', 'địa bàn', 'nơi thực hiện', 'địa điểm thực hiện'],
    width: { least: 22, share: 0.8 },
  },
  {
    field: 'field',
    kind: 'text',
    headers: ['lĩnh vực', 'lĩnh vực đăng ký', 'thuộc lĩnh vực', 'lĩnh vực hoạt động'],
    width: { least: 22, share: 0.8 },
  },
  {
    field: 'content',
    kind: 'lines',
    headers: [
      'nội dung',
      'nội dung mô hình',
      'nội dung, cách thức thực hiện',
      'nội dung thực hiện',
      'nội dung đăng ký',
      'cách làm',
    ],
    width: { least: 34, share: 3 },
  },
  {
    field: 'results',
    kind: 'lines',
    headers: ['kết quả', 'kết quả thực hiện', 'kết quả đạt được', 'hiệu quả', 'kết quả nổi bật'],
    width: { least: 30, share: 2 },
  },
  {
    field: 'status',
    kind: 'choice',
    words: stateWords,
    headers: ['tình trạng', 'trạng thái', 'xếp loại', 'tình hình thực hiện', 'kết quả xét'],
    width: { least: 20, share: 0.4 },
  },
  {
    field: 'notes',
    kind: 'lines',
    headers: ['ghi chú', 'chú thích'],
    width: { least: 18, share: 0.8 },
  },
  ...items,
  {
    field: 'expected',
    kind: 'lines',
    headers: ['kết quả dự kiến bằng số', 'chỉ tiêu đăng ký', 'kết quả dự kiến'],
    isLeftOut: 'whenEmpty',
    width: long,
  },
  {
    field: 'achieved',
    kind: 'lines',
    headers: ['kết quả bằng số', 'số liệu kết quả', 'kết quả đạt được bằng số'],
    isLeftOut: 'whenEmpty',
    width: long,
  },
  {
    field: 'linkedMovements',
    kind: 'lines',
    headers: [
      'gắn với phong trào',
      'phong trào, cuộc vận động',
      'gắn với phong trào, cuộc vận động',
    ],
    isLeftOut: 'whenEmpty',
    width: long,
  },
];
