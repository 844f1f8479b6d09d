import type { z } from 'zod';
import type { AppContext } from '../context.ts';
import type { Change } from '../database/history.ts';
import {
  findRecord,
  insertRecord,
  type RecordDefinition,
  type RecordRow,
  setRecordDeleted,
  updateRecord,
} from '../database/records/recordRows.ts';

type Values<Schema extends z.ZodObject> = z.output<Schema>;

/** One row as the page gets it. */
export async function readRecord<Schema extends z.ZodObject>(
  context: AppContext,
  definition: RecordDefinition<Schema>,
  id: string,
): Promise<RecordRow<Schema>> {
  const { values, track } = await findRecord(context.database.kysely, definition, id);
  return { ...values, ...track };
}

/** A change of one table that tells the pages afterwards. */
export async function changeRecords<Schema extends z.ZodObject, T>(
  context: AppContext,
  definition: RecordDefinition<Schema>,
  work: (change: Change) => Promise<T>,
): Promise<T> {
  const result = await context.database.change(context.clerk, work);
  context.emit(`${definition.subject}.changed`, {});
  return result;
}

/** Answers `recordProcedures`: get, create, update, remove, restore. */
export function recordHandlers<Schema extends z.ZodObject>(definition: RecordDefinition<Schema>) {
  const setDeleted = async (ids: readonly string[], isDeleted: boolean, context: AppContext) => {
    await changeRecords(context, definition, async (change) => {
      for (const id of ids) await setRecordDeleted(change, definition, id, isDeleted);
    });
    return {};
  };
  return {
    get: ({ id }: { id: string }, context: AppContext) => readRecord(context, definition, id),

    async create({ values }: { values: Values<Schema> }, context: AppContext) {
      const id = await changeRecords(context, definition, (change) =>
        insertRecord(change, definition, values),
      );
      return readRecord(context, definition, id);
    },

    async update(
      { id, revision, values }: { id: string; revision: number; values: Values<Schema> },
      context: AppContext,
    ) {
      await changeRecords(context, definition, (change) =>
        updateRecord(change, definition, id, revision, values),
      );
      return readRecord(context, definition, id);
    },

    remove: ({ ids }: { ids: string[] }, context: AppContext) => setDeleted(ids, true, context),
    restore: ({ ids }: { ids: string[] }, context: AppContext) => setDeleted(ids, false, context),
  };
}
