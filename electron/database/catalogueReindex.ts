import { type Kysely, sql, type Transaction } from 'kysely';
import type { AppDatabase } from './appDatabase.ts';
import { toDirectiveColumns, toDirectiveValues } from './directiveColumns.ts';
import { readLookups } from './lookups.ts';
import type { Tables } from './tables.ts';

/*
 * The search words of a document hold the names of its type, issuer and field, so a new name has to
 * reach every document that carries it. In one transaction that would stop main for seconds at 100,000
 * documents, so the rename itself does the first step and leaves a mark in `settings`; the rest follows
 * in short transactions of their own. Until then such a document is found by the old name: its data is
 * never wrong. A run that ends in between is gone on with at the next start.
 */

/** The columns of `directives` that point to a catalogue. */
export const documentReferences = ['type_sequence', 'issuer_sequence', 'field_sequence'] as const;
export type DocumentReference = (typeof documentReferences)[number];

/** One step stays below 50 ms of main: so many documents written, or so many looked at. */
const writtenAtOnce = 25;
const readAtOnce = 5000;

const markPrefix = 'reindex:';

/** Documents that carry one catalogue row, up to and with the document `done`, have their new words. */
interface Mark {
  readonly reference: DocumentReference;
  readonly sequence: number;
  readonly done: number;
}

function keyOf({ reference, sequence }: Omit<Mark, 'done'>): string {
  return `${markPrefix}${reference}:${sequence}`;
}

async function readMark(database: Kysely<Tables>): Promise<Mark | undefined> {
  const row = await database
    .selectFrom('settings')
    .selectAll()
    .where('key', '>=', markPrefix)
    .where('key', '<', `${markPrefix}~`)
    .orderBy('key')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const [, name, sequence] = row.key.split(':');
  const reference = documentReferences.find((known) => known === name);
  if (reference === undefined) throw new Error(`unknown mark ${row.key}`);
  return { reference, sequence: Number(sequence), done: Number(row.value) };
}

async function writeMark(transaction: Transaction<Tables>, mark: Mark): Promise<void> {
  const value = String(mark.done);
  await transaction
    .insertInto('settings')
    .values({ key: keyOf(mark), value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}

/** Gives the next documents their words. Returns how many; the mark goes on or, at the end, away. */
async function reindexStep(transaction: Transaction<Tables>, mark: Mark): Promise<number> {
  const { newest } = await transaction
    .selectFrom('directives')
    .select(sql<number>`ifnull(max(sequence), 0)`.as('newest'))
    .executeTakeFirstOrThrow();
  const rows = await transaction
    .selectFrom('directives')
    .selectAll()
    .where('sequence', '>', mark.done)
    .where('sequence', '<=', mark.done + readAtOnce)
    // The plus keeps SQLite on the range of sequences: the index of the column knows neither the trash
    // nor where the last step stopped.
    .where(sql<boolean>`+${sql.ref(mark.reference)} = ${mark.sequence}`)
    .orderBy('sequence')
    .limit(writtenAtOnce)
    .execute();
  const lookups = await readLookups(transaction);
  for (const row of rows) {
    const { columns, search } = toDirectiveColumns(toDirectiveValues(row, lookups), lookups);
    await transaction
      .updateTable('directives')
      .set({ search_folded: columns.search_folded })
      .where('sequence', '=', row.sequence)
      .execute();
    await transaction.deleteFrom('directives_search').where('rowid', '=', row.sequence).execute();
    await transaction
      .insertInto('directives_search')
      .values({ rowid: row.sequence, ...search })
      .execute();
  }
  const last = rows.length < writtenAtOnce ? undefined : rows.at(-1);
  const done = last?.sequence ?? mark.done + readAtOnce;
  if (done < newest) await writeMark(transaction, { ...mark, done });
  else await transaction.deleteFrom('settings').where('key', '=', keyOf(mark)).execute();
  return rows.length;
}

/**
 * Begins to give the documents of a renamed row their new words, inside the rename's own transaction:
 * a register of usual size is done with it.
 */
export async function reindexFirst(
  transaction: Transaction<Tables>,
  reference: DocumentReference,
  sequence: number,
): Promise<void> {
  await reindexStep(transaction, { reference, sequence, done: 0 });
}

/**
 * Finishes what renames have begun, a short transaction at a time, with room for others in between.
 * Called after every rename and once at start. Returns the number of documents written.
 */
export async function continueReindexing(database: AppDatabase): Promise<number> {
  let written = 0;
  for (;;) {
    const step = await database.write(async (transaction) => {
      const mark = await readMark(transaction);
      return mark === undefined ? undefined : reindexStep(transaction, mark);
    });
    if (step === undefined) return written;
    written += step;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
