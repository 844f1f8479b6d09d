import type { ImportField, ImportIssue } from '../../shared/contract/imports.ts';
import type { MergedRange } from '../workbooks/types.ts';
import { meansSameAsAbove } from './classifiedRows.ts';
import { issue } from './issueCodes.ts';
import { packedKinds, pieceColumn, pieceKind, pieceText, type PackedRow } from './packedRows.ts';

/** The texts of a row by field, cells that repeat the one above filled in. */
export interface RowCells<Field extends string = ImportField> {
  readonly texts: Readonly<Partial<Record<Field, string>>>;
  readonly isRealDate: Readonly<Partial<Record<Field, boolean>>>;
  /** Column of a field as Excel counts; 0 when no column has it. */
  columnOf(field: Field): number;
  readonly issues: readonly ImportIssue[];
}

/** What of a layout the cells are cut out by. */
interface CellLayout<Field extends string> {
  readonly firstDataRow: number;
  readonly columns: readonly { readonly index: number; readonly field: Field | null }[];
}

interface FieldColumn<Field extends string> {
  readonly field: Field;
  readonly column: number;
  readonly isOneLine: boolean;
  /** What the last row said here; undefined when that row is refused or there is none. */
  above: string | undefined;
  isDateAbove: boolean;
  /** Merged cells of the column that go down, in order; and the next to come. */
  readonly merges: readonly MergedRange[];
  nextMerge: number;
  /** Top row of the last merged cell whose text was read, and that text. */
  mergedTop: number;
  mergedText: string;
  isMergedDate: boolean;
}

/** Elsewhere, in a number, a name or a date, a new line only breaks the line in its cell. */
const severalLines: ReadonlySet<string> = new Set(['summary', 'implements', 'notes']);
const lineBreak = /\s*\n\s*/g;

const noIssues: readonly ImportIssue[] = [];

/**
 * Cuts the mapped cells out of rows that come in order. "nt" and merged cells are read as what stands
 * above (domain.md §7.3), but never as the content of a refused row.
 */
export class CellReader<Field extends string = ImportField> {
  readonly #columns: FieldColumn<Field>[] = [];
  readonly #byColumn: (FieldColumn<Field> | undefined)[] = [];
  readonly #columnOf: (field: Field) => number;
  readonly #hasMerges: boolean;

  /** @param long fields whose line ends are kept */
  constructor(
    layout: CellLayout<Field>,
    merges: readonly MergedRange[],
    long: ReadonlySet<string> = severalLines,
  ) {
    const tall = merges.filter(({ top, bottom }) => bottom > top && top >= layout.firstDataRow);
    this.#hasMerges = tall.length > 0;
    const places = new Map<Field, number>();
    for (const { index: column, field } of layout.columns) {
      if (field === null || field === 'ordinal' || field === 'secrecy' || places.has(field))
        continue;
      places.set(field, column);
      const own = tall.filter(({ left }) => left === column).toSorted((a, b) => a.top - b.top);
      const entry: FieldColumn<Field> = {
        field,
        column,
        isOneLine: !long.has(field),
        above: undefined,
        isDateAbove: false,
        merges: own,
        nextMerge: 0,
        mergedTop: 0,
        mergedText: '',
        isMergedDate: false,
      };
      this.#columns.push(entry);
      this.#byColumn[column] = entry;
    }
    this.#columnOf = (field) => places.get(field) ?? 0;
  }

