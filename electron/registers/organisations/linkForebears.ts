import { dayBefore } from '../../../shared/domain/unitTree.ts';
import { formatDate } from '../../../shared/domain/partialDates.ts';
import type { Forebear } from '../../../shared/domain/forebears.ts';
import { levelOfPlaceWord, partUnitName } from '../../../shared/domain/unitNames.ts';
import { registerIssue } from '../registerIssues.ts';
import { findAbove } from './linkParents.ts';
import { isSameUnitName, type UnitDraft, type UnitDrafts } from './unitDrafts.ts';
import { fail, type UnitLine } from './unitLine.ts';

/** Where an old unit was: as written beside it, else the former district that heads the group. */
function placeOf({ within }: Forebear, { group }: UnitLine): string {
  if (within !== '') return within;
  return group?.level === 'district' ? group.name : '';
}

/** Of several old units of one name those that were where the list says. */
function narrow(
  candidates: readonly UnitDraft[],
  place: string,
  isCertain: boolean,
  drafts: UnitDrafts,
): UnitDraft[] {
  if (place === '') return [...candidates];
  const there = candidates.filter((draft) => drafts.isUnder(draft, place));
  if (there.length > 0) return there;
  const nowhere = candidates.filter(({ values }) => values.parentId === null);
  if (nowhere.length > 0) return nowhere;
  // A group's heading is a hint only; what stands beside the name is not.
  return isCertain ? [] : [...candidates];
}

function isKnownForebear(line: UnitLine, forebear: Forebear, drafts: UnitDrafts): boolean {
  if (line.draft?.stored === undefined) return false;
  return drafts.tree.forebearsOf(line.draft.id).some(({ id, name }) => {
    const draft = drafts.byId(id);
    const isThere =
      forebear.within === '' || draft === undefined || drafts.isUnder(draft, forebear.within);
    return isSameUnitName(name, forebear.name) && isThere;
  });
}

/** Says that the old unit of that name lived at another time; a second one would be a mistake. */
function otherTime(line: UnitLine, candidates: readonly UnitDraft[]): boolean {
  const [old] = candidates;
  if (old === undefined) return false;
  const { validTo, validFrom } = old.values;
  const column = line.texts.columnOf('forebears');
  const hasEnded = validTo !== null && validTo < dayBefore(line.day);
  const day = formatDate((hasEnded ? validTo : validFrom) ?? line.day);
  const code = hasEnded ? 'forebearEnded' : 'forebearLater';
  fail(line, registerIssue(column, code, { name: old.name, day }));
  return true;
}

function makeOld(forebear: Forebear, line: UnitLine, drafts: UnitDrafts): UnitDraft {
  const place = placeOf(forebear, line);
  const parent =
    place === ''
      ? line.province
      : findAbove(place, drafts, line.province, dayBefore(line.day)).draft;
  const { place: word } = partUnitName(forebear.name);
  return drafts.make(forebear.name, {
    level: levelOfPlaceWord(word) ?? 'commune',
    kind: 'area',
    parentId: parent?.id ?? null,
  });
}

/** Finds or makes the old units of a row. */
export function linkForebears(line: UnitLine, drafts: UnitDrafts): void {
  const made: string[] = [];
  const column = line.texts.columnOf('forebears');
  for (const forebear of line.forebears) {
    if (isKnownForebear(line, forebear, drafts)) continue;
    const eve = dayBefore(line.day);
    const place = placeOf(forebear, line);
    const named = narrow(
      drafts.find(
        forebear.name,
        line.province,
        (draft) => draft !== line.draft && draft.values.level !== 'province',
      ),
      place,
      forebear.within !== '',
      drafts,
    );
    const living = named.filter((draft) => drafts.livesOn(draft, eve));
    if (living.length > 1) {
      const details = { name: forebear.name, count: living.length };
      return fail(line, registerIssue(column, 'forebearSeveral', details));
    }
    // The new unit of another row may have the name of an old one: it is not the old one.
    const earlier = named.filter(({ values }) => values.validFrom !== line.day);
    if (living.length === 0 && otherTime(line, earlier)) return;
    const old = living[0] ?? makeOld(forebear, line, drafts);
    if (living.length === 0) made.push(old.name);
    if (!line.joined.some((joined) => joined.old === old))
      line.joined.push({ old, isPart: forebear.isPart });
  }
  if (made.length > 0) {
    const details = { names: made.join(', '), count: made.length };
    line.issues.push(registerIssue(column, 'forebearMade', details));
  }
}
