import type { LegacyEncoding } from '../../shared/domain/legacyEncodings.ts';
import type { SheetCell, SheetRow } from '../workbooks/types.ts';

/*
 * Rows as one text. A million cells as objects cost more to send to another thread, and to store, than
 * to read from the workbook; a text is copied as a whole, and its pieces are cut out without copying.
 * Cell texts hold no control characters, so these can separate:
 *   batch = row ⟨rowEnd⟩ row …      row = head ⟨cellStart⟩ cell …
 *   head  = row number, then "h" when hidden      cell = column sign, kind sign, text
 * A refused row is its head and a mark: nothing of its content is kept.
 */
export const rowEnd = '\u001d';
const cellStart = '\u001f';
const refusedMark = '\u001e';
const separator = /[\u001c-\u001f]/; // eslint-disable-line no-control-regex -- they separate here
const separators = new RegExp(separator, 'g');

/** The column sign is the character this far above the column. */
const columnBase = 0x20;
/** Kind signs are no letters: a stamp's search looks at the character before it. */
const numberSign = '%';
const dateSign = '&';
const booleanSign = "'";
const errorSign = '(';
const encodingSigns = { unicode: '"', tcvn3: '#', vni: '$' } as const satisfies Record<
  LegacyEncoding,
  string
>;

/** Kinds of packed cells as character codes, for the loop that meets a million of them. */
export const packedKinds = {
  unicodeText: encodingSigns.unicode.charCodeAt(0),
  tcvn3Text: encodingSigns.tcvn3.charCodeAt(0),
  vniText: encodingSigns.vni.charCodeAt(0),
  number: numberSign.charCodeAt(0),
  date: dateSign.charCodeAt(0),
  boolean: booleanSign.charCodeAt(0),
  error: errorSign.charCodeAt(0),
} as const;

function kindSign(cell: SheetCell): string {
  switch (cell.kind) {
    case 'text':
      return encodingSigns[cell.encoding];
    case 'number':
      return numberSign;
    case 'date':
      return dateSign;
    case 'boolean':
      return booleanSign;
    case 'error':
      return errorSign;
  }
}

/** Packs a row; control characters that separate are dropped from its texts. */
export function packRow(row: SheetRow): string {
  let packed = row.hidden ? `${row.row}h` : String(row.row);
  for (const cell of row.cells) {
    const text = separator.test(cell.text) ? cell.text.replace(separators, '') : cell.text;
    packed += cellStart + String.fromCharCode(cell.column + columnBase) + kindSign(cell) + text;
  }
  return packed;
}

/** What is left of a row that is refused as classified. */
export function packRefused(row: number): string {
  return row + refusedMark;
}

/** A packed row cut into its cells. */
export interface PackedRow {
  readonly row: number;
  readonly isHidden: boolean;
  readonly isRefused: boolean;
  /** Whether any cell has several lines. */
  readonly hasLineBreaks: boolean;
  /** The first is the head, the others are cells. */
  readonly pieces: readonly string[];
}

/** Cuts a packed row; cells are read with the functions below. */
export function cutRow(packed: string): PackedRow {
  const pieces = packed.split(cellStart);
  const head = pieces[0] ?? '';
  const isRefused = head.endsWith(refusedMark);
  const isHidden = head.endsWith('h');
  const hasLineBreaks = packed.includes('\n');
  return { row: Number.parseInt(head, 10), isHidden, isRefused, hasLineBreaks, pieces };
}

/** Column of a packed cell, from 1. */
export function pieceColumn(piece: string): number {
  return piece.charCodeAt(0) - columnBase;
}

/** One of `packedKinds`. */
export function pieceKind(piece: string): number {
  return piece.charCodeAt(1);
}

export function pieceText(piece: string): string {
  return piece.slice(2);
}

/** How the text of a cell was written; undefined for cells that are no text. */
export function pieceEncoding(kind: number): LegacyEncoding | undefined {
  if (kind === packedKinds.unicodeText) return 'unicode';
  if (kind === packedKinds.tcvn3Text) return 'tcvn3';
  return kind === packedKinds.vniText ? 'vni' : undefined;
}

const kindNames: ReadonlyMap<number, SheetCell['kind']> = new Map([
  [packedKinds.number, 'number'],
  [packedKinds.date, 'date'],
  [packedKinds.boolean, 'boolean'],
  [packedKinds.error, 'error'],
]);

/** The row as the reader gave it, without the texts before decoding. */
export function toSheetRow({ row, isHidden, pieces }: PackedRow): SheetRow {
  const cells = pieces.slice(1).map((piece): SheetCell => {
    const kind = pieceKind(piece);
    const text = pieceText(piece);
    const value = kind === packedKinds.number ? Number(text) : text;
    return {
      column: pieceColumn(piece),
      kind: kindNames.get(kind) ?? 'text',
      text,
      value,
      encoding: pieceEncoding(kind) ?? 'unicode',
    };
  });
  return { row, hidden: isHidden, cells };
}
