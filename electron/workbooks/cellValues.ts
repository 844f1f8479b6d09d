import type { SheetCell } from './types.ts';

/** What the number format of a cell makes of its number. */
export type FormatKind = 'number' | 'date' | 'time' | 'elapsed';

const millisecondsPerDay = 86_400_000;
/** 31 December 9999, the last day Excel shows. */
const lastSerial = 2_958_465;
const daysBetweenSystems = 1462;
/** Half a second, so that 11:59:59.9999 of a rounded serial is noon. */
const halfSecond = 0.5 / 86_400;

/**
 * The day of an Excel serial as yyyy-mm-dd; undefined where there is none: serial 0, and serial 60,
 * 29 February 1900, which Excel keeps for the sake of Lotus and no calendar has.
 */
export function serialToDate(serial: number, date1904: boolean): string | undefined {
  const days = Math.floor((date1904 ? serial + daysBetweenSystems : serial) + halfSecond);
  if (!(days >= 1 && days <= lastSerial) || (days === 60 && !date1904)) return undefined;
  return dayText(days);
}

/** A register has few different days and many cells of them; making the text anew costs a tenth of reading. */
const dayTexts = new Map<number, string>();
const dayTextsKept = 20_000;

function dayText(days: number): string {
  const known = dayTexts.get(days);
  if (known !== undefined) return known;
  const epoch = days < 60 ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30);
  const text = new Date(epoch + days * millisecondsPerDay).toISOString().slice(0, 10);
  if (dayTexts.size < dayTextsKept) dayTexts.set(days, text);
  return text;
}

/** The time of a serial as hh:mm; elapsed times ([h]:mm) may pass 24 hours. */
export function serialToTime(serial: number, elapsed: boolean): string | undefined {
  if (!(serial >= 0 && serial <= lastSerial)) return undefined;
  const minutes = Math.floor(((elapsed ? serial : serial % 1) + halfSecond) * 1440);
  const hours = Math.floor(minutes / 60);
  const shown = elapsed ? hours : hours % 24;
  return `${String(shown).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** A number in plain decimal, without the noise of binary fractions (Excel keeps 15 digits). */
export function numberText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const rounded = Number(value.toPrecision(15));
  const text = String(rounded);
  if (!text.includes('e')) return text;
  if (Math.abs(rounded) >= 1e21) return BigInt(rounded).toString();
  return rounded.toFixed(20).replace(/\.?0+$/, '');
}

/** The cell of a number, with its format applied as far as dates and times go. */
export function numericCell(
  column: number,
  value: number,
  kind: FormatKind,
  date1904: boolean,
): SheetCell {
  if (kind === 'date' && (value >= 1 || date1904)) {
    const date = serialToDate(value, date1904);
    if (date !== undefined) return { column, kind: 'date', text: date, value, encoding: 'unicode' };
  } else if (kind !== 'number') {
    const time =
      value === 0 && kind === 'date' ? undefined : serialToTime(value, kind === 'elapsed');
    if (time !== undefined) {
      return { column, kind: 'text', text: time, value: time, encoding: 'unicode' };
    }
  }
  return { column, kind: 'number', text: numberText(value), value, encoding: 'unicode' };
}

export function booleanCell(column: number, value: boolean): SheetCell {
  const text = value ? 'TRUE' : 'FALSE';
  return { column, kind: 'boolean', text, value, encoding: 'unicode' };
}

export function errorCell(column: number, text: string): SheetCell {
  return { column, kind: 'error', text, value: text, encoding: 'unicode' };
}

/** A cell with `t="d"`: an ISO date, or a time alone; anything else is text as written. */
export function isoCell(column: number, text: string): SheetCell {
  const date = /^(\d{4}-\d\d-\d\d)(?:T|$)/.exec(text)?.[1];
  if (date !== undefined) {
    return { column, kind: 'date', text: date, value: date, encoding: 'unicode' };
  }
  const shown = /^T?(\d\d:\d\d)/.exec(text)?.[1] ?? text;
  return { column, kind: 'text', text: shown, value: shown, encoding: 'unicode' };
}
