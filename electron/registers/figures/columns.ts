import type { Kysely } from 'kysely';
import { readIndicators } from '../../database/figures/figureNames.ts';
import { foldText } from '../../../shared/domain/vietnamese.ts';
import type { Tables } from '../../database/tables.ts';
import type { RegisterColumn } from '../definition.ts';

/** The long form: a row for each figure. */
export const figureColumns: readonly RegisterColumn[] = [
  {
    field: 'form',
    kind: 'own',
    headers: ['biểu', 'tên biểu', 'biểu mẫu', 'mẫu biểu'],
    width: { least: 26, share: 1 },
  },
  {
    field: 'period',
    kind: 'own',
    headers: ['kỳ', 'kỳ báo cáo', 'kỳ số liệu', 'tháng', 'quý', 'năm'],
    width: { least: 24, share: 0 },
  },
  {
    field: 'unit',
    kind: 'own',
    headers: ['đơn vị', 'đơn vị báo cáo', 'tên đơn vị', 'địa phương', 'xã, phường', 'địa bàn'],
    width: { least: 30, share: 1 },
  },
  {
    field: 'indicator',
    kind: 'own',
    headers: ['chỉ tiêu', 'tên chỉ tiêu', 'nội dung', 'chỉ số', 'tiêu chí'],
    width: { least: 40, share: 2 },
  },
  {
    field: 'measure',
    kind: 'own',
    headers: ['đơn vị tính', 'ĐVT', 'đvt'],
    width: { least: 16, share: 0 },
  },
  {
    field: 'value',
    kind: 'own',
    headers: ['số liệu', 'giá trị', 'kết quả', 'thực hiện', 'số lượng', 'số liệu kỳ này'],
    width: { least: 22, share: 0.5 },
  },
  {
    field: 'note',
    kind: 'own',
    headers: ['ghi chú', 'giải trình', 'thuyết minh'],
    width: { least: 24, share: 1 },
  },
];

const prefix = 'figure:';

/** The indicator that a column of the wide form is headed by; undefined for other columns. */
export function indicatorOf({ field, title = '' }: RegisterColumn): string | undefined {
  return field.startsWith(prefix) ? title : undefined;
}

/** A code that may head a column: "1.1" may be anything. */
const tellingCode = /\p{L}[^\s]*\p{L}[^\s]+/u;

/** The wide form: a row for each unit, a column for each indicator, by name or code (domain.md §4.2). */
export async function indicatorColumns(database: Kysely<Tables>): Promise<RegisterColumn[]> {
  const columns = new Map<string, RegisterColumn>();
  for (const { indicator } of await readIndicators(database)) {
    const { name, code, heading, unitOfMeasure } = indicator;
    const field = `${prefix}${foldText(name)}`;
    const others = [
      ...(tellingCode.test(code) ? [code] : []),
      ...(heading === '' ? [] : [`${heading} ${name}`]),
      ...(unitOfMeasure === '' ? [] : [`${name} (${unitOfMeasure})`]),
    ];
    const known = columns.get(field)?.headers ?? [name];
    columns.set(field, {
      field,
      kind: 'own',
      title: name,
      headers: [...new Set([...known, ...others])],
      width: { least: 20, share: 0 },
    });
  }
  return [...columns.values()];
}
