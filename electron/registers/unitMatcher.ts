import type { Kysely } from 'kysely';
import { isValidOn, type UnitTree } from '../../shared/domain/unitTree.ts';
import type { Unit } from '../../shared/domain/units.ts';
import { listRecords } from '../database/records/recordRows.ts';
import { readUnitTree, unitSpellingRecord } from '../database/records/unitRecords.ts';
import type { Tables } from '../database/tables.ts';
import { UnitNamesIndex } from './unitNamesIndex.ts';

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

/** Finds the units that the rows of a register name; read once for all of them. */
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

  /** The units of that name; of several those that live on the day. */
  find(writing: string, day: string): Unit[] {
    const units = this.#index.find(writing);
    const living = units.filter((unit) => isValidOn(unit, day));
    return living.length > 0 ? living : units;
  }
}
