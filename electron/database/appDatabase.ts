import type Database from 'better-sqlite3';
import { Kysely, type Transaction } from 'kysely';
import { v7 as newId } from 'uuid';
import { appendHistory, type Change } from './history.ts';
import type { DataFolder } from './dataFolder.ts';
import { type Beginning, RegisterDialect } from './registerDialect.ts';
import { toAppError } from './sqliteErrors.ts';
import type { Tables } from './tables.ts';
import { WriteTurn, type WaitingListener } from './writeTurn.ts';

/** The open register: typed queries, one writer, and a log entry for every change. */
export class AppDatabase {
  readonly folder: DataFolder;
  readonly connection: Database.Database;
  readonly kysely: Kysely<Tables>;
  readonly turn: WriteTurn;

  constructor(
    folder: DataFolder,
    connection: Database.Database,
    onWaiting?: WaitingListener,
    beginning: Beginning = 'deferred',
  ) {
    this.folder = folder;
    this.connection = connection;
    this.kysely = new Kysely<Tables>({ dialect: new RegisterDialect(connection, beginning) });
    this.turn = new WriteTurn(onWaiting);
  }

  /**
   * One transaction, when it is this write's turn. Never await a timer, a file or a job inside: all
   * reads wait for it.
   */
  write<T>(work: (transaction: Transaction<Tables>) => Promise<T>): Promise<T> {
    return this.turn.run(async () => {
      try {
        return await this.kysely.transaction().execute(work);
      } catch (error) {
        throw toAppError(error) ?? error;
      }
    });
  }

  /** A write that a clerk made: what it records goes into the log, in the same transaction. */
  change<T>(
    clerk: string,
    work: (change: Change) => Promise<T>,
    undoes: string | null = null,
  ): Promise<T> {
    return this.write((transaction) => {
      const change = { transaction, id: newId(), at: new Date().toISOString(), clerk };
      return work({ ...change, record: (record) => appendHistory(change, record, undoes) });
    });
  }

  /** Closes the file; SQLite moves the write-ahead log into it. */
  async close(): Promise<void> {
    await this.kysely.destroy();
    if (this.connection.open) this.connection.close();
  }
}
