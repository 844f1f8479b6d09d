import type { Insertable, Selectable } from 'kysely';
import {
  type Directive,
  type DirectiveValues,
  directiveValuesSchema,
} from '../../shared/domain/directives.ts';
import { parseDocumentNumber } from '../../shared/domain/documentNumbers.ts';
import { precisionOf, type PartialDate } from '../../shared/domain/partialDates.ts';
import { exactText, foldText, sortKey } from '../../shared/domain/vietnamese.ts';
import type { Lookups } from './lookups.ts';
import type { DirectivesTable } from './tables.ts';

/** Sorting looks at the beginning of a summary only: the index of a million rows stays small. */
const sortedCharacters = 60;

/** The columns that come from what the clerk typed. */
export type DirectiveColumns = Omit<
  Insertable<DirectivesTable>,
  | 'sequence'
  | 'id'
  | 'created_at'
  | 'created_by'
  | 'updated_at'
  | 'updated_by'
  | 'deleted_at'
  | 'revision'
  | 'import_batch_id'
  | 'import_row'
>;

/** Words a document is found by, folded ("dang uy") and with marks ("đảng ủy"). */
export interface SearchText {
  readonly folded: string;
  readonly exact: string;
}

/** How texts become keys. An import remembers the pieces that a register repeats; the keys are the same. */
export interface TextKeys {
  readNumber(text: string): { readonly key: string; readonly number: string };
  sortKey(text: string): string;
  /** The words of all parts, in their order. */
  search(parts: readonly string[]): SearchText;
}

const plainKeys: TextKeys = {
  readNumber: parseDocumentNumber,
  sortKey,
  search(parts) {
    const words = parts.join(' \n ');
    return { folded: foldText(words), exact: exactText(words) };
  },
};

interface SearchedNames {
  readonly number: string;
  readonly type: string;
  readonly issuer: string;
  readonly field: string;
}

function searchedWords(
  values: DirectiveValues,
  { number, type, issuer, field }: SearchedNames,
): string[] {
  return [
    values.numberSymbol,
    // Only where a letter was taken for a digit: 34O is found as 340 too (domain.md §7.6).
    values.numberSymbol.includes(number) ? '' : number,
    values.summary,
    values.alias,
    type,
    issuer,
    values.implements,
    values.leadUnit,
    field,
    values.arrivalNumber,
    values.notes,
  ];
}

function precision(date: PartialDate | null): string | null {
  if (date === null) return null;
  // Only a whole day has ten characters; nearly all dates are whole days.
  return date.length === 10 ? 'day' : precisionOf(date);
}

/**
 * Turns what a clerk typed into the columns of `directives` and the words of the search index: keys
 * for matching, sorting and searching are derived here and nowhere else.
 * @param keys how keys are computed; the default remembers nothing
 */
export function toDirectiveColumns(
  values: DirectiveValues,
  lookups: Lookups,
  keys: TextKeys = plainKeys,
): { columns: DirectiveColumns; search: SearchText } {
  const type = lookups.types.byId(values.typeId);
  const issuer = lookups.issuers.byId(values.issuerId);
  const field = lookups.fields.byId(values.fieldId);
  const number = keys.readNumber(values.numberSymbol);
  const search = keys.search(
    searchedWords(values, {
      number: number.number,
      type: type?.name ?? values.type,
      issuer: issuer?.name ?? values.issuer,
      field: field?.name ?? values.field,
    }),
  );
  return {
    columns: {
      number_symbol: values.numberSymbol,
      number_key: number.key,
      number_sort: keys.sortKey(values.numberSymbol),
      number: number.number,
      type_sequence: type?.sequence ?? null,
      type_text: type === undefined ? values.type : '',
      issuer_sequence: issuer?.sequence ?? null,
      issuer_text: issuer === undefined ? values.issuer : '',
      issued_on: values.issuedOn,
      issued_on_precision: precision(values.issuedOn),
      issued_on_text: values.issuedOnText,
      received_on: values.receivedOn,
      received_on_precision: precision(values.receivedOn),
      received_on_text: values.receivedOnText,
      arrival_number: values.arrivalNumber,
      summary: values.summary,
      summary_sort: keys.sortKey(values.summary.slice(0, sortedCharacters)),
      alias: values.alias,
      field_sequence: field?.sequence ?? null,
      field_text: field === undefined ? values.field : '',
      implements: values.implements,
      lead_unit: values.leadUnit,
      due_on: values.dueOn,
      due_on_precision: precision(values.dueOn),
      due_on_text: values.dueOnText,
      status: values.status,
      is_verified: values.isVerified ? 1 : 0,
      notes: values.notes,
      // The leading space makes " word" a test for the beginning of a word.
      search_folded: ` ${search.folded}`,
    },
    search,
  };
}

