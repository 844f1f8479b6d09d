import type { RelationKind } from '../../../shared/domain/directives.ts';
import type { Level, System } from '../../../shared/domain/organisations.ts';

/*
 * The documents that the five founding texts cite (domain.md §1: S0 Thượng Thanh, S1 An Giang, S2 Thạch
 * Điền, S3 Bắc Kạn, S4 Hà Nội), with what carries out what. Facts only; `notes` says where a fact is from.
 */

/** The office of the sample: the commune of S2. */
export const sampleOffice = {
  name: 'Đảng ủy xã Thạch Điền',
  level: 'commune',
  parent: 'Đảng bộ huyện Thạch Hà',
  place: 'Thạch Điền',
  province: 'Hà Tĩnh',
} as const;

export interface SampleIssuer {
  readonly name: string;
  readonly level: Level;
  readonly system: System;
  readonly symbolSuffix: string;
}

/** Bodies that are not in the seed catalogue because they belong to one place. */
export const sampleIssuers: readonly SampleIssuer[] = [
  {
    name: 'Ban Chấp hành Đảng bộ tỉnh An Giang',
    level: 'province',
    system: 'party',
    symbolSuffix: 'TU',
  },
  { name: 'Tỉnh ủy An Giang', level: 'province', system: 'party', symbolSuffix: 'TU' },
  {
    name: 'Ủy ban nhân dân tỉnh An Giang',
    level: 'province',
    system: 'state',
    symbolSuffix: 'UBND',
  },
  { name: 'Ban Thường vụ Tỉnh ủy Bắc Kạn', level: 'province', system: 'party', symbolSuffix: 'TU' },
  { name: 'Đại hội Đảng bộ tỉnh Bắc Kạn', level: 'province', system: 'party', symbolSuffix: 'ĐH' },
  {
    name: 'Đại hội Đảng bộ thành phố Hà Nội',
    level: 'province',
    system: 'party',
    symbolSuffix: 'ĐH',
  },
  { name: 'Đảng ủy phường Thượng Thanh', level: 'commune', system: 'party', symbolSuffix: 'ĐU' },
  { name: 'Đảng ủy xã Thạch Điền', level: 'commune', system: 'party', symbolSuffix: 'ĐU' },
];

export interface SampleDirective {
  /** Names the document within this file, for relations. */
  readonly key: string;
  readonly numberSymbol?: string;
  readonly type: string;
  readonly issuer: string;
  readonly issuedOn?: string;
  readonly issuedOnText?: string;
  readonly summary: string;
  readonly alias?: string;
  readonly field: string;
  readonly implements?: string;
  readonly dueOn?: string;
  readonly dueOnText?: string;
  readonly notes?: string;
}

const massMobilisation = 'dân vận';
const partyBuilding = 'xây dựng Đảng';

