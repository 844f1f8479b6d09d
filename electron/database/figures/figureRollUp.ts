import type { Kysely } from 'kysely';
import type { FigureIndicator } from '../../../shared/domain/figures.ts';
import { partsOfPeriod, type Period, periodLastDay } from '../../../shared/domain/periods.ts';
import type { UnitTree } from '../../../shared/domain/unitTree.ts';
import type { Unit, UnitView } from '../../../shared/domain/units.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Tables } from '../tables.ts';
import type { FullForm } from './figureForm.ts';
import { findSheet, indicatorKeys } from './figureKeys.ts';
import { type FigurePlace, FigurePlaces } from './figurePlaces.ts';
import { addSums, emptySums, type FigureSums, UnitNumbers } from './figureSums.ts';

/** The figures of a form for a period, added up the tree in one view. */
export interface FigureRollUp {
  readonly parts: readonly Period[];
  /** Own and total sums of every unit that has figures or has some below it. */
  readonly own: ReadonlyMap<string, FigureSums>;
  readonly total: ReadonlyMap<string, FigureSums>;
  /** Everything there is. */
  readonly whole: FigureSums;
  /** Figures without a place in the tree; undefined when there are none. */
  readonly outside: FigureSums | undefined;
  /** Split units that nobody gave to one heir: counted with the unit above. */
  readonly undecided: readonly string[];
  /** Units by the unit directly above, in this view; those at the top under null. */
  readonly children: ReadonlyMap<string | null, ReadonlyMap<string, Unit>>;
}

export interface RollUpQuestion {
  readonly form: FullForm;
  readonly period: Period;
  readonly view: UnitView;
  /** The day that "theo đơn vị hiện nay" means. */
  readonly reportDay: string;
}

/** So many units are read at once: the window answers other calls in between. */
const unitsPerSlice = 500;

interface Line {
  readonly place: FigurePlace;
  readonly sums: FigureSums;
  /** Of stocks: the part that the line's value is from; parts are read latest first. */
  readonly lastPart: Int32Array;
}

class Lines {
  readonly all = new Map<string, Line>();
  readonly undecided = new Set<string>();
  readonly #indicators: number;

  constructor(indicators: number) {
    this.#indicators = indicators;
  }

