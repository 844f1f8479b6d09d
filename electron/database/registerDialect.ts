import type Database from 'better-sqlite3';
import { CompiledQuery, type DatabaseConnection, SqliteDialect, SqliteDriver } from 'kysely';

/**
 * How a transaction begins. `deferred`, Kysely's own way: as a reader, whose later wish to write is
 * refused at once while another program writes; main must go on answering. `immediate`: it asks for the
 * right to write and waits for it, as a job may.
 */
export type Beginning = 'deferred' | 'immediate';

/** SQLite as the register needs it. */
export class RegisterDialect extends SqliteDialect {
  readonly #database: Database.Database;
  readonly #beginning: Beginning;

  constructor(database: Database.Database, beginning: Beginning) {
    super({ database });
    this.#database = database;
    this.#beginning = beginning;
  }

  override createDriver(): SqliteDriver {
    return new RegisterDriver(this.#database, this.#beginning);
  }
}

class RegisterDriver extends SqliteDriver {
  readonly #database: Database.Database;
  readonly #beginning: Beginning;

  constructor(database: Database.Database, beginning: Beginning) {
    super({ database });
    this.#database = database;
    this.#beginning = beginning;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(`begin ${this.#beginning}`));
  }

  /** A full disk makes SQLite roll back by itself; to ask for it again would fail and hide the reason. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection);
  }
}
