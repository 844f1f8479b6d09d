import type { ActivityValues } from '../../shared/domain/activities.ts';
import { activityRecord } from '../database/records/activityRecords.ts';
import type { RegisterColumn } from './definition.ts';
import { plainRegister } from './plainRegister.ts';

/** Kinds of activities as offices write them, ours first (domain.md §1.5 rows 3–4, §4.1, §4.2 block 6). */
const kindWords: Readonly<Record<ActivityValues['kind'], readonly string[]>> = {
  conference: ['hội nghị', 'họp', 'hội nghị nhân dân', 'cuộc họp', 'hội thảo', 'tọa đàm'],
  briefing: ['giao ban', 'hội nghị giao ban', 'họp giao ban'],
  dialogue: ['đối thoại', 'hội nghị đối thoại', 'tiếp xúc, đối thoại', 'đối thoại với nhân dân'],
  reception: ['tiếp dân', 'tiếp công dân', 'tiếp dân định kỳ'],
  training: ['tập huấn', 'bồi dưỡng', 'lớp tập huấn', 'hội nghị tập huấn'],
  inspection: ['kiểm tra', 'giám sát', 'kiểm tra, giám sát', 'khảo sát', 'kiểm tra - giám sát'],
  other: ['khác', 'hoạt động khác'],
};

const columns: readonly RegisterColumn[] = [
  {
    field: 'heldOn',
    kind: 'date',
    headers: [
      'ngày',
      'thời gian',
      'ngày tổ chức',
      'thời gian tổ chức',
      'ngày tháng',
      'ngày, tháng, năm',
      'ngày diễn ra',
    ],
    width: { least: 18, share: 0 },
  },
  {
    field: 'kind',
    kind: 'choice',
    words: kindWords,
    headers: ['hình thức', 'loại hoạt động', 'loại', 'loại hình', 'hình thức tổ chức', 'hoạt động'],
    width: { least: 18, share: 0.3 },
  },
  {
    field: 'unit',
    value: 'unitId',
    kind: 'unit',
    headers: [
      'đơn vị',
      'đơn vị tổ chức',
      'cơ quan tổ chức',
      'đơn vị chủ trì',
      'đơn vị thực hiện',
      'chủ trì',
    ],
    width: { least: 24, share: 1 },
  },
  {
    field: 'place',
    kind: 'text',
    headers: ['địa điểm', 'nơi tổ chức', 'địa điểm tổ chức'],
    width: { least: 22, share: 1 },
  },
  {
    field: 'subject',
    kind: 'lines',
    headers: [
      'nội dung',
      'chủ đề',
      'nội dung hoạt động',
      'tên hoạt động',
      'nội dung hội nghị',
      'nội dung đối thoại',
    ],
    width: { least: 40, share: 4 },
  },
  {
    field: 'participants',
    kind: 'number',
    headers: [
      'số người dự',
      'số người tham dự',
      'số người tham gia',
      'thành phần (số người)',
      'số lượt người tham dự',
      'số đại biểu',
    ],
    width: { least: 14, share: 0 },
  },
  {
    field: 'opinionsReceived',
    kind: 'number',
    headers: [
      'số ý kiến',
      'số ý kiến tiếp nhận',
      'ý kiến tiếp nhận',
      'số ý kiến, kiến nghị',
      'số kiến nghị',
      'số ý kiến phát biểu',
    ],
    width: { least: 14, share: 0 },
  },
  {
    field: 'opinionsAnswered',
    kind: 'number',
    headers: [
      'số ý kiến đã trả lời',
      'ý kiến đã trả lời',
      'số ý kiến trả lời',
      'đã trả lời',
      'đã giải quyết',
      'số ý kiến đã giải quyết',
    ],
    width: { least: 14, share: 0 },
  },
  {
    field: 'result',
    kind: 'lines',
    headers: ['kết quả', 'kết luận', 'kết quả, kết luận'],
    width: { least: 24, share: 2 },
  },
  {
    field: 'notes',
    kind: 'lines',
    headers: ['ghi chú', 'chú thích'],
    width: { least: 16, share: 1 },
  },
];

/** Hội nghị, giao ban, đối thoại, tiếp dân, tập huấn, kiểm tra: counts, not persons (domain.md §8). */
export const activitiesRegister = plainRegister({
  name: 'activities',
  columns,
  record: activityRecord,
  required: 'subject',
  subjects: ['activities'],
  key: ['heldOn', 'subject'],
  unlessDiffers: ['unitId', 'kind', 'place'],
});
