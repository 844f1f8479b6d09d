import type { Kysely } from 'kysely';
import { partsOfPeriod, type Period, periodLastDay } from '../../../shared/domain/periods.ts';
import type { UnitTree } from '../../../shared/domain/unitTree.ts';
import type { Unit, UnitView } from '../../../shared/domain/units.ts';
import { AppError } from '../../../shared/errors.ts';
import { type Breathe, newBreather } from '../breather.ts';
import type { Tables } from '../tables.ts';
import type { FullForm } from './figureForm.ts';
import { findSheet, indicatorKeys } from './figureKeys.ts';
import { type FigurePlace, FigurePlaces } from './figurePlaces.ts';
import { addSums, emptySums, type FigureSums, sumsLength, UnitNumbers } from './figureSums.ts';

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

/** So many units are read at once. */
const unitsPerSlice = 250;
/** After so many units it is looked whether others have waited long enough. */
const unitsPerStretch = 25;

interface Line {
  readonly place: FigurePlace;
  readonly sums: FigureSums;
  /** Of stocks: the part that the line's value is from; parts are read latest first. */
  readonly lastPart: Int32Array;
}

/** So many lines share one piece of memory: thousands of small ones keep the collector busy. */
const linesPerSlab = 256;

class Lines {
  readonly all = new Map<string, Line>();
  readonly undecided = new Set<string>();
  readonly #indicators: number;
  #sums = new Float64Array(0);
  #lastParts = new Int32Array(0);

  constructor(indicators: number) {
    this.#indicators = indicators;
  }

  #next(): Pick<Line, 'sums' | 'lastPart'> {
    const place = this.all.size % linesPerSlab;
    const length = sumsLength(this.#indicators);
    if (place === 0) {
      this.#sums = new Float64Array(length * linesPerSlab);
      this.#lastParts = new Int32Array(this.#indicators * linesPerSlab).fill(-1);
    }
    const last = place * this.#indicators;
    return {
      sums: this.#sums.subarray(place * length, (place + 1) * length),
      lastPart: this.#lastParts.subarray(last, last + this.#indicators),
    };
  }

