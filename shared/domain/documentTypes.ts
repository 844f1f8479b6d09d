/**
 * Document types an office starts with; every row can be edited there. Two types may share a symbol
 * (QĐ is quyết định and, under Hướng dẫn 05, quy định too), so a symbol only proposes a type.
 */
export type DocumentTypeSeed = {
  readonly code: string;
  readonly name: string;
  /** '' where the Party (or the State) has no such type or fixes no symbol for it. */
  readonly partySymbol: string;
  readonly stateSymbol: string;
  readonly position: number;
};

type Row = readonly [code: string, name: string, partySymbol: string, stateSymbol: string];

/** Order and names of Quy định 399-QĐ/TW (domain.md §2.2), symbols of §2.3. */
const partyTypes: readonly Row[] = [
  ['cuong-linh-chinh-tri', 'cương lĩnh chính trị', '', ''],
  ['dieu-le-dang', 'điều lệ Đảng', '', ''],
  ['chien-luoc', 'chiến lược', 'CL', ''],
  ['nghi-quyet', 'nghị quyết', 'NQ', 'NQ'],
  ['quyet-dinh', 'quyết định', 'QĐ', 'QĐ'],
  ['chi-thi', 'chỉ thị', 'CT', 'CT'],
  ['ket-luan', 'kết luận', 'KL', ''],
  ['quy-che', 'quy chế', 'QC', 'QC'],
  ['quy-dinh', 'quy định', 'QĐ', 'QyĐ'],
  ['thong-tri', 'thông tri', 'TT', ''],
  ['huong-dan', 'hướng dẫn', 'HD', 'HD'],
  ['thong-bao', 'thông báo', 'TB', 'TB'],
  ['thong-cao', 'thông cáo', 'TC', 'TC'],
  ['tuyen-bo', 'tuyên bố', '', ''],
  ['loi-keu-goi', 'lời kêu gọi', '', ''],
  ['bao-cao', 'báo cáo', 'BC', 'BC'],
  ['ke-hoach', 'kế hoạch', 'KH', 'KH'],
  ['quy-hoach', 'quy hoạch', 'QH', ''],
  ['chuong-trinh', 'chương trình', 'CTr', 'CTr'],
  ['de-an', 'đề án', 'ĐA', 'ĐA'],
  ['phuong-an', 'phương án', 'PA', 'PA'],
  ['du-an', 'dự án', 'DA', 'DA'],
  ['to-trinh', 'tờ trình', 'TTr', 'TTr'],
  // The State prints no type symbol in the number of a công văn (domain.md §2.3).
  ['cong-van', 'công văn', 'CV', ''],
  ['bien-ban', 'biên bản', 'BB', 'BB'],
];

/** Giấy tờ hành chính (domain.md §2.2); Party symbols as used in practice, not fixed by a rule (§2.3). */
const administrativePapers: readonly Row[] = [
  ['giay-gioi-thieu', 'giấy giới thiệu', 'GGT', 'GGT'],
  ['giay-chung-nhan', 'giấy chứng nhận', '', ''],
  ['giay-di-duong', 'giấy đi đường', '', ''],
  ['giay-nghi-phep', 'giấy nghỉ phép', 'GNP', 'GNP'],
  ['giay-moi', 'giấy mời', 'GM', 'GM'],
  ['phieu-chuyen', 'phiếu chuyển', 'PC', 'PC'],
  ['phieu-gui', 'phiếu gửi', 'PG', 'PG'],
  ['phieu-bao', 'phiếu báo', '', 'PB'],
  ['thu-cong', 'thư công', '', ''],
  ['ban-sao', 'bản sao', 'BS', ''],
];

/** State-only types: law-making acts that directives cite, then those of NĐ 30 Phụ lục III (§2.3). */
const stateTypes: readonly Row[] = [
  ['luat', 'luật', '', ''],
  ['phap-lenh', 'pháp lệnh', '', 'PL'],
  ['lenh', 'lệnh', '', 'L'],
  ['nghi-dinh', 'nghị định', '', 'NĐ'],
  ['nghi-quyet-lien-tich', 'nghị quyết liên tịch', 'NQLT', 'NQLT'],
  ['thong-tu', 'thông tư', '', 'TT'],
  ['thong-tu-lien-tich', 'thông tư liên tịch', '', 'TTLT'],
  ['cong-dien', 'công điện', '', 'CĐ'],
  ['hop-dong', 'hợp đồng', '', 'HĐ'],
  ['ban-ghi-nho', 'bản ghi nhớ', '', 'BGN'],
  ['ban-thoa-thuan', 'bản thỏa thuận', '', 'BTT'],
  ['giay-uy-quyen', 'giấy ủy quyền', '', 'GUQ'],
  ['sao-y', 'sao y', '', 'SY'],
  ['trich-sao', 'trích sao', '', 'TrS'],
  ['sao-luc', 'sao lục', '', 'SL'],
];

/** Positions leave room for the office's own types between two of these. */
export const documentTypeSeeds: readonly DocumentTypeSeed[] = [
  ...partyTypes,
  ...administrativePapers,
  ...stateTypes,
].map(([code, name, partySymbol, stateSymbol], index) => ({
  code,
  name,
  partySymbol,
  stateSymbol,
  position: (index + 1) * 10,
}));
