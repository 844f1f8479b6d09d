import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { ImportIssue, ImportLayout, ImportTotals } from '../../shared/contract/imports.ts';
import { toDirectiveColumns } from '../database/directiveColumns.ts';
import type { MergedRange } from '../workbooks/types.ts';
import type { RowFixes } from './fixes.ts';
import { CatalogueMatcher } from './catalogueMatcher.ts';
import { issue, skipCodes, type ImportIssueCode } from './issueCodes.ts';
import { ownText } from './ownText.ts';
import { OtherTables } from './otherTables.ts';
import type { PackedRow } from './packedRows.ts';
import type { PlanOutcome } from './planFacts.ts';
import { PlannedWriter } from './plannedWriter.ts';
import { RegisterMatcher, type RegisterMatch } from './registerMatcher.ts';
import type { RegisterCatalogues } from './registerCatalogues.ts';
import { RememberedKeys } from './rememberedKeys.ts';
import { CellReader } from './rowCells.ts';
import { RowKinds } from './rowKinds.ts';
import { isSame, toNewValues, type RowReading } from './rowReading.ts';
import { RowReader, tooLong } from './rowReader.ts';
import { readingShown, replacedShown } from './shownValues.ts';

/** What a plan is made from. */
export interface PlanSource {
  readonly staging: Database.Database;
  readonly register: Database.Database;
  readonly catalogues: RegisterCatalogues;
  readonly layout: ImportLayout;
  readonly merges: readonly MergedRange[];
  readonly file: { readonly hash: string; readonly sheet: string };
  readonly today: string;
  /** What the clerk wrote in place of cells, by row. */
  readonly fixes?: ReadonlyMap<number, RowFixes>;
}

/** A number met in the file; numbers of other days and issuers follow in `next`. */
interface SeenNumber {
  readonly row: number;
  readonly issuedOn: string;
  readonly issuer: string;
  readonly next: SeenNumber | undefined;
}

/** The digest is fed in pieces of this many characters: a call costs more than a row. */
const digestPiece = 64 * 1024;

/**
 * Decides what every row of a sheet becomes and writes it into the staging file. Rows come in order;
 * read = created + updated + same + skipped + failed at every moment.
 */
export class Planner {
  readonly #source: PlanSource;
  readonly #writer: PlannedWriter;
  readonly #tables: OtherTables;
  #kinds: RowKinds;
  #cells: CellReader;
  readonly #keys = new RememberedKeys();
  readonly #reader: RowReader;
  readonly #matcher: RegisterMatcher;
  readonly #seen = new Map<string, SeenNumber>();
  readonly #issueCounts = new Map<string, number>();
  readonly #hash = createHash('sha256');
  #digestText = '';
  #nextRow: number;
  #totals = { read: 0, created: 0, updated: 0, same: 0, skipped: 0, failed: 0 };

