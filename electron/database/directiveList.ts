import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { directivePageSchema } from '../../shared/contract/directives.ts';
import {
  type Directive,
  type DirectiveFilter,
  type DirectiveSort,
  directiveSortSchema,
} from '../../shared/domain/directives.ts';
import { AppError } from '../../shared/errors.ts';
import {
  directiveIndexOf,
  type RegisterSource,
  type RegisterView,
} from './directiveIndex/directiveIndex.ts';
import { findPage, type PagePlace } from './directiveIndex/directivePage.ts';
import { completeDirectives } from './directiveRows.ts';
import type { DirectivesTable } from './tables.ts';

/** One page of a view of the register. */
export interface ListQuestion {
  readonly filter: DirectiveFilter;
  readonly sort: DirectiveSort;
  /** `next` of the page before; null for the first. */
  readonly cursor: string | null;
  readonly limit: number;
}

const cursorContent = z.object({
  sort: directiveSortSchema,
  phase: z.number().int().min(0).max(2),
  group: z.number().int().nullable(),
  key: z.string().nullable(),
  sequence: z.number().int(),
});

function writeCursor(sort: DirectiveSort, place: PagePlace): string {
  return Buffer.from(JSON.stringify({ sort, ...place })).toString('base64url');
}

/** A cursor of another order would skip rows without a word. */
function readCursor(cursor: string, sort: DirectiveSort): PagePlace {
  const content = cursorContent.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString()));
  const isOfSort =
    content.data?.sort.field === sort.field && content.data.sort.direction === sort.direction;
  if (!content.success || !isOfSort) throw new AppError('validation', {}, { cursor: 'invalid' });
  return content.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The rows with these sequences, in this order, as lists show them. */
async function readRows(view: RegisterView, sequences: readonly number[]): Promise<Directive[]> {
  if (sequences.length === 0) return [];
  const rows: Selectable<DirectivesTable>[] = await view.kysely
    .selectFrom('directives')
    .selectAll()
    .where('sequence', 'in', sequences)
    .execute();
  const bySequence = new Map(rows.map((row) => [row.sequence, row]));
  const ordered = sequences.flatMap((sequence) => bySequence.get(sequence) ?? []);
  return completeDirectives(view.kysely, ordered, view.lookups);
}

/**
 * A page of the register: filtered, found by number and by words (those with that number first, then those
 * with the marks as typed), sorted, with rows that have nothing to sort by last in both directions. Going on from a cursor costs the same
 * wherever it is, and neither loses nor repeats a row that stays as it is.
 * @throws AppError `validation` for a cursor of another list
 */
export function listDirectives(
  source: RegisterSource,
  { filter, sort, cursor, limit }: ListQuestion,
): Promise<z.output<typeof directivePageSchema>> {
  const after = cursor === null ? null : readCursor(cursor, sort);
  const question = { filter, sort, after, limit };
  return findPage(directiveIndexOf(source), question, async ({ sequences, next }, view) => ({
    rows: await readRows(view, sequences),
    next: next === null ? null : writeCursor(sort, next),
  }));
}
