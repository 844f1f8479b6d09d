import { type Kysely, sql } from 'kysely';

/** What the yearly reviews are found and counted from, without reading the texts of two hundred thousand rows. */
export const modelReviews = {
  version: 140,
  name: 'model-reviews',
  async up(database: Kysely<unknown>): Promise<void> {
    await sql`
      CREATE INDEX model_years_reached ON model_years (model_id, year, reached_mask)
      WHERE deleted_at IS NULL`.execute(database);
  },
};
