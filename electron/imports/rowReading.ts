import type { DirectiveStatus, DirectiveValues } from '../../shared/domain/directives.ts';
import { foldWithAbbreviations } from '../../shared/domain/abbreviations.ts';
import type { PartialDate } from '../../shared/domain/partialDates.ts';
import { exactText, foldText, isSameText } from '../../shared/domain/vietnamese.ts';

/**
 * What a row of the sheet says. Empty texts, and null for dates and status, mean that it says nothing:
 * such fields never change what the register has.
 */
export interface RowReading {
  numberSymbol: string;
  typeId: string | null;
  type: string;
  /** The type was read from the symbol or the summary: only a document that gets its number gets it too. */
  isTypeDerived: boolean;
  issuerId: string | null;
  issuer: string;
  /** As `isTypeDerived`, for an issuer read from the symbol. */
  isIssuerDerived: boolean;
  issuedOn: PartialDate | null;
  issuedOnText: string;
  receivedOn: PartialDate | null;
  receivedOnText: string;
  arrivalNumber: string;
  summary: string;
  alias: string;
  fieldId: string | null;
  field: string;
  implements: string;
  leadUnit: string;
  dueOn: PartialDate | null;
  dueOnText: string;
  status: DirectiveStatus | null;
  notes: string;
}

/** Longest texts of the register, by field; a test holds them against `directiveValuesSchema`. */
export const longestTexts = {
  numberSymbol: 120,
  type: 120,
  issuer: 300,
  issuedOnText: 120,
  receivedOnText: 120,
  arrivalNumber: 60,
  summary: 4000,
  alias: 200,
  field: 200,
  implements: 1000,
  leadUnit: 300,
  dueOnText: 200,
  notes: 4000,
} as const satisfies Partial<Record<keyof DirectiveValues & keyof RowReading, number>>;

/** The reading as a new document. Old registers leave unknown whether a document may still be cited. */
export function toNewValues(reading: RowReading): DirectiveValues {
  return {
    numberSymbol: reading.numberSymbol,
    typeId: reading.typeId,
    type: reading.type,
    issuerId: reading.issuerId,
    issuer: reading.issuer,
    issuedOn: reading.issuedOn,
    issuedOnText: reading.issuedOnText,
    receivedOn: reading.receivedOn,
    receivedOnText: reading.receivedOnText,
    arrivalNumber: reading.arrivalNumber,
    summary: reading.summary,
    alias: reading.alias,
    fieldId: reading.fieldId,
    field: reading.field,
    implements: reading.implements,
    leadUnit: reading.leadUnit,
    dueOn: reading.dueOn,
    dueOnText: reading.dueOnText,
    status: reading.status ?? 'unknown',
    isVerified: false,
    notes: reading.notes,
  };
}

/**
 * What a stored document becomes by the reading: filled fields replace, empty ones never erase. What was
 * only inferred, or could not be read, does not replace what is certain.
 * @param isSameNumber the two numbers are one written differently: the stored spelling stays
 */
export function mergeValues(
  stored: DirectiveValues,
  reading: RowReading,
  isSameNumber: boolean,
): DirectiveValues {
  return {
    ...stored,
    ...mergeTexts(stored, reading, isSameNumber),
    ...mergeDates(stored, reading),
    ...mergeNamed(stored, reading, isSameNumber),
  };
}

/** A text that differs from what is stored only in ways that nobody sees is not a change. */
function mergeText(text: string, stored: string): string {
  return text === '' || isSameText(text, stored) ? stored : text;
}

/** "07" and "7" are the same number of the ledger; each keeps its spelling (domain.md §7.2). */
export function isSameArrivalNumber(left: string, right: string): boolean {
  const plain = (text: string) => text.replace(/^0+(?=\d)/, '');
  return isSameText(plain(left), plain(right));
}

