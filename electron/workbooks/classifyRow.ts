import { foldText } from '../../shared/domain/vietnamese.ts';
import { isIndexRow, looksLikeDate, looksLikeDocumentNumber } from './cellContent.ts';
import type { TableLayout } from './detectTable.ts';
import type { SheetCell, SheetRow } from './types.ts';

export type RowClass = 'data' | 'blank' | 'group' | 'total' | 'signature' | 'header' | 'index';

interface Prepared {
  /** Folded header texts of each column: leaf, groups, and all of them. */
  headers: Map<number, Set<string>>;
  firstColumn: number;
  secondColumn: number;
  /** The column of running numbers, if it is headed as such. */
  numberColumn: number | undefined;
  /** Whether a text alone in the first column can be the title of a group. */
  firstIsFree: boolean;
  columns: number;
}

const prepared = new WeakMap<TableLayout, Prepared>();

/**
 * Says what a row under the header is. It looks at the row alone: after a signature, use
 * `rowClassifier`, which knows that names and posts below it belong to the same block.
 */
export function classifyRow(row: SheetRow, layout: TableLayout): RowClass {
  const table = prepare(layout);
  const { cells } = row;
  if (cells.length === 0) return 'blank';
  const numbered = isNumbered(cells, table);
  // Running numbers filled in beforehand, for rows that were never written.
  if (numbered && cells.length === 1) return 'blank';
  if (cells.length >= 3 && isIndexRow(cells) && cells.length * 2 >= table.columns) return 'index';
  if (isRepeatedHeader(cells, table)) return 'header';
  if (numbered) return 'data';
  if (isTotal(cells)) return 'total';
  const sparse = cells.length <= Math.max(2, table.columns * 0.4);
  if (!sparse || cells.some(isDocumentLike)) return 'data';
  if (cells.length <= 3 && cells.some(isSignature)) return 'signature';
  return isGroup(cells, table) ? 'group' : 'data';
}

/** As `classifyRow`, for rows in order: what follows a signature is signature until the table goes on. */
export function rowClassifier(layout: TableLayout): (row: SheetRow) => RowClass {
  let signed = false;
  return (row) => {
    const kind = classifyRow(row, layout);
    if (kind === 'signature') signed = true;
    else if (signed && (kind === 'header' || kind === 'index' || isWide(row, layout)))
      signed = false;
    return signed && kind !== 'blank' ? 'signature' : kind;
  };
}

function isWide({ cells }: SheetRow, layout: TableLayout): boolean {
  const table = prepare(layout);
  return cells.length * 2 > table.columns || isNumbered(cells, table) || cells.some(isDocumentLike);
}

const numberHeaders = new Set(['stt', 'tt', 'so tt', 'so thu tu', 'thu tu', 'so']);

function prepare(layout: TableLayout): Prepared {
  const known = prepared.get(layout);
  if (known !== undefined) return known;
  const headers = new Map<number, Set<string>>();
  for (const { index, header } of layout.columns) {
    if (header === '') continue;
    headers.set(
      index,
      new Set([header, ...header.split(' / ')].map((text) => foldText(text).trim())),
    );
  }
  const [first, second] = layout.columns;
  const numbers = layout.columns.slice(0, 2).find(({ index, field }) => {
    const texts = headers.get(index);
    return (
      field === null && texts !== undefined && [...texts].some((text) => numberHeaders.has(text))
    );
  });
  const table: Prepared = {
    headers,
    firstColumn: first?.index ?? 1,
    secondColumn: second?.index ?? 0,
    numberColumn: numbers?.index,
    firstIsFree: first?.field === null,
    columns: layout.columns.length,
  };
  prepared.set(layout, table);
  return table;
}

const runningNumber = /^\d{1,6}(?:\.\d{1,3})*[.)]?$/;

function isNumbered(cells: readonly SheetCell[], table: Prepared): boolean {
  const [first] = cells;
  if (first === undefined || first.column !== table.numberColumn) return false;
  return first.kind === 'number' || runningNumber.test(first.text.trim());
}

