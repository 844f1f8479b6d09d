import { notifications } from '@mantine/notifications';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';
import type { RowSelection } from '../../components/dataTable/rowSelection.ts';
import { type ListState, writeListState } from './listState.ts';
import { listAllIds, selectionLimit } from './useDirectives.ts';

const noRows: RowSelection = new Set();

/**
 * The rows chosen for a common action. They belong to the filter they were chosen under: what the
 * clerk no longer sees must not be changed or deleted with the rest.
 */
export function useSelection({ filter, sort }: Pick<ListState, 'filter' | 'sort'>) {
  const { t } = useTranslation();
  const place = writeListState({ filter, sort, openId: null }).toString();
  const [chosen, setChosen] = useState({ place, rows: noRows });
  const setSelection = useCallback((rows: RowSelection) => setChosen({ place, rows }), [place]);
  const selectAll = useAppMutation({
    mutationFn: () => listAllIds(filter, sort),
    onSuccess: ({ ids, isComplete }) => {
      setSelection(new Set(ids));
      if (isComplete) return;
      const limit = formatNumber(selectionLimit);
      notifications.show({ message: t('directives.count.selectAllLimit', { limit }) });
    },
  });
  return {
    selection: chosen.place === place ? chosen.rows : noRows,
    setSelection,
    clearSelection: () => setSelection(noRows),
    selectAll: () => selectAll.mutate(),
  };
}
