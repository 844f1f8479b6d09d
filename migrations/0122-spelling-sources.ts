import { type Kysely, sql } from 'kysely';

/** Where a spelling was learned, so that a clerk can judge whether it is right. */
export const spellingSources = {
  version: 122,
  name: 'spelling-sources',
  async up(database: Kysely<unknown>): Promise<void> {
    await sql`
      ALTER TABLE unit_spellings ADD COLUMN learned_from TEXT NOT NULL DEFAULT ''`.execute(
      database,
    );
  },
};
