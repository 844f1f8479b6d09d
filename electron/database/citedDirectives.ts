import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** A document as the row of another register names it. */
interface CitedDirective {
  readonly id: string;
  readonly numberSymbol: string;
  readonly summary: string;
  readonly alias: string;
}

/** The documents of these ids in their order; one in the trash is left out. */
export async function readCitedDirectives(
  database: Kysely<Tables>,
  ids: readonly string[],
): Promise<CitedDirective[]> {
  if (ids.length === 0) return [];
  const rows = await database
    .selectFrom('directives')
    .select(['id', 'number_symbol as numberSymbol', 'summary', 'alias'])
    .where('id', 'in', ids)
    .where('deleted_at', 'is', null)
    .execute();
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}
