import type Database from 'better-sqlite3';
import type { ImportColumn, ImportLayout } from '../../shared/contract/imports.ts';
import type { LegacyEncoding } from '../../shared/domain/legacyDecoders.ts';
import { confirmEncoding, type OldEncoding } from '../../shared/domain/legacyEvidence.ts';
import { hasPdfDamage } from '../../shared/domain/pdfDamage.ts';
import type { MergedRange, SheetEnd, SheetInfo, SheetRow } from '../workbooks/types.ts';
import {
  ClassifiedRows,
  mayHoldStamp,
  rowsUnderMerges,
  type RefusedCell,
} from './classifiedRows.ts';
import {
  cutRow,
  packedKinds,
  packRefused,
  pieceColumn,
  pieceEncoding,
  pieceKind,
  pieceText,
  rowEnd,
  toSheetRow,
  type PackedRow,
} from './packedRows.ts';
import type { RowBatch } from './parseWorkbook.ts';
import {
  type ColumnWriting,
  proposeColumns,
  proposeLayout,
  rowsFrom,
  rowsLookedAt,
  unknownWriting,
  withEncodings,
} from './proposeLayout.ts';
import { findRecipe, type Recipe, withRecipe, withSender } from './recipes.ts';
import { readingsOf } from './columnReadings.ts';
import { eraseRows, packedRows, type StagedSheet, topRows } from './staging.ts';

/** Takes rows of a sheet as they are staged; for a plan made while reading. */
export interface RowTaker {
  add(row: PackedRow, isRefused: boolean): void;
}

const nonAscii = /[^\u0000-\u007f]/; // eslint-disable-line no-control-regex -- the range is ASCII itself

/** A file that a PDF was turned into shows it soon; looking at every cell of a large one would cost. */
const textsLookedAt = 500;

const openTexts = 20;

/** How the texts of one column are written. */
export class ColumnEncodings {
  isDamaged = false;
  #looked = 0;
  /** Texts taken for Unicode that might be old: few words say less than a whole sheet. */
  readonly #open: string[] = [];
  #hasUnicode = false;
  readonly #old = new Set<number>();