/** The words with marks of a stored row, as `toDirectiveColumns` made them. */
export function exactSearchText(row: Selectable<DirectivesTable>, lookups: Lookups): string {
  const values = toDirectiveValues(row, lookups);
  return plainKeys.search(searchedWords(values, { ...values, number: row.number })).exact;
}

/** The columns that the values of a row are made of; the keys derived from them are not needed to show it. */
export const valueColumns = [
  'number_symbol',
  'type_sequence',
  'type_text',
  'issuer_sequence',
  'issuer_text',
  'issued_on',
  'issued_on_text',
  'received_on',
  'received_on_text',
  'arrival_number',
  'summary',
  'alias',
  'field_sequence',
  'field_text',
  'implements',
  'lead_unit',
  'due_on',
  'due_on_text',
  'status',
  'is_verified',
  'notes',
] as const satisfies (keyof DirectivesTable)[];
export type StoredValues = Pick<Selectable<DirectivesTable>, (typeof valueColumns)[number]>;

/** What the clerk would see in the form: the values of a stored row, names filled in. */
export function toDirectiveValues(row: StoredValues, lookups: Lookups): DirectiveValues {
  const type = lookups.types.bySequence(row.type_sequence);
  const issuer = lookups.issuers.bySequence(row.issuer_sequence);
  const field = lookups.fields.bySequence(row.field_sequence);
  return {
    numberSymbol: row.number_symbol,
    typeId: type?.id ?? null,
    type: type?.name ?? row.type_text,
    issuerId: issuer?.id ?? null,
    issuer: issuer?.name ?? row.issuer_text,
    issuedOn: row.issued_on,
    issuedOnText: row.issued_on_text,
    receivedOn: row.received_on,
    receivedOnText: row.received_on_text,
    arrivalNumber: row.arrival_number,
    summary: row.summary,
    alias: row.alias,
    fieldId: field?.id ?? null,
    field: field?.name ?? row.field_text,
    implements: row.implements,
    leadUnit: row.lead_unit,
    dueOn: row.due_on,
    dueOnText: row.due_on_text,
    status: row.status,
    isVerified: row.is_verified === 1,
    notes: row.notes,
  };
}

/** Numbers that stand beside a row but are counted elsewhere. */
export interface DirectiveCounts {
  readonly attachments: number;
  readonly implementedBy: number;
}

/** A stored row as lists and pages show it. */
export function toDirective(
  row: Selectable<DirectivesTable>,
  lookups: Lookups,
  counts: DirectiveCounts,
): Directive {
  return {
    ...toDirectiveValues(row, lookups),
    id: row.id,
    revision: row.revision,
    number: row.number,
    level: lookups.issuers.bySequence(row.issuer_sequence)?.level ?? null,
    attachmentCount: counts.attachments,
    implementedByCount: counts.implementedBy,
    createdAt: row.created_at,
    createdBy: row.created_by,
    updatedAt: row.updated_at,
    updatedBy: row.updated_by,
    deletedAt: row.deleted_at,
  };
}

/** A short name for logs and messages: the number, else the alias, else the beginning of the summary. */
export function directiveLabel(
  values: Pick<DirectiveValues, 'numberSymbol' | 'alias' | 'summary'>,
): string {
  return values.numberSymbol || values.alias || values.summary.slice(0, 80);
}

/** Values read back from a log entry; unknown or missing fields of an older entry fall to their defaults. */
export function parseLoggedDirective(logged: unknown): DirectiveValues {
  return directiveValuesSchema.parse(logged);
}

/** The words of a catalogue row may have been renamed since; the row is what counts. */
function comparable(logged: unknown): unknown {
  if (logged === null) return null;
  const values = parseLoggedDirective(logged);
  return {
    ...values,
    type: values.typeId === null ? values.type : '',
    issuer: values.issuerId === null ? values.issuer : '',
    field: values.fieldId === null ? values.field : '',
  };
}

/** Whether a document is as a log entry tells of it; null stands for one that is not there. */
export function isSameDirective(current: DirectiveValues | null, logged: unknown): boolean {
  return JSON.stringify(comparable(current)) === JSON.stringify(comparable(logged));
}
