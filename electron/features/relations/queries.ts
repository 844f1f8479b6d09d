import type { Kysely } from 'kysely';
import type { Directive, RelationKind } from '../../../shared/domain/directives.ts';
import { completeDirectives } from '../../database/directiveRows.ts';
import { readLookups } from '../../database/lookups.ts';
import type { Tables } from '../../database/tables.ts';

/** Ids per query: far below SQLite's limit of variables. */
const idsAtOnce = 500;

/** Documents by id, those in the trash left out. */
export async function readDirectives(
  database: Kysely<Tables>,
  ids: readonly string[],
): Promise<Map<string, Directive>> {
  const lookups = await readLookups(database);
  const found = new Map<string, Directive>();
  for (let start = 0; start < ids.length; start += idsAtOnce) {
    const rows = await database
      .selectFrom('directives')
      .selectAll()
      .where('id', 'in', ids.slice(start, start + idsAtOnce))
      .where('deleted_at', 'is', null)
      .execute();
    for (const directive of await completeDirectives(database, rows, lookups)) {
      found.set(directive.id, directive);
    }
  }
  return found;
}

/** One document, not in the trash; undefined otherwise. */
export async function readLiveDirective(
  database: Kysely<Tables>,
  id: string,
): Promise<Directive | undefined> {
  return (await readDirectives(database, [id])).get(id);
}

interface Link {
  readonly id: string;
  readonly kind: RelationKind;
  readonly fromId: string;
  readonly toId: string;
}

/** All relations of a document, oldest first. */
export async function readLinks(database: Kysely<Tables>, directiveId: string): Promise<Link[]> {
  return database
    .selectFrom('relations')
    .select(['id', 'kind', 'from_id as fromId', 'to_id as toId'])
    .where((relation) =>
      relation.or([relation('from_id', '=', directiveId), relation('to_id', '=', directiveId)]),
    )
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** Relations of a document with the document at the other end; ends in the trash are not shown. */
export async function listRelations(database: Kysely<Tables>, directiveId: string) {
  const links = await readLinks(database, directiveId);
  const otherOf = ({ fromId, toId }: Link) => (fromId === directiveId ? toId : fromId);
  const others = await readDirectives(database, links.map(otherOf));
  const shown = links.flatMap((link) => {
    const other = others.get(otherOf(link));
    return other === undefined ? [] : [{ ...link, other }];
  });
  return {
    outgoing: shown.filter(({ fromId }) => fromId === directiveId),
    incoming: shown.filter(({ toId }) => toId === directiveId),
  };
}

/** Kinds by which a document leans on another, which should then still be in force. */
export const citingKinds = ['implements', 'guides', 'amends'] as const satisfies RelationKind[];

/** The dead documents that this one leans on, each with what replaced it (peers.md §1A row 7). */
export async function listCitationWarnings(database: Kysely<Tables>, directiveId: string) {
  const cited = await database
    .selectFrom('relations')
    .innerJoin('directives', 'directives.id', 'relations.to_id')
    .select('directives.id')
    .distinct()
    .where('relations.from_id', '=', directiveId)
    .where('relations.kind', 'in', citingKinds)
    .where('directives.status', 'in', ['replaced', 'expired'])
    .execute();
  const ids = cited.map(({ id }) => id);
  const replacements = ids.length === 0 ? [] : await newestReplacements(database, ids);
  const documents = await readDirectives(database, [
    ...ids,
    ...replacements.map(({ fromId }) => fromId),
  ]);
  const replacedBy = new Map(replacements.map(({ toId, fromId }) => [toId, fromId]));
  return ids.flatMap((id) => {
    const directive = documents.get(id);
    if (directive === undefined) return [];
    return [{ cited: directive, replacedBy: documents.get(replacedBy.get(id) ?? '') ?? null }];
  });
}

function newestReplacements(database: Kysely<Tables>, ids: readonly string[]) {
  return database
    .selectFrom('relations')
    .innerJoin('directives', 'directives.id', 'relations.from_id')
    .select(['relations.from_id as fromId', 'relations.to_id as toId'])
    .where('relations.to_id', 'in', ids)
    .where('relations.kind', '=', 'replaces')
    .where('directives.deleted_at', 'is', null)
    .orderBy('directives.issued_on')
    .orderBy('relations.created_at')
    .execute();
}