export const sampleDirectives: readonly SampleDirective[] = [
  {
    key: 'QĐ290',
    numberSymbol: '290-QĐ/TW',
    type: 'quyết định',
    issuer: 'Bộ Chính trị',
    issuedOn: '2010-02-25',
    issuedOnText: '25/02/2010',
    summary: 'Ban hành Quy chế công tác dân vận của hệ thống chính trị',
    alias: 'Quyết định 290',
    field: massMobilisation,
  },
  {
    key: 'QĐ23',
    numberSymbol: '23-QĐ/TW',
    type: 'quyết định',
    issuer: 'Bộ Chính trị',
    issuedOn: '2021-07-30',
    issuedOnText: '30/7/2021',
    summary:
      'Ban hành Quy chế công tác dân vận của hệ thống chính trị (thay thế Quyết định số 290-QĐ/TW)',
    field: massMobilisation,
    notes: 'Không có trong năm bài viết; ghi để thấy văn bản thay thế.',
  },
  {
    key: 'QC06',
    numberSymbol: '06-QC/TU',
    type: 'quy chế',
    issuer: 'Ban Chấp hành Đảng bộ tỉnh An Giang',
    issuedOn: '2010-07-30',
    issuedOnText: '30/7/2010',
    summary: 'Về công tác dân vận trong hệ thống chính trị',
    field: massMobilisation,
    implements: 'Quyết định số 290-QĐ/TW, ngày 25/02/2010',
  },
  {
    key: 'QĐ81',
    numberSymbol: '81-QĐ/TU',
    type: 'quyết định',
    issuer: 'Ban Thường vụ Tỉnh ủy Bắc Kạn',
    issuedOn: '2011-01-05',
    issuedOnText: '05/01/2011',
    summary: 'Ban hành Quy chế công tác dân vận của hệ thống chính trị tỉnh Bắc Kạn',
    field: massMobilisation,
  },
  {
    key: 'NQTW4-XI',
    type: 'nghị quyết',
    issuer: 'Ban Chấp hành Trung ương',
    summary: 'Một số vấn đề cấp bách về xây dựng Đảng hiện nay',
    alias: 'NQTW 4 khóa XI',
    field: partyBuilding,
    notes: 'Bài viết nêu tên, không nêu số và ngày.',
  },
  {
    key: 'NQTW4-XII',
    type: 'nghị quyết',
    issuer: 'Ban Chấp hành Trung ương',
    summary:
      'Về tăng cường xây dựng, chỉnh đốn Đảng; ngăn chặn, đẩy lùi sự suy thoái về tư tưởng chính trị, đạo đức, lối sống, những biểu hiện "tự diễn biến", "tự chuyển hóa" trong nội bộ',
    alias: 'NQTW 4 khóa XII',
    field: partyBuilding,
    notes: 'Báo cáo nêu tên, không nêu số và ngày.',
  },
  {
    key: 'NQ25',
    numberSymbol: '25-NQ/TW',
    type: 'nghị quyết',
    issuer: 'Ban Chấp hành Trung ương',
    issuedOn: '2013-06-03',
    issuedOnText: '03/6/2013',
    summary:
      'Về tăng cường và đổi mới sự lãnh đạo của Đảng đối với công tác dân vận trong tình hình mới',
    alias: 'Nghị quyết 25 khóa XI',
    field: massMobilisation,
  },
  {
    key: 'CTr25',
    numberSymbol: '25-CTr/TU',
    type: 'chương trình',
    issuer: 'Tỉnh ủy An Giang',
    issuedOn: '2013-08-26',
    issuedOnText: '26/8/2013',
    summary:
      'Chương trình hành động thực hiện Nghị quyết số 25-NQ/TW của Ban Chấp hành Trung ương (khóa XI)',
    field: massMobilisation,
    implements: 'Nghị quyết số 25-NQ/TW',
  },
  {
    key: 'CT04',
    numberSymbol: '04/2013/CT-UBND',
    type: 'chỉ thị',
    issuer: 'Ủy ban nhân dân tỉnh An Giang',
    issuedOn: '2013-06-10',
    issuedOnText: '10/6/2013',
    summary: 'Về việc tăng cường công tác dân vận của chính quyền trên địa bàn tỉnh An Giang',
    field: massMobilisation,
    implements: 'Quyết định số 290-QĐ/TW; Quy chế số 06-QC/TU',
  },
  {
    key: 'CT05',
    numberSymbol: '05/2013/CT-UBND',
    type: 'chỉ thị',
    issuer: 'Ủy ban nhân dân tỉnh An Giang',
    issuedOn: '2013-07-10',
    issuedOnText: '10/7/2013',
    summary:
      'Về việc chấn chỉnh, tăng cường và nâng cao trách nhiệm của thủ trưởng các cơ quan hành chính nhà nước trong công tác tiếp dân, giải quyết khiếu nại, tố cáo',
    field: massMobilisation,
    implements: 'Quyết định số 290-QĐ/TW; Quy chế số 06-QC/TU',
  },
  {
    key: 'CT05-TW',
    numberSymbol: '05-CT/TW',
    type: 'chỉ thị',
    issuer: 'Bộ Chính trị',
    issuedOn: '2016-05-05',
    issuedOnText: '05/5/2016',
    summary: 'Về đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
    field: partyBuilding,
    notes: 'Ngày theo báo cáo của xã; nơi khác thường ghi 15/5/2016, cần đối chiếu bản gốc.',
  },
  {
    key: 'PL34',
    type: 'pháp lệnh',
    issuer: 'Ủy ban Thường vụ Quốc hội',
    summary: 'Thực hiện dân chủ ở xã, phường, thị trấn',
    alias: 'Pháp lệnh 34',
    field: massMobilisation,
    notes: 'Bài viết gọi là Pháp lệnh 34, không nêu đủ số, ký hiệu và ngày.',
  },
  {
    key: 'ĐH-XI-BK',
    type: 'nghị quyết',
    issuer: 'Đại hội Đảng bộ tỉnh Bắc Kạn',
    issuedOn: '2015/2020',
    issuedOnText: 'nhiệm kỳ 2015-2020',
    summary: 'Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XI, nhiệm kỳ 2015-2020',
    field: partyBuilding,
  },
  {
    key: 'ĐA-BK',
    type: 'đề án',
    issuer: 'Ban Thường vụ Tỉnh ủy Bắc Kạn',
    issuedOn: '2018/2020',
    issuedOnText: '2018-2020',
    summary: 'Nâng cao hiệu quả phong trào dân vận khéo trong giai đoạn hiện nay',
    alias: 'Đề án Dân vận khéo 2018-2020',
    field: massMobilisation,
    implements: 'Quyết định số 81-QĐ/TU; Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XI',
    dueOn: '2020',
    dueOnText: 'năm 2020',
  },
  {
    key: 'ĐH-XV-HN',
    type: 'nghị quyết',
    issuer: 'Đại hội Đảng bộ thành phố Hà Nội',
    summary: 'Nghị quyết Đại hội XV của Đảng bộ thành phố',
    alias: 'NQ Đại hội XV',
    field: partyBuilding,
  },
  {
    key: 'KH-TT',
    type: 'kế hoạch',
    issuer: 'Đảng ủy phường Thượng Thanh',
    issuedOn: '2016',
    issuedOnText: 'đầu năm 2016',
    summary: 'Đăng ký mô hình, điển hình thực hiện phong trào thi đua "Dân vận khéo" năm 2016',
    field: massMobilisation,
  },
  {
    key: 'HD-TT',
    type: 'hướng dẫn',
    issuer: 'Đảng ủy phường Thượng Thanh',
    issuedOn: '2016',
    issuedOnText: 'đầu năm 2016',
    summary:
      'Hướng dẫn đăng ký mô hình, điển hình "Dân vận khéo" tới các ban, ngành, đoàn thể, chi bộ, tổ dân vận',
    field: massMobilisation,
  },
  {
    key: 'CTr-TĐ',
    type: 'chương trình',
    issuer: 'Đảng ủy xã Thạch Điền',
    summary: 'Chương trình hành động thực hiện Nghị quyết số 25-NQ/TW',
    field: massMobilisation,
    implements: 'Nghị quyết số 25-NQ/TW, ngày 03/6/2013',
    notes: 'Báo cáo nêu việc ban hành, không nêu số và ngày.',
  },
  {
    key: 'BC-TĐ',
    numberSymbol: 'Số    BC/ĐU',
    type: 'báo cáo',
    issuer: 'Đảng ủy xã Thạch Điền',
    issuedOn: '2018-05-04',
    issuedOnText: 'ngày 04  tháng 5 năm 2018',
    summary:
      'Sơ kết 5 năm thực hiện Nghị quyết 25-NQ/TW, ngày 03/6/2013 của Ban Chấp hành Trung ương Đảng khóa XI',
    field: massMobilisation,
    implements: 'Nghị quyết 25-NQ/TW, ngày 03/6/2013',
    notes: 'Số văn bản để trống trong bản công bố.',
  },
];

/** Who stands to whom, from the newer document to the older one. */
export const sampleRelations: readonly (readonly [from: string, kind: RelationKind, to: string])[] =
  [
    ['QĐ23', 'replaces', 'QĐ290'],
    ['QC06', 'implements', 'QĐ290'],
    ['CT04', 'implements', 'QĐ290'],
    ['CT04', 'implements', 'QC06'],
    ['CT05', 'implements', 'QĐ290'],
    ['CT05', 'implements', 'QC06'],
    ['CTr25', 'implements', 'NQ25'],
    ['CTr-TĐ', 'implements', 'NQ25'],
    ['BC-TĐ', 'implements', 'NQ25'],
    ['ĐA-BK', 'implements', 'QĐ81'],
    ['ĐA-BK', 'implements', 'ĐH-XI-BK'],
    ['HD-TT', 'guides', 'KH-TT'],
  ];
