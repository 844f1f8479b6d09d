import type { Kysely } from 'kysely';
import type { Party } from '../../../shared/domain/programs.ts';
import { isValidOn, type UnitTree } from '../../../shared/domain/unitTree.ts';
import type { Unit } from '../../../shared/domain/units.ts';
import type { Tables } from '../tables.ts';
import { listRecords } from './recordRows.ts';
import { UnitNamesIndex } from './unitNamesIndex.ts';
import { readUnitTree, unitSpellingRecord } from './unitRecords.ts';

/** Other writings of each unit's name, by its id. */
export async function readSpellings(
  database: Kysely<Tables>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const spellings = new Map<string, string[]>();
  for (const { unitId, spelling } of await listRecords(database, unitSpellingRecord)) {
    spellings.set(unitId, [...(spellings.get(unitId) ?? []), spelling]);
  }
  return spellings;
}

/** Finds the units that rows name; read once for all of them. */
export class UnitMatcher {
  readonly tree: UnitTree;
  readonly #index = new UnitNamesIndex<Unit>();

  constructor(tree: UnitTree, spellings: ReadonlyMap<string, readonly string[]>) {
    this.tree = tree;
    for (const unit of tree.units) this.#index.add(unit, spellings.get(unit.id));
  }

  static async read(database: Kysely<Tables>): Promise<UnitMatcher> {
    return new UnitMatcher(await readUnitTree(database), await readSpellings(database));
  }

  /** The units of that name that live on the day, else those that do not: an heir may go by an old name. */
  find(writing: string, day: string): Unit[] {
    const living = this.#index.find(writing, (unit) => isValidOn(unit, day));
    return living.length > 0 ? living : this.#index.find(writing);
  }

  /** The one unit of that name; null for none and for several that live at the same time. */
  idOf(writing: string, day: string): string | null {
    const [only, ...others] = this.find(writing, day);
    return only === undefined || others.length > 0 ? null : only.id;
  }
}

function parts(text: string, separator: RegExp): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => part.slice(0, 300));
}

/**
 * The bodies of a text: parted by semicolons and lines, and by commas where every part is a unit. A name that
 * is no unit stays as it is written.
 * @param isKnown whether a writing needs no further look: it is a unit, or was decided to be none
 */
export function readParties(
  text: string,
  idOf: (name: string) => string | null,
  isKnown: (name: string) => boolean = (name) => idOf(name) !== null,
): Party[] {
  const toParty = (name: string): Party => ({ unitId: idOf(name), name });
  return parts(text, /[;\n]/).flatMap((name) => {
    const byComma = parts(name, /,/);
    const isList = byComma.length > 1 && idOf(name) === null && byComma.every(isKnown);
    return isList ? byComma.map(toParty) : [toParty(name)];
  });
}
