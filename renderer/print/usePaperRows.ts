import { useEffect, useState } from 'react';
import type { RegisterView } from '../../shared/contract/exports.ts';
import type { Directive } from '../../shared/domain/directives.ts';
import { api } from '../api/client.ts';

/** Paper for more documents than this would fill a shelf, and a page that slow helps nobody; Excel takes them all. */
export const mostPaperRows = 20_000;

const pageSize = 500;

/** All rows of a view, read before anything is laid out; undefined while reading. */
export function usePaperRows(
  view: RegisterView,
): { rows: readonly Directive[]; isCut: boolean } | undefined {
  const [result, setResult] = useState<{ rows: readonly Directive[]; isCut: boolean }>();
  const asked = JSON.stringify({ filter: view.filter, sort: view.sort });
  useEffect(() => {
    let isGone = false;
    const read = async () => {
      const { filter, sort } = JSON.parse(asked) as Pick<RegisterView, 'filter' | 'sort'>;
      const rows: Directive[] = [];
      let cursor: string | null = null;
      do {
        const page: { rows: Directive[]; next: string | null } = await api.directives.list({
          filter,
          sort,
          cursor,
          limit: pageSize,
        });
        rows.push(...page.rows);
        cursor = page.next;
      } while (cursor !== null && rows.length < mostPaperRows && !isGone);
      if (!isGone) setResult({ rows: rows.slice(0, mostPaperRows), isCut: cursor !== null });
    };
    void read();
    return () => {
      isGone = true;
    };
  }, [asked]);
  return result;
}
