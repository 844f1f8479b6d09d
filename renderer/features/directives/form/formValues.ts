import {
  type Directive,
  type DirectiveValues,
  directiveValuesSchema,
} from '../../../../shared/domain/directives.ts';
import { formatDate } from '../../../../shared/domain/partialDates.ts';

/** What a form begins with, and of which version; null for a document that is not stored yet. */
export interface FormBase {
  readonly values: DirectiveValues;
  readonly revision: number | null;
}

/** The empty form. */
export const emptyValues: DirectiveValues = directiveValuesSchema.parse({});

const fieldNames = Object.keys(emptyValues) as (keyof DirectiveValues)[];

/** What the form edits of a stored document. */
export function valuesOf(directive: Directive): DirectiveValues {
  return directiveValuesSchema.parse(directive);
}

/** A new form filled from a document: its number and dates are the new document's own. */
export function copyOf(directive: Directive): DirectiveValues {
  return {
    ...valuesOf(directive),
    numberSymbol: '',
    issuedOn: null,
    issuedOnText: '',
    receivedOn: null,
    receivedOnText: '',
    arrivalNumber: '',
    status: 'inForce',
    isVerified: false,
  };
}

/** Ids follow their names, writings their dates. */
export type ShownField = Exclude<keyof DirectiveValues, `${string}Id` | `${string}Text`>;

function isShown(field: keyof DirectiveValues): field is ShownField {
  return !field.endsWith('Id') && !field.endsWith('Text');
}

/** Whether two versions say the same, to the letter. */
export function isSameAs(left: DirectiveValues, right: DirectiveValues): boolean {
  return fieldNames.every((field) => left[field] === right[field]);
}

const dateFields = ['issuedOn', 'receivedOn', 'dueOn'] as const;

function isDateField(field: ShownField): field is (typeof dateFields)[number] {
  return dateFields.some((name) => name === field);
}

/** A date as written, with what was understood where that is something else: "05-6-2013 (05/6/2013)". */
function dateText(values: DirectiveValues, field: (typeof dateFields)[number]): string {
  const date = values[field];
  const read = date === null ? '' : formatDate(date);
  const written = values[`${field}Text`].trim();
  if (written === '' || written === read) return read;
  return read === '' ? written : `${written} (${read})`;
}

/** A field's value as two versions are compared by: a date together with its writing. */
export function fieldText(values: DirectiveValues, field: ShownField): string {
  return isDateField(field) ? dateText(values, field) : String(values[field] ?? '');
}

/** Fields in which two versions differ, in the order of the form. */
export function differingFields(left: DirectiveValues, right: DirectiveValues): ShownField[] {
  return fieldNames
    .filter(isShown)
    .filter((field) => fieldText(left, field) !== fieldText(right, field));
}
