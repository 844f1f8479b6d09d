import type { Level, System } from './organisations.ts';

/** Issuers an office starts with (domain.md §2.4); every row can be edited there. */
export type IssuerSeed = {
  readonly code: string;
  readonly name: string;
  readonly level: Level;
  readonly system: System;
  /** What follows the slash in its numbers; several bodies may share one (BCH and BTV both sign TU). */
  readonly symbolSuffix: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
};

type Life = { readonly from?: string; readonly to?: string };
type Row = readonly [code: string, name: string, symbolSuffix: string, life?: Life];

/** The district level ended with two-level government on 01/7/2025 (domain.md §0.3, §6.1). */
const district: Life = { to: '2025-06-30' };

/**
 * Ban Dân vận and Ban Tuyên giáo became one body early in 2025. Centrally the day commonly given is
 * 03/02/2025 (unconfirmed); provinces followed on different days of February and March, so the old and
 * the new body overlap here and each office sets its own days (domain.md §0.4, §6.1).
 */
const centralBeforeMerger: Life = { to: '2025-02-02' };
const centralAfterMerger: Life = { from: '2025-02-03' };
const provinceBeforeMerger: Life = { to: '2025-02-28' };
const provinceAfterMerger: Life = { from: '2025-02-01' };

const centralParty: readonly Row[] = [
  ['bch-trung-uong', 'Ban Chấp hành Trung ương', 'TW'],
  ['bo-chinh-tri', 'Bộ Chính trị', 'TW'],
  ['ban-bi-thu', 'Ban Bí thư', 'TW'],
  ['van-phong-trung-uong', 'Văn phòng Trung ương Đảng', 'VPTW'],
  ['ban-to-chuc-trung-uong', 'Ban Tổ chức Trung ương', 'BTCTW'],
  ['ubkt-trung-uong', 'Ủy ban Kiểm tra Trung ương', 'UBKTTW'],
  ['ban-noi-chinh-trung-uong', 'Ban Nội chính Trung ương', 'BNCTW'],
  ['ban-tgdv-trung-uong', 'Ban Tuyên giáo và Dân vận Trung ương', 'BTGDVTW', centralAfterMerger],
  ['ban-dan-van-trung-uong', 'Ban Dân vận Trung ương', 'BDVTW', centralBeforeMerger],
  ['ban-tuyen-giao-trung-uong', 'Ban Tuyên giáo Trung ương', 'BTGTW', centralBeforeMerger],
];

const provinceParty: readonly Row[] = [
  ['tinh-uy', 'Tỉnh ủy', 'TU'],
  ['btv-tinh-uy', 'Ban Thường vụ Tỉnh ủy', 'TU'],
  ['bch-dang-bo-tinh', 'Ban Chấp hành Đảng bộ tỉnh', 'TU'],
  ['thanh-uy', 'Thành ủy', 'TU'],
  ['btv-thanh-uy', 'Ban Thường vụ Thành ủy', 'TU'],
  ['van-phong-tinh-uy', 'Văn phòng Tỉnh ủy', 'VPTU'],
  ['ban-to-chuc-tinh-uy', 'Ban Tổ chức Tỉnh ủy', 'BTCTU'],
  ['ubkt-tinh-uy', 'Ủy ban Kiểm tra Tỉnh ủy', 'UBKTTU'],
  ['ban-noi-chinh-tinh-uy', 'Ban Nội chính Tỉnh ủy', 'BNCTU'],
  ['ban-tgdv-tinh-uy', 'Ban Tuyên giáo và Dân vận Tỉnh ủy', 'BTGDVTU', provinceAfterMerger],
  ['ban-dan-van-tinh-uy', 'Ban Dân vận Tỉnh ủy', 'BDVTU', provinceBeforeMerger],
  ['ban-tuyen-giao-tinh-uy', 'Ban Tuyên giáo Tỉnh ủy', 'BTGTU', provinceBeforeMerger],
  ['dang-uy-khoi', 'Đảng ủy Khối', 'ĐUK', district],
];

