import { levelOfPlaceWord, partUnitName } from '../../../shared/domain/unitNames.ts';
import { registerIssue } from '../registerIssues.ts';
import type { UnitDraft, UnitDrafts } from './unitDrafts.ts';
import { fail, type UnitLine } from './unitLine.ts';

/** A unit above others by its name: of the register, of the file, or made. `undefined` when there are several. */
export function findAbove(
  name: string,
  drafts: UnitDrafts,
  province: UnitDraft | undefined,
  day: string,
): { draft: UnitDraft | undefined; isMade: boolean } {
  const found = drafts.find(name, province);
  const living = found.filter((draft) => drafts.livesOn(draft, day));
  const chosen = living.length > 0 ? living : found;
  const [draft, ...others] = chosen;
  if (others.length > 0) return { draft: undefined, isMade: false };
  if (draft !== undefined) return { draft, isMade: false };
  const { place } = partUnitName(name);
  // "Thành phố Mẫu" inside a province was of the level of a district.
  const level =
    place === 'thành phố' && province !== undefined ? 'district' : levelOfPlaceWord(place);
  const made = drafts.make(name, {
    ...(level !== undefined && { level }),
    parentId: level === 'province' ? null : (province?.id ?? null),
  });
  return { draft: made, isMade: true };
}

function setParent(line: UnitLine, parent: UnitDraft): void {
  line.parentDraft = parent;
  const { draft } = line;
  if (draft !== undefined && draft !== parent && draft.values.parentId === null)
    draft.values = { ...draft.values, parentId: parent.id };
}

function proposeParent(line: UnitLine, parent: UnitDraft): void {
  // A proposal changes nothing that the register knows.
  if (line.draft?.stored !== undefined || line.draft === parent) return;
  setParent(line, parent);
  line.issues.push(registerIssue(0, 'parentProposed', { parent: parent.name }));
}

/** Puts the unit of a row below the one that the row, its group or the province names. */
export function linkParent(line: UnitLine, drafts: UnitDrafts): void {
  const { draft, parent, group, province } = line;
  if (draft === undefined) return;
  const day = draft.values.validFrom ?? draft.values.validTo ?? line.day;
  if (parent !== '') {
    const column = line.texts.columnOf('parent');
    const above = findAbove(parent, drafts, province, day);
    if (above.draft === undefined)
      return fail(line, registerIssue(column, 'parentSeveral', { parent }));
    if (above.isMade) line.issues.push(registerIssue(column, 'parentMade', { parent }));
    return setParent(line, above.draft);
  }
  const isGroupAbove = group !== undefined && group.level !== draft.values.level;
  if (isGroupAbove && (line.forebears.length === 0 || group.level === 'province')) {
    const above = findAbove(group.name, drafts, province, day).draft;
    if (above !== undefined) return proposeParent(line, above);
  }
  const { level, kind } = draft.values;
  const isBelowProvince = kind === 'area' && (level === 'district' || level === 'commune');
  if (province !== undefined && isBelowProvince) proposeParent(line, province);
}