function isRepeatedHeader(cells: readonly SheetCell[], table: Prepared): boolean {
  let same = 0;
  for (const { column, kind, text } of cells) {
    if (kind !== 'text' || text.length > 120) continue;
    if (table.headers.get(column)?.has(foldText(text).trim()) === true) same++;
  }
  return same >= 2 && same >= cells.length * 0.6;
}

/** With marks where there are any: "Cộng" is a total, "Công văn" and "Cộng đồng" are not. */
const total =
  /^[-*\s]*(?:cộng|tổng)(?=\s*(?:$|[:.(\d])| (?:dồn|trang|tháng|chung|mang|quý|năm|kỳ|nhóm|mục|phần|[ivx]+)(?!\p{L}))/u;
const totalBegins = /^[-*\s]*(?:tổng cộng|tổng số)(?!\p{L})/u;
const totalWithoutMarks = /^(?:tong cong|tong so|cong)\s*(?:$|[:.(\d])/;

function isTotal(cells: readonly SheetCell[]): boolean {
  const first = cells.find(({ kind }) => kind === 'text');
  if (first === undefined || first.text.length > 80) return false;
  const text = first.text.trim().toLowerCase();
  return total.test(text) || totalBegins.test(text) || totalWithoutMarks.test(text);
}

function isDocumentLike(cell: SheetCell): boolean {
  return looksLikeDate(cell) || looksLikeDocumentNumber(cell.text);
}

const onBehalf = /^(?:t\/m|tm\s*\.|t\/l|tl\s*\.|k\/t|kt\s*\.|tuq\s*\.|q\s*\.)\s*\p{L}/iu;
const signatureWords =
  /^(?:nguoi (?:lap|tong hop|ghi so|ghi bieu|viet|bao cao|kiem tra|theo doi)|noi nhan|thu truong|xac nhan cua|ky ten|ky ghi ro|ghi chu$|luu vt|nhu tren|nhu kinh gui)/;
/** "Ghi chú: …" below the table ends it as a signature does. */
const note = /^[-*\s]*(?:ghi chú|chú thích|lưu ý)\s*:/i;
const posts =
  /^(?:bi thu|pho bi thu(?: thuong truc)?|truong ban|pho truong ban|chanh van phong|pho chanh van phong|chu tich|pho chu tich|van thu)$/;
const placeAndDay = /\bngay\b[ \d]*\bthang\b[ \d]*\bnam\b[ \d]*$/;

function isSignature({ kind, text }: SheetCell): boolean {
  if (kind !== 'text' || text.length > 200) return false;
  const folded = foldText(text).trim();
  if (note.test(text)) return true;
  if (onBehalf.test(text.trim()) || signatureWords.test(folded) || posts.test(folded)) return true;
  return folded.length <= 80 && placeAndDay.test(folded);
}

const groupMark = /^(?:[IVXL]{1,6}|[A-HĐ])\s*[.):/-]?$/;
const groupStart =
  /^(?:(?:[IVXL]{1,6}|[A-HĐ])\s*[.):/-]\s*\S|(?:phần|mục|nhóm|chương)\s+[IVX\d]+\b)/i;
const ordinal = /^(?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi) la\b/;

/** "I", "A. Văn bản đến", "Một là": what begins a group and never a header. */
export function isGroupBeginning(text: string): boolean {
  const own = text.trim();
  return groupMark.test(own) || groupStart.test(own) || ordinal.test(foldText(own));
}

function isGroup(cells: readonly SheetCell[], table: Prepared): boolean {
  const [first] = cells;
  if (first?.kind !== 'text') return false;
  const text = first.text.trim();
  if (groupMark.test(text) && cells.length > 1) return true;
  if (ordinal.test(foldText(text))) return true;
  if (groupStart.test(text) && first.column <= table.secondColumn) return true;
  if (cells.length > 1 || table.columns < 3) return false;
  const shouted = text === text.toUpperCase() && text !== text.toLowerCase();
  if (first.column <= table.firstColumn) return table.firstIsFree || shouted;
  return first.column === table.secondColumn && shouted;
}