const districtParty: readonly Row[] = [
  ['huyen-uy', 'Huyện ủy', 'HU', district],
  ['quan-uy', 'Quận ủy', 'QU', district],
  ['thi-uy', 'Thị ủy', 'ThU', district],
  ['thanh-uy-thuoc-tinh', 'Thành ủy thuộc tỉnh', 'ThU', district],
  ['ban-dan-van-huyen-uy', 'Ban Dân vận Huyện ủy', 'BDVHU', district],
];

const communeParty: readonly Row[] = [
  ['dang-uy', 'Đảng ủy', 'ĐU'],
  ['btv-dang-uy', 'Ban Thường vụ Đảng ủy', 'ĐU'],
  ['van-phong-dang-uy', 'Văn phòng Đảng ủy', 'VPĐU'],
  ['ubkt-dang-uy', 'Ủy ban Kiểm tra Đảng ủy', 'UBKT'],
  // The initials are BXDĐ, and both spellings are met; numbers found in use have BXĐĐ.
  ['ban-xay-dung-dang', 'Ban Xây dựng Đảng', 'BXĐĐ'],
  ['trung-tam-chinh-tri', 'Trung tâm chính trị', 'TTCT'],
];

const otherParty: readonly Row[] = [
  ['dai-hoi', 'Đại hội Đảng bộ', 'ĐH'],
  ['ban-chi-dao', 'Ban Chỉ đạo', 'BCĐ'],
];

const centralState: readonly Row[] = [
  ['quoc-hoi', 'Quốc hội', 'QH'],
  ['uy-ban-thuong-vu-quoc-hoi', 'Ủy ban Thường vụ Quốc hội', 'UBTVQH'],
  ['chinh-phu', 'Chính phủ', 'CP'],
  ['thu-tuong', 'Thủ tướng Chính phủ', 'TTg'],
  ['bo-noi-vu', 'Bộ Nội vụ', 'BNV'],
];

const provinceState: readonly Row[] = [
  ['ubnd-tinh', 'Ủy ban nhân dân tỉnh', 'UBND'],
  ['hdnd-tinh', 'Hội đồng nhân dân tỉnh', 'HĐND'],
  ['so-noi-vu', 'Sở Nội vụ', 'SNV'],
  ['so-tu-phap', 'Sở Tư pháp', 'STP'],
];

const districtState: readonly Row[] = [
  ['ubnd-huyen', 'Ủy ban nhân dân huyện', 'UBND', district],
  ['hdnd-huyen', 'Hội đồng nhân dân huyện', 'HĐND', district],
];

const communeState: readonly Row[] = [
  ['ubnd-xa', 'Ủy ban nhân dân xã', 'UBND'],
  ['hdnd-xa', 'Hội đồng nhân dân xã', 'HĐND'],
];

function seeds(level: Level, system: System, rows: readonly Row[]): IssuerSeed[] {
  return rows.map(([code, name, symbolSuffix, life = {}]) => ({
    code,
    name,
    level,
    system,
    symbolSuffix,
    validFrom: life.from ?? null,
    validTo: life.to ?? null,
  }));
}

export const issuerSeeds: readonly IssuerSeed[] = [
  ...seeds('central', 'party', centralParty),
  ...seeds('province', 'party', provinceParty),
  ...seeds('district', 'party', districtParty),
  ...seeds('commune', 'party', communeParty),
  ...seeds('grassroots', 'party', [['chi-bo', 'Chi bộ', 'CB']]),
  ...seeds('other', 'party', otherParty),
  ...seeds('central', 'state', centralState),
  ...seeds('province', 'state', provinceState),
  ...seeds('district', 'state', districtState),
  ...seeds('commune', 'state', communeState),
  ...seeds('province', 'front', [['mttq-tinh', 'Ủy ban Mặt trận Tổ quốc tỉnh', 'MTTQ-BTT']]),
  ...seeds('commune', 'front', [['mttq-xa', 'Ủy ban Mặt trận Tổ quốc xã', 'MTTQ-BTT']]),
  ...seeds('central', 'union', [['trung-uong-doan', 'Trung ương Đoàn', 'TWĐTN']]),
];