  of(place: FigurePlace): Line {
    const known = this.all.get(place.key);
    if (known !== undefined) return known;
    const sums = emptySums(this.#indicators);
    const line = { place, sums, lastPart: new Int32Array(this.#indicators).fill(-1) };
    this.all.set(place.key, line);
    return line;
  }
}

/** Adds what one unit reported for one part of the period. */
function addUnit(
  lines: Lines,
  indicators: readonly FigureIndicator[],
  numbers: UnitNumbers,
  flow: FigurePlace,
  stock: FigurePlace | null,
  part: number,
): void {
  for (const [index, { overTime }] of indicators.entries()) {
    if (!numbers.has(index)) continue;
    if (overTime !== 'last') {
      numbers.addTo(lines.of(flow).sums, index);
      continue;
    }
    if (stock === null) continue;
    const line = lines.of(stock);
    if (line.lastPart[index] === -1) line.lastPart[index] = part;
    if (line.lastPart[index] === part) numbers.addTo(line.sums, index);
  }
}

async function readSlice(
  database: Kysely<Tables>,
  sheet: number,
  after: number,
): Promise<{ sequence: number; unitId: string; sums: Uint8Array }[]> {
  return database
    .selectFrom('figure_reports')
    .innerJoin('figure_unit_keys', 'figure_unit_keys.sequence', 'unit_sequence')
    .select(['unit_sequence as sequence', 'unit_id as unitId', 'sums'])
    .where('sheet_sequence', '=', sheet)
    .where('unit_sequence', '>', after)
    .orderBy('unit_sequence')
    .limit(unitsPerSlice)
    .execute();
}

/** Lets the event loop answer others before going on. */
function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function seeChild(
  children: Map<string | null, Map<string, Unit>>,
  parent: string | null,
  child: Unit,
): void {
  const known = children.get(parent);
  if (known === undefined) children.set(parent, new Map([[child.id, child]]));
  else known.set(child.id, child);
}

/** From lines to the sums of every unit above them. */
function sumUp(lines: Lines, parts: readonly Period[], indicators: number): FigureRollUp {
  const own = new Map<string, FigureSums>();
  const total = new Map<string, FigureSums>();
  const whole = emptySums(indicators);
  let outside: FigureSums | undefined;
  const children = new Map<string | null, Map<string, Unit>>();
  const addTo = (map: Map<string, FigureSums>, id: string, sums: FigureSums) => {
    const known = map.get(id) ?? emptySums(indicators);
    map.set(id, known);
    addSums(known, sums);
  };
  for (const { place, sums } of lines.all.values()) {
    addSums(whole, sums);
    if (place.unit === undefined) {
      outside ??= emptySums(indicators);
      addSums(outside, sums);
      continue;
    }
    addTo(own, place.unit.id, sums);
    const line = [place.unit, ...place.path];
    for (const [index, unit] of line.entries()) {
      addTo(total, unit.id, sums);
      seeChild(children, line[index + 1]?.id ?? null, unit);
    }
  }
  return { parts, own, total, whole, outside, undecided: [...lines.undecided], children };
}

/** Units that should report have their line even while they have not. */
async function placeExpected(
  lines: Lines,
  places: FigurePlaces,
  tree: UnitTree,
  { form: { form }, view, reportDay }: RollUpQuestion,
  lastDay: string,
): Promise<void> {
  const day = view === 'current' ? reportDay : lastDay;
  const choice = { levels: form.unitLevels, kinds: form.unitKinds };
  const expected = tree.validOn(day, choice);
  for (const [index, { id }] of expected.entries()) {
    lines.of(places.on(id, day));
    if (index % unitsPerSlice === unitsPerSlice - 1) await pause();
  }
}

/**
 * Adds the figures of a form up over the parts of a period and up the tree of units, each indicator by its
 * own rules (domain.md §4.2, §6.2). In slices: 40,000 reports of a year do not block the window.
 * @throws AppError `validation` for a period that the form's periods do not make up
 */
export async function rollUpFigures(
  database: Kysely<Tables>,
  tree: UnitTree,
  question: RollUpQuestion,
): Promise<FigureRollUp> {
  const { form, period, view, reportDay } = question;
  const parts = partsOfPeriod(period, form.form.periodKind);
  if (parts === null) throw new AppError('validation', {}, { period: 'wrongPeriod' });
  const { indicators } = form;
  const keys = await indicatorKeys(
    database,
    indicators.map(({ id }) => id),
  );
  const numbers = new UnitNumbers(indicators, keys);
  const places = new FigurePlaces(tree, view, reportDay);
  const lines = new Lines(indicators.length);
  const lastDay = periodLastDay(period);
  await placeExpected(lines, places, tree, question, lastDay);
  for (const [index, part] of [...parts.entries()].toReversed()) {
    const sheet = await findSheet(database, form.form.id, part);
    if (sheet === undefined) continue;
    const day = periodLastDay(part);
    let after = 0;
    for (;;) {
      const slice = await readSlice(database, sheet.sequence, after);
      for (const { unitId, sums } of slice) {
        numbers.read(sums);
        const flow = places.on(unitId, day);
        const stock = places.countsAtEnd(unitId, lastDay) ? places.on(unitId, lastDay) : null;
        if (flow.isUndecided) lines.undecided.add(unitId);
        addUnit(lines, indicators, numbers, flow, stock, index);
      }
      await pause();
      const last = slice.at(-1);
      if (last === undefined || slice.length < unitsPerSlice) break;
      after = last.sequence;
    }
  }
  return sumUp(lines, parts, indicators.length);
}
