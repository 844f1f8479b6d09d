import type Database from 'better-sqlite3';
import type { Selectable } from 'kysely';
import type { ImportMatching } from '../../shared/contract/imports.ts';
import type { DirectiveValues } from '../../shared/domain/directives.ts';
import { foldWithAbbreviations } from '../../shared/domain/abbreviations.ts';
import { isSameText } from '../../shared/domain/vietnamese.ts';
import { toDirectiveValues } from '../database/directiveColumns.ts';
import type { Lookups } from '../database/lookups.ts';
import type { DirectivesTable } from '../database/tables.ts';
import { isSame, isSameArrivalNumber, mergeValues, type RowReading } from './rowReading.ts';

type Row = Selectable<DirectivesTable>;

/** What the register has of a row of the sheet. */
export type RegisterMatch =
  | { readonly kind: 'none' }
  /** Some document may be the same, but the row says too little to tell, or several fit. */
  | { readonly kind: 'weak' | 'several'; readonly count: number }
  | {
      readonly kind: 'found';
      readonly sequence: number;
      readonly stored: DirectiveValues;
      readonly merged: DirectiveValues;
    };

interface Candidate {
  readonly row: Row;
  readonly stored: DirectiveValues;
  readonly merged: DirectiveValues;
}

/** The keys by which a row is looked up, as `toDirectiveColumns` makes them. */
export interface MatchKeys {
  readonly numberKey: string;
  readonly numberSort: string;
  readonly summarySort: string;
}

const none: RegisterMatch = { kind: 'none' };

/**
 * Finds the stored document that a row of the sheet is (domain.md §2.5, §7.2: numbers are not unique, and
 * importing a file twice must not double it). A document is taken by one row of the sheet only.
 */
export class RegisterMatcher {
  readonly #lookups: Lookups;
  readonly #isEmpty: boolean;
  readonly #matching: ImportMatching;
  readonly #claimed = new Set<number>();
  readonly #origins: ReadonlyMap<number, number>;
  readonly #bySequence: Database.Statement<[number], Row>;
  readonly #byKey: Database.Statement<[string], Row>;
  readonly #byNumber: Database.Statement<[string], Row>;
  readonly #bySummary: Database.Statement<[string], Row>;
  readonly #byAlias: Database.Statement<[string], Row>;

  /** @param file hash of the file and name of the sheet: rows that came from it before are known */
  constructor(
    register: Database.Database,
    lookups: Lookups,
    file: { readonly hash: string; readonly sheet: string },
    matching: ImportMatching,
  ) {
    this.#lookups = lookups;
    this.#matching = matching;
    const some = register
      .prepare('SELECT 1 FROM directives WHERE deleted_at IS NULL LIMIT 1')
      .get();
    this.#isEmpty = some === undefined;
    this.#origins = readOrigins(register, file.hash, file.sheet);
    const find = (column: string) =>
      register.prepare<[string], Row>(
        `SELECT * FROM directives WHERE ${column} = ? AND ${column} <> '' AND deleted_at IS NULL`,
      );
    this.#bySequence = register.prepare<[number], Row>(
      'SELECT * FROM directives WHERE sequence = ? AND deleted_at IS NULL',
    );
    this.#byKey = find('number_key');
    this.#byNumber = find('number_sort');
    this.#bySummary = find('summary_sort');
    // Documents with neither number nor summary are few, and found by the index over summaries.
    this.#byAlias = register.prepare<[string], Row>(
      `SELECT * FROM directives
       WHERE summary_sort = '' AND number_symbol = '' AND alias = ? AND deleted_at IS NULL`,
    );
  }

  match(sheetRow: number, reading: RowReading, keys: MatchKeys): RegisterMatch {
    if (this.#isEmpty) return none;
    const origin = this.#origin(sheetRow, reading);
    if (origin !== undefined) return this.#take(origin);
    const candidates = this.#candidates(reading, keys).filter(
      ({ row }) => !this.#claimed.has(row.sequence),
    );
    if (candidates.length === 0) return none;
    const identical = candidates.find((candidate) => isIdentical(candidate, reading));
    if (identical !== undefined) return this.#take(identical);
    if (keys.numberKey === '') return none;
    return this.#choose(candidates, reading);
  }

  #origin(sheetRow: number, reading: RowReading): Candidate | undefined {
    const sequence = this.#origins.get(sheetRow);
    const row = sequence === undefined ? undefined : this.#bySequence.get(sequence);
    if (row === undefined || this.#claimed.has(row.sequence)) return undefined;
    return this.#candidate(row, reading, true);
  }

  #candidates(reading: RowReading, keys: MatchKeys): Candidate[] {
    const hasKey = keys.numberKey !== '';
    let rows: Row[];
    if (hasKey) rows = this.#byKey.all(keys.numberKey);
    else if (reading.numberSymbol !== '') rows = this.#byNumber.all(keys.numberSort);
    else if (reading.summary !== '') rows = this.#bySummary.all(keys.summarySort);
    else rows = this.#byAlias.all(reading.alias);
    return rows.map((row) => this.#candidate(row, reading, hasKey));
  }

  #candidate(row: Row, reading: RowReading, isSameNumber: boolean): Candidate {
    const stored = toDirectiveValues(row, this.#lookups);
    const keepsNumber = isSameNumber && stored.numberSymbol !== '';
    return { row, stored, merged: mergeValues(stored, reading, keepsNumber) };
  }

  #take({ row, stored, merged }: Candidate): RegisterMatch {
    this.#claimed.add(row.sequence);
    return { kind: 'found', sequence: row.sequence, stored, merged };
  }

  /** Number, date and issuer; of several, the one with the same arrival number or the same summary. */
  #choose(candidates: readonly Candidate[], reading: RowReading): RegisterMatch {
    if (this.#matching === 'number') return this.#only(narrow(candidates, reading));
    const ofIssuer = candidates.filter(({ stored }) => issuerFits(stored, reading));
    if (this.#matching === 'numberAndIssuer') return this.#only(narrow(ofIssuer, reading));
    const { issuedOn } = reading;
    const ofDay = ofIssuer.filter(({ stored }) => datesFit(issuedOn, stored.issuedOn));
    if (ofDay.length > 0) return this.#only(narrow(ofDay, reading));
    const undated = ofIssuer.filter(({ stored }) => issuedOn === null || stored.issuedOn === null);
    return undated.length === 0 ? none : { kind: 'weak', count: undated.length };
  }

  #only(chosen: readonly Candidate[]): RegisterMatch {
    const [only] = chosen;
    if (only === undefined) return none;
    return chosen.length === 1 ? this.#take(only) : { kind: 'several', count: chosen.length };
  }
}

