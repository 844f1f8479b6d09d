import exceljs, { type Worksheet } from 'exceljs';

/*
 * The list of a province's communes as it was annexed to a resolution in 2025: who was merged into whom, by
 * former district. Names and numbers are made up; the habits are those of real lists (domain.md §6, §7.3).
 */

const firstWords = [
  'An',
  'Bình',
  'Cẩm',
  'Đông',
  'Hòa',
  'Lộc',
  'Minh',
  'Phú',
  'Tân',
  'Thạch',
  'Vĩnh',
  'Xuân',
];
const secondWords = [
  'Sơn',
  'Giang',
  'Điền',
  'Lâm',
  'Thịnh',
  'Yên',
  'Khê',
  'Trung',
  'Thượng',
  'Hải',
];
const newWords = [
  'Đại Đồng',
  'Quyết Tiến',
  'Nam Phong',
  'Hưng Long',
  'Thái Hưng',
  'Kim Thành',
  'Ngọc Châu',
  'Bắc Hà',
  'Tiên Phước',
  'Mỹ Lộc',
];
const districtNames = [
  'Thành phố Sơn Giang',
  'Thị xã Hồng Lam',
  'Huyện Đông Triều',
  'Huyện Tây Phong',
  'Huyện Nam Đàn Sơn',
  'Huyện Bắc Ninh Giang',
  'Huyện Trung Lộc',
  'Huyện Thượng Nguyên',
  'Huyện Hạ Long Điền',
  'Huyện Cửa Hội',
];
const oldInDistrict = 12;
const newInDistrict = 4;

/** A row of the list. */
export interface ProvinceRow {
  readonly name: string;
  readonly formedFrom: string;
  /** The old units behind the sentence, the parted one among them. */
  readonly old: readonly string[];
}

export interface ProvinceDistrict {
  readonly name: string;
  readonly rows: readonly ProvinceRow[];
}

function oldName(district: number, place: number): string {
  // Seven has no divisor in common with the number of names: each comes once.
  const index = ((district * oldInDistrict + place) * 7) % (firstWords.length * secondWords.length);
  const bare = `${firstWords[index % firstWords.length] ?? ''} ${secondWords[Math.floor(index / firstWords.length)] ?? ''}`;
  if (district < 2) return `${place < 8 ? 'Phường' : 'Xã'} ${bare}`;
  return `${place === 0 ? 'Thị trấn' : 'Xã'} ${bare}`;
}

function newName(district: number, place: number, old: readonly string[]): string {
  const word = district < 2 && place < 2 ? 'Phường' : 'Xã';
  if (place === 0) {
    const bare = (districtNames[district] ?? '').replace(/^(?:Thành phố|Thị xã|Huyện) /, '');
    return `${word} ${bare}`;
  }
  // Every third new commune keeps the name of one of its old ones.
  if (place === 1) return (old[0] ?? '').replace(/^(?:Thị trấn|Phường|Xã)/, word);
  if (place === 2) return `${word} ${newWords[district] ?? ''}`;
  return `${word} ${newWords[(district + 5) % newWords.length] ?? ''} ${district % 2 === 0 ? '1' : '2'}`;
}

