import { useEffect, useState } from 'react';
import type { RegisterView } from '../../shared/contract/exports.ts';
import type { Directive } from '../../shared/domain/directives.ts';
import type { CatalogueNames } from '../../shared/domain/filterWords.ts';
import type { Office } from '../../shared/domain/organisations.ts';
import { mostPaperRows } from '../../shared/domain/registerPaper.ts';
import { api } from '../api/client.ts';

const pageSize = 500;

/** Everything that stands on the paper of a view. */
export interface Paper {
  readonly office: Office;
  readonly names: CatalogueNames;
  readonly rows: readonly Directive[];
  readonly isCut: boolean;
}

type View = Pick<RegisterView, 'filter' | 'sort'>;

async function readRows({ filter, sort }: View, isGone: () => boolean) {
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
    // A hidden window has nobody to tell how far it is but whoever prints it.
    document.documentElement.dataset['printRead'] = String(rows.length);
  } while (cursor !== null && rows.length < mostPaperRows && !isGone());
  return { rows, isCut: cursor !== null };
}

function nameById(list: readonly { id: string; name: string }[]) {
  const names = new Map(list.map(({ id, name }) => [id, name]));
  return (id: string) => names.get(id);
}

async function readNames(): Promise<CatalogueNames> {
  const [types, issuers, fields] = await Promise.all([
    api.documentTypes.list({}),
    api.issuers.list({}),
    api.fields.list({}),
  ]);
  return { type: nameById(types), issuer: nameById(issuers), field: nameById(fields) };
}

/** Reads a view as a whole before anything is laid out; neither paper nor failure while it reads. */
export function usePaper(view: RegisterView): { paper?: Paper; failure?: unknown } {
  const [result, setResult] = useState<{ paper?: Paper; failure?: unknown }>({});
  const asked = JSON.stringify({ filter: view.filter, sort: view.sort });
  useEffect(() => {
    let isGone = false;
    const read = async () => {
      try {
        const [office, names, read] = await Promise.all([
          api.office.get({}),
          readNames(),
          readRows(JSON.parse(asked) as View, () => isGone),
        ]);
        if (!isGone) setResult({ paper: { office, names, ...read } });
      } catch (failure) {
        if (!isGone) setResult({ failure });
      }
    };
    void read();
    return () => {
      isGone = true;
    };
  }, [asked]);
  return result;
}
