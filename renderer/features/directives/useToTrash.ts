import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { api } from '../../api/client.ts';
import { withShownJob } from '../../api/shownJobs.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';
import { newestChange, tellUndoable } from '../../components/undoNotice.tsx';

/** Moves rows to the trash at once; the notice takes them back. */
export function useToTrash(onRemoved: () => void) {
  const { t } = useTranslation();
  return useAppMutation({
    mutationFn: async (ids: readonly string[]) => {
      await withShownJob((jobId) => api.directives.remove({ ids: [...ids], jobId }));
      return newestChange('remove');
    },
    onSuccess: (changeId, ids) => {
      onRemoved();
      tellUndoable(t('directives.form.removed', { count: formatNumber(ids.length) }), changeId);
    },
  });
}
