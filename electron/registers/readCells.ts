import { z } from 'zod';
import type { ImportIssue } from '../../shared/contract/imports.ts';
import { parseNumber } from '../../shared/domain/numbers.ts';
import {
  firstDay,
  formatDate,
  parseDateText,
  precisionOf,
} from '../../shared/domain/partialDates.ts';
import { partySchema } from '../../shared/domain/programs.ts';
import { foldText } from '../../shared/domain/vietnamese.ts';
import { readParties } from '../database/records/unitMatcher.ts';
import type { RegisterColumn, RowTexts } from './definition.ts';
import { dateIssue, registerIssue } from './registerIssues.ts';
import type { UnitDecisions } from './unitDecisions.ts';

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
export type FindUnits = Pick<UnitDecisions, 'find' | 'isKnown' | 'isDecided'>;

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

function readUnit(cell: Cell, reading: RowReading, units: FindUnits, day: string): void {
  const { place, text, column } = cell;
  const [unit, ...others] = units.find(text, day);
  reading.shown[column.field] = text;
  if (unit !== undefined && others.length === 0) {
    reading.given[valueName(cell)] = unit.id;
    return;
  }
  if (!units.isDecided(text)) {
    const code = unit === undefined ? 'unitUnknown' : 'unitSeveral';
    reading.issues.push(registerIssue(place, code, { text }));
  }
  keep(cell, reading);
}

/** The one unit that a writing means; says why there is none, unless the clerk wants it so. */
function partyUnit(
  place: number,
  text: string,
  reading: RowReading,
  units: FindUnits,
  day: string,
): string | null {
  const [unit, ...others] = units.find(text, day);
  if (unit !== undefined && others.length === 0) return unit.id;
  if (!units.isDecided(text)) {
    const code = unit === undefined ? 'partyUnknown' : 'partySeveral';
    reading.issues.push(registerIssue(place, code, { text }));
  }
  return null;
}

function readParty(cell: Cell, reading: RowReading, units: FindUnits, day: string): void {
  const { place, text, column } = cell;
  reading.given[valueName(cell)] = partyUnit(place, text, reading, units, day);
  reading.given[column.field] = text;
  reading.shown[column.field] = text;
}

function readSeveral(cell: Cell, reading: RowReading, units: FindUnits, day: string): void {
  const { place, text, column } = cell;
  const isKnown = (name: string) => units.isKnown(name, day);
  const known = (name: string) => (isKnown(name) ? (units.find(name, day)[0]?.id ?? null) : null);
  const parties = readParties(text, known, isKnown);
  for (const { unitId, name } of parties) {
    if (unitId !== null) continue;
    // Bodies behind commas are asked about one by one.
    for (const part of name.split(',').map((one) => one.trim())) {
      if (part !== '' && !isKnown(part)) partyUnit(place, part, reading, units, day);
    }
  }
  reading.given[valueName(cell)] = parties;
  reading.shown[column.field] = parties.map(({ name }) => name).join('; ');
}

/** "45%", "45", or 0,45 as a cell that Excel shows as a per cent may come. */
function readPercent(cell: Cell, reading: RowReading): void {
  const { place, text, column } = cell;
  const typed = parseNumber(text.replace(/\s*%$/, ''));
  const isShare = typed !== null && typed > 0 && typed <= 1 && !text.endsWith('%');
  const value = typed === null ? null : Math.round(isShare ? typed * 100 : typed);
  if (value === null || value < 0 || value > 100) {
    reading.issues.push(registerIssue(place, 'numberUnread', { text }));
    return keep(cell, reading);
  }
  reading.given[valueName(cell)] = value;
  reading.shown[column.field] = `${value}%`;
}

function readCell(cell: Cell, reading: RowReading, units: FindUnits, day: string): void {
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
      return readUnit(cell, reading, units, day);
    case 'party':
      return readParty(cell, reading, units, day);
    case 'parties':
      return readSeveral(cell, reading, units, day);
    case 'percent':
      return readPercent(cell, reading);
    case 'own':
      reading.shown[cell.column.field] = cell.text;
  }
}

const unitKinds: ReadonlySet<RegisterColumn['kind']> = new Set(['unit', 'party', 'parties']);

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
  const lines = left.splice(0);
  if (lines.length === 0) return;
  const { notes } = given;
  const all = typeof notes === 'string' ? [notes, ...lines] : lines;
  given['notes'] = all.join('\n');
  shown['notes'] = all.join('\n');
}

/** Keeps what a cell of its own kind says and no value can hold. */
export function keepInNotes(reading: RowReading, column: RegisterColumn, text: string): void {
  keep({ column, text, place: 0, isRealDate: false }, reading);
  noteLeft(reading);
}

/**
 * Reads the cells of a row by the kinds of their columns. Days are read before units, which are looked for
 * on the day of the row.
 */
export function readRow(
  row: RowTexts,
  columns: readonly RegisterColumn[],
  units: FindUnits,
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
    ...columns.filter(({ kind }) => !unitKinds.has(kind)),
    ...columns.filter(({ kind }) => unitKinds.has(kind)),
  ];
  for (const column of inOrder) {
    const text = (row.texts[column.field] ?? '').trim();
    if (text === '') continue;
    const place = row.columnOf(column.field);
    const isRealDate = row.isRealDate[column.field] === true;
    const day = firstDay(dayOf(reading, columns) ?? today);
    readCell({ column, place, text, isRealDate }, reading, units, day);
  }
  noteLeft(reading);
  return reading;
}

function partyName(unitId: unknown, text: unknown, unitName: (id: string) => string): string {
  const name = typeof unitId === 'string' ? unitName(unitId) : '';
  return name !== '' || typeof text !== 'string' ? name : text;
}

function partyNames(value: unknown): string {
  return z
    .array(partySchema)
    .catch([])
    .parse(value)
    .map(({ name }) => name)
    .join('; ');
}

/** A value of the record in domain form; dates and counts as they are. */
export function shownValue(
  column: RegisterColumn,
  values: Readonly<Record<string, unknown>>,
  unitName: (id: string) => string,
): string | number {
  const value = values[column.value ?? column.field];
  if (typeof value === 'number') return column.kind === 'percent' ? `${value}%` : value;
  if (column.kind === 'party') return partyName(value, values[column.field], unitName);
  if (column.kind === 'parties') return partyNames(value);
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
