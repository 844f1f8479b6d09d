import type { DirectiveValues } from '../../../../shared/domain/directives.ts';
import { emptyValues } from './formValues.ts';

type FieldName = keyof DirectiveValues;

/** What is said in one go: a name with its row of the catalogue, a date with its writing, else one field. */
function groupOf(field: FieldName): string {
  return field.replace(/(Id|Text)$/, '');
}

const fieldNames = Object.keys(emptyValues) as FieldName[];

/**
 * What a stale save should store: the version stored meanwhile, with only what was typed since the form was
 * opened. A name and its row, or a date and its writing, are never torn apart.
 */
export function mergedValues(
  opened: DirectiveValues,
  typed: DirectiveValues,
  stored: DirectiveValues,
): DirectiveValues {
  const changed = new Set(
    fieldNames.filter((field) => typed[field] !== opened[field]).map(groupOf),
  );
  const taken = fieldNames.filter((field) => changed.has(groupOf(field)));
  return { ...stored, ...Object.fromEntries(taken.map((field) => [field, typed[field]])) };
}
