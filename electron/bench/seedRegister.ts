import type Database from 'better-sqlite3';
import { v7 as newId } from 'uuid';
import { issuerValuesSchema } from '../../shared/domain/organisations.ts';
import type { AppDatabase } from '../database/appDatabase.ts';
import { issuerCatalogue, seedCatalogueRows } from '../database/catalogueRows.ts';
import { type DirectiveColumns, toDirectiveColumns } from '../database/directiveColumns.ts';
import { readLookups } from '../database/lookups.ts';
import { newStamp } from '../database/rowStamps.ts';
import { Session } from '../database/session.ts';
import { seedCatalogues } from '../features/startup/seed.ts';
import { DocumentMaker } from './seedDocuments.ts';
import { placeBeginnings, placeEndings } from './seedWords.ts';

const clerk = 'Nguyễn Thị Thử';
/** So many rows a transaction: the write-ahead log stays small. */
const rowsPerTransaction = 50_000;

/**
 * Fills a data folder with a made-up register of `rows` documents, the same in every run. Indexes are put
 * aside meanwhile: row by row they would take ten times as long.
 */
export async function seedRegister(
  path: string,
  rows: number,
  report: (done: number) => void = () => {},
): Promise<void> {
  const session = new Session(path);
  await session.open();
  if (session.failure !== undefined) throw session.failure;
  try {
    await seedOffices(session.database);
    const lookups = await readLookups(session.database.kysely);
    const maker = new DocumentMaker(1998, lookups);
    const { connection } = session.database;
    const restore = putAside(connection);
    connection.pragma('synchronous = OFF');
    const insert = prepareInserts(connection);
    for (let start = 0; start < rows; start += rowsPerTransaction) {
      connection.transaction(() => {
        for (let row = start; row < Math.min(rows, start + rowsPerTransaction); row++) {
          const { columns, search } = toDirectiveColumns(maker.make(row / rows), lookups);
          insert(row + 1, columns, search, momentOf(row));
        }
      })();
      report(Math.min(rows, start + rowsPerTransaction));
    }
    restore();
    connection.exec('PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE)');
  } finally {
    await session.close();
  }
}

/** A thousand rows were saved every ten minutes. */
function momentOf(row: number): string {
  return new Date(
    Date.UTC(2025, 0, 1) + Math.floor(row / 1000) * 600_000 + (row % 1000),
  ).toISOString();
}

/** The catalogues of a new register and, as after 2025, a Party committee for many communes. */
async function seedOffices(database: AppDatabase): Promise<void> {
  await database.change(clerk, async (change) => {
    await seedCatalogues(change);
    const names = placeBeginnings.flatMap((beginning, index) =>
      placeEndings
        .filter((_ending, place) => (place + index) % 10 === 0)
        .map((ending) => `Đảng ủy xã ${beginning} ${ending}`),
    );
    const issuers = names.map((name) =>
      issuerValuesSchema.parse({ name, level: 'commune', system: 'party', symbolSuffix: 'ĐU' }),
    );
    await seedCatalogueRows(change, issuerCatalogue, issuers);
  });
}

/** Drops the register's indexes; the answer makes them again. */
function putAside(connection: Database.Database): () => void {
  const indexes = connection
    .prepare<[], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_schema
       WHERE tbl_name = 'directives' AND type = 'index' AND sql IS NOT NULL`,
    )
    .all();
  for (const { name } of indexes) connection.exec(`DROP INDEX ${name}`);
  return () => {
    for (const { sql } of indexes) connection.exec(sql);
  };
}

function prepareInserts(connection: Database.Database) {
  let statement: Database.Statement | undefined;
  const search = connection.prepare(
    'INSERT INTO directives_search (rowid, folded, exact) VALUES (?, ?, ?)',
  );
  return (
    sequence: number,
    columns: DirectiveColumns,
    words: { folded: string; exact: string },
    at: string,
  ) => {
    const row = {
      sequence,
      id: newId(),
      ...columns,
      import_batch_id: null,
      import_row: null,
      ...newStamp({ at, clerk }),
    };
    const names = Object.keys(row);
    statement ??= connection.prepare(
      `INSERT INTO directives (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`,
    );
    statement.run(row);
    search.run(sequence, words.folded, words.exact);
  };
}
