import type { FigureForm } from '../../../shared/domain/figures.ts';
import { parsePeriod, type Period, periodLastDay } from '../../../shared/domain/periods.ts';
import type { Change } from '../history.ts';
import { listIndicators } from './figureForm.ts';
import { FigureNames } from './figureNames.ts';
import { readReports } from './figureReports.ts';
import { type TypedCell, writeFigures } from './figureRows.ts';

/** A figure by names, as a sheet of Excel has it. */
export interface NamedFigure {
  /** Code or name; '' when the indicator's own says it all. */
  readonly form: string;
  readonly unit: string;
  /** Code or name. */
  readonly indicator: string;
  readonly period: string;
  readonly text: string;
  readonly note?: string;
}

/** Why a row is left out. */
export type PutProblem =
  | 'unknownUnit'
  | 'ambiguousUnit'
  | 'unknownIndicator'
  | 'ambiguousIndicator'
  | 'unknownPeriod'
  | 'sent';

interface Found {
  readonly form: FigureForm;
  readonly period: Period;
  readonly cell: TypedCell;
}

function find(names: FigureNames, figure: NamedFigure): Found | PutProblem {
  const period = parsePeriod(figure.period);
  if (period === null) return 'unknownPeriod';
  const known = names.indicator(figure.form, figure.indicator, period);
  if (typeof known === 'string') return known;
  const [unit, ...others] = names.units.find(figure.unit, periodLastDay(period));
  if (unit === undefined) return 'unknownUnit';
  if (others.length > 0) return 'ambiguousUnit';
  const { text, note = '' } = figure;
  return {
    form: known.form,
    period,
    cell: { unitId: unit.id, indicatorId: known.indicator.id, text, note },
  };
}

/**
 * Puts figures in by the names of their units, indicators and periods, each sheet as one entry of the log.
 * What is not found is left out and said, row by row; the others are written.
 * @returns what is wrong with each row, null for those that are in the register now
 */
export async function putFigures(
  change: Change,
  figures: readonly NamedFigure[],
): Promise<(PutProblem | null)[]> {
  const { transaction } = change;
  const names = await FigureNames.read(transaction);
  const problems = figures.map((figure) => find(names, figure));
  const sheets = new Map<string, { form: FigureForm; period: Period; rows: number[] }>();
  for (const [row, found] of problems.entries()) {
    if (typeof found === 'string') continue;
    const key = `${found.form.id} ${found.period}`;
    const sheet = sheets.get(key) ?? { form: found.form, period: found.period, rows: [] };
    sheet.rows.push(row);
    sheets.set(key, sheet);
  }
  for (const { form, period, rows } of sheets.values()) {
    const states = await readReports(transaction, form.id, period);
    const sent = new Set(
      states.filter(({ sentAt }) => sentAt !== null).map(({ unitId }) => unitId),
    );
    const cells: TypedCell[] = [];
    for (const row of rows) {
      const found = problems[row];
      if (found === undefined || typeof found === 'string') continue;
      if (sent.has(found.cell.unitId)) problems[row] = 'sent';
      else cells.push(found.cell);
    }
    const full = { form, indicators: await listIndicators(transaction, form.id) };
    if (cells.length > 0) await writeFigures(change, { form: full, period, cells });
  }
  return problems.map((problem) => (typeof problem === 'string' ? problem : null));
}
