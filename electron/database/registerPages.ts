import type {
  DirectiveFilter,
  DirectiveSort,
  DirectiveValues,
} from '../../shared/domain/directives.ts';
import { type StoredValues, toDirectiveValues, valueColumns } from './directiveColumns.ts';
import { directiveIndexOf, type RegisterSource } from './directiveIndex/directiveIndex.ts';
import { findPage, type PagePlace } from './directiveIndex/directivePage.ts';

/** Some thousand cells at a time: few enough to stay small, many enough to spend the time on rows. */
const pageSize = 500;

/** Reads a view of the register from its first to its last row, some hundred at a time. */
export async function* registerPages(
  source: RegisterSource,
  filter: DirectiveFilter,
  sort: DirectiveSort,
): AsyncGenerator<DirectiveValues[]> {
  const index = directiveIndexOf(source);
  // Prepared once: building a query anew for every page takes longer than reading its rows (excel.md §4).
  const read = source.connection.prepare<[string], StoredValues & { sequence: number }>(
    `SELECT sequence, ${valueColumns.join(', ')} FROM directives
    WHERE sequence IN (SELECT value FROM json_each(?))`,
  );
  let after: PagePlace | null = null;
  do {
    const page: { rows: DirectiveValues[]; next: PagePlace | null } = await findPage(
      index,
      { filter, sort, after, limit: pageSize },
      ({ sequences, next }, { lookups }) => {
        const found = read.all(JSON.stringify(sequences));
        const bySequence = new Map(found.map((row) => [row.sequence, row]));
        const rows = sequences.flatMap((sequence) => bySequence.get(sequence) ?? []);
        return { rows: rows.map((row) => toDirectiveValues(row, lookups)), next };
      },
    );
    if (page.rows.length > 0) yield page.rows;
    after = page.next;
  } while (after !== null);
}
