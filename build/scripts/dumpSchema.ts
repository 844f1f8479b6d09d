import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { migrate } from '../../electron/database/migrate.ts';
import { schemaText } from '../../migrations/schemaText.ts';

/* `npm run schema:dump`: the schema after all migrations, in one place for reviewers. */

const database = new Kysely<unknown>({
  dialect: new SqliteDialect({ database: new Database(':memory:') }),
});
await migrate(database, 0);
writeFileSync(join(import.meta.dirname, '../../migrations/schema.sql'), await schemaText(database));
await database.destroy();
