import type { z } from 'zod';
import type { chainNodeSchema } from '../../../../shared/contract/relations.ts';

type ChainNode = z.infer<typeof chainNodeSchema>;

/** A line of the drawn chain. A document below two others stands under each of them. */
export interface ChainRow {
  readonly key: string;
  readonly node: ChainNode;
  readonly indent: number;
}

/** Deeper than the levels of the Party; a guard against data that runs in a circle. */
const deepest = 12;

/** Puts the nodes of a chain in reading order: each document under what it carries out. */
export function orderChain(nodes: readonly ChainNode[]): ChainRow[] {
  const known = new Set(nodes.map(({ directive }) => directive.id));
  const children = (parentId: string) =>
    nodes.filter(({ parentIds }) => parentIds.includes(parentId));
  const below = (node: ChainNode, indent: number, path: string): ChainRow[] => {
    const key = `${path}/${node.directive.id}`;
    const rows =
      indent >= deepest
        ? []
        : children(node.directive.id).flatMap((child) => below(child, indent + 1, key));
    return [{ key, node, indent }, ...rows];
  };
  return nodes
    .filter(({ parentIds }) => !parentIds.some((id) => known.has(id)))
    .flatMap((top) => below(top, 0, ''));
}
