import { dayBefore } from '../../../shared/domain/unitTree.ts';
import { type SuccessionValues, successionValuesSchema } from '../../../shared/domain/units.ts';
import { registerIssue } from '../registerIssues.ts';
import { reorganisationDay } from './provinceOption.ts';
import type { UnitDraft, UnitDrafts } from './unitDrafts.ts';
import type { UnitLine } from './unitLine.ts';

interface Use {
  readonly line: UnitLine;
  readonly isPart: boolean;
}

function usesOf(lines: readonly UnitLine[]): Map<UnitDraft, Use[]> {
  const uses = new Map<UnitDraft, Use[]>();
  for (const line of lines) {
    for (const { old, isPart } of line.joined)
      uses.set(old, [...(uses.get(old) ?? []), { line, isPart }]);
  }
  return uses;
}

/**
 * Whether an old unit goes on: when it only gave a part away, and either stands in a row of its own or no
 * other row says what became of the rest.
 */
function goesOn(old: UnitDraft, uses: readonly Use[]): boolean {
  if (uses.some(({ isPart }) => !isPart)) return false;
  return old.row !== undefined || uses.length === 1;
}

function say(old: UnitDraft, uses: readonly Use[], isLiving: boolean): void {
  for (const { line } of uses) {
    const column = line.texts.columnOf('forebears');
    const { name } = old;
    if (isLiving && old.row === undefined)
      line.issues.push(registerIssue(column, 'forebearPart', { name }));
    if (isLiving || uses.length < 2) continue;
    const rows = uses.map((use) => use.line.texts.row).filter((row) => row !== line.texts.row);
    line.issues.push(registerIssue(column, 'forebearSplit', { name, rows: rows.join(', ') }));
  }
}

/** What happened to the units of a list, as it is written down. */
export interface PlannedSuccessions {
  readonly successions: readonly SuccessionValues[];
  /** Old units that went to several new ones. */
  readonly splits: number;
  readonly districts: number;
}

function succession(
  kind: SuccessionValues['kind'],
  happenedOn: string,
  from: readonly UnitDraft[],
  to: readonly UnitDraft[],
  basis: string,
): SuccessionValues {
  const ids = (drafts: readonly UnitDraft[]) => drafts.map(({ id }) => id);
  return successionValuesSchema.parse({
    kind,
    happenedOn,
    fromIds: ids(from),
    toIds: ids(to),
    basis,
  });
}

/** The communes of a district went to others: since 01/7/2025 there are no districts (domain.md §6.1). */
function endDistricts(
  lines: readonly UnitLine[],
  drafts: UnitDrafts,
  basis: string,
): SuccessionValues[] {
  const districts = new Map<string, Set<UnitDraft>>();
  for (const { joined, day } of lines) {
    if (day < reorganisationDay) continue;
    for (const { old } of joined) {
      const district = drafts.byId(old.values.parentId);
      if (district?.values.level !== 'district' || !drafts.livesOn(district, day)) continue;
      districts.set(day, (districts.get(day) ?? new Set()).add(district));
    }
  }
  const ended = new Set<UnitDraft>();
  const days = [...districts.keys()].toSorted((left, right) => left.localeCompare(right));
  return days.flatMap((day) => {
    const ending = [...(districts.get(day) ?? [])].filter((district) => !ended.has(district));
    for (const district of ending) ended.add(district);
    return ending.length === 0 ? [] : [succession('dissolve', day, ending, [], basis)];
  });
}

/** The successions of a list: one a new unit, of the day on which it began. */
export function planSuccessions(
  lines: readonly UnitLine[],
  drafts: UnitDrafts,
  basis: string,
): PlannedSuccessions {
  const taken = lines.filter(({ isFailed }) => !isFailed);
  const uses = usesOf(taken);
  const living = new Set<UnitDraft>();
  let splits = 0;
  for (const [old, found] of uses) {
    const isLiving = goesOn(old, found);
    if (isLiving) living.add(old);
    else if (found.length > 1) splits++;
    say(old, found, isLiving);
  }
  const successions: SuccessionValues[] = [];
  for (const { draft, joined, day } of taken) {
    if (draft === undefined || joined.length === 0) continue;
    const ending = joined.filter(({ old }) => !living.has(old)).map(({ old }) => old);
    const donors = joined.filter(({ old }) => living.has(old)).map(({ old }) => old);
    const { validFrom } = draft.values;
    const existed = validFrom === null || validFrom < day;
    const [only] = ending;
    const isRename =
      !existed &&
      ending.length === 1 &&
      joined.length === 1 &&
      uses.get(only ?? draft)?.length === 1;
    if (ending.length > 0) {
      const from = existed ? [draft, ...ending] : ending;
      successions.push(succession(isRename ? 'rename' : 'merge', day, from, [draft], basis));
    }
    for (const donor of donors)
      successions.push(succession('split', day, [donor], [donor, draft], basis));
    for (const old of ending) {
      if (old.values.validTo === null) old.values = { ...old.values, validTo: dayBefore(day) };
    }
  }
  const ended = endDistricts(taken, drafts, basis);
  const districts = ended.reduce((sum, { fromIds }) => sum + fromIds.length, 0);
  return { successions: [...successions, ...ended], splits, districts };
}
