import type { UnitTreeLine } from '../../../shared/contract/units.ts';

/** The lines that are seen when the units in `folded` hide what is below them. */
export function openLines(
  lines: readonly UnitTreeLine[],
  folded: ReadonlySet<string>,
): UnitTreeLine[] {
  const seen: UnitTreeLine[] = [];
  let hiddenBelow = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    if (line.depth > hiddenBelow) continue;
    hiddenBelow = folded.has(line.id) ? line.depth : Number.POSITIVE_INFINITY;
    seen.push(line);
  }
  return seen;
}

/** A tree of more lines than this opens with only its upper two levels: the rest is found by search. */
const longTree = 200;

/** What is folded before anyone has touched the tree. */
export function usuallyFolded(lines: readonly UnitTreeLine[]): ReadonlySet<string> {
  if (lines.length <= longTree) return new Set();
  return new Set(
    lines.filter(({ depth, children }) => depth > 0 && children > 0).map(({ id }) => id),
  );
}
