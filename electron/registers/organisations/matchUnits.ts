import { exactText } from '../../../shared/domain/vietnamese.ts';
import { partUnitName } from '../../../shared/domain/unitNames.ts';
import { isSameUnitName, type UnitDraft, type UnitDrafts } from './unitDrafts.ts';
import type { UnitLine } from './unitLine.ts';

/** The old units that the whole file names: such a unit is not the new one of the same name. */
export class NamedForebears {
  readonly #names = new Map<string, string[]>();

  constructor(lines: readonly UnitLine[]) {
    for (const { forebears, group } of lines) {
      for (const { name, within } of forebears) {
        const key = keyOf(name);
        const place = within === '' && group?.level === 'district' ? group.name : within;
        this.#names.set(key, [...(this.#names.get(key) ?? []), place]);
      }
    }
  }

  has(draft: UnitDraft, drafts: UnitDrafts): boolean {
    const places = this.#names.get(keyOf(draft.name)) ?? [];
    const hasParent = draft.values.parentId !== null;
    return places.some((place) => place === '' || !hasParent || drafts.isUnder(draft, place));
  }
}

function keyOf(name: string): string {
  const { place, bare } = partUnitName(name);
  return `${place}|${exactText(bare)}`;
}

/** The place above that the row names; of the group only where it is not said what the old units were under. */
export function saidAbove(line: UnitLine): string {
  if (line.parent !== '') return line.parent;
  return line.forebears.length === 0 && line.group !== undefined && line.group.name !== line.name
    ? line.group.name
    : '';
}

/** Two communes of one name in two districts are two. */
function fitsParent(line: UnitLine, draft: UnitDraft, drafts: UnitDrafts): boolean {
  const said = saidAbove(line);
  if (said === '' || drafts.isUnder(draft, said)) return true;
  if (draft.values.parentId === null)
    return draft.saidAbove === '' || isSameUnitName(draft.saidAbove, said);
  const standing = drafts.tree.parentOn(draft.id, line.day);
  return standing !== undefined && isSameUnitName(standing.name, said);
}

/** Days that the row gives and the unit has not, or has others. */
function sameDay(given: unknown, own: string | null): boolean {
  return given === undefined || given === own;
}

function openDay(given: unknown, own: string | null): boolean {
  return given === undefined || own === null || own === given;
}

/**
 * The units that a row may be, the most likely ones alone: of a unit formed from others the one that began
 * on that day, else the one with the same days, else one whose days are not known yet.
 */
export function matchUnits(
  line: UnitLine,
  drafts: UnitDrafts,
  forebears: NamedForebears,
  today: string,
): UnitDraft[] {
  const { given, name, day } = line;
  const candidates = drafts
    .find(name, line.province)
    .filter((draft) => fitsParent(line, draft, drafts));
  const { validFrom, validTo } = given;
  if (line.forebears.length > 0) {
    const begun = candidates.filter(({ values }) => values.validFrom === day);
    if (begun.length > 0) return begun;
    return candidates.filter(
      (draft) => drafts.livesOn(draft, day) && !forebears.has(draft, drafts),
    );
  }
  const exact = candidates.filter(
    ({ values }) => sameDay(validFrom, values.validFrom) && sameDay(validTo, values.validTo),
  );
  if (validFrom !== undefined || validTo !== undefined) {
    if (exact.length > 0) return exact;
    return candidates.filter(
      ({ values }) => openDay(validFrom, values.validFrom) && openDay(validTo, values.validTo),
    );
  }
  if (candidates.length < 2) return candidates;
  const timeless = candidates.filter(
    ({ values }) => values.validFrom === null && values.validTo === null,
  );
  if (timeless.length > 0) return timeless;
  const living = candidates.filter((draft) => drafts.livesOn(draft, today));
  return living.length > 0 ? living : candidates;
}
