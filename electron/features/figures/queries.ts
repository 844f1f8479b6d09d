import { sql, type Kysely } from 'kysely';
import type { ReportingUnit, UnitFigures } from '../../../shared/contract/figures.ts';
import type { FigureForm } from '../../../shared/domain/figures.ts';
import { type Period, periodLastDay, previousPeriod } from '../../../shared/domain/periods.ts';
import type { UnitTree } from '../../../shared/domain/unitTree.ts';
import type { Unit } from '../../../shared/domain/units.ts';
import { readFormCells, type StoredCell } from '../../database/figures/figureCells.ts';
import type { FullForm } from '../../database/figures/figureForm.ts';
import { readReports } from '../../database/figures/figureReports.ts';
import { readKnownFigures } from '../../database/figures/knownFigures.ts';
import type { Tables } from '../../database/tables.ts';

interface Expected {
  readonly unit: Unit;
  readonly path: readonly Unit[];
}

const kept = new WeakMap<UnitTree, Map<string, readonly Expected[]>>();

/** The units that fill a form in on a day, in the order of the tree, with those above each. */
function expectedUnits(tree: UnitTree, form: FigureForm, day: string): readonly Expected[] {
  const known = kept.get(tree) ?? new Map<string, readonly Expected[]>();
  kept.set(tree, known);
  const key = JSON.stringify([form.unitLevels, form.unitKinds, day]);
  const found = known.get(key) ?? findExpected(tree, form, day);
  known.set(key, found);
  return found;
}

function findExpected(tree: UnitTree, form: FigureForm, day: string): Expected[] {
  const expected = tree.validOn(day, { levels: form.unitLevels, kinds: form.unitKinds });
  const lines = expected.map((unit) => ({ unit, path: tree.pathOn(unit.id, day) }));
  const rank = new Map(tree.units.map(({ id }, index) => [id, index]));
  // Siblings stay together: by where the units above stand, from the top.
  const place = ({ unit, path }: Expected) =>
    [unit, ...path].map(({ id }) => rank.get(id) ?? 0).toReversed();
  const placed = lines.map((line) => ({ line, at: place(line) }));
  placed.sort((left, right) => {
    for (let depth = 0; depth < Math.max(left.at.length, right.at.length); depth++) {
      const difference = (left.at[depth] ?? -1) - (right.at[depth] ?? -1);
      if (difference !== 0) return difference;
    }
    return 0;
  });
  return placed.map(({ line }) => line);
}

/** The same below one unit, with what each has written and sent. */
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
  return expectedUnits(tree, form, day)
    .filter(
      ({ unit, path }) =>
        unitId === null || unit.id === unitId || path.some(({ id }) => id === unitId),
    )
    .map(({ unit, path }) => {
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