  of(place: FigurePlace): Line {
    const known = this.all.get(place.key);
    if (known !== undefined) return known;
    const line = { place, ...this.#next() };
    this.all.set(place.key, line);
    return line;
  }
}

/** The lines that the figures of a unit go to. */
interface UnitLines {
  readonly flow: Line;
  /** null when what the unit had is in the stock of its heir. */
  readonly stock: Line | null;
}

/** Adds what one unit reported for one part of the period. */
function addUnit(
  { flow, stock }: UnitLines,
  isLast: readonly boolean[],
  numbers: UnitNumbers,
  part: number,
): void {
  for (let index = 0; index < isLast.length; index++) {
    if (!numbers.has(index)) continue;
    if (isLast[index] !== true) {
      numbers.addTo(flow.sums, index);
      continue;
    }
    if (stock === null) continue;
    if (stock.lastPart[index] === -1) stock.lastPart[index] = part;
    if (stock.lastPart[index] === part) numbers.addTo(stock.sums, index);
  }
}

async function readSlice(
  database: Kysely<Tables>,
  sheet: number,
  after: number,
): Promise<{ sequence: number; sums: Uint8Array }[]> {
  return database
    .selectFrom('figure_reports')
    .select(['unit_sequence as sequence', 'sums'])
    .where('sheet_sequence', '=', sheet)
    .where('unit_sequence', '>', after)
    .orderBy('unit_sequence')
    .limit(unitsPerSlice)
    .execute();
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

/** Sums by unit. The first that come to a unit are kept as they are, and copied when others are added. */
class SumsByUnit {
  readonly all = new Map<string, FigureSums>();
  readonly #copied = new Set<string>();

  add(unitId: string, sums: FigureSums): void {
    const known = this.all.get(unitId);
    if (known === undefined) {
      this.all.set(unitId, sums);
      return;
    }
    const mine = this.#copied.has(unitId) ? known : known.slice();
    addSums(mine, sums);
    this.all.set(unitId, mine);
    this.#copied.add(unitId);
  }
}

/** From lines to the sums of every unit above them. */
async function sumUp(
  lines: Lines,
  parts: readonly Period[],
  indicators: number,
  breathe: Breathe,
): Promise<FigureRollUp> {
  const own = new SumsByUnit();
  const total = new SumsByUnit();
  const whole = emptySums(indicators);
  let outside: FigureSums | undefined;
  const children = new Map<string | null, Map<string, Unit>>();
  let done = 0;
  for (const { place, sums } of lines.all.values()) {
    done += 1;
    if (done % unitsPerStretch === 0) await breathe();
    addSums(whole, sums);
    if (place.unit === undefined) {
      outside ??= emptySums(indicators);
      addSums(outside, sums);
      continue;
    }
    own.add(place.unit.id, sums);
    const line = [place.unit, ...place.path];
    for (const [index, unit] of line.entries()) {
      total.add(unit.id, sums);
      seeChild(children, line[index + 1]?.id ?? null, unit);
    }
  }
  return {
    parts,
    own: own.all,
    total: total.all,
    whole,
    outside,
    undecided: [...lines.undecided],
    children,
  };
}

/** Units that should report have their line even while they have not. */
async function placeExpected(
  lines: Lines,
  places: FigurePlaces,
  tree: UnitTree,
  { form: { form }, view, reportDay }: RollUpQuestion,
  lastDay: string,
  breathe: Breathe,
): Promise<void> {
  const day = view === 'current' ? reportDay : lastDay;
  const choice = { levels: form.unitLevels, kinds: form.unitKinds };
  const expected = tree.validOn(day, choice);
  for (const [index, { id }] of expected.entries()) {
    lines.of(places.on(id, day));
    if (index % unitsPerStretch === 0) await breathe();
  }
}

/** From the small key of a unit to its lines on a day; looked up once for all days of a span. */
async function lineFinder(
  database: Kysely<Tables>,
  lines: Lines,
  places: FigurePlaces,
  lastDay: string,
): Promise<(day: string) => (unitKey: number) => UnitLines> {
  const keys = await database.selectFrom('figure_unit_keys').selectAll().execute();
  const unitIds = new Map(keys.map((key) => [key.sequence, key.unit_id]));
  const spans = new Map<number, Map<number, UnitLines>>();
  const look = (unitId: string, day: string): UnitLines => {
    const flow = places.on(unitId, day);
    if (flow.isUndecided) lines.undecided.add(unitId);
    const stock = places.countsAtEnd(unitId, lastDay) ? places.on(unitId, lastDay) : null;
    return { flow: lines.of(flow), stock: stock === null ? null : lines.of(stock) };
  };
  return (day) => {
    const span = places.spanOf(day);
    const known = spans.get(span) ?? new Map<number, UnitLines>();
    spans.set(span, known);
    return (unitKey) => {
      const found = known.get(unitKey);
      if (found !== undefined) return found;
      const made = look(unitIds.get(unitKey) ?? '', day);
      known.set(unitKey, made);
      return made;
    };
  };
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
  breathe = newBreather(),
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
  await breathe();
  const places = new FigurePlaces(tree, view, reportDay);
  const lines = new Lines(indicators.length);
  const lastDay = periodLastDay(period);
  await placeExpected(lines, places, tree, question, lastDay, breathe);
  await breathe();
  const find = await lineFinder(database, lines, places, lastDay);
  const isLast = indicators.map(({ overTime }) => overTime === 'last');
  for (const [index, part] of [...parts.entries()].toReversed()) {
    const sheet = await findSheet(database, form.form.id, part);
    if (sheet === undefined) continue;
    const linesOf = find(periodLastDay(part));
    let after = 0;
    for (;;) {
      await breathe();
      const slice = await readSlice(database, sheet.sequence, after);
      for (const [done, { sequence, sums }] of slice.entries()) {
        numbers.read(sums);
        addUnit(linesOf(sequence), isLast, numbers, index);
        if (done % unitsPerStretch === 0) await breathe();
      }
      const last = slice.at(-1);
      if (last === undefined || slice.length < unitsPerSlice) break;
      after = last.sequence;
    }
  }
  return sumUp(lines, parts, indicators.length, breathe);
}
