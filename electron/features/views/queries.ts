import type { Kysely, Transaction } from 'kysely';
import { z } from 'zod';
import { viewSchema } from '../../../shared/contract/views.ts';
import type { Tables } from '../../database/tables.ts';

type View = z.output<typeof viewSchema>;

/** The views kept for a register. */
export async function listViews(
  database: Kysely<Tables>,
  register: View['register'],
): Promise<View[]> {
  const rows = await database
    .selectFrom('views')
    .select(['id', 'register', 'name', 'definition'])
    .where('register', '=', register)
    .execute();
  return z
    .array(viewSchema)
    .parse(rows.map((row) => ({ ...row, definition: JSON.parse(row.definition) })));
}

/** Keeps a view; one of the same name is written over and keeps its id. Returns the id. */
export async function saveView(
  transaction: Transaction<Tables>,
  view: View,
  clerk: string,
): Promise<string> {
  const definition = JSON.stringify(view.definition);
  const { id } = await transaction
    .insertInto('views')
    .values({
      id: view.id,
      register: view.register,
      name: view.name,
      definition,
      created_at: new Date().toISOString(),
      created_by: clerk,
    })
    .onConflict((conflict) => conflict.columns(['register', 'name']).doUpdateSet({ definition }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