  constructor(source: PlanSource) {
    this.#source = source;
    const { layout, catalogues, register, staging, merges, file, today } = source;
    this.#writer = new PlannedWriter(staging);
    this.#tables = new OtherTables(layout);
    this.#kinds = new RowKinds(layout);
    this.#cells = new CellReader(layout, merges);
    const names = new CatalogueMatcher(catalogues.catalogues);
    this.#reader = new RowReader(layout, names, this.#keys, today);
    this.#matcher = new RegisterMatcher(
      register,
      catalogues.lookups,
      file,
      layout.matching ?? 'usual',
    );
    this.#nextRow = layout.firstDataRow;
  }

  add(row: PackedRow, isRefused: boolean): void {
    if (row.row < this.#nextRow) return;
    this.#fillTo(row.row);
    this.#nextRow = row.row + 1;
    if (isRefused) {
      this.#cells.skipRefused();
      this.#refuse(row.row, [issue(0, 'classified')], null);
      return;
    }
    const header = this.#tables.headerIn(row);
    if (header !== undefined) {
      this.#kinds = new RowKinds(header.layout);
      if (header.isOther) this.#cells = new CellReader(header.layout, this.#source.merges);
      this.#skip(row.row, header.isOther ? 'skippedOtherHeader' : 'skippedHeader');
      return;
    }
    const kind = this.#kinds.kindOf(row);
    if (kind === 'data') this.#read(row);
    else this.#skip(row.row, skipCodes[kind]);
  }

  /** Rows without any cell do not come, but the clerk counts them. */
  #fillTo(row: number): void {
    for (let blank = this.#nextRow; blank < row; blank++) this.#skip(blank, 'skippedBlank');
  }

  #count(total: Exclude<keyof ImportTotals, 'read'>, issues: readonly ImportIssue[]): void {
    this.#totals[total]++;
    this.#totals.read++;
    let previous = '';
    for (const { code } of issues) {
      if (code === previous) continue;
      previous = code;
      this.#issueCounts.set(code, (this.#issueCounts.get(code) ?? 0) + 1);
    }
  }

  #skip(row: number, reason: ImportIssueCode): void {
    const issues = [issue(0, reason)];
    this.#writer.plain(row, 'skip', issues, null);
    this.#count('skipped', issues);
  }

  #refuse(
    row: number,
    issues: readonly ImportIssue[],
    values: Record<string, string> | null,
  ): void {
    this.#writer.plain(row, 'error', issues, values);
    this.#count('failed', issues);
  }

  #read(row: PackedRow): void {
    const cells = this.#cells.read(row, this.#source.fixes?.get(row.row));
    const { reading, issues } = this.#reader.read(cells);
    if (row.isHidden) issues.push(issue(0, 'hiddenRow'));
    if (reading.numberSymbol === '' && reading.summary === '' && reading.alias === '') {
      this.#refuse(row.row, [issue(0, 'empty')], readingShown(reading));
      return;
    }
    const long = tooLong(reading);
    if (long !== undefined) {
      const field = fieldOf(long.field);
      const column = cells.columnOf(field);
      issues.push(issue(column, 'tooLong', { limit: long.limit }));
      this.#refuse(row.row, issues, readingShown(reading));
      return;
    }
    this.#plan(row.row, reading, issues);
  }

  #plan(row: number, reading: RowReading, issues: ImportIssue[]): void {
    const { lookups } = this.#source.catalogues;
    const { columns, search } = toDirectiveColumns(toNewValues(reading), lookups, this.#keys);
    this.#noteDuplicate(row, reading, columns.number_key, issues);
    const match = this.#matcher.match(row, reading, {
      numberKey: columns.number_key,
      numberSort: columns.number_sort,
      summarySort: columns.summary_sort,
    });
    if (match.kind === 'found') {
      this.#planFound(row, reading, issues, match);
      return;
    }
    if (match.kind === 'weak') issues.push(issue(0, 'weakMatch', { count: match.count }));
    if (match.kind === 'several') issues.push(issue(0, 'severalMatches', { count: match.count }));
    const { issuer, field } = this.#spelledOtherwise(reading);
    this.#writer.create({ row, issues, issuer, field, columns, exact: search.exact });
    this.#digest(`${row}\u001f${columns.issued_on}${columns.search_folded}\u001e`);
    this.#count('created', issues);
  }

  #spelledOtherwise({ issuerId, issuer, fieldId, field }: RowReading) {
    const { issuers, fields } = this.#source.catalogues.lookups;
    return {
      issuer: issuerId === null || issuers.byId(issuerId)?.name === issuer ? null : issuer,
      field: fieldId === null || fields.byId(fieldId)?.name === field ? null : field,
    };
  }

  #planFound(
    row: number,
    reading: RowReading,
    issues: ImportIssue[],
    match: Extract<RegisterMatch, { kind: 'found' }>,
  ): void {
    const values = readingShown(reading);
    if (isSame(match.stored, match.merged)) {
      this.#writer.plain(row, 'same', issues, values);
      this.#count('same', issues);
      return;
    }
    const { lookups } = this.#source.catalogues;
    const { columns, search } = toDirectiveColumns(match.merged, lookups, this.#keys);
    const before = replacedShown(match.stored, match.merged);
    const { sequence: target, stored } = match;
    this.#writer.update({
      row,
      issues,
      values,
      before,
      target,
      stored,
      columns,
      exact: search.exact,
    });
    this.#digest(`${row}\u001f${columns.issued_on}${columns.search_folded}\u001e`);
    this.#count('updated', issues);
  }

  /** The same number, day and issuer twice in a file is legitimate and yet worth a look (domain.md §7.2). */
  #noteDuplicate(row: number, reading: RowReading, numberKey: string, issues: ImportIssue[]): void {
    if (numberKey === '') return;
    const issuedOn = reading.issuedOn ?? ownText(reading.issuedOnText);
    const issuer = reading.issuerId ?? ownText(reading.issuer);
    let seen = this.#seen.get(numberKey);
    const isFirst = seen === undefined;
    while (seen !== undefined && (seen.issuedOn !== issuedOn || seen.issuer !== issuer))
      seen = seen.next;
    if (seen !== undefined) issues.push(issue(0, 'duplicateInFile', { row: seen.row }));
    else {
      const next = isFirst ? undefined : this.#seen.get(numberKey);
      this.#seen.set(numberKey, { row, issuedOn, issuer, next });
    }
  }

  #digest(text: string): void {
    this.#digestText += text;
    if (this.#digestText.length < digestPiece) return;
    this.#hash.update(this.#digestText);
    this.#digestText = '';
  }

  get read(): number {
    return this.#totals.read;
  }

  finish(): PlanOutcome {
    this.#hash.update(this.#digestText);
    const issues = [...this.#issueCounts].map(([code, rows]) => ({ code, rows }));
    return {
      totals: { ...this.#totals },
      issues: issues.toSorted((a, b) => b.rows - a.rows),
      digest: this.#hash.digest('hex'),
    };
  }
}

/** The column that a text comes from. */
function fieldOf(field: NonNullable<ReturnType<typeof tooLong>>['field']) {
  if (field === 'issuedOnText') return 'issuedOn';
  if (field === 'receivedOnText') return 'receivedOn';
  return field === 'dueOnText' ? 'dueOn' : field;
}
