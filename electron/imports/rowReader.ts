import type { ImportField, ImportIssue, ImportLayout } from '../../shared/contract/imports.ts';
import type { DirectiveStatus } from '../../shared/domain/directives.ts';
import { isReceivedBeforeIssued } from '../../shared/domain/directiveRules.ts';
import { formatDate } from '../../shared/domain/partialDates.ts';
import type { DocumentNumber } from '../../shared/domain/documentNumbers.ts';
import { foldText } from '../../shared/domain/vietnamese.ts';
import type { CatalogueMatcher } from './catalogueMatcher.ts';
import { DateReader } from './dateReader.ts';
import { readIssuer, readType } from './namedFields.ts';
import type { RememberedKeys } from './rememberedKeys.ts';
import type { RowCells } from './rowCells.ts';
import { dateIssueCodes, issue, numberIssueCodes } from './issueCodes.ts';
import { longestTexts, type RowReading } from './rowReading.ts';

/** How registers write whether a document still holds, folded. */
const statusWords: ReadonlyMap<string, DirectiveStatus> = new Map([
  ['con hieu luc', 'inForce'],
  ['dang hieu luc', 'inForce'],
  ['dang co hieu luc', 'inForce'],
  ['co hieu luc', 'inForce'],
  ['hieu luc', 'inForce'],
  ['het hieu luc', 'expired'],
  ['da het hieu luc', 'expired'],
  ['khong con hieu luc', 'expired'],
  ['bi thay the', 'replaced'],
  ['da bi thay the', 'replaced'],
  ['da thay the', 'replaced'],
  ['duoc thay the', 'replaced'],
  ['thay the', 'replaced'],
  ['chua ro', 'unknown'],
  ['khong ro', 'unknown'],
]);

export interface ReadRow {
  readonly reading: RowReading;
  readonly issues: ImportIssue[];
}

/** Turns the cells of a row into what they say about a document, with everything that is doubtful. */
export class RowReader {
  readonly #matcher: CatalogueMatcher;
  readonly #keys: RememberedKeys;
  readonly #dates: DateReader;
  readonly #headsType: boolean;

  constructor(
    layout: ImportLayout,
    matcher: CatalogueMatcher,
    keys: RememberedKeys,
    today: string,
  ) {
    this.#matcher = matcher;
    this.#keys = keys;
    this.#dates = new DateReader(today);
    const summary = layout.columns.find(({ field }) => field === 'summary');
    // "Tên loại và trích yếu": there the text begins with its type (domain.md §7.1).
    this.#headsType = foldText(summary?.header ?? '').includes('ten loai');
  }

  read(cells: RowCells): ReadRow {
    const issues = [...cells.issues];
    const text = (field: ImportField): string => cells.texts[field] ?? '';
    const reading: RowReading = {
      numberSymbol: joinNumber(text('number'), text('numberSymbol')),
      typeId: null,
      type: text('type'),
      isTypeDerived: false,
      issuerId: null,
      issuer: text('issuer'),
      isIssuerDerived: false,
      issuedOn: null,
      issuedOnText: '',
      receivedOn: null,
      receivedOnText: '',
      arrivalNumber: text('arrivalNumber'),
      summary: text('summary'),
      alias: text('alias'),
      fieldId: null,
      field: text('field'),
      implements: text('implements'),
      leadUnit: text('leadUnit'),
      dueOn: null,
      dueOnText: '',
      status: null,
      notes: text('notes'),
    };
    this.#readDates(cells, reading, issues);
    this.#readNamed(cells, reading, issues);
    this.#readStatus(cells, reading, issues);
    return { reading, issues };
  }

