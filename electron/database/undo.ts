import type { Selectable, Transaction } from 'kysely';
import type { HistorySubject } from '../../shared/contract/history.ts';
import { officeSchema } from '../../shared/domain/organisations.ts';
import { AppError } from '../../shared/errors.ts';
import type { AppDatabase } from './appDatabase.ts';
import { findAttachment, loggedAttachmentSchema, setAttachmentDeleted } from './attachmentRows.ts';
import {
  type CatalogueDefinition,
  documentTypeCatalogue,
  fieldCatalogue,
  findCatalogueRow,
  issuerCatalogue,
  setCatalogueRowDeleted,
  updateCatalogueRow,
} from './catalogueRows.ts';
import { isSameDirective, parseLoggedDirective, toDirectiveValues } from './directiveColumns.ts';
import { findDirectiveRow, setDirectiveDeleted, updateDirective } from './directiveRows.ts';
import { reverseFigures, reverseReports } from './figures/figureUndo.ts';
import type { Change } from './history.ts';
import { type Lookups, readLookups } from './lookups.ts';
import { readOffice, writeOffice } from './officeRows.ts';
import {
  deleteRelation,
  findRelation,
  insertRelation,
  type LoggedRelation,
  loggedRelationSchema,
} from './relationRows.ts';
import { isRecordSubject, recordDefinitions } from './records/recordDefinitions.ts';
import { reverseRecord } from './records/recordUndo.ts';
import type { HistoryTable, Tables } from './tables.ts';
import { describeChange, isForUndo, isUndone, type LoggedChange } from './undoableChanges.ts';

/*
 * Undo lives in the log, so it survives a restart (peers.md §1I row 88). What an entry did is read from
 * its two values alone: none before = the row appeared, none after = it went, both = it was changed.
 * Taking it back is one new change, whose entries can be taken back in turn: that is redo.
 */

interface Entry {
  readonly subject: HistorySubject;
  readonly rowId: string;
  readonly label: string;
  readonly before: unknown;
  readonly after: unknown;
}

function parseLogged(logged: string | null): unknown {
  return logged === null ? null : JSON.parse(logged);
}

function isSame(stored: unknown, logged: unknown): boolean {
  return JSON.stringify(stored) === JSON.stringify(logged);
}

function changedSince(entry: Entry): AppError {
  return new AppError('conflict', { label: entry.label });
}

async function reverseDirective(change: Change, entry: Entry, lookups: Lookups): Promise<void> {
  const row = await findDirectiveRow(change.transaction, entry.rowId);
  const current = row.deleted_at === null ? toDirectiveValues(row, lookups) : null;
  if (!isSameDirective(current, entry.after)) throw changedSince(entry);
  if (entry.before === null || entry.after === null) {
    return setDirectiveDeleted(change, entry.rowId, entry.before === null, lookups);
  }
  const before = parseLoggedDirective(entry.before);
  await updateDirective(change, entry.rowId, row.revision, before, lookups);
}

async function reverseRelation(change: Change, entry: Entry): Promise<void> {
  const relation = loggedRelationSchema.parse(entry.after ?? entry.before);
  const current = await findRelation(change.transaction, relation.id);
  if (!isSame(current, entry.after === null ? undefined : relation)) throw changedSince(entry);
  if (entry.before === null) return deleteRelation(change, relation);
  await refuseSecondLink(change.transaction, relation, entry);
  await insertRelation(change, relation);
}

/** The same link may have been made again by hand since it was removed. */
async function refuseSecondLink(
  transaction: Transaction<Tables>,
  relation: LoggedRelation,
  entry: Entry,
): Promise<void> {
  const again = await transaction
    .selectFrom('relations')
    .select('id')
    .where('from_id', '=', relation.fromId)
    .where('to_id', '=', relation.toId)
    .where('kind', '=', relation.kind)
    .executeTakeFirst();
  if (again !== undefined) throw changedSince(entry);
}

async function reverseAttachment(change: Change, entry: Entry): Promise<void> {
  const { id } = loggedAttachmentSchema.parse(entry.after ?? entry.before);
  const row = await findAttachment(change.transaction, id);
  if ((row.deleted_at === null) !== (entry.after !== null)) throw changedSince(entry);
  await setAttachmentDeleted(change, id, entry.before === null);
}

