import { v7 as newId } from 'uuid';
import { partUnitName, proposeFromName, writeUnitName } from '../../../shared/domain/unitNames.ts';
import { isValidOn, type UnitTree } from '../../../shared/domain/unitTree.ts';
import { type Unit, type UnitValues, unitValuesSchema } from '../../../shared/domain/units.ts';
import { exactText } from '../../../shared/domain/vietnamese.ts';
import { UnitNamesIndex } from '../../database/records/unitNamesIndex.ts';

/** A unit as it will be: one of the register, or one that the file brings. */
export interface UnitDraft {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  values: UnitValues;
  readonly stored: UnitValues | undefined;
  /** The unit above as its row names it, until that is found. */
  saidAbove: string;
  /** The row that made it or was found to be it. */
  row: number | undefined;
  /** Its row turned out to be one that cannot be taken. */
  isDropped: boolean;
}

/** "Xã An Bình" and "XÃ AN BÌNH" are one name. */
export function isSameUnitName(left: string, right: string): boolean {
  const key = (name: string) => {
    const { place, bare } = partUnitName(name);
    return `${place}|${exactText(bare)}`;
  };
  return key(left) === key(right);
}

/** A name of a place in capitals, as titles and old fonts write it, in the usual letters. */
export function calmName(name: string): string {
  const text = name.replaceAll(/\s+/g, ' ').trim();
  const parts = partUnitName(text);
  if (parts.place === '' || parts.bare !== parts.bare.toUpperCase() || /^\d/.test(parts.bare))
    return text;
  const bare = parts.bare
    .toLowerCase()
    .split(' ')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
  return writeUnitName({ place: parts.place, bare });
}

/** Which units a search takes besides its name. */
export type Fits = (draft: UnitDraft) => boolean;

/** All units of the register and of the file, found by name inside one province (domain.md §6.2 no. 8). */
export class UnitDrafts {
  readonly tree: UnitTree;
  /** Those that no row of the file brings and that are missing. */
  readonly made = new Set<UnitDraft>();
  readonly #byId = new Map<string, UnitDraft>();
  readonly #index = new UnitNamesIndex<UnitDraft>();

  constructor(tree: UnitTree, spellings: ReadonlyMap<string, readonly string[]>) {
    this.tree = tree;
    for (const unit of tree.units) this.#add(toDraft(unit), spellings.get(unit.id));
  }

  #add(draft: UnitDraft, spellings: readonly string[] = []): UnitDraft {
    this.#byId.set(draft.id, draft);
    this.#index.add(draft, spellings);
    return draft;
  }

  /** Provinces that the register or the file has. */
  get provinces(): UnitDraft[] {
    return [...this.#byId.values()].filter(isProvince);
  }

  byId(id: string | null): UnitDraft | undefined {
    return id === null ? undefined : this.#byId.get(id);
  }

  /** A unit that is not in the register yet. */
  create(values: UnitValues, row: number | undefined): UnitDraft {
    const { name, shortName } = values;
    return this.#add({
      id: newId(),
      name,
      shortName,
      values,
      stored: undefined,
      saidAbove: '',
      row,
      isDropped: false,
    });
  }

  /** A unit that a row needs and nobody lists: a district, an old commune. */
  make(name: string, given: Partial<UnitValues>): UnitDraft {
    const { level, kind } = proposeFromName(name);
    const values = unitValuesSchema.parse({
      name,
      level: level ?? 'other',
      kind: kind ?? 'area',
      ...given,
    });
    const draft = this.create(values, undefined);
    this.made.add(draft);
    return draft;
  }

  /** Units from the given one upwards, itself first. */
  above(draft: UnitDraft): UnitDraft[] {
    const path: UnitDraft[] = [];
    for (
      let unit: UnitDraft | undefined = draft;
      unit !== undefined && !path.includes(unit);
      unit = this.byId(unit.values.parentId)
    ) {
      path.push(unit);
    }
    return path;
  }

  provinceOf(draft: UnitDraft): UnitDraft | undefined {
    return this.above(draft).find(isProvince);
  }

  /** Units of that name in the province; those under no province may be of any. */
  find(name: string, province: UnitDraft | undefined, fits: Fits = () => true): UnitDraft[] {
    return this.#index.find(name, (draft) => {
      if (draft.isDropped || !fits(draft)) return false;
      const own = this.provinceOf(draft);
      return province === undefined || own === undefined || own === province;
    });
  }

  /** Whether the unit stands, or stood, under one of that name. */
  isUnder(draft: UnitDraft, parentName: string): boolean {
    return this.above(draft)
      .slice(1)
      .some(({ name }) => isSameUnitName(name, parentName));
  }

  livesOn(draft: UnitDraft, day: string): boolean {
    return isValidOn(draft.values, day);
  }
}

function isProvince({ values }: UnitDraft): boolean {
  return values.level === 'province' && values.kind === 'area';
}

function toDraft({ id, ...unit }: Unit): UnitDraft {
  const values = unitValuesSchema.parse(unit);
  const { name, shortName } = values;
  return {
    id,
    name,
    shortName,
    values,
    stored: values,
    saidAbove: '',
    row: undefined,
    isDropped: false,
  };
}
