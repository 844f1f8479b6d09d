import { type Kysely, sql } from 'kysely';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import { idSchema } from '../../shared/contract/common.ts';
import {
  type DirectiveStatus,
  directiveStatusSchema,
  type RelationKind,
  relationKindSchema,
} from '../../shared/domain/directives.ts';
import { AppError } from '../../shared/errors.ts';
import { directiveLabel } from './directiveColumns.ts';
import { findDirectiveRow, setDirectiveStatus } from './directiveRows.ts';
import type { Change } from './history.ts';
import type { Lookups } from './lookups.ts';
import type { Tables } from './tables.ts';

/** A relation as the log keeps it, so that undo can write it again under its own id. */
export const loggedRelationSchema = z.object({
  id: idSchema,
  kind: relationKindSchema,
  fromId: idSchema,
  toId: idSchema,
});
export type LoggedRelation = z.infer<typeof loggedRelationSchema>;

/** What a relation makes of the older document; the other kinds leave it as it is. */
const statusAfter: Partial<Record<RelationKind, DirectiveStatus>> = {
  replaces: 'replaced',
  revokes: 'expired',
};

async function labelOf(database: Kysely<Tables>, id: string): Promise<string> {
  const row = await findDirectiveRow(database, id);
  return directiveLabel({
    numberSymbol: row.number_symbol,
    alias: row.alias,
    summary: row.summary,
  });
}

async function record(change: Change, relation: LoggedRelation, isNew: boolean): Promise<void> {
  const from = await labelOf(change.transaction, relation.fromId);
  const to = await labelOf(change.transaction, relation.toId);
  await change.record({
    subject: 'relations',
    action: isNew ? 'create' : 'remove',
    // The log of a document tells of its relations, also of those that are gone.
    rowId: relation.fromId,
    label: `${from} → ${to}`,
    before: isNew ? null : loggedRelationSchema.parse(relation),
    after: isNew ? loggedRelationSchema.parse(relation) : null,
  });
}

/** The stored relation, or undefined. */
export async function findRelation(
  database: Kysely<Tables>,
  id: string,
): Promise<LoggedRelation | undefined> {
  return database
    .selectFrom('relations')
    .select(['id', 'kind', 'from_id as fromId', 'to_id as toId'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Whether the older document already leads back to the newer one by relations of the same kind. */
async function wouldCircle(
  database: Kysely<Tables>,
  { kind, fromId, toId }: Omit<LoggedRelation, 'id'>,
): Promise<boolean> {
  const { rows } = await sql<{ found: number }>`
    WITH RECURSIVE above (id) AS (
      VALUES (${toId})
      UNION
      SELECT relations.to_id FROM above JOIN relations ON relations.from_id = above.id
      WHERE relations.kind = ${kind}
    )
    SELECT 1 AS found FROM above WHERE id = ${fromId} LIMIT 1`.execute(database);
  return rows.length > 0;
}

/**
 * Writes one relation and logs it; statuses are left alone (see `linkDirectives`).
 * @throws AppError `validation` for a relation to itself or one that closes a circle: a document can
 * only act on older ones
 */
export async function insertRelation(change: Change, relation: LoggedRelation): Promise<void> {
  if (relation.fromId === relation.toId) throw new AppError('validation', {}, { toId: 'self' });
  if (await wouldCircle(change.transaction, relation)) {
    throw new AppError('validation', {}, { toId: 'circle' });
  }
  await change.transaction
    .insertInto('relations')
    .values({
      id: relation.id,
      kind: relation.kind,
      from_id: relation.fromId,
      to_id: relation.toId,
      created_at: change.at,
      created_by: change.clerk,
    })
    .execute();
  await record(change, relation, true);
}

/** Takes one relation away and logs it; statuses are left alone (see `unlinkDirectives`). */
export async function deleteRelation(change: Change, relation: LoggedRelation): Promise<void> {
  await change.transaction.deleteFrom('relations').where('id', '=', relation.id).execute();
  await record(change, relation, false);
}

/**
 * Links two documents; `replaces` and `revokes` also set the older one's status (peers.md §1A row 7).
 * Returns the id of the relation, which may have been there already.
 */
export async function linkDirectives(
  change: Change,
  link: Omit<LoggedRelation, 'id'>,
  lookups: Lookups,
): Promise<{ id: string; isNew: boolean }> {
  const existing = await change.transaction
    .selectFrom('relations')
    .select('id')
    .where('from_id', '=', link.fromId)
    .where('to_id', '=', link.toId)
    .where('kind', '=', link.kind)
    .executeTakeFirst();
  if (existing !== undefined) return { id: existing.id, isNew: false };
  const id = newId();
  await insertRelation(change, { id, ...link });
  const status = statusAfter[link.kind];
  if (status !== undefined) await setDirectiveStatus(change, link.toId, status, lookups);
  return { id, isNew: true };
}

/**
 * Takes a link away. A status that it had set is given back, unless another document outside the trash
 * still replaces or revokes this one, or a clerk has chosen another status since.
 */
export async function unlinkDirectives(
  change: Change,
  id: string,
  lookups: Lookups,
): Promise<void> {
  const relation = await findRelation(change.transaction, id);
  if (relation === undefined) throw new AppError('notFound');
  await deleteRelation(change, relation);
  const set = statusAfter[relation.kind];
  const older = await findDirectiveRow(change.transaction, relation.toId);
  if (set === undefined || older.status !== set) return;
  const status =
    (await statusByOthers(change.transaction, relation.toId)) ??
    (await statusByClerk(change.transaction, relation.toId));
  await setDirectiveStatus(change, relation.toId, status, lookups);
}

async function statusByOthers(
  database: Kysely<Tables>,
  toId: string,
): Promise<DirectiveStatus | undefined> {
  const others = await database
    .selectFrom('relations')
    .innerJoin('directives', 'directives.id', 'relations.from_id')
    .select('relations.kind')
    .where('relations.to_id', '=', toId)
    .where('relations.kind', 'in', ['replaces', 'revokes'])
    .where('directives.deleted_at', 'is', null)
    .execute();
  const kinds = new Set(others.map(({ kind }) => kind));
  return (['replaces', 'revokes'] as const)
    .filter((kind) => kinds.has(kind))
    .map((kind) => statusAfter[kind])[0];
}

const loggedStatusSchema = z.object({ status: directiveStatusSchema });

function statusIn(logged: string | null): DirectiveStatus | undefined {
  return logged === null
    ? undefined
    : loggedStatusSchema.safeParse(JSON.parse(logged)).data?.status;
}

/** Walked back through the log: the last status that was not the work of a relation. */
async function statusByClerk(database: Kysely<Tables>, id: string): Promise<DirectiveStatus> {
  const entries = await database
    .selectFrom('history')
    .select(['before', 'after', 'change_id'])
    .select((entry) =>
      entry
        .exists(
          entry
            .selectFrom('history as same')
            .select('same.sequence')
            .whereRef('same.change_id', '=', 'history.change_id')
            .where('same.subject', '=', 'relations'),
        )
        .as('byRelation'),
    )
    .where('row_id', '=', id)
    .where('subject', '=', 'directives')
    .where('before', 'is not', null)
    .where('after', 'is not', null)
    .orderBy('sequence', 'desc')
    .limit(200)
    .execute();
  let status: DirectiveStatus | undefined;
  for (const { before, after, byRelation } of entries) {
    if (statusIn(before) === statusIn(after)) continue;
    if (Number(byRelation) === 0) return statusIn(after) ?? 'inForce';
    status = statusIn(before);
  }
  return status ?? 'inForce';
}
