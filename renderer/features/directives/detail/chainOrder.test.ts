import { expect, test } from 'vitest';
import { orderChain } from './chainOrder.ts';

type Node = Parameters<typeof orderChain>[0][number];

function node(id: string, ...parentIds: string[]): Node {
  return { directive: { id } as Node['directive'], parentIds, depth: 0, lagDays: null };
}

const drawn = (nodes: Node[]) =>
  orderChain(nodes).map(({ node: { directive }, indent }) => `${indent}${directive.id}`);

test('each document stands under what it carries out', () => {
  expect(drawn([node('xã', 'tỉnh'), node('trung ương'), node('tỉnh', 'trung ương')])).toEqual([
    '0trung ương',
    '1tỉnh',
    '2xã',
  ]);
});

test('a document that carries out two others stands under both', () => {
  expect(drawn([node('a'), node('b', 'a'), node('c', 'a', 'b')])).toEqual(['0a', '1b', '2c', '1c']);
});

test('data that runs in a circle does not hang', () => {
  expect(drawn([node('a', 'b'), node('b', 'a')])).toEqual([]);
});
