import { TextDecoder } from 'node:util';
import { legacyFont, type LegacyFont } from '../../../shared/domain/legacyEncodings.ts';
import type { FormatKind } from '../cellValues.ts';
import { builtInKind, formatKind } from '../numberFormats.ts';
import type { SheetInfo } from '../types.ts';
import { WorkbookError } from '../workbookError.ts';
import { BiffReader, type BiffText } from './biffStrings.ts';
import {
  records,
  recordType,
  recordWithContinuation,
  substream,
  type BiffRecord,
} from './records.ts';

/** What the first substream of an .xls says about the whole workbook. */
export interface Book {
  /** BIFF8 (Excel 97 and later) has Unicode texts, BIFF5 (Excel 5 and 95) bytes of a code page. */
  wide: boolean;
  decodeBytes: (bytes: Buffer) => string;
  date1904: boolean;
  sheets: (Omit<SheetInfo, 'index'> & { offset: number })[];
  fonts: (LegacyFont | undefined)[];
  styles: { kind: FormatKind; font: number }[];
  strings: BiffText[];
}

const biff8 = 0x600;
const biff5 = 0x500;
const worksheetType = 0;
/** Two texts for every cell that a sheet of .xls can hold would be 33 million; no register has so many. */
const maxStrings = 5_000_000;

export function readBook(stream: Buffer): Book {
  const book: Book = {
    wide: checkVersion(stream),
    decodeBytes: decoderFor(1252),
    date1904: false,
    sheets: [],
    fonts: [],
    styles: [],
    strings: [],
  };
  const formats = new Map<number, FormatKind>();
  for (const record of substream(stream, 0)) readGlobal(book, formats, stream, record);
  return book;
}

function checkVersion(stream: Buffer): boolean {
  const first = records(stream, 0).next().value;
  if (first === undefined || (first.type & 0xff) !== (recordType.beginOfFile & 0xff)) {
    throw new WorkbookError('damaged', 'stream');
  }
  const version = first.data.length >= 2 ? first.data.readUInt16LE(0) : 0;
  if (first.type === recordType.beginOfFile && version === biff8) return true;
  if (first.type === recordType.beginOfFile && version === biff5) return false;
  throw new WorkbookError('unsupported', 'biff4');
}

function readGlobal(
  book: Book,
  formats: Map<number, FormatKind>,
  stream: Buffer,
  { type, offset, data }: BiffRecord,
): void {
  switch (type) {
    case recordType.filePass:
      throw new WorkbookError('password', 'xls');
    case recordType.codePage:
      book.decodeBytes = decoderFor(data.readUInt16LE(0));
      break;
    case recordType.date1904:
      book.date1904 = data.readUInt16LE(0) === 1;
      break;
    case recordType.boundSheet:
      if (data[5] === worksheetType) book.sheets.push(readSheetEntry(book, data));
      break;
    case recordType.font:
      book.fonts.push(legacyFont(shortText(book, data, 14)));
      break;
    case recordType.format:
      formats.set(data.readUInt16LE(0), formatKind(formatCode(book, data)));
      break;
    case recordType.extendedFormat: {
      const format = data.readUInt16LE(2);
      const kind = formats.get(format) ?? builtInKind(format);
      book.styles.push({ kind, font: data.readUInt16LE(0) });
      break;
    }
    case recordType.sharedStrings:
      book.strings = readStrings(recordWithContinuation(stream, offset));
      break;
    default:
  }
}

function readSheetEntry(book: Book, data: Buffer): Book['sheets'][number] {
  const states = ['visible', 'hidden', 'veryHidden'] as const;
  const state = states[(data[4] ?? 0) & 3] ?? 'visible';
  const name = shortText(book, data, 6).normalize('NFC');
  return { offset: data.readUInt32LE(0), state, name };
}

/** A text whose length takes one byte, at `place`. */
function shortText(book: Book, data: Buffer, place: number): string {
  const count = data.readUInt8(place);
  const reader = new BiffReader([data], place + 1);
  return book.wide
    ? reader.characters(count, reader.byte())
    : book.decodeBytes(reader.bytes(count));
}

function formatCode(book: Book, data: Buffer): string {
  if (!book.wide) return shortText(book, data, 2);
  const reader = new BiffReader([data], 2);
  return reader.characters(reader.short(), reader.byte());
}

function readStrings(pieces: Buffer[]): BiffText[] {
  const reader = new BiffReader(pieces, 4);
  const count = reader.long();
  if (count > maxStrings) throw new WorkbookError('tooLarge', 'strings');
  const strings: BiffText[] = [];
  // Some writers promise more than they give; a cell that points beyond is found out when it is read.
  while (strings.length < count && !reader.finished()) strings.push(reader.richText());
  return strings;
}

/** Number 4 is left out of the font table, for no reason that anybody remembers. */
export function fontAt(book: Book, number: number): LegacyFont | undefined {
  return book.fonts[number < 4 ? number : number - 1];
}

function decoderFor(codePage: number): (bytes: Buffer) => string {
  const known = codePage >= 1250 && codePage <= 1258 ? codePage : 1252;
  const decoder = new TextDecoder(`windows-${known}`);
  return (bytes) => decoder.decode(bytes);
}
