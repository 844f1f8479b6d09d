import { expect, test } from 'vitest';
import type { UnitTreeLine } from '../../../shared/contract/units.ts';
import { openLines, usuallyFolded } from './treeRows.ts';

function line(id: string, depth: number, children = 0): UnitTreeLine {
  const unit = { id, name: id, shortName: '', level: 'commune', kind: 'area' } as const;
  return { ...unit, validFrom: null, validTo: null, parentId: null, depth, children, people: '' };
}

const lines = [line('tỉnh', 0, 2), line('xã A', 1, 1), line('thôn 1', 2), line('xã B', 1)];

test('a folded unit hides everything below it and nothing beside it', () => {
  const names = (folded: string[]) => openLines(lines, new Set(folded)).map(({ id }) => id);
  expect(names([])).toEqual(['tỉnh', 'xã A', 'thôn 1', 'xã B']);
  expect(names(['xã A'])).toEqual(['tỉnh', 'xã A', 'xã B']);
  expect(names(['tỉnh', 'xã A'])).toEqual(['tỉnh']);
});

test('a short tree opens whole, that of a province with its upper levels', () => {
  expect(usuallyFolded(lines).size).toBe(0);
  const many = [...lines, ...Array.from({ length: 300 }, (_, index) => line(`xã ${index}`, 1))];
  expect([...usuallyFolded(many)]).toEqual(['xã A']);
});
