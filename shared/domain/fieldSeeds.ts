/** Fields of work an office starts with; every row can be edited there. */
export type FieldSeed = { readonly code: string; readonly name: string; readonly position: number };

/**
 * The eight fields of a commune's own catalogue (domain.md §4.5), those that join two jobs taken apart,
 * and what these registers are kept for: dân chủ ở cơ sở (§4.7), dân tộc, tôn giáo (§1.5), Mặt trận, đoàn
 * thể, thi đua. The four basic fields of "Dân vận khéo" (§5.2) are a catalogue of their own.
 */
const rows: readonly (readonly [code: string, name: string])[] = [
  ['dan-van', 'Dân vận'],
  ['tuyen-giao', 'Tuyên giáo'],
  ['xay-dung-dang', 'Xây dựng Đảng'],
  ['to-chuc-dang-vien', 'Tổ chức, đảng viên'],
  ['kiem-tra-giam-sat', 'Kiểm tra, giám sát'],
  ['dan-chu-o-co-so', 'Dân chủ ở cơ sở'],
  ['mat-tran-doan-the', 'Mặt trận, đoàn thể'],
  ['dan-toc-ton-giao', 'Dân tộc, tôn giáo'],
  ['noi-chinh', 'Nội chính'],
  ['quoc-phong-an-ninh', 'Quốc phòng, an ninh'],
  ['kinh-te-ngan-sach', 'Kinh tế - ngân sách'],
  ['van-hoa-xa-hoi', 'Văn hóa - xã hội'],
  ['dat-dai-moi-truong', 'Đất đai, môi trường, phòng, chống thiên tai'],
  ['chuyen-doi-so-cchc', 'Chuyển đổi số, cải cách hành chính'],
  ['bau-cu', 'Bầu cử'],
  ['thi-dua-khen-thuong', 'Thi đua, khen thưởng'],
];

export const fieldSeeds: readonly FieldSeed[] = rows.map(([code, name], index) => ({
  code,
  name,
  position: (index + 1) * 10,
}));
