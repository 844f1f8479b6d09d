import type { ImportIssue } from '../../../shared/contract/imports.ts';
import { type Forebear, readForebears } from '../../../shared/domain/forebears.ts';
import {
  levelOfPlaceWord,
  partUnitName,
  proposeFromName,
  writeUnitName,
} from '../../../shared/domain/unitNames.ts';
import type { UnitKind, UnitLevel } from '../../../shared/domain/units.ts';
import type { RowTexts } from '../definition.ts';
import { type FindUnits, readRow } from '../readCells.ts';
import { organisationColumns } from './columns.ts';
import { calmName, isSameUnitName, type UnitDraft } from './unitDrafts.ts';

/** A row of the list as read, and what it turns out to be. */
export interface UnitLine {
  readonly texts: RowTexts;
  readonly name: string;
  /** Values that its cells say. */
  readonly given: Readonly<Record<string, unknown>>;
  readonly shown: Record<string, string>;
  readonly issues: ImportIssue[];
  readonly parent: string;
  /** The group it stands in, when that names a place: a former district, or the province. */
  readonly group: { readonly name: string; readonly level: UnitLevel } | undefined;
  readonly level: UnitLevel | undefined;
  readonly kind: UnitKind | undefined;
  /** Old units; empty for one that was left as it was. */
  readonly forebears: readonly Forebear[];
  /** The day on which it began, if it came from others. */
  readonly day: string;
  province: UnitDraft | undefined;
  draft: UnitDraft | undefined;
  parentDraft: UnitDraft | undefined;
  /** Old units that are not yet known to have become it. */
  joined: { readonly old: UnitDraft; readonly isPart: boolean }[];
  isFailed: boolean;
}

/** A kind column that says "Xã" completes a name without it: "An Bình" is Xã An Bình. */
function wholeName(texts: RowTexts): string {
  const name = calmName(texts.texts['name'] ?? '');
  const word = (texts.texts['kind'] ?? texts.texts['level'] ?? '').trim().toLowerCase();
  const parts = partUnitName(name);
  const { level, kind } = proposeFromName(name);
  const isPlace = name !== '' && levelOfPlaceWord(word) !== undefined;
  return isPlace && level === undefined && kind === undefined
    ? writeUnitName({ place: word, bare: parts.bare })
    : name;
}

/** What holds for all rows of a list. */
interface ListBasis {
  /** The day of the mergers, where a row gives none. */
  readonly happenedOn: string;
  /** Its province, by name; empty when it is not known. */
  readonly province: string;
  readonly today: string;
}

/** The title of a group, when it is a place. A city inside a province was of the level of a district. */
function groupOf(title: string, province: string): UnitLine['group'] {
  const { place } = partUnitName(title);
  const level = levelOfPlaceWord(place);
  if (level === undefined) return undefined;
  const isInside = place === 'thành phố' && province !== '' && !isSameUnitName(title, province);
  return { name: calmName(title), level: isInside ? 'district' : level };
}

/** Its units are found by rules of its own. */
const noUnits: FindUnits = { find: () => [], isKnown: () => false, isDecided: () => false };

/** Reads a row; nothing of the register is asked yet. */
export function readUnitLine(texts: RowTexts, basis: ListBasis): UnitLine {
  const { happenedOn, province, today } = basis;
  const reading = readRow(texts, organisationColumns, noUnits, today);
  const { parentId, forebears: written, ...cells } = reading.given;
  const name = wholeName(texts);
  const given: Record<string, unknown> = { ...cells, name };
  const forebears = typeof written === 'string' ? readForebears(written) : [];
  const isAlone = forebears.length === 1 && isSameUnitName(forebears[0]?.name ?? '', name);
  const proposal = proposeFromName(name);
  const { validFrom } = given;
  return {
    texts,
    name,
    given,
    shown: name === '' ? reading.shown : { ...reading.shown, name },
    issues: reading.issues,
    parent: typeof parentId === 'string' ? calmName(parentId) : '',
    group: groupOf(texts.group, province),
    level: proposal.level,
    kind: proposal.kind,
    forebears: isAlone ? [] : forebears,
    day: typeof validFrom === 'string' ? validFrom : happenedOn,
    province: undefined,
    draft: undefined,
    parentDraft: undefined,
    joined: [],
    isFailed: name === '',
  };
}

/** Refuses a row, with the reason. */
export function fail(line: UnitLine, issue: ImportIssue): void {
  line.issues.push(issue);
  line.isFailed = true;
  const { draft } = line;
  // A unit that only this row would have made is not made.
  if (draft?.stored === undefined && draft?.row === line.texts.row) draft.isDropped = true;
}
