import { expect, test } from 'vitest';
import type { UnitSummary } from '../../../shared/contract/units.ts';
import { layoutLife } from './lifeLayout.ts';

function unit(id: string): UnitSummary {
  const named = { id, name: id, shortName: '', level: 'commune', kind: 'area' } as const;
  return { ...named, validFrom: null, validTo: null };
}

test('each unit stands right of all that it came from', () => {
  const units = ['D', 'A', 'B', 'C'].map(unit);
  const layout = layoutLife(units, [
    { fromIds: ['A', 'B'], toIds: ['C'] },
    { fromIds: ['C'], toIds: ['D'] },
  ]);
  const columns = Object.fromEntries(layout.nodes.map((node) => [node.unit.id, node.column]));
  expect(columns).toEqual({ A: 0, B: 0, C: 1, D: 2 });
  expect(layout).toMatchObject({ columns: 3, rows: 2 });
  expect(layout.edges).toHaveLength(3);
});

test('a unit that takes in its neighbour has no line to itself', () => {
  const layout = layoutLife([unit('A'), unit('B')], [{ fromIds: ['A', 'B'], toIds: ['A'] }]);
  expect(layout.edges).toEqual([{ from: 'B', to: 'A' }]);
});
