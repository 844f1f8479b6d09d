/** What a row that becomes a document says, by field; fields that are not named are not compared. */
type ExpectedValues = Readonly<Record<string, string>>;

/** What stands in the preview for each row below the header; rows that are not named are blank ones. */
export type ExpectedRows = Readonly<Record<number, ExpectedValues | string>>;

/** A small file that offices really have, and what must be read from it. */
export interface CorpusTable {
  readonly name: string;
  readonly fileName: string;
  readonly bytes: () => Buffer | Promise<Buffer>;
  /** The sheet that must be proposed, where the workbook has several. */
  readonly sheet?: string;
  readonly headerRows: readonly number[];
  /** Fields by column as Excel counts them; the others are passed over. */
  readonly columns: Readonly<Record<number, string>>;
  /** Values of new documents, or why a row is not taken: the code of its reason. */
  readonly rows: ExpectedRows;
  /** What must be noticed about a row besides, by code. */
  readonly noticed?: Readonly<Record<number, readonly string[]>>;
  readonly encodings?: Readonly<Record<number, string>>;
}

/** A file that must be refused, and how it is named to the clerk. */
export interface CorpusRefusal {
  readonly name: string;
  readonly fileName: string;
  readonly bytes: () => Buffer | Promise<Buffer>;
  readonly code: string;
  readonly reason?: string;
}

/** The header that most cases have: number, day, summary. */
export const plainHeader = ['STT', 'Số, ký hiệu', 'Ngày ban hành', 'Trích yếu nội dung'] as const;
export const plainColumns = { 1: 'ordinal', 2: 'numberSymbol', 3: 'issuedOn', 4: 'summary' };

/** The documents of most cases. */
export const plainRows: readonly (readonly [number, string, string, string])[] = [
  [1, '25-NQ/TW', '03/6/2013', 'Về công tác dân vận trong tình hình mới'],
  [2, '290-QĐ/TW', '25/02/2010', 'Ban hành Quy chế công tác dân vận của hệ thống chính trị'],
  [3, '05-CT/TW', '15/5/2016', 'Đẩy mạnh học tập và làm theo tư tưởng Hồ Chí Minh'],
];

const days = ['2013-06-03', '2010-02-25', '2016-05-15'];

/** `plainRows` as they must be read, from a row on. */
export function plainDocuments(firstRow: number): ExpectedRows {
  return Object.fromEntries(
    plainRows.map(([, numberSymbol, , summary], index) => [
      firstRow + index,
      { numberSymbol, issuedOn: days[index] ?? '', summary },
    ]),
  );
}
