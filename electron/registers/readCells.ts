import type { ImportIssue } from '../../shared/contract/imports.ts';
import { parseNumber } from '../../shared/domain/numbers.ts';
import {
  firstDay,
  formatDate,
  parseDateText,
  precisionOf,
} from '../../shared/domain/partialDates.ts';
import type { Unit } from '../../shared/domain/units.ts';
import { foldText } from '../../shared/domain/vietnamese.ts';
import type { RegisterColumn, RowTexts } from './definition.ts';
import { dateIssue, registerIssue } from './registerIssues.ts';

/** What the cells of a row say. */
export interface RowReading {
  readonly row: number;
  /** By the names of the record's values; what no cell says is left out. */
  readonly given: Record<string, unknown>;
  /** The same in domain form, by field (design.md §7). */
  readonly shown: Record<string, string>;
  readonly issues: ImportIssue[];
  /** Writings that no value can hold, for the notes: nothing typed is lost. */
  readonly left: string[];
}

/** Finds units by name, on the day of the row. */
export type FindUnits = (writing: string, day: string) => readonly Unit[];

const lists = new WeakMap<RegisterColumn, ReadonlyMap<string, string>>();

function wordsOf(column: RegisterColumn): ReadonlyMap<string, string> {
  const known = lists.get(column);
  if (known !== undefined) return known;
  const codes = new Map(
    Object.entries(column.words ?? {}).flatMap(([code, words]) =>
      [code, ...words].map((word) => [foldText(word), code] as const),
    ),
  );
  lists.set(column, codes);
  return codes;
}

/** How a code of the column is written out. */
export function writtenChoice(column: RegisterColumn, code: string): string {
  return column.words?.[code]?.[0] ?? code;
}

const someNumber = /\d[\d.,]*/g;

interface Cell {
  readonly column: RegisterColumn;
  readonly place: number;
  readonly text: string;
  readonly isRealDate: boolean;
}

function valueName({ column }: Cell): string {
  return column.value ?? column.field;
}

function keep({ column, text }: Cell, reading: RowReading): void {
  const header = column.headers[0] ?? column.field;
  reading.left.push(`${header.charAt(0).toUpperCase()}${header.slice(1)}: ${text}`);
}

function readNumber(cell: Cell, reading: RowReading): void {
  const { place, text, column } = cell;
  const numbers = text.match(someNumber) ?? [];
  const exact = parseNumber(text);
  const value =
    exact ?? (numbers.length === 1 ? parseNumber(numbers[0].replace(/[.,]$/, '')) : null);
  if (value === null || !Number.isInteger(value)) {
    reading.issues.push(registerIssue(place, 'numberUnread', { text }));
    return keep(cell, reading);
  }
  if (exact === null) {
    reading.issues.push(registerIssue(place, 'numberApproximate', { text, value }));
    keep(cell, reading);
  }
  reading.given[valueName(cell)] = value;
  reading.shown[column.field] = String(value);
}

function readDate(cell: Cell, reading: RowReading): void {
  const { column, place, text, isRealDate } = cell;
  const { date, issues } = parseDateText(text);
  for (const doubt of issues) reading.issues.push(dateIssue(place, doubt, text));
  const isDay = date !== null && precisionOf(date) === 'day';
  if (column.kind === 'day') {
    if (isDay) {
      reading.given[valueName(cell)] = date;
      reading.shown[column.field] = date;
      return;
    }
    if (date !== null) reading.issues.push(registerIssue(place, 'dayNeeded', { text }));
    return keep(cell, reading);
  }
  if (date !== null) {
    reading.given[valueName(cell)] = date;
    reading.shown[column.field] = date;
  }
  // A real date of Excel has no writing of its own; whatever was typed is kept.
  reading.given[`${valueName(cell)}Text`] = isRealDate && date !== null ? '' : text;
  if (date === null) reading.shown[`${column.field}Text`] = text;
}

