import type Database from 'better-sqlite3';
import { CompiledQuery, type DatabaseConnection, SqliteDialect, SqliteDriver } from 'kysely';

/**
 * SQLite as a job writes it: a transaction asks for the right to write when it begins, and waits for it.
 * Kysely's own begins as a reader, whose later wish to write is refused at once while another holds it.
 * Main does not wait: it must go on answering.
 */
export class WaitingDialect extends SqliteDialect {
  readonly #database: Database.Database;

  constructor(database: Database.Database) {
    super({ database });
    this.#database = database;
  }

  override createDriver(): SqliteDriver {
    return new WaitingDriver({ database: this.#database });
  }
}

class WaitingDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}
