import type Database from 'better-sqlite3';
import type { ImportColumn } from '../../shared/contract/imports.ts';
import type { SheetCell } from '../workbooks/types.ts';
import { cutRow, toSheetRow } from './packedRows.ts';
import { packedRows } from './staging.ts';

/** A text of a column as the file has it and as it was read. */
export interface ColumnSample {
  readonly row: number;
  readonly raw: string;
  readonly text: string;
  readonly encoding: ImportColumn['encoding'];
}

/** Enough to see what an encoding makes of a column. */
const samplesShown = 6;
/** A column whose first rows say nothing says nothing further down. */
const rowsLookedAt = 3000;

const plain = /^[\u0020-\u007e]*$/;

/** Texts of a column that show what its encoding does: different ones, those with special letters first. */
export function columnSamples(
  staging: Database.Database,
  sheet: number,
  column: number,
): ColumnSample[] {
  const telling = new Map<string, ColumnSample>();
  const others = new Map<string, ColumnSample>();
  let rows = 0;
  for (const packed of packedRows(staging, sheet)) {
    if (++rows > rowsLookedAt || telling.size >= samplesShown) break;
    const { row, cells } = toSheetRow(cutRow(packed));
    const cell = cells.find((candidate) => candidate.column === column);
    if (cell?.kind !== 'text') continue;
    const sample = toSample(row, cell);
    const kept = plain.test(sample.raw) && plain.test(sample.text) ? others : telling;
    if (!kept.has(sample.raw) && kept.size < samplesShown) kept.set(sample.raw, sample);
  }
  return [...telling.values(), ...others.values()].slice(0, samplesShown);
}

function toSample(row: number, { text, raw, encoding }: SheetCell): ColumnSample {
  return { row, raw: raw ?? text, text, encoding };
}
