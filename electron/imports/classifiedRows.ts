import { hasClassifiedStamp, isClassifiedMark } from '../../shared/domain/classified.ts';
import type { MergedRange } from '../workbooks/types.ts';
import { ownText } from './ownText.ts';
import { packedKinds, pieceColumn, pieceKind, pieceText, type PackedRow } from './packedRows.ts';

/** "nt", "(nt)", "-nt-", quotes: the same as in the row above (domain.md §7.3). */
const sameAsAbove = /^[\s.–(-]*(?:n\.?t\.?|như trên|["”“″〃]|''|’’|\/\/)[\s.)–-]*$/iu;

/** "- như trên -" with a blank or two. */
const longestMark = 16;

/** True for the marks by which clerks repeat the cell above. */
export function meansSameAsAbove(text: string): boolean {
  return text.length <= longestMark && sameAsAbove.test(text);
}

/** Every mark and stamp has this syllable in one of its spellings; most rows have none of them. */
const mayBeMarked = /m[aâậ]t/i;

/** Whether packed rows need a closer look: a quick no for nearly all of them. */
export function mayHoldStamp(packed: string): boolean {
  return mayBeMarked.test(packed);
}

/** Where a stamp or mark was found: the place alone, because merged cells below it are refused too. */
export interface RefusedCell {
  readonly row: number;
  readonly column: number;
}

/** The column of the first cell that carries a stamp or is nothing but a mark (domain.md §8). */
function stampedColumn({ pieces }: PackedRow): number | undefined {
  for (let index = 1; index < pieces.length; index++) {
    const piece = pieces[index] ?? '';
    if (!mayBeMarked.test(piece) || pieceKind(piece) === packedKinds.raw) continue;
    const text = pieceText(piece);
    if (hasClassifiedStamp(text) || isClassifiedMark(text, { isSecrecyColumn: false })) {
      return pieceColumn(piece);
    }
  }
  return undefined;
}

/** The columns of any register, as far as secrecy goes. */
interface MarkedColumns {
  readonly columns: readonly { readonly index: number; readonly field: string | null }[];
}

const mostMarksRemembered = 1000;

/**
 * Says of the rows of a sheet, in order, which are refused as classified: by a stamp anywhere, or by a
 * mark in the column of secrecy, where "nt" repeats the mark above, or under a merged cell with one.
 */
export class ClassifiedRows {
  /** What was found, for the merged cells that are known only at the end of a sheet. */
  readonly cells: RefusedCell[] = [];
  readonly #column: number | undefined;
  readonly #known: ReadonlyMap<number, number>;
  /** Last row of the merged cells that begin in a place. */
  readonly #reach = new Map<string, number>();
  readonly #marks = new Map<string, boolean>();
  #wasMarked = false;
  #refusedUntil = 0;

  /** @param known places found when the file was read; the cells themselves are gone */
  constructor(
    layout: MarkedColumns | null,
    merges: readonly MergedRange[] = [],
    known: readonly RefusedCell[] = [],
  ) {
    this.#column = layout?.columns.find(({ field }) => field === 'secrecy')?.index;
    this.#known = new Map(known.map(({ row, column }) => [row, column]));
    for (const { top, left, bottom } of merges) {
      if (bottom > top) this.#reach.set(`${top}:${left}`, bottom);
    }
  }

  /** @param mayBeStamped false when the caller knows that no cell holds a stamp */
  isRefused(row: PackedRow, mayBeStamped: boolean): boolean {
    const column = this.#refusedColumn(row, mayBeStamped);
    if (column === undefined) return row.isRefused || row.row <= this.#refusedUntil;
    this.cells.push({ row: row.row, column });
    const bottom = this.#reach.get(`${row.row}:${column}`) ?? 0;
    this.#refusedUntil = Math.max(this.#refusedUntil, bottom);
    return true;
  }

  #refusedColumn(row: PackedRow, mayBeStamped: boolean): number | undefined {
    if (row.isRefused) {
      this.#wasMarked = true;
      return this.#known.get(row.row);
    }
    // Read in any case, so that "nt" in the next row knows what it repeats.
    const marked = this.#markedColumn(row);
    return marked ?? (mayBeStamped ? stampedColumn(row) : undefined);
  }

  #markedColumn({ pieces }: PackedRow): number | undefined {
    const column = this.#column;
    if (column === undefined) return undefined;
    const piece = pieces.find((candidate, index) => index > 0 && pieceColumn(candidate) === column);
    const isText = piece !== undefined && pieceKind(piece) !== packedKinds.error;
    const text = isText ? pieceText(piece).trim() : '';
    if (!meansSameAsAbove(text)) this.#wasMarked = text !== '' && this.#isMark(text);
    return this.#wasMarked ? column : undefined;
  }

  #isMark(text: string): boolean {
    const known = this.#marks.get(text);
    if (known !== undefined) return known;
    const isMark = isClassifiedMark(text, { isSecrecyColumn: true });
    if (this.#marks.size < mostMarksRemembered) this.#marks.set(ownText(text), isMark);
    return isMark;
  }
}

/** Rows below a refused place that a merged cell joins to it. */
export function rowsUnderMerges(
  cells: readonly RefusedCell[],
  merges: readonly MergedRange[],
): Set<number> {
  const places = new Set(cells.map(({ row, column }) => `${row}:${column}`));
  const rows = new Set<number>();
  for (const { top, left, bottom } of merges) {
    if (!places.has(`${top}:${left}`)) continue;
    for (let row = top + 1; row <= bottom; row++) rows.add(row);
  }
  return rows;
}
