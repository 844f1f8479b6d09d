import { sql, type Kysely } from 'kysely';
import type { ReportingUnit, UnitFigures } from '../../../shared/contract/figures.ts';
import type { FigureForm } from '../../../shared/domain/figures.ts';
import { type Period, periodLastDay, previousPeriod } from '../../../shared/domain/periods.ts';
import type { UnitTree } from '../../../shared/domain/unitTree.ts';
import { expectedBelow } from '../../database/figures/expectedUnits.ts';
import { readFormCells, type StoredCell } from '../../database/figures/figureCells.ts';
import type { FullForm } from '../../database/figures/figureForm.ts';
import { readReports } from '../../database/figures/figureReports.ts';
import { readKnownFigures } from '../../database/figures/knownFigures.ts';
import type { Tables } from '../../database/tables.ts';

/** The units that fill a form in below one unit, with what each has written and sent. */
export async function listReportingUnits(
  database: Kysely<Tables>,
  tree: UnitTree,
  form: FigureForm,
  period: Period,
  unitId: string | null,
): Promise<ReportingUnit[]> {
  const reports = new Map(
    (await readReports(database, form.id, period)).map((report) => [report.unitId, report]),
  );
  const day = periodLastDay(period);
  return expectedBelow(tree, form, day, unitId).map(({ unit, path }) => {
    const report = reports.get(unit.id);
    return {
      id: unit.id,
      name: unit.name,
      level: unit.level,
      above: path.map(({ name }) => name),
      isWritten: report !== undefined,
      sentAt: report?.sentAt ?? null,
      sentBy: report?.sentBy ?? '',
    };
  });
}

function byIndicator(cells: readonly StoredCell[]): ReadonlyMap<string, StoredCell> {
  return new Map(cells.map((cell) => [`${cell.unitId} ${cell.indicatorId}`, cell]));
}

/** The figures of some units as the grid shows them. */
export async function readUnitFigures(
  database: Kysely<Tables>,
  tree: UnitTree,
  { form, indicators }: FullForm,
  period: Period,
  unitIds: readonly string[],
): Promise<UnitFigures[]> {
  const cells = byIndicator(await readFormCells(database, form.id, period, unitIds));
  const before = byIndicator(
    await readFormCells(database, form.id, previousPeriod(period), unitIds),
  );
  const units = unitIds.flatMap((id) => tree.byId(id) ?? []);
  const known = new Map(
    (await readKnownFigures(database, indicators, { tree, units, period, form })).map((figure) => [
      `${figure.unitId} ${figure.indicatorId}`,
      figure.value,
    ]),
  );
  return unitIds.map((unitId) => {
    const keys = indicators.map(({ id }) => `${unitId} ${id}`);
    return {
      unitId,
      texts: keys.map((key) => cells.get(key)?.text ?? ''),
      notes: keys.map((key) => cells.get(key)?.note ?? ''),
      previous: keys.map((key) => before.get(key)?.value ?? null),
      known: keys.map((key) => known.get(key) ?? null),
    };
  });
}

/** Periods in which something was written, latest first. */
export async function listPeriods(database: Kysely<Tables>, formId: string): Promise<Period[]> {
  const { rows } = await sql<{ period: string }>`
    SELECT period FROM figure_sheets WHERE form_id = ${formId} AND EXISTS (
      SELECT 1 FROM figure_values WHERE sheet_sequence = figure_sheets.sequence)
    ORDER BY period DESC`.execute(database);
  return rows.map(({ period }) => period);
}