  /** ASCII in a Unicode font proves nothing. */
  note(kind: number, piece: string): void {
    if (kind !== packedKinds.unicodeText) {
      if (pieceEncoding(kind) !== undefined) this.#old.add(kind);
      return;
    }
    const isLookedAt = !this.isDamaged && this.#looked < textsLookedAt;
    if (this.#hasUnicode && !isLookedAt) return;
    const text = pieceText(piece);
    if (!nonAscii.test(text)) return;
    this.#hasUnicode = true;
    this.#looked++;
    if (!isLookedAt) return;
    this.isDamaged = hasPdfDamage(text);
    if (this.#open.length < openTexts) this.#open.push(text);
  }

  /** Whether the column, read as Unicode, is written as the rest of the sheet is: "290-Q§/TW" alone is no proof. */
  isWrittenIn(encoding: OldEncoding): boolean {
    return (
      this.encoding === 'unicode' &&
      this.#open.length > 0 &&
      this.#open.every((text) => confirmEncoding(encoding, text) === encoding)
    );
  }

  /** Undefined where nothing but ASCII in Unicode fonts was met. */
  get encoding(): ImportColumn['encoding'] | undefined {
    const [first, ...others] = this.#old;
    if (first === undefined) return this.#hasUnicode ? 'unicode' : undefined;
    return others.length > 0 || this.#hasUnicode ? 'mixed' : pieceEncoding(first);
  }
}

/**
 * Brings the rows of one sheet into the staging file: finds the table among the first of them, refuses
 * classified ones before they are written, and passes all to a plan when there is one.
 */
export class SheetIntake {
  layout: ImportLayout | null = null;
  /** What was found, where a recipe says otherwise. */
  #withoutRecipe: ImportLayout | null = null;
  readonly #recipes: readonly Recipe[];
  readonly #staging: Database.Database;
  readonly #info: SheetInfo;
  readonly #insert: Database.Statement;
  readonly #startPlan: (layout: ImportLayout) => RowTaker | undefined;
  readonly #waiting: RowBatch[] = [];
  readonly #top: SheetRow[] = [];
  readonly #encodings: ColumnEncodings[] = [];
  #refusals: ClassifiedRows | undefined;
  #plan: RowTaker | undefined;
  #firstDataRow = 0;

  /** @param startPlan asked when the table is found, whether to plan its rows at once */
  constructor(
    staging: Database.Database,
    info: SheetInfo,
    recipes: readonly Recipe[],
    startPlan: (layout: ImportLayout) => RowTaker | undefined,
  ) {
    this.#recipes = recipes;
    this.#staging = staging;
    this.#info = info;
    this.#insert = staging.prepare('INSERT INTO cells VALUES (?, ?, ?, ?)');
    this.#startPlan = startPlan;
  }

  add(batch: RowBatch): void {
    if (this.#refusals !== undefined) return this.#stage(batch);
    this.#waiting.push(batch);
    for (const packed of batch.packed.split(rowEnd)) {
      if (this.#top.length < rowsLookedAt) this.#top.push(toSheetRow(cutRow(packed)));
    }
    if (this.#top.length >= rowsLookedAt) this.#findTable();
  }

  #findTable(): void {
    this.#propose(this.#top, []);
    this.#firstDataRow = this.layout?.firstDataRow ?? 0;
    this.#refusals = new ClassifiedRows(this.layout);
    this.#plan = this.layout === null ? undefined : this.#startPlan(this.layout);
    for (const batch of this.#waiting.splice(0)) this.#stage(batch);
  }

  #stage({ sheet, firstRow, lastRow, packed }: RowBatch): void {
    const refusals = this.#refusals;
    if (refusals === undefined) return;
    const mayBeStamped = mayHoldStamp(packed);
    const rows = packed.split(rowEnd);
    let hasRefused = false;
    for (const [index, text] of rows.entries()) {
      const row = cutRow(text);
      const isRefused = refusals.isRefused(row, mayBeStamped);
      if (isRefused) {
        rows[index] = packRefused(row.row);
        hasRefused = true;
      } else if (row.row >= this.#firstDataRow) this.#noteEncodings(row);
      this.#plan?.add(row, isRefused);
    }
    this.#insert.run(sheet, firstRow, lastRow, hasRefused ? rows.join(rowEnd) : packed);
  }

  #noteEncodings({ pieces }: PackedRow): void {
    for (let index = 1; index < pieces.length; index++) {
      const piece = pieces[index] ?? '';
      if (pieceKind(piece) === packedKinds.raw) continue;
      const column = (this.#encodings[pieceColumn(piece)] ??= new ColumnEncodings());
      column.note(pieceKind(piece), piece);
    }
  }

  /** Merged cells are known only now: they may move the header and refuse more rows. */
  end(end: SheetEnd): StagedSheet {
    if (this.#refusals === undefined) this.#findTable();
    const encodings: Record<string, ImportColumn['encoding']> = {};
    const damaged: number[] = [];
    for (const [column, found] of this.#encodings.entries()) {
      // The list has holes for columns without cells.
      const encoding = found?.encoding;
      if (encoding !== undefined) encodings[column] = encoding;
      if (found?.isDamaged) damaged.push(column);
    }
    const { index, name, state } = this.#info;
    const { merges } = end;
    const assumed = this.#assumed(encodings);
    const top = Object.keys(assumed).length === 0 ? this.#top : this.#readTop(assumed, encodings);
    const writing = { encodings, assumed, damaged };
    this.#propose(top, merges, writing);
    const refusedCells = this.#refuseMerged(merges);
    return {
      index,
      name,
      isHidden: state !== 'visible',
      rows: end.lastRow,
      merges,
      refusedCells,
      encodings,
      assumed,
      damaged,
      layout: this.layout,
      withoutRecipe: this.#withoutRecipe,
    };
  }

  /** The table as found, or as it was read the last time where its header is known. */
  #propose(
    rows: readonly SheetRow[],
    merges: readonly MergedRange[],
    writing: ColumnWriting = unknownWriting,
  ): void {
    const { index } = this.#info;
    const proposed = proposeLayout(index, rows, merges);
    const found = proposed === null ? null : withEncodings(proposed, writing);
    // By the rows as they are: how old texts are read is part of the recipe.
    const known = findRecipe(this.#recipes, this.#top);
    if (known === undefined) {
      this.layout = found === null ? null : withSender(found, this.#top);
      return;
    }
    const { headerRows } = known;
    const isFound = found !== null && String(found.headerRows) === String(headerRows);
    const table = isFound
      ? found
      : proposeColumns(index, rowsFrom(rows, headerRows), merges, writing, headerRows);
    this.layout = withRecipe(withSender(table, this.#top), known);
    this.#withoutRecipe = found === null ? null : withSender(found, this.#top);
  }

  /** Columns that say too little alone, where the others of the sheet are all in one old encoding. */
  #assumed(encodings: Readonly<Record<string, ImportColumn['encoding']>>) {
    const assumed: Record<string, LegacyEncoding> = {};
    const old = new Set(Object.values(encodings).filter((encoding) => encoding !== 'unicode'));
    const [only] = old;
    if (old.size !== 1 || only === undefined || only === 'mixed') return assumed;
    for (const [column, found] of this.#encodings.entries()) {
      // The list has holes for columns without cells.
      if (found?.isWrittenIn(only)) assumed[column] = only;
    }
    return assumed;
  }

  /** The first rows with their headers in the encoding that was assumed. */
  #readTop(
    assumed: Readonly<Record<string, LegacyEncoding>>,
    encodings: Readonly<Record<string, ImportColumn['encoding']>>,
  ): SheetRow[] {
    const readings = readingsOf(assumed, encodings);
    return topRows(this.#staging, this.#info.index, this.#top.length, readings);
  }

  #refuseMerged(merges: readonly MergedRange[]): RefusedCell[] {
    const found = this.#refusals?.cells ?? [];
    const { index } = this.#info;
    if (merges.length === 0) return [...found];
    // With the header where it really is, and merged marks reaching down.
    const again = new ClassifiedRows(this.layout, merges, found);
    const rows = rowsUnderMerges(found, merges);
    for (const packed of packedRows(this.#staging, index)) {
      const row = cutRow(packed);
      if (again.isRefused(row, false) && !row.isRefused) rows.add(row.row);
    }
    eraseRows(this.#staging, index, rows);
    const places = new Map(
      [...found, ...again.cells].map((cell) => [`${cell.row}:${cell.column}`, cell]),
    );
    return [...places.values()];
  }
}