function readChoice(cell: Cell, reading: RowReading): void {
  const { column, place, text } = cell;
  const code = wordsOf(column).get(foldText(text));
  if (code === undefined) {
    reading.issues.push(registerIssue(place, 'choiceUnread', { text }));
    return keep(cell, reading);
  }
  reading.given[valueName(cell)] = code;
  reading.shown[column.field] = writtenChoice(column, code);
}

function readUnit(cell: Cell, reading: RowReading, find: FindUnits, day: string): void {
  const { place, text, column } = cell;
  const [unit, ...others] = find(text, day);
  reading.shown[column.field] = text;
  if (unit !== undefined && others.length === 0) {
    reading.given[valueName(cell)] = unit.id;
    return;
  }
  const code = unit === undefined ? 'unitUnknown' : 'unitSeveral';
  reading.issues.push(registerIssue(place, code, { text }));
  keep(cell, reading);
}

function readCell(cell: Cell, reading: RowReading, find: FindUnits, day: string): void {
  switch (cell.column.kind) {
    case 'text':
    case 'lines':
      reading.given[valueName(cell)] = cell.text;
      reading.shown[cell.column.field] = cell.text;
      return;
    case 'number':
      return readNumber(cell, reading);
    case 'day':
    case 'date':
      return readDate(cell, reading);
    case 'choice':
      return readChoice(cell, reading);
    case 'unit':
      return readUnit(cell, reading, find, day);
  }
}

/** The date that the row is of. */
function dayOf({ given }: RowReading, columns: readonly RegisterColumn[]): string | undefined {
  for (const { kind, value, field } of columns) {
    const date = kind === 'day' || kind === 'date' ? given[value ?? field] : undefined;
    if (typeof date === 'string') return date;
  }
  return undefined;
}

/** Writings that no value holds go behind the notes; a second import of the same row writes the same. */
function noteLeft({ given, shown, left }: RowReading): void {
  if (left.length === 0) return;
  const { notes } = given;
  const all = typeof notes === 'string' ? [notes, ...left] : left;
  given['notes'] = all.join('\n');
  shown['notes'] = all.join('\n');
}

/**
 * Reads the cells of a row by the kinds of their columns. Days are read before units, which are looked for
 * on the day of the row.
 */
export function readRow(
  row: RowTexts,
  columns: readonly RegisterColumn[],
  find: FindUnits,
  today: string,
): RowReading {
  const reading: RowReading = {
    row: row.row,
    given: {},
    shown: {},
    issues: [...row.issues],
    left: [],
  };
  const inOrder = [
    ...columns.filter(({ kind }) => kind !== 'unit'),
    ...columns.filter(({ kind }) => kind === 'unit'),
  ];
  for (const column of inOrder) {
    const text = (row.texts[column.field] ?? '').trim();
    if (text === '') continue;
    const place = row.columnOf(column.field);
    const isRealDate = row.isRealDate[column.field] === true;
    const day = firstDay(dayOf(reading, columns) ?? today);
    readCell({ column, place, text, isRealDate }, reading, find, day);
  }
  noteLeft(reading);
  return reading;
}

/** A value of the record in domain form; dates and counts as they are. */
export function shownValue(
  column: RegisterColumn,
  values: Readonly<Record<string, unknown>>,
  unitName: (id: string) => string,
): string | number {
  const value = values[column.value ?? column.field];
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || value === '') {
    const written = values[`${column.value ?? column.field}Text`];
    return column.kind === 'date' && typeof written === 'string' ? written : '';
  }
  if (column.kind === 'unit') return unitName(value);
  return column.kind === 'choice' ? writtenChoice(column, value) : value;
}

/** A value as a person reads it on paper. */
export function paperValue(column: RegisterColumn, shown: string | number): string {
  const isDate = column.kind === 'day' || column.kind === 'date';
  return isDate ? formatDate(String(shown)) : String(shown);
}
