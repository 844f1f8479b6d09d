import { type Kysely, sql } from 'kysely';
import { migrations as allMigrations } from '../../migrations/index.ts';
import type { Migration } from '../../migrations/migration.ts';
import { AppError } from '../../shared/errors.ts';

/** The version that this application writes. */
export const currentVersion = latestVersion(allMigrations);

function latestVersion(migrations: readonly Migration[]): number {
  return Math.max(0, ...migrations.map((migration) => migration.version));
}

/**
 * Brings a database to the current version: each step and its version mark in one transaction, so
 * that a crash leaves it at a step's border. The caller has made a backup.
 * @throws AppError `migrationFailed` with details `{ version }` of the step that failed; `databaseNewer`
 */
export async function migrate(
  database: Kysely<unknown>,
  from: number,
  migrations: readonly Migration[] = allMigrations,
): Promise<void> {
  if (from > latestVersion(migrations)) throw new AppError('databaseNewer', { version: from });
  for (const migration of migrations) {
    if (migration.version > from) await runStep(database, migration);
  }
}

async function runStep(database: Kysely<unknown>, migration: Migration): Promise<void> {
  try {
    await database.transaction().execute(async (transaction) => {
      await migration.up(transaction);
      const violations = await sql`PRAGMA foreign_key_check`.execute(transaction);
      if (violations.rows.length > 0) throw new Error(`broken references after ${migration.name}`);
      await sql`PRAGMA user_version = ${sql.raw(String(migration.version))}`.execute(transaction);
    });
  } catch (error) {
    throw new AppError('migrationFailed', { version: migration.version }, undefined, error);
  }
}
