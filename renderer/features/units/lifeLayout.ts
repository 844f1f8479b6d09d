import type { UnitSummary } from '../../../shared/contract/units.ts';
import type { SuccessionValues } from '../../../shared/domain/units.ts';

/** A unit in the picture: its column is how many steps lie before it, its row its place in the column. */
export interface LifeNode {
  readonly unit: UnitSummary;
  readonly column: number;
  readonly row: number;
}

export interface LifePictureLayout {
  readonly nodes: readonly LifeNode[];
  readonly edges: readonly { readonly from: string; readonly to: string }[];
  readonly columns: number;
  readonly rows: number;
}

type Step = Pick<SuccessionValues, 'fromIds' | 'toIds'>;

function edgesOf(steps: readonly Step[], known: ReadonlySet<string>) {
  return steps.flatMap(({ fromIds, toIds }) =>
    fromIds.flatMap((from) =>
      toIds
        .filter((to) => to !== from && known.has(from) && known.has(to))
        .map((to) => ({ from, to })),
    ),
  );
}

/** Places the units of a life from left (old) to right (new), each after all that it came from. */
export function layoutLife(
  units: readonly UnitSummary[],
  steps: readonly Step[],
): LifePictureLayout {
  const known = new Set(units.map(({ id }) => id));
  const edges = edgesOf(steps, known);
  const columnOf = new Map(units.map(({ id }) => [id, 0]));
  // As many rounds as units settle every chain; circles are refused when they are written.
  for (let round = 0; round < units.length; round++) {
    for (const { from, to } of edges) {
      const least = (columnOf.get(from) ?? 0) + 1;
      if ((columnOf.get(to) ?? 0) < least && least < units.length) columnOf.set(to, least);
    }
  }
  const filled = new Map<number, number>();
  const nodes = units.map((unit) => {
    const column = columnOf.get(unit.id) ?? 0;
    const row = filled.get(column) ?? 0;
    filled.set(column, row + 1);
    return { unit, column, row };
  });
  return {
    nodes,
    edges,
    columns: Math.max(0, ...filled.keys()) + 1,
    rows: Math.max(1, ...filled.values()),
  };
}
