import { placeOf } from '../../../shared/domain/rollUp.ts';
import { isValidOn, type UnitTree } from '../../../shared/domain/unitTree.ts';
import type { Unit, UnitView } from '../../../shared/domain/units.ts';

/** Where the figures of a unit are counted on a day. */
export interface FigurePlace {
  /** One key for all units whose figures are one line. */
  readonly key: string;
  /** The line; undefined = outside of the tree. */
  readonly unit: Unit | undefined;
  /** The units above the line, nearest first. */
  readonly path: readonly Unit[];
  /** The unit was split and nobody chose its heir. */
  readonly isUndecided: boolean;
}

/**
 * Places of units in one view of the tree. A place is looked up once for all days between which no unit
 * begins or ends: most years are one such span.
 */
export class FigurePlaces {
  readonly #tree: UnitTree;
  readonly #view: UnitView;
  readonly #reportDay: string;
  readonly #turns: readonly string[];
  readonly #known = new Map<string, FigurePlace>();

  constructor(tree: UnitTree, view: UnitView, reportDay: string) {
    this.#tree = tree;
    this.#view = view;
    this.#reportDay = reportDay;
    const days = tree.units.flatMap(({ validFrom, validTo }) => [
      ...(validFrom === null ? [] : [validFrom]),
      // A unit is gone on the day after its last one; '~' comes after every digit.
      ...(validTo === null ? [] : [`${validTo}~`]),
    ]);
    this.#turns = [...new Set(days)].toSorted();
  }

  /** Which span between two turns of the tree the day is in: places are the same all through it. */
  spanOf(day: string): number {
    if (this.#view === 'current') return 0;
    let low = 0;
    let high = this.#turns.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#turns[middle] ?? '') <= day) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  on(unitId: string, day: string): FigurePlace {
    const span = this.spanOf(day);
    const asked = `${unitId} ${span}`;
    const known = this.#known.get(asked);
    if (known !== undefined) return known;
    const found = placeOf(this.#tree, { unitId, on: day }, this.#view, this.#reportDay);
    const isOwnLine = this.#view === 'atTheTime' || this.#isStanding(unitId);
    const place: FigurePlace = {
      // What stands with the unit above for want of an heir stays a line of its own.
      key: `${found.unit?.id ?? ''} ${span}${isOwnLine ? '' : ` ${unitId}`}`,
      unit: found.unit,
      path: found.unit === undefined ? [] : this.#tree.pathOn(found.unit.id, found.day),
      isUndecided: found.isUndecided,
    };
    this.#known.set(asked, place);
    return place;
  }

  #isStanding(unitId: string): boolean {
    return this.#tree.standingOn(unitId, this.#reportDay).kind === 'one';
  }

  /**
   * Whether a stock of the unit still counts at the end of a period: what ended before is in the stock of
   * its heir, and counting both would count twice.
   */
  countsAtEnd(unitId: string, lastDay: string): boolean {
    const unit = this.#tree.byId(unitId);
    if (unit === undefined) return false;
    if (this.#view === 'current' && this.#isStanding(unitId)) return true;
    return isValidOn(unit, lastDay);
  }
}
