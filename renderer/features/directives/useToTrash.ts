import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { api } from '../../api/client.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';
import { newestChange, tellUndoable } from './undoNotice.tsx';

/** Moves rows to the trash at once; the notice takes them back. */
export function useToTrash(onRemoved: () => void) {
  const { t } = useTranslation();
  return useAppMutation({
    mutationFn: async (ids: readonly string[]) => {
      await api.directives.remove({ ids: [...ids] });
      return newestChange('remove');
    },
    onSuccess: (changeId, ids) => {
      onRemoved();
      tellUndoable(t('directives.form.removed', { count: formatNumber(ids.length) }), changeId);
    },
  });
}