  /** A refused row says nothing to the rows below it. */
  skipRefused(): void {
    for (const column of this.#columns) column.above = undefined;
  }

  /** @param fixes texts that stand in place of those of the row; what repeats them below follows */
  read(
    { row, pieces, hasLineBreaks }: PackedRow,
    fixes?: Readonly<Partial<Record<Field, string>>>,
  ): RowCells<Field> {
    const texts: Partial<Record<Field, string>> = {};
    const isRealDate: Partial<Record<Field, boolean>> = {};
    let issues: ImportIssue[] | undefined;
    for (let index = 1; index < pieces.length; index++) {
      const piece = pieces[index] ?? '';
      const entry = this.#byColumn[pieceColumn(piece)];
      if (entry === undefined) continue;
      const kind = pieceKind(piece);
      const cut = pieceText(piece).trim();
      const text = hasLineBreaks && entry.isOneLine ? cut.replace(lineBreak, ' ') : cut;
      if (kind === packedKinds.error) {
        (issues ??= []).push(issue(entry.column, 'errorCell', { text }));
        texts[entry.field] = '';
      } else if (meansSameAsAbove(text)) {
        if (entry.above === undefined)
          (issues ??= []).push(issue(entry.column, 'nothingAbove', { text }));
        this.#repeat(entry, texts, isRealDate);
      } else {
        texts[entry.field] = text;
        if (kind === packedKinds.date) isRealDate[entry.field] = true;
      }
    }
    if (this.#hasMerges) issues = this.#fillMerged(row, texts, isRealDate, issues);
    if (fixes !== undefined) issues = this.#fix(fixes, texts, isRealDate, issues ?? []);
    this.#remember(texts, isRealDate);
    return {
      texts,
      isRealDate,
      columnOf: this.#columnOf,
      issues: issues ?? noIssues,
    };
  }

  #fix(
    fixes: Readonly<Partial<Record<Field, string>>>,
    texts: Partial<Record<Field, string>>,
    isRealDate: Partial<Record<Field, boolean>>,
    issues: readonly ImportIssue[],
  ): ImportIssue[] {
    const fixed = this.#columns.filter(({ field }) => fixes[field] !== undefined);
    const columns = new Set(fixed.map(({ column }) => column));
    const left = issues.filter(({ column }) => !columns.has(column));
    for (const { field, column } of fixed) {
      left.push(issue(column, 'fixed', { text: texts[field] ?? '' }));
      texts[field] = fixes[field] ?? '';
      isRealDate[field] = false;
    }
    return left;
  }

  #repeat(
    entry: FieldColumn<Field>,
    texts: Partial<Record<Field, string>>,
    isRealDate: Partial<Record<Field, boolean>>,
  ): void {
    texts[entry.field] = entry.above ?? '';
    if (entry.isDateAbove) isRealDate[entry.field] = true;
  }

  #fillMerged(
    row: number,
    texts: Partial<Record<Field, string>>,
    isRealDate: Partial<Record<Field, boolean>>,
    issues: ImportIssue[] | undefined,
  ): ImportIssue[] | undefined {
    let found = issues;
    for (const entry of this.#columns) {
      while ((entry.merges[entry.nextMerge]?.bottom ?? Infinity) < row) entry.nextMerge++;
      const merge = entry.merges[entry.nextMerge];
      if (merge === undefined || merge.top > row) continue;
      if (merge.top === row) {
        entry.mergedTop = row;
        entry.mergedText = texts[entry.field] ?? '';
        entry.isMergedDate = isRealDate[entry.field] === true;
      } else if (texts[entry.field] === undefined) {
        // The row that begins the merged cell may have been refused or no row of the register.
        const isKnown = entry.mergedTop === merge.top;
        if (!isKnown) (found ??= []).push(issue(entry.column, 'nothingAbove', { text: '' }));
        texts[entry.field] = isKnown ? entry.mergedText : '';
        if (isKnown && entry.isMergedDate) isRealDate[entry.field] = true;
      }
    }
    return found;
  }

  #remember(
    texts: Partial<Record<Field, string>>,
    isRealDate: Partial<Record<Field, boolean>>,
  ): void {
    for (const entry of this.#columns) {
      // An unknown above stays unknown through a run of "nt".
      const isUnknown = entry.above === undefined && texts[entry.field] === '';
      entry.above = isUnknown ? undefined : (texts[entry.field] ?? '');
      entry.isDateAbove = isRealDate[entry.field] === true;
    }
  }
}
