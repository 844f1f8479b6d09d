import type { EmptyReason, FigureIndicator } from '../../../shared/domain/figures.ts';
import { emptyPlaces, scatterNumbers, slotOf, slotParts } from './figurePack.ts';

/*
 * What adds up, six numbers an indicator: they are added whatever the order, so that the line of a unit
 * is always its own and those below it. What they mean together is read only at the end.
 */
const sumParts = 6;
/** The values added as they are. */
const plain = 0;
/** The values, each times its weight. */
const weighted = 1;
const weight = 2;
/** How many values went in. */
const count = 3;
/** How many of them have no weight. */
const unweighted = 4;
/** How many of them are no exact figures: "hơn 12". */
const approximate = 5;
/** The numbers of one indicator in a report. */
const partNames = ['value', 'numerator', 'denominator', 'approximate'] as const;
const numberParts = partNames.length;

/** The sums of all indicators of a form for a line. */
export type FigureSums = Float64Array;

/** How many numbers the sums of so many indicators are. */
export function sumsLength(indicators: number): number {
  return indicators * sumParts;
}

export function emptySums(indicators: number): FigureSums {
  return new Float64Array(sumsLength(indicators));
}

export function addSums(to: FigureSums, added: FigureSums): void {
  for (let index = 0; index < to.length; index++) {
    to[index] = (to[index] ?? 0) + (added[index] ?? 0);
  }
}

/** Whether a ratio or an average is asked for, so that values are nothing without their weights. */
function isWeighted({ kind, overUnits, overTime }: FigureIndicator): boolean {
  return kind === 'ratio' || overUnits === 'weighted' || overTime === 'weighted';
}

/** Reads the packed numbers of one unit and adds them to a line, indicator by indicator. */
export class UnitNumbers {
  readonly #places = emptyPlaces();
  readonly #numbers: Float64Array;
  readonly #weights: readonly number[];
  readonly #isWeighted: readonly boolean[];

  /** @param keys the small keys of the indicators; those without one have no figures yet */
  constructor(indicators: readonly FigureIndicator[], keys: ReadonlyMap<string, number>) {
    this.#numbers = new Float64Array(indicators.length * numberParts);
    this.#isWeighted = indicators.map(isWeighted);
    this.#weights = indicators.map(({ denominatorId }) =>
      indicators.findIndex(({ id }) => id === denominatorId),
    );
    for (const [index, { id }] of indicators.entries()) {
      const key = keys.get(id);
      if (key === undefined) continue;
      for (const part of partNames) {
        this.#places[slotOf(key, part)] = index * numberParts + slotParts[part];
      }
    }
  }

  read(packed: Uint8Array): void {
    this.#numbers.fill(Number.NaN);
    scatterNumbers(packed, this.#places, this.#numbers);
  }

  has(indicator: number): boolean {
    return !Number.isNaN(this.#numbers[indicator * numberParts]);
  }

  /** Adds the value of an indicator that the unit has. */
  addTo(sums: FigureSums, indicator: number): void {
    const first = indicator * numberParts;
    const value = this.#numbers[first] ?? 0;
    const start = indicator * sumParts;
    add(sums, start + plain, value);
    add(sums, start + count, 1);
    if (this.#numbers[first + slotParts.approximate] === 1) add(sums, start + approximate, 1);
    if (this.#isWeighted[indicator] !== true) return;
    const ownWeight = this.#numbers[first + slotParts.denominator] ?? Number.NaN;
    const otherWeight = this.#numbers[(this.#weights[indicator] ?? -1) * numberParts] ?? Number.NaN;
    // 42 of 67 carries its own weight; a bare percentage needs that of another indicator.
    const of = Number.isNaN(ownWeight) ? otherWeight : ownWeight;
    if (Number.isNaN(of)) return add(sums, start + unweighted, 1);
    add(sums, start + weighted, value * of);
    add(sums, start + weight, of);
  }
}

function add(sums: FigureSums, place: number, value: number): void {
  sums[place] = (sums[place] ?? 0) + value;
}

export interface FigureTotal {
  readonly value: number | null;
  /** Why there are values and no sum. */
  readonly reason: EmptyReason | null;
  /** How many of the figures in the sum are no exact ones. */
  readonly approximate: number;
}

/**
 * What the sums of a line say of one indicator. Percentages are never added or averaged without their
 * weights: then the sum stays empty, with the reason.
 * @param own what was given for the line's unit itself
 * @param parts of how many periods the sum is made
 */
export function readTotal(
  indicator: FigureIndicator,
  index: number,
  total: FigureSums,
  own: FigureSums | undefined,
  parts: number,
): FigureTotal {
  const start = index * sumParts;
  const part = (of: number, sums: FigureSums = total) => sums[start + of] ?? 0;
  const values = part(count);
  const empty = (reason: EmptyReason | null) => ({ value: null, reason, approximate: 0 });
  if (indicator.kind === 'text' || values === 0) return empty(null);
  if (parts > 1 && indicator.overTime === 'none') return empty('notOverTime');
  const isOwnOnly = own !== undefined && part(count, own) === values;
  if (indicator.overUnits === 'none' && !isOwnOnly) return empty('notOverUnits');
  const sum = { reason: null, approximate: part(approximate) };
  if (!isWeighted(indicator) || values === 1) return { value: part(plain), ...sum };
  if (part(unweighted) > 0 || part(weight) === 0) return empty('withoutWeight');
  return { value: part(weighted) / part(weight), ...sum };
}
