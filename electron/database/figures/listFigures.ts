import { type Kysely, sql } from 'kysely';
import { foldText } from '../../../shared/domain/vietnamese.ts';
import type { Tables } from '../tables.ts';
import { shownText } from './figureCells.ts';

/** A figure as `list --register figures` prints it. */
export interface ListedFigure {
  readonly id: string;
  readonly form: string;
  readonly period: string;
  readonly unit: string;
  readonly code: string;
  readonly indicator: string;
  readonly unitOfMeasure: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly qualifier: string;
  readonly text: string;
  readonly note: string;
}

/** Figures whose unit, indicator or form has the words, latest periods first. */
export async function listFigures(
  database: Kysely<Tables>,
  search: string,
  limit: number,
): Promise<{ total: number; rows: ListedFigure[] }> {
  const words = foldText(search).split(' ').filter(Boolean);
  const found = words.map(
    (word) => sql`AND (instr(units.name_folded, ${word}) > 0
      OR instr(figure_indicators.name_folded, ${word}) > 0)`,
  );
  const from = sql`
    FROM figure_values
    JOIN figure_sheets ON figure_sheets.sequence = sheet_sequence
    JOIN figure_forms ON figure_forms.id = figure_sheets.form_id
    JOIN figure_unit_keys ON figure_unit_keys.sequence = unit_sequence
    JOIN units ON units.id = figure_unit_keys.unit_id
    JOIN figure_indicator_keys ON figure_indicator_keys.sequence = indicator_sequence
    JOIN figure_indicators ON figure_indicators.id = figure_indicator_keys.indicator_id
    WHERE true ${sql.join(found, sql` `)}`;
  const counted = await sql<{ total: number }>`SELECT count(*) AS total ${from}`.execute(database);
  const { rows } = await sql<Omit<ListedFigure, 'text'> & { text: string | null }>`
    SELECT sheet_sequence || '/' || unit_sequence || '/' || indicator_sequence AS id,
      figure_forms.name AS form, period, units.name AS unit, figure_indicators.code AS code,
      figure_indicators.name AS indicator, unit_of_measure AS unitOfMeasure, figure_values.value,
      numerator, denominator, qualifier, text, note
    ${from}
    ORDER BY period DESC, units.name_sort, figure_indicators.position
    LIMIT ${limit}`.execute(database);
  return {
    total: counted.rows[0]?.total ?? 0,
    rows: rows.map((row) => ({ ...row, text: shownText(row.text, row.value) })),
  };
}
