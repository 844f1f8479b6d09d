import { type Kysely, sql } from 'kysely';
import { type FigureIndicator, formatSum } from '../../../shared/domain/figures.ts';
import {
  emptyCell,
  type FigureTable,
  type FigureTableCell,
  type FigureTableQuestion,
} from '../../../shared/domain/figureTable.ts';
import { kindOfPeriod, periodLastDay } from '../../../shared/domain/periods.ts';
import type { UnitTree } from '../../../shared/domain/unitTree.ts';
import type { UnitView } from '../../../shared/domain/units.ts';
import { AppError } from '../../../shared/errors.ts';
import { newBreather } from '../breather.ts';
import type { Tables } from '../tables.ts';
import { expectedBelow } from './expectedUnits.ts';
import { readCells, type StoredCell } from './figureCells.ts';
import type { FullForm } from './figureForm.ts';
import { findSheet, indicatorKeys, type Sheet } from './figureKeys.ts';
import { emptySums, type FigureSums, readTotal, UnitNumbers } from './figureSums.ts';
import { orderedChildren, type Rolled, shownUnit } from './rolledUnits.ts';

/** So many units are read at once: two screens of the grid. */
const unitsAtOnce = 50;

type Body = Pick<FigureTable, 'unit' | 'rows' | 'total' | 'remarks' | 'left'>;

/** Where a table's figures are from. */
export interface FigureTableSources {
  readonly database: Kysely<Tables>;
  readonly tree: UnitTree;
  readonly form: FullForm;
  /** The sums in a view, which whoever asks may have kept. */
  readonly roll: (view: UnitView) => Promise<Rolled>;
}

function sumCells(
  indicators: readonly FigureIndicator[],
  total: FigureSums | undefined,
  own: FigureSums | undefined,
  parts: number,
): FigureTableCell[] {
  return indicators.map((indicator, index) => {
    if (total === undefined) return emptyCell;
    const { value, ...rest } = readTotal(indicator, index, total, own, parts);
    const text = value === null ? '' : formatSum(indicator, value);
    return { ...emptyCell, ...rest, value, text };
  });
}

function typedCells(
  indicators: readonly FigureIndicator[],
  stored: ReadonlyMap<string, StoredCell> | undefined,
): FigureTableCell[] {
  return indicators.map(({ id }) => {
    const cell = stored?.get(id);
    if (cell === undefined) return emptyCell;
    const { text, value, qualifier } = cell;
    return { ...emptyCell, text, value, qualifier };
  });
}

function byUnit(cells: readonly StoredCell[]): Map<string, Map<string, StoredCell>> {
  const units = new Map<string, Map<string, StoredCell>>();
  for (const cell of cells) {
    const known = units.get(cell.unitId);
    if (known === undefined) units.set(cell.unitId, new Map([[cell.indicatorId, cell]]));
    else known.set(cell.indicatorId, cell);
  }
  return units;
}

async function readPacks(
  database: Kysely<Tables>,
  sheet: Sheet,
  unitIds: readonly string[],
): Promise<Uint8Array[]> {
  const { rows } = await sql<{ sums: Uint8Array }>`
    SELECT sums FROM json_each(${JSON.stringify(unitIds)}) AS asked
    CROSS JOIN figure_unit_keys ON unit_id = asked.value
    CROSS JOIN figure_reports ON sheet_sequence = ${sheet.sequence}
      AND unit_sequence = figure_unit_keys.sequence`.execute(database);
  return rows.map(({ sums }) => sums);
}

/** Adds the figures of units up as they stand, for the totals below them. */
class Totals {
  readonly sums: FigureSums;
  readonly #numbers: UnitNumbers;
  readonly #indicators: number;

  constructor(indicators: readonly FigureIndicator[], keys: ReadonlyMap<string, number>) {
    this.#numbers = new UnitNumbers(indicators, keys);
    this.#indicators = indicators.length;
    this.sums = emptySums(indicators.length);
  }

