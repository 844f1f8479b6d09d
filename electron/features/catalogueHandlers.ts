import type { EventName } from '../../shared/contract/events.ts';
import type { AppContext } from '../context.ts';
import { continueReindexing } from '../database/catalogueReindex.ts';
import {
  type CatalogueDefinition,
  type CatalogueRow,
  findCatalogueRow,
  insertCatalogueRow,
  listCatalogueRows,
  setCatalogueRowDeleted,
  updateCatalogueRow,
} from '../database/catalogueRows.ts';
import { countUses } from '../database/directiveIndex/directiveCount.ts';
import { directiveIndexOf } from '../database/directiveIndex/directiveIndex.ts';

type Named = { readonly name: string };
type Row<Values> = Values & { id: string; revision: number };

function toRow<Values extends Named>({ id, revision, values }: CatalogueRow<Values>): Row<Values> {
  return { ...values, id, revision };
}

/** Lists of documents show the names of catalogues. */
function emitChanged(context: AppContext, subject: EventName & `${string}.changed`): void {
  context.emit(subject, {});
  context.emit('directives.changed', {});
}

/**
 * A new name in a large register reaches the search words behind the page's back. When that fails (disk
 * full, register closed meanwhile) the mark stays and the next rename or start goes on: the rename
 * itself is done, so there is nothing to tell the clerk.
 */
async function finishReindexing(context: AppContext): Promise<void> {
  const written = await continueReindexing(context.database).catch(() => 0);
  if (written > 0) context.emit('directives.changed', {});
}

/** The handlers that the three catalogues share (issuers, document types, fields of work). */
export function catalogueHandlers<Values extends Named>(catalogue: CatalogueDefinition<Values>) {
  const event = `${catalogue.subject}.changed` as const;
  return {
    async list(_input: object, context: AppContext) {
      const rows = await listCatalogueRows(context.database.kysely, catalogue);
      const uses = await countUses(directiveIndexOf(context.database), catalogue.reference);
      return rows.map((row) => ({ ...toRow(row), usedBy: uses.get(row.sequence) ?? 0 }));
    },

    async create({ values }: { values: Values }, context: AppContext) {
      const { database, clerk } = context;
      const id = await database.change(clerk, (change) =>
        insertCatalogueRow(change, catalogue, values),
      );
      emitChanged(context, event);
      return toRow(await findCatalogueRow(database.kysely, catalogue, id));
    },

    async update(
      { id, revision, values }: { id: string; revision: number; values: Values },
      context: AppContext,
    ) {
      const { database, clerk } = context;
      await database.change(clerk, (change) =>
        updateCatalogueRow(change, catalogue, id, revision, values),
      );
      emitChanged(context, event);
      const row = toRow(await findCatalogueRow(database.kysely, catalogue, id));
      void finishReindexing(context);
      return row;
    },

    async remove({ id }: { id: string }, context: AppContext) {
      await context.database.change(context.clerk, (change) =>
        setCatalogueRowDeleted(change, catalogue, id, true),
      );
      emitChanged(context, event);
      return {};
    },
  };
}