  #readDates(cells: RowCells, reading: RowReading, issues: ImportIssue[]): void {
    [reading.issuedOn, reading.issuedOnText] = this.#date(cells, 'issuedOn', true, issues);
    [reading.receivedOn, reading.receivedOnText] = this.#date(cells, 'receivedOn', true, issues);
    [reading.dueOn, reading.dueOnText] = this.#date(cells, 'dueOn', false, issues);
    const { issuedOn, receivedOn } = reading;
    if (issuedOn !== null && receivedOn !== null && isReceivedBeforeIssued(reading)) {
      const details = { received: formatDate(receivedOn), issued: formatDate(issuedOn) };
      issues.push(issue(cells.columnOf('receivedOn'), 'receivedBeforeIssued', details));
    }
  }

  #date(
    cells: RowCells,
    field: 'issuedOn' | 'receivedOn' | 'dueOn',
    isPast: boolean,
    issues: ImportIssue[],
  ): [string | null, string] {
    const text = cells.texts[field];
    if (text === undefined || text === '') return [null, ''];
    const { date, issues: doubts } = this.#dates.read(text, isPast);
    const isRead = cells.isRealDate[field] === true && date !== null;
    for (const doubt of doubts) {
      const details = { text: isRead ? formatDate(date) : text };
      issues.push(issue(cells.columnOf(field), dateIssueCodes[doubt], details));
    }
    // A real date of Excel has no writing of its own; whatever was typed is kept.
    return [date, isRead ? '' : text];
  }

  #readNamed(cells: RowCells, reading: RowReading, issues: ImportIssue[]): void {
    const number = this.#keys.readNumber(reading.numberSymbol);
    noteNumber(reading.numberSymbol, number, cells.columnOf('numberSymbol'), issues);
    // A type that was only inferred is explained where it was inferred from.
    const typeColumn = cells.columnOf('type') || cells.columnOf('numberSymbol');
    readType(reading, number, this.#matcher, this.#headsType, typeColumn, issues);
    readIssuer(reading, number, this.#matcher, cells.columnOf('issuer'), issues);
    if (reading.field !== '') reading.fieldId = this.#matcher.field(reading.field)?.id ?? null;
  }

  #readStatus(cells: RowCells, reading: RowReading, issues: ImportIssue[]): void {
    const written = cells.texts.status ?? '';
    if (written === '') return;
    reading.status = statusWords.get(foldText(written)) ?? null;
    if (reading.status !== null) return;
    // Nothing typed is lost: what is no known status stays readable in the notes.
    reading.notes = reading.notes === '' ? written : `${reading.notes}; ${written}`;
    issues.push(issue(cells.columnOf('status'), 'statusUnread', { text: written }));
  }
}

function noteNumber(
  written: string,
  number: DocumentNumber,
  column: number,
  issues: ImportIssue[],
): void {
  if (written === '') {
    issues.push(issue(column, 'noNumber'));
    return;
  }
  for (const { code } of number.issues) issues.push(issue(column, numberIssueCodes[code]));
  const suggestion = number.issues.find((found) => found.suggestion !== undefined)?.suggestion;
  if (suggestion !== undefined) issues.push(issue(column, 'numberSuggestion', { suggestion }));
}

/** Number and symbol in two columns: "25" and "NQ/TW" (Party, hyphen) or "QĐ-UBND" (State, slash). */
function joinNumber(number: string, symbol: string): string {
  if (number === '' || /^\s*(?:số\s*:?\s*)?\d/i.test(symbol)) return symbol;
  if (symbol === '') return number;
  if (/^[-–—/]/.test(symbol)) return number + symbol;
  return symbol.includes('/') ? `${number}-${symbol}` : `${number}/${symbol}`;
}

/** The first text that is longer than the register takes; the row is refused rather than cut. */
export function tooLong(
  reading: RowReading,
): { field: keyof typeof longestTexts; limit: number } | undefined {
  for (const field of limited) {
    const limit = longestTexts[field];
    if (reading[field].length > limit) return { field, limit };
  }
  return undefined;
}

const limited = Object.keys(longestTexts) as (keyof typeof longestTexts)[];