  add(packed: Uint8Array): void {
    this.#numbers.read(packed);
    for (let index = 0; index < this.#indicators; index++) {
      if (this.#numbers.has(index)) this.#numbers.addTo(this.sums, index);
    }
  }
}

/** Figures as they were typed: of one unit, or of those that fill the form in. */
async function readTyped(
  { database, tree, form: { form, indicators } }: FigureTableSources,
  { period, unitId, shape }: FigureTableQuestion,
  most: number,
): Promise<Body> {
  if (kindOfPeriod(period) !== form.periodKind) {
    throw new AppError('validation', {}, { period: 'wrongPeriod' });
  }
  const above = tree.byId(unitId);
  if (shape === 'form' && above === undefined) throw new AppError('notFound');
  const all =
    shape === 'form' && above !== undefined
      ? [above]
      : expectedBelow(tree, form, periodLastDay(period), unitId).map(({ unit }) => unit);
  const units = all.slice(0, most);
  const sheet = await findSheet(database, form.id, period);
  const ids = indicators.map(({ id }) => id);
  const totals = new Totals(indicators, await indicatorKeys(database, ids));
  const rows: FigureTable['rows'] = [];
  const remarks: FigureTable['remarks'] = [];
  const breathe = newBreather();
  // Those without room on the paper are in its totals all the same.
  for (let from = 0; from < all.length; from += unitsAtOnce) {
    await breathe();
    const unitIds = all.slice(from, from + unitsAtOnce).map(({ id }) => id);
    const packs = sheet === undefined ? [] : await readPacks(database, sheet, unitIds);
    for (const packed of packs) totals.add(packed);
    if (from >= units.length) continue;
    const cells = byUnit(
      sheet === undefined ? [] : await readCells(database, sheet.sequence, unitIds),
    );
    for (const { id, name } of units.slice(from, from + unitsAtOnce)) {
      const stored = cells.get(id);
      for (const [column, indicatorId] of ids.entries()) {
        const note = stored?.get(indicatorId)?.note ?? '';
        if (note !== '') remarks.push({ row: rows.length, column, text: note });
      }
      rows.push({ unit: name, cells: typedCells(indicators, stored) });
    }
  }
  return {
    unit: above?.name ?? '',
    rows,
    total: shape === 'form' ? null : sumCells(indicators, totals.sums, undefined, 1),
    remarks,
    left: all.length - units.length,
  };
}

/** Sums: of one unit with everything below it, or of each directly below it. */
function readRolled(
  { form: { indicators }, tree, figures }: Rolled,
  question: FigureTableQuestion,
  most: number,
): Body {
  const parts = figures.parts.length;
  const unitId = shownUnit(figures, tree, question.unitId);
  const unit = tree.byId(unitId)?.name ?? '';
  const cellsOf = (id: string) =>
    sumCells(indicators, figures.total.get(id), figures.own.get(id), parts);
  const whole =
    unitId === null ? sumCells(indicators, figures.whole, undefined, parts) : cellsOf(unitId);
  if (question.shape === 'form') {
    return { unit, rows: [{ unit, cells: whole }], total: null, remarks: [], left: 0 };
  }
  const children = orderedChildren(figures, tree, unitId);
  const rows = children.slice(0, most).map(({ id, name }) => ({ unit: name, cells: cellsOf(id) }));
  return { unit, rows, total: whole, remarks: [], left: children.length - rows.length };
}

/**
 * A form of figures as paper and workbook have it (domain.md §4.2).
 * @param most so many units; the totals are of all
 * @throws AppError `notFound` for a form without its unit, `validation` for a period that is not of the form
 */
export async function readFigureTable(
  sources: FigureTableSources,
  question: FigureTableQuestion,
  most: number = Number.MAX_SAFE_INTEGER,
): Promise<FigureTable> {
  const { form, indicators } = sources.form;
  const { view, shape, period } = question;
  const body =
    view === null
      ? await readTyped(sources, question, most)
      : readRolled(await sources.roll(view), question, most);
  // Texts are of one unit: where figures are added up there are none.
  const places = [...indicators.keys()].filter(
    (place) => view === null || indicators[place]?.kind !== 'text',
  );
  const pick = (cells: readonly FigureTableCell[]) =>
    places.map((place) => cells[place] ?? emptyCell);
  return {
    ...body,
    formName: form.name,
    shape,
    period,
    columns: places.flatMap((place) => {
      const indicator = indicators[place];
      if (indicator === undefined) return [];
      const { code, name, heading, unitOfMeasure, kind } = indicator;
      return [{ code, name, heading, unitOfMeasure, kind }];
    }),
    rows: body.rows.map(({ unit, cells }) => ({ unit, cells: pick(cells) })),
    total: body.total === null ? null : pick(body.total),
  };
}
