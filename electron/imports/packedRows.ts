import type { LegacyEncoding } from '../../shared/domain/legacyDecoders.ts';
import type { SheetCell, SheetRow } from '../workbooks/types.ts';

/*
 * Rows as one text. A million cells as objects cost more to send to another thread, and to store, than
 * to read from the workbook; a text is copied as a whole, and its pieces are cut out without copying.
 * Cell texts hold no control characters, so these can separate:
 *   batch = row ⟨rowEnd⟩ row …      row = head ⟨cellStart⟩ cell …
 *   after a decoded cell: raw sign, text before decoding
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
const encodingSigns = {
  unicode: '"',
  tcvn3: '#',
  vni: '$',
  vps: ')',
  viscii: '*',
  cp1258: '+',
} as const satisfies Record<LegacyEncoding, string>;
/**
 * The text of the cell before, as it was before decoding: a piece without a column, so that nobody who
 * looks for a column sees it.
 */
const rawSign = '!';
const rawStart = `\u001c${rawSign}`;

/** Kinds of packed cells as character codes, for the loop that meets a million of them. */
export const packedKinds = {
  unicodeText: encodingSigns.unicode.charCodeAt(0),
  raw: rawSign.charCodeAt(0),
  number: numberSign.charCodeAt(0),
  date: dateSign.charCodeAt(0),
  boolean: booleanSign.charCodeAt(0),
  error: errorSign.charCodeAt(0),
} as const;

const encodingsByKind: ReadonlyMap<number, LegacyEncoding> = new Map([
  [encodingSigns.unicode.charCodeAt(0), 'unicode'],
  [encodingSigns.tcvn3.charCodeAt(0), 'tcvn3'],
  [encodingSigns.vni.charCodeAt(0), 'vni'],
  [encodingSigns.vps.charCodeAt(0), 'vps'],
  [encodingSigns.viscii.charCodeAt(0), 'viscii'],
  [encodingSigns.cp1258.charCodeAt(0), 'cp1258'],
]);

/** VPS and VISCII write letters with the characters that separate here; they are set aside in raw texts. */
const aside = 0xf000;
const setAside = /[\uf01c-\uf01f]/g;

function safeRaw(raw: string): string {
  return raw.replace(separators, (sign) => String.fromCharCode(sign.charCodeAt(0) + aside));
}

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
    if (cell.raw !== undefined) packed += cellStart + rawStart + safeRaw(cell.raw);
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

/** The text before decoding, of a piece of the kind `raw`. */
export function rawText(piece: string): string {
  return pieceText(piece).replace(setAside, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - aside),
  );
}

/** How the text of a cell was written; undefined for cells that are no text. */
export function pieceEncoding(kind: number): LegacyEncoding | undefined {
  return encodingsByKind.get(kind);
}

/** The piece of a text, read anew. */
export function textPiece(column: number, encoding: LegacyEncoding, text: string): string {
  const own = separator.test(text) ? text.replace(separators, '') : text;
  return String.fromCharCode(column + columnBase) + encodingSigns[encoding] + own;
}

const kindNames: ReadonlyMap<number, SheetCell['kind']> = new Map([
  [packedKinds.number, 'number'],
  [packedKinds.date, 'date'],
  [packedKinds.boolean, 'boolean'],
  [packedKinds.error, 'error'],
]);

/** The row as the reader gave it. */
export function toSheetRow({ row, isHidden, pieces }: PackedRow): SheetRow {
  const cells: SheetCell[] = [];
  for (let index = 1; index < pieces.length; index++) {
    const piece = pieces[index] ?? '';
    const kind = pieceKind(piece);
    const last = cells.at(-1);
    if (kind === packedKinds.raw && last !== undefined) last.raw = rawText(piece);
    else cells.push(toCell(piece, kind));
  }
  return { row, hidden: isHidden, cells };
}

function toCell(piece: string, kind: number): SheetCell {
  const text = pieceText(piece);
  return {
    column: pieceColumn(piece),
    kind: kindNames.get(kind) ?? 'text',
    text,
    value: kind === packedKinds.number ? Number(text) : text,
    encoding: pieceEncoding(kind) ?? 'unicode',
  };
}
