import { useDebouncedCallback } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '../../api/client.ts';
import { readLayout, type TableLayout } from '../../components/dataTable/tableLayout.ts';
import { listColumns } from './columns.ts';

const key = 'directives.columns';
const queryKey = ['office', 'preference', key];

/** Drawing a column sends many widths; the last one is kept. */
const saveAfterMilliseconds = 400;

/** How this clerk has arranged the list, remembered for her from one day to the next. */
export function useColumnLayout(): readonly [TableLayout, (layout: TableLayout) => void] {
  const client = useQueryClient();
  const { data } = useQuery({ queryKey, queryFn: () => api.office.preference({ key }) });
  const save = useDebouncedCallback(
    (layout: TableLayout) => void api.office.setPreference({ key, value: layout }),
    // Also when the clerk goes to another page at once.
    { delay: saveAfterMilliseconds, flushOnUnmount: true },
  );
  const layout = useMemo(() => readLayout(data?.value, listColumns), [data]);
  const change = (layout: TableLayout) => {
    client.setQueryData(queryKey, { value: layout });
    save(layout);
  };
  return [layout, change];
}
