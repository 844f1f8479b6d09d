import Database from 'better-sqlite3';

/** How a connection is used. Only one connection of the process may be `write`; jobs read on their own. */
export type ConnectionMode = 'write' | 'read';

/**
 * Opens the register's file with the settings that every connection must have.
 * FULL: an acknowledged save survives a power cut. 64 MiB of page cache keep the indexes of a million
 * rows in memory.
 */
export function openConnection(file: string, mode: ConnectionMode): Database.Database {
  const connection = new Database(file, { readonly: mode === 'read', timeout: 5000 });
  try {
    if (mode === 'write') {
      connection.pragma('journal_mode = WAL');
      connection.pragma('synchronous = FULL');
    }
    connection.pragma('foreign_keys = ON');
    connection.pragma('cache_size = -65536');
    connection.pragma('mmap_size = 0');
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** The version mark of a file: 0 for an empty one. */
export function readVersion(connection: Database.Database): number {
  return Number(connection.pragma('user_version', { simple: true }));
}
