/*
 * Rows of an old register as clerks keep them: several spellings of a number, dates typed in every
 * way, "nt", gaps, one document twice. The documents are those of the founding texts and made-up ones
 * of an imaginary commune; the faults are those of domain.md §2.5 and §7.
 */

/** A date cell: text as typed, or a true Excel date. */
export type LegacyDate = string | Date;

export interface LegacyRow {
  readonly receivedOn: LegacyDate;
  readonly arrivalNumber: string | number;
  readonly issuer: string;
  readonly numberSymbol: string;
  readonly issuedOn: LegacyDate;
  readonly summary: string;
  readonly leadUnit: string;
  readonly dueOn: string;
  readonly secrecy: string;
  readonly notes: string;
}

function day(iso: string): Date {
  return new Date(`${iso}T00:00:00Z`);
}

function row(
  receivedOn: LegacyDate,
  arrivalNumber: string | number,
  issuer: string,
  numberSymbol: string,
  issuedOn: LegacyDate,
  summary: string,
  more: Partial<Pick<LegacyRow, 'leadUnit' | 'dueOn' | 'secrecy' | 'notes'>> = {},
): LegacyRow {
  return {
    receivedOn,
    arrivalNumber,
    issuer,
    numberSymbol,
    issuedOn,
    summary,
    leadUnit: more.leadUnit ?? '',
    dueOn: more.dueOn ?? '',
    secrecy: more.secrecy ?? '',
    notes: more.notes ?? '',
  };
}

export const centralRows: readonly LegacyRow[] = [
  row(
    '05/3/2010',
    1,
    'Bộ Chính trị',
    '290-QĐ/TW',
    '25/02/2010',
    'Quyết định ban hành Quy chế công tác dân vận của hệ thống chính trị',
    { leadUnit: 'Khối Dân vận' },
  ),
  row(
    day('2013-06-20'),
    2,
    'BCH Trung ương',
    'Số: 25 - NQ/TW',
    'ngày 03  tháng 6 năm 2013',
    'Nghị quyết về tăng cường và đổi mới sự lãnh đạo của Đảng đối với công tác dân vận trong tình hình mới',
    { leadUnit: 'Khối Dân vận', dueOn: 'quý IV/2013' },
  ),
  row(
    'nt',
    3,
    'Bộ Chính trị',
    '05-CT/TW',
    '05/5/2016',
    'Chỉ thị về đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
    { leadUnit: 'Ban Tuyên giáo', dueOn: '31/12/2016' },
  ),
  row(
    '12-01-2017',
    '04',
    'Bộ Chính trị',
    '218/QĐ-TW',
    '12.12.2013',
    'Quyết định ban hành Quy định về việc Mặt trận Tổ quốc, các đoàn thể và nhân dân tham gia góp ý xây dựng Đảng, chính quyền',
  ),
  row(
    '15/3/2018',
    5,
    'Văn phòng Trung ương Đảng',
    '36-HD/VPTW',
    day('2018-04-03'),
    'Hướng dẫn thể thức và kỹ thuật trình bày văn bản của Đảng',
    { notes: 'ngày đến ghi trước ngày ban hành' },
  ),
];

