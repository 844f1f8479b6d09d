import type { ImportIssue } from '../../../shared/contract/imports.ts';
import {
  proposeFromName,
  unitKindWords,
  unitLevelWords,
} from '../../../shared/domain/unitNames.ts';
import type { UnitKind, UnitLevel } from '../../../shared/domain/units.ts';
import { registerIssue } from '../registerIssues.ts';
import type { UnitLine } from './unitLine.ts';

function levelOf({ level, parent, province }: UnitLine): UnitLevel | undefined {
  // A city inside a province was of the level of a district.
  return level === 'province' && (parent !== '' || province !== undefined) ? 'district' : level;
}

/** A body whose name says no level is of that of the one above it. */
function levelAbove({ group, parent }: UnitLine): UnitLevel | undefined {
  return parent === '' ? group?.level : proposeFromName(parent).level;
}

/** The values of a unit that a row brings; level and kind are read from its name where no column says. */
export function newUnitValues(line: UnitLine): {
  values: Record<string, unknown>;
  issues: ImportIssue[];
} {
  const { given, forebears, day } = line;
  const issues: ImportIssue[] = [];
  const kind: UnitKind = line.kind ?? 'other';
  const level = levelOf(line) ?? levelAbove(line);
  const proposed: string[] = [];
  if (given['level'] === undefined && level !== undefined)
    proposed.push(unitLevelWords[level][0] ?? level);
  if (given['kind'] === undefined) proposed.push(unitKindWords[kind][0] ?? kind);
  if (given['level'] === undefined && level === undefined)
    issues.push(registerIssue(0, 'levelUnknown'));
  else if (proposed.length > 0)
    issues.push(registerIssue(0, 'proposed', { values: proposed.join(', ') }));
  return {
    values: {
      level: level ?? 'other',
      kind,
      ...(forebears.length > 0 && { validFrom: day }),
      ...given,
    },
    issues,
  };
}
