import { type Kysely, type Selectable, sql } from 'kysely';
import { z } from 'zod';
import type { RecentLine } from '../../../shared/contract/directives.ts';
import { type Directive, directiveFilterSchema } from '../../../shared/domain/directives.ts';
import { parseDocumentNumber } from '../../../shared/domain/documentNumbers.ts';
import { firstDay, lastDay, type PartialDate } from '../../../shared/domain/partialDates.ts';
import { AppError } from '../../../shared/errors.ts';
import { countRows } from '../../database/directiveIndex/directiveCount.ts';
import {
  directiveIndexOf,
  type RegisterSource,
} from '../../database/directiveIndex/directiveIndex.ts';
import { completeDirectives } from '../../database/directiveRows.ts';
import { type Lookups, readLookups } from '../../database/lookups.ts';
import type { DirectivesTable, Tables } from '../../database/tables.ts';
import { readRecent, type RecentRow } from './recent.ts';

type Row = Selectable<DirectivesTable>;

/** More rows with one number than a clerk would look at. */
const mostDuplicates = 20;

/** Names the row after which the next page of the trash begins. */
const trashCursor = z.tuple([z.string(), z.number().int()]);

function readTrashCursor(cursor: string): z.output<typeof trashCursor> {
  try {
    return trashCursor.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch (error) {
    throw new AppError('validation', {}, { cursor: 'invalid' }, error);
  }
}

/** Documents in the trash, the one put there last first. */
export async function readTrash(database: Kysely<Tables>, cursor: string | null, limit: number) {
  let query = database
    .selectFrom('directives')
    .selectAll()
    .where('deleted_at', 'is not', null)
    .orderBy('deleted_at', 'desc')
    .orderBy('sequence', 'desc')
    .limit(limit + 1);
  if (cursor !== null) {
    const [deletedAt, sequence] = readTrashCursor(cursor);
    query = query.where((row) =>
      row(row.refTuple('deleted_at', 'sequence'), '<', row.tuple(deletedAt, sequence)),
    );
  }
  const rows = await query.execute();
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  const next =
    last === undefined
      ? null
      : Buffer.from(JSON.stringify([last.deleted_at, last.sequence])).toString('base64url');
  const shown = rows.slice(0, limit);
  return { rows: await completeDirectives(database, shown, await readLookups(database)), next };
}

/** What a document about to be saved is compared by. */
export interface DuplicateQuestion {
  readonly numberSymbol: string;
  readonly issuedOn: PartialDate | null;
  readonly issuerId: string | null;
  readonly exceptId: string | null;
}

/** How well two dates agree: 2 the same, 1 possibly the same, 0 not. */
function agreement(left: PartialDate | null, right: PartialDate | null): 0 | 1 | 2 {
  if (left === null || right === null) return 1;
  if (left === right) return 2;
  return firstDay(left) <= lastDay(right) && firstDay(right) <= lastDay(left) ? 1 : 0;
}

/**
 * Documents with the same number, date and issuer, the best match first. Numbers run anew every term
 * and in every office (domain.md §2.5), so number alone is no duplicate once date or issuer differ; what one
 * of the two leaves open matches.
 */
export async function findDuplicates(
  database: Kysely<Tables>,
  question: DuplicateQuestion,
): Promise<Directive[]> {
  const { key } = parseDocumentNumber(question.numberSymbol);
  if (key === '') return [];
  const lookups = await readLookups(database);
  const issuer = lookups.issuers.byId(question.issuerId)?.sequence ?? null;
  let query = database
    .selectFrom('directives')
    .selectAll()
    .where('number_key', '=', key)
    // Said again so that SQLite may use the index, which holds only rows with a number.
    .where(sql<boolean>`number_key <> ''`)
    .where('deleted_at', 'is', null);
  if (question.exceptId !== null) query = query.where('id', '<>', question.exceptId);
  if (issuer !== null) {
    query = query.where((row) =>
      row.or([row('issuer_sequence', 'is', null), row('issuer_sequence', '=', issuer)]),
    );
  }
  const rows = await query.execute();
  const matches = rows
    .map((row) => {
      const date = agreement(row.issued_on, question.issuedOn);
      const issuers = issuer !== null && row.issuer_sequence === issuer ? 2 : 1;
      return { row, score: date === 0 ? 0 : date * 2 + issuers };
    })
    .filter(({ score }) => score > 0)
    .sort((left, right) => right.score - left.score || compareNewest(left.row, right.row))
    .slice(0, mostDuplicates)
    .map(({ row }) => row);
  return completeDirectives(database, matches, lookups);
}

function compareNewest(left: Row, right: Row): number {
  return (
    (right.issued_on ?? '').localeCompare(left.issued_on ?? '') || right.sequence - left.sequence
  );
}

async function countWhere(
  database: Kysely<Tables>,
  condition: ReturnType<typeof sql<boolean>>,
): Promise<number> {
  const { documents } = await database
    .selectFrom('directives')
    .select(sql<number>`count(*)`.as('documents'))
    .where(condition)
    .executeTakeFirstOrThrow();
  return documents;
}

/**
 * Documents without a running number: nothing written, a symbol alone ("BC/ĐU", "Số    BC/ĐU", "-QyĐ/ĐU",
 * domain.md §2.5), or only a name. Those that begin with a digit, nearly all, stand together in the order
 * of numbers; asked range by range, because SQLite would answer an "or" by reading the whole register.
 */
async function countWithoutNumber(database: Kysely<Tables>): Promise<number> {
  const nothing = await countWhere(database, sql`deleted_at IS NULL AND number_sort = ''`);
  const signs = sql<boolean>`number_sort > '' AND number_sort < '0'`;
  const letters = sql<boolean>`number_sort >= ':'`;
  let symbols = 0;
  for (const range of [signs, letters])
    symbols += await countWhere(database, sql`deleted_at IS NULL AND ${range} AND number = ''`);
  return nothing + symbols;
}

async function completeRecent(
  database: Kysely<Tables>,
  lines: readonly RecentRow[],
  lookups: Lookups,
): Promise<RecentLine[]> {
  const rows = lines.flatMap((line) => (line.kind === 'document' ? [line.row] : []));
  const documents = (await completeDirectives(database, rows, lookups)).values();
  const shown: RecentLine[] = [];
  for (const line of lines) {
    const document = line.kind === 'import' ? undefined : documents.next().value;
    if (line.kind === 'import') shown.push(line);
    else if (document !== undefined) shown.push({ kind: 'document', document });
  }
  return shown;
}

/** The numbers and rows of the start page. */
export async function readSummary(register: RegisterSource) {
  const database = register.kysely;
  const recent = await readRecent(database);
  const { total } = await countRows(directiveIndexOf(register), directiveFilterSchema.parse({}));
  const lookups = await readLookups(database);
  return {
    total,
    inTrash: await countWhere(database, sql`deleted_at IS NOT NULL`),
    withoutNumber: await countWithoutNumber(database),
    recent: await completeRecent(database, recent, lookups),
  };
}
