import {
  type Directive,
  type DirectiveValues,
  directiveValuesSchema,
} from '../../../../shared/domain/directives.ts';

/** The empty form. */
export const emptyValues: DirectiveValues = directiveValuesSchema.parse({});

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

/** Fields in which two versions differ, in the order of the form. Ids follow their names. */
export function differingFields(
  left: DirectiveValues,
  right: DirectiveValues,
): (keyof DirectiveValues)[] {
  const shown = (Object.keys(emptyValues) as (keyof DirectiveValues)[]).filter(
    (field) => !field.endsWith('Id'),
  );
  return shown.filter((field) => left[field] !== right[field]);
}
