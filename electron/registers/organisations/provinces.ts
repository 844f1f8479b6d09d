import { partUnitName } from '../../../shared/domain/unitNames.ts';
import { isSameUnitName, type UnitDraft, type UnitDrafts } from './unitDrafts.ts';
import type { UnitLine } from './unitLine.ts';

/** The province of a list: as the clerk said, else the only one there is; made when it is not there yet. */
export function chosenProvince(drafts: UnitDrafts, answer: string): UnitDraft | undefined {
  const name = answer.trim();
  const { provinces } = drafts;
  if (name === '') return provinces.length === 1 ? provinces[0] : undefined;
  const [found] = drafts.find(name, undefined, (draft) => provinces.includes(draft));
  return found ?? drafts.make(name, { level: 'province', kind: 'area' });
}

/** Whether a row is a province itself. A city in the list of a province was of the level of a district. */
export function isProvinceLine(line: UnitLine, province: UnitDraft | undefined): boolean {
  const level = line.given['level'];
  if (line.kind !== 'area' || (level ?? line.level) !== 'province') return false;
  if (level !== undefined || partUnitName(line.name).place !== 'thành phố') return true;
  return line.parent === '' && (province === undefined || isSameUnitName(line.name, province.name));
}

/** The province that a row or its group names, which comes before that of the list. */
export function provinceSaid(line: UnitLine, drafts: UnitDrafts): UnitDraft | undefined {
  const names = [line.parent, line.group?.level === 'province' ? line.group.name : ''];
  for (const name of names) {
    if (name === '') continue;
    const isKnown = drafts.provinces.some((province) => isSameUnitName(province.name, name));
    if (isKnown || partUnitName(name).place === 'tỉnh') return chosenProvince(drafts, name);
  }
  return undefined;
}
