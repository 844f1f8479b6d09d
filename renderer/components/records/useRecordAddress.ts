import { useSearchParams } from 'react-router';
import type { RecordSort } from './recordOrder.ts';

/** What a register page shows, kept in the address: back, forward and a reload come free. */
export interface RecordAddress {
  readonly search: string;
  readonly sort: RecordSort | null;
  readonly openId: string | null;
  readonly change: (next: {
    readonly search?: string;
    readonly sort?: RecordSort;
    readonly openId?: string | null;
  }) => void;
}

function readSort(text: string | null): RecordSort | null {
  if (text === null || text === '') return null;
  const isDescending = text.startsWith('-');
  return {
    field: isDescending ? text.slice(1) : text,
    direction: isDescending ? 'descending' : 'ascending',
  };
}

/** Reads and writes `q`, `sort` and `id` of the address; other parts of it stay. */
export function useRecordAddress(): RecordAddress {
  const [params, setParams] = useSearchParams();
  return {
    search: params.get('q') ?? '',
    sort: readSort(params.get('sort')),
    openId: params.get('id'),
    change: ({ search, sort, openId }) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          const put = (name: string, value: string | null | undefined) => {
            if (value === undefined) return;
            if (value === null || value === '') next.delete(name);
            else next.set(name, value);
          };
          put('q', search);
          put('id', openId);
          if (sort !== undefined) {
            put('sort', `${sort.direction === 'descending' ? '-' : ''}${sort.field}`);
          }
          return next;
        },
        { replace: search !== undefined },
      ),
  };
}
