import type { Kysely } from 'kysely';
import type { Party } from '../../../shared/domain/programs.ts';
import { isValidOn } from '../../../shared/domain/unitTree.ts';
import { foldText } from '../../../shared/domain/vietnamese.ts';
import type { Tables } from '../tables.ts';
import { listRecords } from './recordRows.ts';
import { unitRecord, unitSpellingRecord } from './unitRecords.ts';

interface Named {
  readonly id: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** Finds units by the names in a register; read once for all its rows. */
export class UnitMatcher {
  readonly #byName: ReadonlyMap<string, readonly Named[]>;
  readonly #day: string;

  constructor(byName: ReadonlyMap<string, readonly Named[]>, day: string) {
    this.#byName = byName;
    this.#day = day;
  }

  /** The one unit of that name, short name or other writing; of several the one that lives on the day. */
  idOf(name: string): string | null {
    const units = this.#byName.get(foldText(name)) ?? [];
    const living = units.filter((unit) => isValidOn(unit, this.#day));
    const [only, ...others] = living.length > 0 ? living : units;
    return only === undefined || others.length > 0 ? null : only.id;
  }

  /**
   * The bodies of a text: parted by semicolons and lines, and by commas where every part is a unit. A name
   * that is no unit stays as it is written.
   */
  partiesOf(text: string): Party[] {
    const toParty = (name: string): Party => ({ unitId: this.idOf(name), name });
    return parts(text, /[;\n]/).flatMap((name) => {
      const whole = toParty(name);
      const byComma = parts(name, /,/).map(toParty);
      const isList = whole.unitId === null && byComma.every(({ unitId }) => unitId !== null);
      return isList ? byComma : [whole];
    });
  }
}

function parts(text: string, separator: RegExp): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => part.slice(0, 300));
}

/** Reads all units with their other writings. `day` (ISO) decides between units of the same name. */
export async function readUnitMatcher(database: Kysely<Tables>, day: string): Promise<UnitMatcher> {
  const units = await listRecords(database, unitRecord);
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const byName = new Map<string, Map<string, Named>>();
  const add = (name: string, unit: Named): void => {
    const folded = foldText(name);
    if (folded === '') return;
    const known = byName.get(folded) ?? new Map<string, Named>();
    byName.set(folded, known.set(unit.id, unit));
  };
  for (const unit of units) {
    add(unit.name, unit);
    add(unit.shortName, unit);
  }
  for (const { unitId, spelling } of await listRecords(database, unitSpellingRecord)) {
    const unit = byId.get(unitId);
    if (unit !== undefined) add(spelling, unit);
  }
  return new UnitMatcher(
    new Map([...byName].map(([name, found]) => [name, [...found.values()]])),
    day,
  );
}