function readOrigins(
  register: Database.Database,
  hash: string,
  sheet: string,
): ReadonlyMap<number, number> {
  const rows = register
    .prepare<[string, string], { import_row: number; sequence: number }>(
      `SELECT import_row, directives.sequence FROM import_batches
       JOIN directives ON import_batch_id = import_batches.id
       WHERE file_hash = ? AND sheet = ? AND taken_back_at IS NULL AND import_row IS NOT NULL
       ORDER BY import_batches.created_at`,
    )
    .all(hash, sheet);
  return new Map(rows.map(({ import_row, sequence }) => [import_row, sequence]));
}

/** The row says what is stored, with the same gaps where they tell documents apart: the row again. */
function isIdentical({ stored, merged }: Candidate, reading: RowReading): boolean {
  return (
    isSameText(stored.summary, reading.summary) &&
    isSameArrivalNumber(stored.arrivalNumber, reading.arrivalNumber) &&
    stored.issuedOn === reading.issuedOn &&
    (stored.issuedOn !== null || isSameText(stored.issuedOnText, reading.issuedOnText)) &&
    (stored.issuer === '') === (reading.issuer === '') &&
    isSame(stored, merged)
  );
}

function isSameIssuer(stored: DirectiveValues, reading: RowReading): boolean {
  if (stored.issuerId !== null && stored.issuerId === reading.issuerId) return true;
  return foldWithAbbreviations(stored.issuer) === foldWithAbbreviations(reading.issuer);
}

function issuerFits(stored: DirectiveValues, reading: RowReading): boolean {
  return stored.issuer === '' || reading.issuer === '' || isSameIssuer(stored, reading);
}

/** The same date, or one that is only less exact: "5/2018" and 04/5/2018. Without a day there is no proof. */
function datesFit(left: string | null, right: string | null): boolean {
  if (left === null || right === null) return false;
  return left === right || left.startsWith(`${right}-`) || right.startsWith(`${left}-`);
}

function narrow(candidates: readonly Candidate[], reading: RowReading): readonly Candidate[] {
  let left = candidates;
  const tests: ((candidate: Candidate) => boolean)[] = [
    ({ stored }) => stored.issuedOn === reading.issuedOn,
    ({ stored }) => isSameIssuer(stored, reading),
    ({ stored }) =>
      reading.arrivalNumber !== '' &&
      isSameArrivalNumber(stored.arrivalNumber, reading.arrivalNumber),
    ({ stored }) => reading.summary !== '' && isSameText(stored.summary, reading.summary),
  ];
  for (const test of tests) {
    if (left.length < 2) return left;
    const fewer = left.filter(test);
    if (fewer.length > 0) left = fewer;
  }
  return left;
}
