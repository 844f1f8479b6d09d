import { dirname } from 'node:path';
import { AppDatabase } from '../database/appDatabase.ts';
import { type ConnectionMode, openConnection } from '../database/connection.ts';
import { dataFolder } from '../database/dataFolder.ts';

/** The register on a connection of a job's own; the job closes it. */
export function openDatabase(databaseFile: string, mode: ConnectionMode): AppDatabase {
  return new AppDatabase(dataFolder(dirname(databaseFile)), openConnection(databaseFile, mode));
}
