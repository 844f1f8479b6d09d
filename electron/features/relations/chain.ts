import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { chainNodeSchema } from '../../../shared/contract/relations.ts';
import type { Directive } from '../../../shared/domain/directives.ts';
import { lagBetween } from '../../../shared/domain/lag.ts';
import { precisionOf } from '../../../shared/domain/partialDates.ts';
import type { Tables } from '../../database/tables.ts';
import { readDirectives } from './queries.ts';

/** A drawing of more documents cannot be read; the nearest ones are kept. */
export const longestChain = 500;
const idsAtOnce = 500;

type ChainNode = z.input<typeof chainNodeSchema>;
type Direction = 'up' | 'down';

interface Link {
  readonly fromId: string;
  readonly toId: string;
}

/** "implements" links between documents outside the trash that leave the given ones upwards or downwards. */
async function readLinks(
  database: Kysely<Tables>,
  ids: readonly string[],
  direction: Direction,
): Promise<Link[]> {
  const links: Link[] = [];
  for (let start = 0; start < ids.length; start += idsAtOnce) {
    const found = await database
      .selectFrom('relations')
      .innerJoin('directives as newer', 'newer.id', 'relations.from_id')
      .innerJoin('directives as older', 'older.id', 'relations.to_id')
      .select(['relations.from_id as fromId', 'relations.to_id as toId'])
      .where('relations.kind', '=', 'implements')
      .where(
        direction === 'up' ? 'relations.from_id' : 'relations.to_id',
        'in',
        ids.slice(start, start + idsAtOnce),
      )
      .where('newer.deleted_at', 'is', null)
      .where('older.deleted_at', 'is', null)
      .orderBy('newer.issued_on')
      .orderBy('newer.sequence')
      .limit(longestChain)
      .execute();
    links.push(...found);
  }
  return links;
}

/** Adds to `found` what is reached from its members in the given directions, nearest first. */
async function spread(
  database: Kysely<Tables>,
  found: Set<string>,
  directions: readonly Direction[],
): Promise<void> {
  let border = [...found];
  while (border.length > 0 && found.size < longestChain) {
    const next = new Set<string>();
    for (const direction of directions) {
      for (const link of await readLinks(database, border, direction)) {
        const id = direction === 'up' ? link.toId : link.fromId;
        if (!found.has(id)) next.add(id);
      }
    }
    border = [...next].slice(0, longestChain - found.size);
    for (const id of border) found.add(id);
  }
}

/** Longest way down from a highest document, so that every document stands below all it carries out. */
function depths(ids: readonly string[], parents: ReadonlyMap<string, string[]>) {
  const known = new Map<string, number>();
  const open = new Set<string>();
  function depthOf(id: string): number {
    const depth = known.get(id);
    if (depth !== undefined) return depth;
    // Circles are refused, but a register merged from two offices might hold one.
    if (open.has(id)) return 0;
    open.add(id);
    const above = (parents.get(id) ?? []).map((parent) => depthOf(parent) + 1);
    open.delete(id);
    const own = Math.max(0, ...above);
    known.set(id, own);
    return own;
  }
  for (const id of ids) depthOf(id);
  return known;
}

/** Days from the last parent to the child: before that one was there, the child could not be written. */
function lagDays(child: Directive, parents: readonly Directive[]): number | null {
  const lastParentDay = parents
    .flatMap(({ issuedOn }) => issuedOn ?? [])
    .filter((issuedOn) => precisionOf(issuedOn) === 'day')
    .toSorted()
    .at(-1);
  return lagBetween(lastParentDay ?? null, child.issuedOn);
}

/**
 * The chain of concretisation around a document (domain.md §1.1 row 9): up to the highest documents, down
 * to the last, and what else hangs on them. Highest first, then by date.
 */
export async function readChain(
  database: Kysely<Tables>,
  directiveId: string,
): Promise<ChainNode[]> {
  const found = new Set([directiveId]);
  await spread(database, found, ['up']);
  const above = [...found];
  const below = new Set([directiveId]);
  await spread(database, below, ['down']);
  for (const id of below) if (found.size < longestChain) found.add(id);
  for (const id of above) found.add(id);
  await spread(database, found, ['up', 'down']);
  const documents = await readDirectives(database, [...found]);
  const parents = new Map<string, string[]>();
  for (const { fromId, toId } of await readLinks(database, [...documents.keys()], 'up')) {
    if (!documents.has(toId)) continue;
    parents.set(fromId, [...(parents.get(fromId) ?? []), toId]);
  }
  const depthById = depths([...documents.keys()], parents);
  const nodes = [...documents.values()].map((directive) => {
    const parentIds = parents.get(directive.id) ?? [];
    const parentDocuments = parentIds.flatMap((id) => documents.get(id) ?? []);
    return {
      directive,
      parentIds,
      depth: depthById.get(directive.id) ?? 0,
      lagDays: lagDays(directive, parentDocuments),
    };
  });
  return nodes.toSorted(
    (left, right) =>
      left.depth - right.depth ||
      (left.directive.issuedOn ?? '').localeCompare(right.directive.issuedOn ?? ''),
  );
}
