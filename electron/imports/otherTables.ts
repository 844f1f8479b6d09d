import {
  importFieldSchema,
  type ImportField,
  type ImportLayout,
} from '../../shared/contract/imports.ts';
import { importHeaders, ordinalHeaders, otherHeaders } from '../../shared/domain/importHeaders.ts';
import { foldText } from '../../shared/domain/vietnamese.ts';
import {
  packedKinds,
  pieceColumn,
  pieceEncoding,
  pieceKind,
  pieceText,
  type PackedRow,
} from './packedRows.ts';

/** A header may explain itself; a longer text is none. */
const longestHeader = 120;
const digits = /\d/;
const leastKnown = 0.6;

/** The words of headers that need no likeness: written like this they head this field, or none. */
const knownHeaders: ReadonlyMap<string, ImportField | null> = new Map<string, ImportField | null>([
  ...otherHeaders.map((header) => [foldText(header), null] as const),
  ...[...ordinalHeaders].map((header) => [header, 'ordinal'] as const),
  ...Object.entries(importHeaders).flatMap(([name, headers]) => {
    const field = importFieldSchema.parse(name);
    return headers.map((header) => [foldText(header), field] as const);
  }),
]);

/** A header met among the rows. */
interface FoundHeader {
  /** How the rows below it are to be read. */
  readonly layout: ImportLayout;
  /** Whether its columns stand otherwise than those of the table above. */
  readonly isOther: boolean;
}

/**
 * Several tables may stand on a sheet, each with its header, and not all in the same order (domain.md
 * §7.3). Looks for such headers in rows that come in order.
 */
export class OtherTables {
  readonly #base: ImportLayout;
  readonly #words: ReadonlyMap<string, ImportField | null>;
  #current: ImportLayout;
  /** Columns named by the header rows met last, and where each field stands among them. */
  #named = new Set<number>();
  #places = new Map<ImportField, number>();
  #lastHeader = 0;

  constructor(layout: ImportLayout) {
    this.#base = layout;
    this.#current = layout;
    this.#words = headerWords(layout);
  }

  /** Undefined when the row is no header; nearly all rows hold a number and are passed at once. */
  headerIn(row: PackedRow): FoundHeader | undefined {
    if (beginsWithNumber(row) || this.#base.headerRows.length === 0) return undefined;
    const cells = textsOf(row);
    if (cells === undefined || cells.length < 2) return undefined;
    const known = cells.filter(({ text }) => this.#words.has(text));
    if (known.length < 2 || known.length < cells.length * leastKnown) return undefined;
    if (row.row !== this.#lastHeader + 1) {
      this.#named = new Set();
      this.#places = new Map();
    }
    this.#lastHeader = row.row;
    for (const { column, text } of cells) {
      this.#named.add(column);
      const field = this.#words.get(text);
      if (field !== null && field !== undefined && !this.#places.has(field))
        this.#places.set(field, column);
    }
    return this.#take();
  }

  #take(): FoundHeader {
    const layout = this.#moved();
    const isOther = shape(layout) !== shape(this.#current);
    if (isOther) this.#current = layout;
    return { layout: this.#current, isOther };
  }

  /** Each field goes to the column that this header gives it; a column with a header of its own is no other's. */
  #moved(): ImportLayout {
    const fields = new Map([...this.#places].map(([field, column]) => [column, field]));
    const columns = this.#base.columns.map((column) => {
      const field = fields.get(column.index) ?? null;
      if (field !== null) return { ...column, field };
      const isKept = !this.#named.has(column.index) && !isPlaced(this.#places, column.field);
      return { ...column, field: isKept ? column.field : null };
    });
    const present = new Set(columns.map(({ index }) => index));
    for (const [index, field] of fields) {
      if (present.has(index)) continue;
      columns.push({ index, header: '', field, confidence: 1, encoding: 'unicode' });
    }
    return { ...this.#base, columns: columns.toSorted((a, b) => a.index - b.index) };
  }
}

function isPlaced(places: ReadonlyMap<ImportField, number>, field: ImportField | null): boolean {
  return field !== null && places.has(field);
}

function shape({ columns }: ImportLayout): string {
  return JSON.stringify(
    columns.flatMap(({ index, field }) => (field === null ? [] : [index, field])),
  );
}

/** The headers of this table first: the clerk may have named one otherwise than it is usually meant. */
function headerWords(layout: ImportLayout): ReadonlyMap<string, ImportField | null> {
  const words = new Map(knownHeaders);
  const groups = layout.columns.flatMap(({ header }) => header.split(' / ').slice(0, -1));
  for (const group of groups) words.set(foldText(group), null);
  const leaves = layout.columns.map(({ header, field }) => ({
    text: foldText(header.split(' / ').at(-1) ?? ''),
    field,
  }));
  for (const { text, field } of leaves) {
    if (text === '') continue;
    // "Số" under two groups says nothing about where it belongs.
    const isClear = leaves.every((other) => other.text !== text || other.field === field);
    words.set(text, isClear ? field : null);
  }
  return words;
}

/** The running number of nearly all rows: a look at one character, where the row is met a hundred thousand times. */
function beginsWithNumber({ pieces }: PackedRow): boolean {
  const code = pieces[1]?.charCodeAt(2) ?? 0;
  return code >= 0x30 && code <= 0x39;
}

function textsOf({ pieces }: PackedRow): { column: number; text: string }[] | undefined {
  const texts = [];
  for (let index = 1; index < pieces.length; index++) {
    const piece = pieces[index] ?? '';
    const kind = pieceKind(piece);
    if (kind === packedKinds.raw) continue;
    if (pieceEncoding(kind) === undefined || piece.length > longestHeader || digits.test(piece))
      return undefined;
    texts.push({ column: pieceColumn(piece), text: foldText(pieceText(piece)) });
  }
  return texts;
}