async function reverseCatalogue<Values extends { readonly name: string }>(
  change: Change,
  entry: Entry,
  catalogue: CatalogueDefinition<Values>,
): Promise<void> {
  const row = await findCatalogueRow(change.transaction, catalogue, entry.rowId);
  const after = entry.after === null ? null : catalogue.schema.parse(entry.after);
  if (!isSame(row.isDeleted ? null : row.values, after)) throw changedSince(entry);
  if (entry.before === null || after === null) {
    return setCatalogueRowDeleted(change, catalogue, entry.rowId, entry.before === null);
  }
  const before = catalogue.schema.parse(entry.before);
  await updateCatalogueRow(change, catalogue, entry.rowId, row.revision, before);
}

async function reverseOffice(change: Change, entry: Entry): Promise<void> {
  const current = await readOffice(change.transaction);
  if (!isSame(current, officeSchema.parse(entry.after))) throw changedSince(entry);
  await writeOffice(change, officeSchema.parse(entry.before));
}

async function reverse(change: Change, entry: Entry, lookups: Lookups): Promise<void> {
  if (isRecordSubject(entry.subject)) {
    const isReversed = await reverseRecord(change, recordDefinitions[entry.subject], entry);
    if (!isReversed) throw changedSince(entry);
    return;
  }
  switch (entry.subject) {
    case 'directives':
      return reverseDirective(change, entry, lookups);
    case 'relations':
      return reverseRelation(change, entry);
    case 'attachments':
      return reverseAttachment(change, entry);
    case 'issuers':
      return reverseCatalogue(change, entry, issuerCatalogue);
    case 'documentTypes':
      return reverseCatalogue(change, entry, documentTypeCatalogue);
    case 'fields':
      return reverseCatalogue(change, entry, fieldCatalogue);
    case 'office':
      return reverseOffice(change, entry);
    case 'figures':
      if (!(await reverseFigures(change, entry))) throw changedSince(entry);
      return;
    case 'figureReports':
      if (!(await reverseReports(change, entry))) throw changedSince(entry);
      return;
    case 'registers':
      // Only says where the rows came from; they have entries of their own.
      return;
    case 'imports':
      throw new AppError('forbidden');
  }
}

/** Documents carry the names of these. */
const catalogueSubjects: ReadonlySet<HistorySubject> = new Set([
  'issuers',
  'documentTypes',
  'fields',
]);

/** A row that does not let itself be put back (gone, in use, name taken) stands in the way like an edit. */
async function reverseOrRefuse(change: Change, entry: Entry, lookups: Lookups): Promise<void> {
  try {
    await reverse(change, entry, lookups);
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'forbidden') throw error;
    // A row in use says itself where it is used.
    if (error.code === 'conflict' && 'count' in error.details) throw error;
    throw new AppError('conflict', { label: entry.label }, undefined, error);
  }
}

function toEntry(row: Selectable<HistoryTable>): Entry {
  return {
    subject: row.subject,
    rowId: row.row_id,
    label: row.label,
    before: parseLogged(row.before),
    after: parseLogged(row.after),
  };
}

/**
 * Takes a whole change back, or nothing of it, as a new change that can itself be undone.
 * @param afterEntry told after each row; main takes a breath there, a job says how far it is
 * @throws AppError `conflict` with details `{ label }` of the row that was changed since, `notFound`,
 * `forbidden` for imports
 */
export function undoChange(
  database: AppDatabase,
  clerk: string,
  changeId: string,
  afterEntry: (done: number, total: number) => Promise<void> | void = () => {},
): Promise<{ undone: LoggedChange; subjects: HistorySubject[] }> {
  return database.change(
    clerk,
    async (change) => {
      const undone = await describeChange(change.transaction, changeId);
      if (await isUndone(change.transaction, changeId)) {
        throw new AppError('conflict', { label: undone.label });
      }
      if (!(await isForUndo(change.transaction, changeId))) throw new AppError('forbidden');
      const rows = await change.transaction
        .selectFrom('history')
        .selectAll()
        .where('change_id', '=', changeId)
        .orderBy('sequence', 'desc')
        .execute();
      const undoing: Change = {
        ...change,
        record: (record) => change.record({ ...record, action: 'undo' }),
      };
      let lookups = await readLookups(change.transaction);
      for (const [index, row] of rows.entries()) {
        await reverseOrRefuse(undoing, toEntry(row), lookups);
        const isNamed = catalogueSubjects.has(row.subject);
        if (isNamed) lookups = await readLookups(change.transaction);
        await afterEntry(index + 1, rows.length);
      }
      return { undone, subjects: [...new Set(rows.map(({ subject }) => subject))] };
    },
    changeId,
  );
}
