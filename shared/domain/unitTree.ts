import type { Succession, SuccessionValues, Unit, UnitKind, UnitLevel } from './units.ts';

/** Where the figures of a unit go when asked "theo đơn vị hiện nay" (domain.md §6.2). */
export type Standing =
  /** It lives, or became exactly one unit, or the clerk chose the heir. */
  | { readonly kind: 'one'; readonly unit: Unit }
  /** It was split and nobody chose yet: ask, do not guess. */
  | { readonly kind: 'split'; readonly units: readonly Unit[] }
  /** It ended without a successor. */
  | { readonly kind: 'ended' };

/** Which units a count or a list takes. */
export interface UnitChoice {
  readonly levels?: readonly UnitLevel[];
  readonly kinds?: readonly UnitKind[];
}

/** Whether the unit lived on the day (ISO); both ends of its life belong to it. */
export function isValidOn(unit: Pick<Unit, 'validFrom' | 'validTo'>, day: string): boolean {
  return (
    (unit.validFrom === null || unit.validFrom <= day) &&
    (unit.validTo === null || unit.validTo >= day)
  );
}

/** The day before, ISO: the last day of units that end when others begin. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

function fits(unit: Unit, { levels, kinds }: UnitChoice): boolean {
  return (
    (levels === undefined || levels.length === 0 || levels.includes(unit.level)) &&
    (kinds === undefined || kinds.length === 0 || kinds.includes(unit.kind))
  );
}

/**
 * All units of all times with their successions, in memory: some thousand rows, read once and asked often.
 * Answers who lived when, who became whom, and under whom (domain.md §6.2).
 */
export class UnitTree {
  readonly units: readonly Unit[];
  readonly #byId: ReadonlyMap<string, Unit>;
  readonly #heirs = new Map<string, Set<string>>();
  readonly #forebears = new Map<string, Set<string>>();

  constructor(units: readonly Unit[], successions: readonly SuccessionValues[]) {
    this.units = units;
    this.#byId = new Map(units.map((unit) => [unit.id, unit]));
    for (const { fromIds, toIds } of successions) {
      for (const from of fromIds) {
        for (const to of toIds) {
          if (from === to) continue;
          link(this.#heirs, from, to);
          link(this.#forebears, to, from);
        }
      }
    }
  }

  byId(id: string | null): Unit | undefined {
    return id === null ? undefined : this.#byId.get(id);
  }

  /** The units that this one became, one step on. */
  heirsOf(id: string): Unit[] {
    return this.#all(this.#heirs.get(id));
  }

  /** The units that became this one, one step back. */
  forebearsOf(id: string): Unit[] {
    return this.#all(this.#forebears.get(id));
  }

  /** The units that live on the day, in the order of their rows: the denominator of every ratio. */
  validOn(day: string, choice: UnitChoice = {}): Unit[] {
    return this.ofAllTimes(choice).filter((unit) => isValidOn(unit, day));
  }

  /** The units of all times, in the order of their rows. */
  ofAllTimes(choice: UnitChoice = {}): Unit[] {
    return this.units.filter((unit) => fits(unit, choice));
  }

  /**
   * Who stands for the unit on the day: itself while it lives, else whoever it became by then. Several heirs
   * are one when all of them lead to the same unit, or when the clerk chose one of them.
   */
  standingOn(id: string, day: string): Standing {
    return this.#standing(id, day, new Set());
  }

  #standing(id: string, day: string, seen: Set<string>): Standing {
    const unit = this.#byId.get(id);
    // A circle of successions is a typing fault; the writer refuses it, an import may bring one.
    if (unit === undefined || seen.has(id)) return { kind: 'ended' };
    if (unit.validTo === null || unit.validTo >= day) return { kind: 'one', unit };
    const onward = new Set([...seen, id]);
    const heirs = this.heirsOf(id);
    const chosen = heirs.find((heir) => heir.id === unit.heirId);
    const ends = (chosen === undefined ? heirs : [chosen]).map((heir) =>
      this.#standing(heir.id, day, onward),
    );
    const found = new Map<string, Unit>();
    for (const end of ends) {
      if (end.kind === 'one') found.set(end.unit.id, end.unit);
      if (end.kind === 'split') for (const part of end.units) found.set(part.id, part);
    }
    const [first, ...others] = found.values();
    if (first === undefined) return { kind: 'ended' };
    return others.length === 0
      ? { kind: 'one', unit: first }
      : { kind: 'split', units: [first, ...others] };
  }

  /**
   * The unit directly above on the day. A parent that ended hands its children to its heir, and one that
   * ended without an heir (the districts on 01/7/2025) to its own parent: no row of a commune has to change
   * when its district goes.
   */
  parentOn(id: string, day: string): Unit | undefined {
    const seen = new Set([id]);
    let parent = this.byId(this.#byId.get(id)?.parentId ?? null);
    while (parent !== undefined && !seen.has(parent.id)) {
      seen.add(parent.id);
      const standing = this.standingOn(parent.id, day);
      if (standing.kind === 'one') return standing.unit.id === id ? undefined : standing.unit;
      parent = this.byId(parent.parentId);
    }
    return undefined;
  }

  /** The units above on the day, nearest first. */
  pathOn(id: string, day: string): Unit[] {
    const path: Unit[] = [];
    const seen = new Set([id]);
    let parent = this.parentOn(id, day);
    while (parent !== undefined && !seen.has(parent.id)) {
      seen.add(parent.id);
      path.push(parent);
      parent = this.parentOn(parent.id, day);
    }
    return path;
  }

  /** Children of each unit on the day; those without a parent under null. Orders as `units`. */
  childrenOn(day: string): ReadonlyMap<string | null, Unit[]> {
    const children = new Map<string | null, Unit[]>();
    for (const unit of this.validOn(day)) {
      const key = this.parentOn(unit.id, day)?.id ?? null;
      const siblings = children.get(key);
      if (siblings === undefined) children.set(key, [unit]);
      else siblings.push(unit);
    }
    return children;
  }

  #all(ids: ReadonlySet<string> | undefined): Unit[] {
    return [...(ids ?? [])].flatMap((id) => this.#byId.get(id) ?? []);
  }
}

function link(map: Map<string, Set<string>>, from: string, to: string): void {
  const ends = map.get(from);
  if (ends === undefined) map.set(from, new Set([to]));
  else ends.add(to);
}

/** Whether a unit would, over all successions, become itself again: no life goes in a circle. */
export function closesCircle(
  successions: readonly Pick<Succession, 'fromIds' | 'toIds'>[],
  added: Pick<Succession, 'fromIds' | 'toIds'>,
): boolean {
  const heirs = new Map<string, Set<string>>();
  for (const { fromIds, toIds } of [...successions, added]) {
    for (const from of fromIds) {
      // Who is on both sides lives on: no step.
      for (const to of toIds) if (from !== to) link(heirs, from, to);
    }
  }
  const reached = new Set<string>();
  const open = added.toIds.filter((id) => !added.fromIds.includes(id));
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (added.fromIds.includes(id)) return true;
    if (reached.has(id)) continue;
    reached.add(id);
    open.push(...(heirs.get(id) ?? []));
  }
  return false;
}
