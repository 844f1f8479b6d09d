import { type Kysely, sql } from 'kysely';

/** How the sheets of a sender were read, to be read so again: found by the header of the table. */
export const importRecipes = {
  version: 130,
  name: 'import-recipes',
  async up(database: Kysely<unknown>): Promise<void> {
    await sql`
      CREATE TABLE import_recipes (
        id TEXT NOT NULL PRIMARY KEY,
        register TEXT NOT NULL,
        header_key TEXT NOT NULL,
        sender_key TEXT NOT NULL,
        sender TEXT NOT NULL,
        file_name TEXT NOT NULL,
        reading TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        updated_by TEXT NOT NULL,
        UNIQUE (register, header_key, sender_key)
      ) STRICT`.execute(database);
  },
};