function mergeTexts(stored: DirectiveValues, reading: RowReading, isSameNumber: boolean) {
  return {
    numberSymbol: isSameNumber
      ? stored.numberSymbol
      : mergeText(reading.numberSymbol, stored.numberSymbol),
    arrivalNumber: isSameArrivalNumber(reading.arrivalNumber, stored.arrivalNumber)
      ? stored.arrivalNumber
      : mergeText(reading.arrivalNumber, stored.arrivalNumber),
    summary: mergeText(reading.summary, stored.summary),
    alias: mergeText(reading.alias, stored.alias),
    implements: mergeText(reading.implements, stored.implements),
    leadUnit: mergeText(reading.leadUnit, stored.leadUnit),
    status: reading.status ?? stored.status,
    notes: mergeText(reading.notes, stored.notes),
  };
}

function mergeDate(
  date: PartialDate | null,
  text: string,
  storedDate: PartialDate | null,
  storedText: string,
): [PartialDate | null, string] {
  if (date === null)
    return storedDate === null ? [null, mergeText(text, storedText)] : [storedDate, storedText];
  return date === storedDate ? [storedDate, storedText] : [date, text];
}

function mergeDates(stored: DirectiveValues, reading: RowReading) {
  const [issuedOn, issuedOnText] = mergeDate(
    reading.issuedOn,
    reading.issuedOnText,
    stored.issuedOn,
    stored.issuedOnText,
  );
  const [receivedOn, receivedOnText] = mergeDate(
    reading.receivedOn,
    reading.receivedOnText,
    stored.receivedOn,
    stored.receivedOnText,
  );
  const [dueOn, dueOnText] = mergeDate(
    reading.dueOn,
    reading.dueOnText,
    stored.dueOn,
    stored.dueOnText,
  );
  return { issuedOn, issuedOnText, receivedOn, receivedOnText, dueOn, dueOnText };
}

/** Whether two names differ in capitals, in the place of a tone mark or by an abbreviation only. */
function isSameName(left: string, right: string): boolean {
  if (exactText(left) === exactText(right)) return true;
  return (
    foldText(left) !== foldText(right) &&
    foldWithAbbreviations(left) === foldWithAbbreviations(right)
  );
}

/** A catalogue row, or a name that is in no catalogue. Names never replace a link that was made. */
function mergeName(
  id: string | null,
  name: string,
  isKept: boolean,
  storedId: string | null,
  storedName: string,
): [string | null, string] {
  const stored: [string | null, string] = [storedId, storedName];
  if (isKept || name === '') return stored;
  if (id !== null) return id === storedId ? stored : [id, name];
  return storedId !== null || isSameName(name, storedName) ? stored : [null, name];
}

/** What the stored number implies was there to be seen when its document was saved without it. */
function mergeNamed(stored: DirectiveValues, reading: RowReading, isSameNumber: boolean) {
  const isImplied = (name: string) => isSameNumber || name !== '';
  const keepsType = reading.isTypeDerived && isImplied(stored.type);
  const keepsIssuer = reading.isIssuerDerived && isImplied(stored.issuer);
  const [typeId, type] = mergeName(
    reading.typeId,
    reading.type,
    keepsType,
    stored.typeId,
    stored.type,
  );
  const [issuerId, issuer] = mergeName(
    reading.issuerId,
    reading.issuer,
    keepsIssuer,
    stored.issuerId,
    stored.issuer,
  );
  const [fieldId, field] = mergeName(
    reading.fieldId,
    reading.field,
    false,
    stored.fieldId,
    stored.field,
  );
  return { typeId, type, issuerId, issuer, fieldId, field };
}

const compared = [
  'numberSymbol',
  'typeId',
  'issuerId',
  'issuedOn',
  'issuedOnText',
  'receivedOn',
  'receivedOnText',
  'arrivalNumber',
  'summary',
  'alias',
  'fieldId',
  'implements',
  'leadUnit',
  'dueOn',
  'dueOnText',
  'status',
  'notes',
] as const satisfies readonly (keyof DirectiveValues)[];

/** Whether two versions of a document are the same; names of catalogue rows follow their ids. */
export function isSame(left: DirectiveValues, right: DirectiveValues): boolean {
  for (const key of compared) if (left[key] !== right[key]) return false;
  return (
    (left.typeId !== null || left.type === right.type) &&
    (left.issuerId !== null || left.issuer === right.issuer) &&
    (left.fieldId !== null || left.field === right.field)
  );
}
