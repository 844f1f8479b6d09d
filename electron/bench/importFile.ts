import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';

/** design.md §9: the import that is measured. */
export const benchRows = 100_000;

const header = [
  'STT',
  'Ngày đến',
  'Số đến',
  'Cơ quan ban hành',
  'Số, ký hiệu',
  'Ngày ban hành',
  'Loại văn bản',
  'Trích yếu',
  'Lĩnh vực',
  'Thực hiện văn bản',
  'Đơn vị chủ trì',
  'Hạn thực hiện',
  'Ghi chú',
  'Mã hồ sơ',
];
const types = [
  'Nghị quyết',
  'Chỉ thị',
  'Quyết định',
  'Kế hoạch',
  'Báo cáo',
  'Công văn',
  'Thông báo',
];
const symbols = ['NQ', 'CT', 'QĐ', 'KH', 'BC', 'CV', 'TB'];
const issuers = [
  ['Ban Chấp hành Trung ương', 'TW'],
  ['Tỉnh ủy', 'TU'],
  ['Huyện ủy', 'HU'],
  ['Đảng ủy', 'ĐU'],
  ['Ban Dân vận Tỉnh ủy', 'BDVTU'],
];
const fields = ['Dân vận', 'Tuyên giáo', 'Xây dựng Đảng', 'Nội chính'];
const topics = [
  'tăng cường công tác dân vận của hệ thống chính trị',
  'xây dựng nông thôn mới, đô thị văn minh',
  'thực hiện Quy chế dân chủ ở cơ sở',
  'phong trào thi đua "Dân vận khéo"',
  'tiếp xúc, đối thoại trực tiếp với Nhân dân',
  'cải cách hành chính, nâng cao đạo đức công vụ',
];

function pick<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('empty list');
  return item;
}

function dayText(index: number): string {
  const date = new Date(Date.UTC(2000 + (index % 25), index % 12, 1 + (index % 28)));
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;
}

function row(index: number): (string | number)[] {
  const [issuer = '', suffix = ''] = pick(issuers, index * 7);
  return [
    index + 1,
    dayText(index + 3),
    index + 1,
    issuer,
    `${index + 1}-${pick(symbols, index)}/${suffix}`,
    dayText(index),
    pick(types, index),
    `${pick(types, index)} về ${pick(topics, index * 5)} giai đoạn ${2000 + (index % 25)}, đợt ${index % 977}`,
    pick(fields, index * 3),
    `Nghị quyết số ${1 + (index % 60)}-NQ/TW`,
    `Khối Dân vận xã số ${index % 311}`,
    dayText(index + 90),
    index % 9 === 0 ? 'đã sao gửi các chi bộ' : '',
    `HS-${index % 5000}`,
  ];
}

/**
 * The workbook that every way of importing reads, with shared strings: 100,000 rows × 14 columns unless told
 * otherwise (the first columns of the header). Made once and kept between runs; the same bytes for all.
 */
export async function makeBenchWorkbook(
  rows = benchRows,
  columns = header.length,
): Promise<string> {
  const folder = join(tmpdir(), 'so-dan-van-bench');
  const file = join(folder, `register-${rows}-${columns}.xlsx`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  const unfinished = `${file}.tmp`;
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({
    filename: unfinished,
    useSharedStrings: true,
    useStyles: true,
  });
  const sheet = workbook.addWorksheet('Văn bản đến');
  sheet.addRow(header.slice(0, columns)).commit();
  for (let index = 0; index < rows; index += 1) {
    sheet.addRow(row(index).slice(0, columns)).commit();
    // Lets the zip take what was written; a million rows at once would not fit in memory.
    if (index % 5000 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  sheet.commit();
  await workbook.commit();
  renameSync(unfinished, file);
  return file;
}
