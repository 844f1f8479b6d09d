import { recipientKindWords } from '../../../shared/domain/awards.ts';
import type { RegisterColumn } from '../definition.ts';

/** The columns of the list of awards (domain.md §4.8; names of design.md §7). */
export const awardColumns: readonly RegisterColumn[] = [
  {
    field: 'recipient',
    kind: 'lines',
    headers: [
      'tên tập thể, cá nhân',
      'họ và tên',
      'họ tên',
      'tập thể, cá nhân',
      'tên tập thể/họ tên',
      'đơn vị, cá nhân được khen thưởng',
      'người nhận',
      'tên tập thể',
    ],
    width: { least: 34, share: 2 },
  },
  {
    field: 'kind',
    kind: 'choice',
    words: {
      collective: [recipientKindWords.collective, 'TT'],
      individual: [recipientKindWords.individual, 'CN'],
    },
    headers: ['đối tượng', 'loại', 'TT/CN', 'loại hình'],
    width: { least: 15, share: 0.2 },
  },
  {
    field: 'post',
    kind: 'text',
    headers: ['chức vụ', 'chức danh'],
    isLeftOut: 'whenEmpty',
    width: { least: 20, share: 0.6 },
  },
  {
    field: 'unit',
    kind: 'text',
    headers: ['đơn vị', 'cơ quan, đơn vị', 'đơn vị công tác', 'nơi công tác', 'địa chỉ'],
    width: { least: 26, share: 1 },
  },
  {
    field: 'award',
    kind: 'text',
    headers: [
      'hình thức khen thưởng',
      'hình thức',
      'danh hiệu/hình thức khen thưởng',
      'danh hiệu',
      'khen thưởng',
      'hình thức khen',
    ],
    width: { least: 26, share: 1 },
  },
  {
    field: 'decisionNumber',
    kind: 'text',
    headers: [
      'số quyết định',
      'quyết định số',
      'số, ngày quyết định',
      'quyết định khen thưởng',
      'quyết định',
      'số QĐ',
    ],
    width: { least: 26, share: 0.8 },
  },
  {
    field: 'decisionDate',
    kind: 'date',
    headers: ['ngày quyết định', 'ngày QĐ', 'ngày khen thưởng', 'ngày ban hành', 'năm', 'ngày'],
    width: { least: 20, share: 0 },
  },
  {
    field: 'issuer',
    kind: 'text',
    headers: ['cơ quan ra quyết định', 'cơ quan quyết định', 'cấp khen thưởng', 'cơ quan khen'],
    width: { least: 26, share: 1 },
  },
  {
    field: 'achievement',
    kind: 'lines',
    headers: ['thành tích', 'tóm tắt thành tích', 'nội dung khen thưởng', 'lý do khen thưởng'],
    width: { least: 34, share: 3 },
  },
  {
    field: 'model',
    kind: 'lines',
    headers: ['tên mô hình', 'mô hình', 'mô hình, điển hình'],
    isLeftOut: 'whenEmpty',
    width: { least: 30, share: 2 },
  },
  {
    field: 'notes',
    kind: 'lines',
    headers: ['ghi chú', 'chú thích'],
    width: { least: 18, share: 0.8 },
  },
  // "Khen thưởng" merged over "Giấy khen" and "Bằng khen", with a cross or the decision in the one given.
  {
    field: 'certificate',
    kind: 'text',
    headers: ['giấy khen'],
    isLeftOut: 'always',
    width: { least: 15, share: 0 },
  },
  {
    field: 'merit',
    kind: 'text',
    headers: ['bằng khen'],
    isLeftOut: 'always',
    width: { least: 15, share: 0 },
  },
];
