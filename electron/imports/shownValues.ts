import type { DirectiveValues } from '../../shared/domain/directives.ts';
import { parseDocumentNumber } from '../../shared/domain/documentNumbers.ts';
import type { DirectiveColumns } from '../database/directiveColumns.ts';
import type { Lookups } from '../database/lookups.ts';
import type { RowReading } from './rowReading.ts';

/*
 * The domain form of design.md §7: dates in ISO and partial forms, types of the catalogue by their name
 * in lower case, names as written. Fields that say nothing are left out.
 */
type Shown = Record<string, string>;

function filled(values: Readonly<Record<string, string | null>>): Shown {
  const shown: Shown = {};
  for (const [field, value] of Object.entries(values)) {
    if (value !== null && value !== '') shown[field] = value;
  }
  return shown;
}

/** The writing of a date that could not be read stands in its own field. */
function unread(date: string | null, text: string): string | null {
  return date === null ? text : null;
}

function typeShown(id: string | number | null, name: string): string {
  return id === null ? name : name.toLowerCase();
}

/** What a row of the sheet says. */
export function readingShown(reading: RowReading): Shown {
  return filled({
    numberSymbol: reading.numberSymbol,
    type: typeShown(reading.typeId, reading.type),
    number: parseDocumentNumber(reading.numberSymbol).number,
    issuer: reading.issuer,
    issuedOn: reading.issuedOn,
    issuedOnText: unread(reading.issuedOn, reading.issuedOnText),
    receivedOn: reading.receivedOn,
    receivedOnText: unread(reading.receivedOn, reading.receivedOnText),
    arrivalNumber: reading.arrivalNumber,
    summary: reading.summary,
    alias: reading.alias,
    field: reading.field,
    implements: reading.implements,
    leadUnit: reading.leadUnit,
    dueOn: reading.dueOn,
    dueOnText: unread(reading.dueOn, reading.dueOnText),
    status: reading.status,
    notes: reading.notes,
  });
}

function storedShown(values: DirectiveValues): Shown {
  return filled({
    numberSymbol: values.numberSymbol,
    type: typeShown(values.typeId, values.type),
    number: parseDocumentNumber(values.numberSymbol).number,
    issuer: values.issuer,
    issuedOn: values.issuedOn,
    issuedOnText: unread(values.issuedOn, values.issuedOnText),
    receivedOn: values.receivedOn,
    receivedOnText: unread(values.receivedOn, values.receivedOnText),
    arrivalNumber: values.arrivalNumber,
    summary: values.summary,
    alias: values.alias,
    field: values.field,
    implements: values.implements,
    leadUnit: values.leadUnit,
    dueOn: values.dueOn,
    dueOnText: unread(values.dueOn, values.dueOnText),
    status: values.status,
    notes: values.notes,
  });
}

/**
 * What is stored now of the fields that a row changes, to stand beside `readingShown`: a gap that it
 * fills is an empty text. What it only writes otherwise is not among them.
 */
export function replacedShown(stored: DirectiveValues, merged: DirectiveValues): Shown {
  const before = storedShown(stored);
  const after = storedShown(merged);
  const replaced: Shown = {};
  for (const [field, value] of Object.entries(after)) {
    if (before[field] !== value) replaced[field] = before[field] ?? '';
  }
  return replaced;
}

/**
 * `readingShown` of a row to be created, from its columns: a hundred thousand of them are planned for
 * every hundred that are looked at.
 */
export function newValuesShown(
  columns: DirectiveColumns,
  written: { readonly issuer: string | null; readonly field: string | null },
  lookups: Lookups,
): Shown {
  const type = lookups.types.bySequence(columns.type_sequence ?? null);
  const issuer = lookups.issuers.bySequence(columns.issuer_sequence ?? null)?.name;
  const field = lookups.fields.bySequence(columns.field_sequence ?? null)?.name;
  const issuedOn = columns.issued_on ?? null;
  const receivedOn = columns.received_on ?? null;
  const dueOn = columns.due_on ?? null;
  return filled({
    numberSymbol: columns.number_symbol,
    type: type === undefined ? columns.type_text : type.name.toLowerCase(),
    number: columns.number,
    issuer: written.issuer ?? issuer ?? columns.issuer_text,
    issuedOn,
    issuedOnText: unread(issuedOn, columns.issued_on_text),
    receivedOn,
    receivedOnText: unread(receivedOn, columns.received_on_text),
    arrivalNumber: columns.arrival_number,
    summary: columns.summary,
    alias: columns.alias,
    field: written.field ?? field ?? columns.field_text,
    implements: columns.implements,
    leadUnit: columns.lead_unit,
    dueOn,
    dueOnText: unread(dueOn, columns.due_on_text),
    // Created without a word about it, a document is "unknown": that is not from the sheet.
    status: columns.status === 'unknown' ? null : columns.status,
    notes: columns.notes,
  });
}
