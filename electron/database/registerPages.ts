import type { DirectiveFilter, DirectiveSort } from '../../shared/domain/directives.ts';
import type { Directive } from '../../shared/domain/directives.ts';
import { directiveIndexOf, type RegisterSource } from './directiveIndex/directiveIndex.ts';
import { findPage, type PagePlace } from './directiveIndex/directivePage.ts';
import { completeDirectives } from './directiveRows.ts';

/** As many rows at a time as SQLite takes in one list of values without effort. */
const pageSize = 500;

/** Reads a view of the register from its first to its last row, some hundred at a time. */
export async function* registerPages(
  source: RegisterSource,
  filter: DirectiveFilter,
  sort: DirectiveSort,
): AsyncGenerator<Directive[]> {
  const index = directiveIndexOf(source);
  let after: PagePlace | null = null;
  do {
    const page: { rows: Directive[]; next: PagePlace | null } = await findPage(
      index,
      { filter, sort, after, limit: pageSize },
      async ({ sequences, next }, { kysely, lookups }) => {
        const found = await kysely
          .selectFrom('directives')
          .selectAll()
          .where('sequence', 'in', [...sequences])
          .execute();
        const bySequence = new Map(found.map((row) => [row.sequence, row]));
        const rows = sequences.flatMap((sequence) => bySequence.get(sequence) ?? []);
        return { rows: await completeDirectives(kysely, rows, lookups), next };
      },
    );
    if (page.rows.length > 0) yield page.rows;
    after = page.next;
  } while (after !== null);
}
