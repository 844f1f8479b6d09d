import { type Kysely, sql } from 'kysely';

/** Where a learned writing of a unit comes from: the workbook in which a clerk said what it means. */
export const spellingSources = {
  version: 130,
  name: 'spelling-sources',
  async up(database: Kysely<unknown>): Promise<void> {
    await sql`ALTER TABLE unit_spellings ADD COLUMN source TEXT NOT NULL DEFAULT ''`.execute(
      database,
    );
  },
};
