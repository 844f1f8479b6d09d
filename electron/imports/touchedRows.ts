import type Database from 'better-sqlite3';
import type { Selectable } from 'kysely';
import type { KeptReason } from '../../shared/contract/imports.ts';
import { isSameDirective, toDirectiveValues } from '../database/directiveColumns.ts';
import type { Lookups } from '../database/lookups.ts';
import type { DirectivesTable } from '../database/tables.ts';
import { namedIdsSql } from '../database/uses.ts';

type Row = Selectable<DirectivesTable>;

const isLinked = 'SELECT 1 FROM relations WHERE from_id = directives.id OR to_id = directives.id';
const isAttached = 'SELECT 1 FROM attachments WHERE directive_id = directives.id';

/** Documents of a batch that nobody ever touched, as a condition: nearly all, and told without reading them. */
export const neverTouched = `
  import_batch_id = @batch AND revision = 1 AND deleted_at IS NULL
  AND NOT EXISTS (${isLinked}) AND NOT EXISTS (${isAttached})
  AND id NOT IN (${namedIdsSql('directives')})
  AND NOT EXISTS (SELECT 1 FROM history WHERE row_id = directives.id)`;

/**
 * What became of documents since they were imported. An edit that was undone, or a link that is gone,
 * left nothing behind: only what there is now counts.
 */
export class TouchedRows {
  readonly #lookups: Lookups;
  readonly #batchId: string;
  readonly #ties: Database.Statement<[string], { linked: number; attached: number; used: number }>;
  readonly #firstLogged: Database.Statement<[string], string | null>;
  readonly #loggedByBatch: Database.Statement<[string, string], string | null>;

  constructor(register: Database.Database, lookups: Lookups, batchId: string) {
    this.#lookups = lookups;
    this.#batchId = batchId;
    this.#ties = register.prepare(
      `SELECT EXISTS (${isLinked}) AS linked, EXISTS (${isAttached}) AS attached,
         id IN (${namedIdsSql('directives')}) AS used
       FROM directives WHERE id = ?`,
    );
    const logged = (column: 'before' | 'after', more: string) =>
      register
        .prepare<unknown[], string | null>(
          `SELECT ${column} FROM history WHERE row_id = ? AND subject = 'directives' ${more}
           ORDER BY sequence LIMIT 1`,
        )
        .pluck();
    this.#firstLogged = logged('before', '');
    // The plus keeps SQLite from going through the whole batch by the index over changes.
    this.#loggedByBatch = logged('after', 'AND +change_id = ?');
  }

  /** Why a document that the batch created stays; undefined when it is as it was created. */
  keepsCreated(row: Row): KeptReason | undefined {
    if (row.deleted_at !== null) return 'trashed';
    const ties = this.#ties.get(row.id);
    if (ties?.linked === 1) return 'linked';
    if (ties?.attached === 1) return 'attached';
    if (ties?.used === 1) return 'used';
    // An import logs no entry of its own for what it creates: the first edit tells what it was.
    return this.#isAs(row, this.#firstLogged.get(row.id)) ? undefined : 'edited';
  }

  /** Why a document that the batch changed stays so; undefined when it is as it was changed. */
  keepsUpdated(row: Row, revision: number): KeptReason | undefined {
    if (row.deleted_at !== null) return 'trashed';
    if (row.revision === revision) return undefined;
    return this.#isAs(row, this.#loggedByBatch.get(row.id, this.#batchId)) ? undefined : 'edited';
  }

  #isAs(row: Row, logged: string | null | undefined): boolean {
    if (logged === undefined) return true;
    if (logged === null) return false;
    return isSameDirective(toDirectiveValues(row, this.#lookups), JSON.parse(logged));
  }
}
