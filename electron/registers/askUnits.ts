import type { AskedUnit } from '../../shared/contract/registers.ts';
import { foldWithAbbreviations } from '../../shared/domain/abbreviations.ts';
import { isValidOn, type UnitTree } from '../../shared/domain/unitTree.ts';
import type { Unit } from '../../shared/domain/units.ts';
import { calmName } from './organisations/unitDrafts.ts';

/** More names than these nobody decides one by one. */
const mostAsked = 200;
const mostSuggestions = 4;
/** Half of the words in common: "Hội phụ nữ xã" and "Hội Liên hiệp Phụ nữ xã". */
const leastAlike = 0.5;
/** Of a shorter name one letter more or less is another name. */
const leastToMisspell = 8;

interface Writing {
  readonly text: string;
  readonly rows: number;
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(foldWithAbbreviations(text).split(' ').filter(Boolean));
}

/** The part of their words that two names share, 0 to 1. */
function likeness(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const total = left.size + right.size;
  return total === 0 ? 0 : (2 * [...left].filter((word) => right.has(word)).length) / total;
}

/** Whether one letter put in, left out or changed makes one text of the other. */
function isOneLetterApart(left: string, right: string): boolean {
  if (Math.abs(left.length - right.length) > 1) return false;
  let start = 0;
  while (start < left.length && left[start] === right[start]) start++;
  let end = 0;
  const most = Math.min(left.length, right.length) - start;
  while (end < most && left.at(-1 - end) === right.at(-1 - end)) end++;
  return Math.max(left.length, right.length) - start - end <= 1;
}

const digits = /\d+/g;

/** "Hội LHPN xã" and "hoi lien hiep phu nu xa" are look-alikes; "Tổ 1" and "Tổ 2" are two. */
export function areLookAlikes(left: string, right: string): boolean {
  const [one, other] = [foldWithAbbreviations(left), foldWithAbbreviations(right)];
  if (one === other) return true;
  if (String(one.match(digits)) !== String(other.match(digits))) return false;
  return one.length >= leastToMisspell && isOneLetterApart(one, other);
}

function suggest(
  words: ReadonlySet<string>,
  units: readonly (readonly [Unit, ReadonlySet<string>])[],
  today: string,
): AskedUnit['suggestions'] {
  return units
    .map(([unit, name]) => ({ unit, alike: likeness(words, name) }))
    .filter(({ alike }) => alike >= leastAlike)
    .toSorted(
      (left, right) =>
        right.alike - left.alike ||
        Number(isValidOn(right.unit, today)) - Number(isValidOn(left.unit, today)),
    )
    .slice(0, mostSuggestions)
    .map(({ unit: { id, name } }) => ({ id, name }));
}

/** Unknown writings for the clerk: look-alikes together, the most frequent first, with units called alike. */
export function askUnits(writings: readonly Writing[], tree: UnitTree, today: string): AskedUnit[] {
  const clusters: Writing[][] = [];
  for (const writing of writings) {
    const cluster = clusters.find(([first]) => areLookAlikes(first?.text ?? '', writing.text));
    if (cluster === undefined) clusters.push([writing]);
    else cluster.push(writing);
  }
  const units = tree.units.map((unit) => [unit, wordsOf(unit.name)] as const);
  return clusters
    .map((cluster) => cluster.toSorted((left, right) => right.rows - left.rows))
    .map((cluster) => ({ cluster, rows: cluster.reduce((sum, { rows }) => sum + rows, 0) }))
    .toSorted((left, right) => right.rows - left.rows)
    .slice(0, mostAsked)
    .map(({ cluster, rows }) => {
      const [first] = cluster;
      const text = first?.text ?? '';
      return {
        writings: cluster.map((writing) => writing.text),
        rows,
        newName: calmName(text),
        suggestions: suggest(wordsOf(text), units, today),
      };
    });
}
