import type { Kysely } from 'kysely';
import { formatDate, type PartialDate } from '../../../shared/domain/partialDates.ts';
import { directiveLabel } from '../directiveColumns.ts';
import { readLookups } from '../lookups.ts';
import type { Tables } from '../tables.ts';

/** Ids per query: far below SQLite's limit of variables. */
const idsAtOnce = 5000;

/** A document as other registers name it. */
export interface NamedDirective {
  readonly id: string;
  readonly numberSymbol: string;
  readonly label: string;
  readonly summary: string;
  readonly issuer: string;
  readonly issuedOn: PartialDate | null;
}

/** The documents of the ids, outside the trash, as other registers name them. */
export async function readDirectiveNames(
  database: Kysely<Tables>,
  ids: Iterable<string>,
): Promise<Map<string, NamedDirective>> {
  const wanted = [...new Set(ids)];
  const found = new Map<string, NamedDirective>();
  if (wanted.length === 0) return found;
  const { issuers } = await readLookups(database);
  for (let start = 0; start < wanted.length; start += idsAtOnce) {
    const rows = await database
      .selectFrom('directives')
      .select(['id', 'number_symbol', 'alias', 'summary', 'issued_on'])
      .select(['issuer_sequence', 'issuer_text'])
      .where('id', 'in', wanted.slice(start, start + idsAtOnce))
      .where('deleted_at', 'is', null)
      .execute();
    for (const row of rows) {
      const { id, number_symbol: numberSymbol, alias, summary } = row;
      found.set(id, {
        id,
        numberSymbol,
        label: directiveLabel({ numberSymbol, alias, summary }),
        summary,
        issuer: issuers.bySequence(row.issuer_sequence)?.name ?? row.issuer_text,
        issuedOn: row.issued_on,
      });
    }
  }
  return found;
}

/** "02-QC/HU, 15/9/2010". */
export function namedWithDate({ label, issuedOn }: NamedDirective): string {
  return issuedOn === null ? label : `${label}, ${formatDate(issuedOn)}`;
}
