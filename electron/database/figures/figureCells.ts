import { type Kysely, sql } from 'kysely';
import { formatFigure } from '../../../shared/domain/figures.ts';
import type { Period } from '../../../shared/domain/periods.ts';
import type { Tables } from '../tables.ts';
import { findSheet } from './figureKeys.ts';

/** One figure as it stands in the register. */
export interface StoredCell {
  readonly unitId: string;
  readonly indicatorId: string;
  readonly value: number | null;
  readonly qualifier: string;
  /** As typed. */
  readonly text: string;
  readonly note: string;
}

interface CellRow {
  unit_id: string;
  indicator_id: string;
  value: number | null;
  qualifier: string;
  text: string | null;
  note: string;
}

/** A number that was typed plainly is kept once, as a number. */
export function shownText(text: string | null, value: number | null): string {
  return text ?? (value === null ? '' : formatFigure(value));
}

/** The figures of some units on a sheet. */
export async function readCells(
  database: Kysely<Tables>,
  sheetSequence: number,
  unitIds: readonly string[],
): Promise<StoredCell[]> {
  // CROSS JOIN: the units asked for lead, by the key of the table.
  const { rows } = await sql<CellRow>`
    SELECT unit_id, indicator_id, figure_values.value, qualifier, text, note
    FROM json_each(${JSON.stringify(unitIds)}) AS asked
    CROSS JOIN figure_unit_keys ON unit_id = asked.value
    CROSS JOIN figure_values ON sheet_sequence = ${sheetSequence}
      AND unit_sequence = figure_unit_keys.sequence
    JOIN figure_indicator_keys ON figure_indicator_keys.sequence = indicator_sequence`.execute(
    database,
  );
  return rows.map((row) => ({
    unitId: row.unit_id,
    indicatorId: row.indicator_id,
    value: row.value,
    qualifier: row.qualifier,
    text: shownText(row.text, row.value),
    note: row.note,
  }));
}

/** The same for a form and a period; none while nothing was written. */
export async function readFormCells(
  database: Kysely<Tables>,
  formId: string,
  period: Period,
  unitIds: readonly string[],
): Promise<StoredCell[]> {
  const sheet = await findSheet(database, formId, period);
  return sheet === undefined ? [] : readCells(database, sheet.sequence, unitIds);
}