export const provinceRows: readonly LegacyRow[] = [
  row(
    '20/9/2013',
    6,
    'Tỉnh ủy',
    '25-CTr/TU',
    '26/8/2013',
    'Chương trình hành động thực hiện Nghị quyết số 25-NQ/TW',
    { leadUnit: 'Văn phòng Đảng ủy', dueOn: 'năm 2014' },
  ),
  row(
    '4/5/18',
    7,
    'Tỉnh ủy',
    '34O-CV/TU',
    '25/4/18',
    'Công văn về việc báo cáo sơ kết 5 năm thực hiện Nghị quyết 25-NQ/TW',
    { dueOn: '15/5/2018', leadUnit: 'Văn phòng Đảng ủy' },
  ),
  row(
    '17/5/2018',
    8,
    'Ban Dân vận Tỉnh ủy',
    '12 -HD/BDVTU',
    '10/5/2018',
    'Hướng dẫn đăng ký mô hình "Dân vận khéo" năm 2018',
    { leadUnit: 'nt' },
  ),
  row(
    '17/5/2018',
    8,
    'Ban Dân vận Tỉnh ủy',
    '13-CV/BDVTU',
    '10/5/2018',
    'Công văn gửi mẫu biểu kèm theo Hướng dẫn số 12',
    { notes: 'cùng phong bì, cùng số đến' },
  ),
  row(
    '31/02/2018',
    9,
    'UBND tỉnh',
    '06/2021QĐ-UBND',
    '03/02/2021',
    'Quyết định khen thưởng phong trào thi đua Dân vận khéo',
  ),
  row(
    '02/7/2018',
    10,
    'UBND tỉnh',
    '1318/QĐ-UBND',
    '28/6/2018',
    'Quyết định kiểm tra công tác dân vận của cơ quan nhà nước',
    { secrecy: 'Mật' },
  ),
  row(
    'tháng 8/2018',
    '',
    'Tỉnh ủy',
    '',
    'tháng 7/2018',
    'Thông báo kết luận hội nghị giao ban công tác dân vận quý II/2018',
    { notes: 'không ghi số' },
  ),
];

export const districtRows: readonly LegacyRow[] = [
  row('10/01/2018', 11, 'Huyện ủy', '15-NQ/HU', '05/01/2018', 'Nghị quyết về nhiệm vụ năm 2018', {
    leadUnit: 'Văn phòng Đảng ủy',
    dueOn: '31/3/2018',
  }),
  row(
    '22/2/2018',
    12,
    'Huyện ủy',
    '34-KH/HU',
    '20/02/2018',
    'Kế hoạch thực hiện phong trào thi đua "Dân vận khéo" năm 2018',
    { leadUnit: 'Khối Dân vận', dueOn: '20/3/2018' },
  ),
  row(
    '22/2/2018',
    12,
    'Huyện ủy',
    '34-KH/HU',
    '20/02/2018',
    'Kế hoạch thực hiện phong trào thi đua "Dân vận khéo" năm 2018',
    { notes: 'bản thứ hai' },
  ),
  row(
    '05/4/2018',
    13,
    'Ban Dân vận Huyện ủy',
    '08-BC/BDVHU',
    '02/4/2018',
    'Báo cáo công tác dân vận quý I năm 2018, việc bảo mật thông tin cơ sở dữ liệu',
  ),
  row('', 14, 'Huyện ủy', '41-CV/HU', '', 'Công văn đôn đốc xây dựng chương trình hành động', {
    dueOn: 'trước ngày 30/4/2018',
    leadUnit: 'Văn phòng Đảng ủy',
  }),
  row(
    '06/6/2018',
    15,
    'UBND huyện',
    '238/UBND-NV',
    '01/6/2018',
    'Công văn phối hợp tuyên truyền cải cách hành chính',
  ),
  row(
    '06/6/2018',
    16,
    'Huyện ủy',
    '19-QĐ/HU',
    '30/5/2018',
    'Kiện toàn Ban chỉ đạo thực hiện Quy chế dân chủ ở cơ sở',
    { notes: 'TỐI MẬT' },
  ),
];

export const ownRows: readonly LegacyRow[] = [
  row(
    '',
    '',
    'Đảng ủy xã Thạch Điền',
    '01-KH/ĐU',
    '15/01/2018',
    'Kế hoạch công tác dân vận năm 2018',
    { leadUnit: 'Khối Dân vận' },
  ),
  row(
    '',
    '',
    'Đảng ủy xã Thạch Điền',
    '02-QyĐ/ĐU',
    '20/01/2018',
    'Quy định về tiếp xúc, đối thoại trực tiếp với Nhân dân',
  ),
  row('', '', 'nt', 'BC/ĐU', '04/5/2018', 'Báo cáo sơ kết 5 năm thực hiện Nghị quyết 25-NQ/TW', {
    notes: 'để trống số',
  }),
  row(
    '',
    '',
    'nt',
    '07-CTr/ĐU',
    '10/5/2018',
    'Chương trình hành động thực hiện Nghị quyết số 15-NQ/HU',
    { dueOn: 'quý III/2018', leadUnit: 'Văn phòng Đảng ủy' },
  ),
];
