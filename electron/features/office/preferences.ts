import type { Kysely, Transaction } from 'kysely';
import type { z } from 'zod';
import type { Tables } from '../../database/tables.ts';

type Json = z.core.util.JSONType;

/** What the page kept for a clerk under a key; null when nothing yet. */
export async function readPreference(
  database: Kysely<Tables>,
  clerk: string,
  key: string,
): Promise<Json> {
  const row = await database
    .selectFrom('preferences')
    .innerJoin('clerks', 'clerks.id', 'preferences.clerk_id')
    .select('preferences.value')
    .where('clerks.name', '=', clerk)
    .where('preferences.key', '=', key)
    .executeTakeFirst();
  return row === undefined ? null : (JSON.parse(row.value) as Json);
}

/** Keeps a value for a clerk. */
export async function writePreference(
  transaction: Transaction<Tables>,
  clerkId: string,
  key: string,
  preference: Json,
): Promise<void> {
  const value = JSON.stringify(preference);
  await transaction
    .insertInto('preferences')
    .values({ clerk_id: clerkId, key, value })
    .onConflict((conflict) => conflict.columns(['clerk_id', 'key']).doUpdateSet({ value }))
    .execute();
}
