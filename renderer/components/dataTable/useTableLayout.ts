import { useDebouncedCallback } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '../../api/client.ts';
import { type LayoutColumn, readLayout, type TableLayout } from './tableLayout.ts';

/** Drawing a column sends many widths; the last one is kept. */
const saveAfterMilliseconds = 400;

/** How this clerk has arranged the table named by `key`, remembered for her from one day to the next. */
export function useTableLayout(
  key: string,
  columns: readonly LayoutColumn[],
): readonly [TableLayout, (layout: TableLayout) => void] {
  const client = useQueryClient();
  const queryKey = ['office', 'preference', key];
  const { data } = useQuery({ queryKey, queryFn: () => api.office.preference({ key }) });
  const save = useDebouncedCallback(
    (layout: TableLayout) => void api.office.setPreference({ key, value: layout }),
    // Also when the clerk goes to another page at once.
    { delay: saveAfterMilliseconds, flushOnUnmount: true },
  );
  const layout = useMemo(() => readLayout(data?.value, columns), [data, columns]);
  const change = (layout: TableLayout) => {
    client.setQueryData(queryKey, { value: layout });
    save(layout);
  };
  return [layout, change];
}
