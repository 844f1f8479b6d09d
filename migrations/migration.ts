import type { Kysely } from 'kysely';

/**
 * One step of the schema, frozen once released: it never imports code of the application, so that it
 * means the same for ever. `version` becomes `PRAGMA user_version`; numbers go by ten, so that a
 * correction fits in between.
 */
export interface Migration {
  readonly version: number;
  readonly name: string;
  up(database: Kysely<unknown>): Promise<void>;
}