function lower(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** The same said in the ways that lists say it. */
function sentence(names: readonly string[], style: number): string {
  const [first = '', second = '', third = ''] = names.map(lower);
  if (style % 3 === 0) return `${first}, ${second} và ${third}`;
  if (style % 3 === 1)
    return `Sáp nhập toàn bộ diện tích tự nhiên, quy mô dân số của ${first}, ${second} và ${third}`;
  return names.join('\n');
}

function rowsOf(district: number): ProvinceRow[] {
  const rows: ProvinceRow[] = [];
  for (let place = 0; place < newInDistrict; place++) {
    const old = [0, 1, 2].map((step) => oldName(district, place * 3 + step));
    rows.push({
      name: newName(district, place, old),
      formedFrom: sentence(old, district + place),
      old,
    });
  }
  if (district === 3) return withSplit(rows);
  return district === 9 ? withUnchanged(rows) : rows;
}

/** One old commune goes to two new ones. */
function withSplit(rows: readonly ProvinceRow[]): ProvinceRow[] {
  const parted = rows[2]?.old[0] ?? '';
  return rows.map((row, place) => {
    const [, second = '', third = ''] = row.old;
    if (place === 2)
      return {
        ...row,
        formedFrom: `một phần ${lower(parted)}, ${lower(second)} và ${lower(third)}`,
      };
    if (place !== 3) return row;
    return {
      ...row,
      old: [...row.old, parted],
      formedFrom: `${row.old.map(lower).join(', ')} và phần còn lại của ${lower(parted)}`,
    };
  });
}

/** An old commune on its island is left as it was; two others join their neighbours. */
function withUnchanged(rows: readonly ProvinceRow[]): ProvinceRow[] {
  const [kept = '', second = '', third = ''] = rows[3]?.old ?? [];
  return rows.map((row, place) => {
    if (place === 3) return { name: kept, formedFrom: 'Giữ nguyên', old: [] };
    if (place !== 2) return row;
    const old = [...row.old, second, third];
    return { ...row, old, formedFrom: old.map(lower).join('; ') };
  });
}

/** The whole list, by former district. */
export const provinceDistricts: readonly ProvinceDistrict[] = districtNames.map(
  (name, district) => ({
    name,
    rows: rowsOf(district),
  }),
);

const width = 6;
const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

function writeHead(sheet: Worksheet): void {
  sheet.addRow(['ỦY BAN NHÂN DÂN TỈNH SƠN GIANG', '', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']);
  sheet.addRow(['', '', '', 'Độc lập - Tự do - Hạnh phúc']);
  sheet.addRow([]);
  sheet.addRow(['DANH SÁCH ĐƠN VỊ HÀNH CHÍNH CẤP XÃ SAU SẮP XẾP']);
  sheet.addRow(['(Có hiệu lực từ ngày 01/7/2025)']);
  sheet.addRow([
    'STT',
    'Tên đơn vị hành chính cấp xã mới',
    'Hình thành từ',
    'Sau sắp xếp',
    '',
    'Ghi chú',
  ]);
  sheet.addRow(['', '', '', 'Diện tích (km2)', 'Dân số (người)', '']);
  sheet.addRow(Array.from({ length: width }, (_, index) => `(${index + 1})`));
  for (const range of [
    'A1:C1',
    'D1:F1',
    'D2:F2',
    'A4:F4',
    'A5:F5',
    'A6:A7',
    'B6:B7',
    'C6:C7',
    'D6:E6',
    'F6:F7',
  ])
    sheet.mergeCells(range);
}

function writeBody(sheet: Worksheet): number {
  let ordinal = 0;
  for (const [index, { name, rows }] of provinceDistricts.entries()) {
    const group = sheet.addRow([`${roman[index] ?? ''}. ${name.toUpperCase()}`]);
    sheet.mergeCells(group.number, 1, group.number, width);
    for (const row of rows) {
      ordinal += 1;
      const area = 20 + ((ordinal * 37) % 90);
      sheet.addRow([
        ordinal,
        row.name,
        row.formedFrom,
        area,
        8000 + ((ordinal * 791) % 21_000),
        '',
      ]);
    }
  }
  return ordinal;
}

/** Writes the list as a workbook of one sheet. Returns how many new communes it has. */
export async function writeProvinceList(file: string): Promise<number> {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('DS xã mới');
  writeHead(sheet);
  const count = writeBody(sheet);
  sheet.addRow(['', `Tổng cộng: ${count} đơn vị`]);
  sheet.addRow([]);
  sheet.addRow(['', 'Người lập biểu', '', 'TM. ỦY BAN NHÂN DÂN']);
  sheet.columns.forEach((column, index) => (column.width = [6, 32, 60, 14, 14, 16][index] ?? 12));
  await workbook.xlsx.writeFile(file);
  return count;
}
