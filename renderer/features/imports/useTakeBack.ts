import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { api } from '../../api/client.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';
import { useJob } from '../../api/useJob.ts';
import { keptTexts } from './keptText.ts';

/** A handful of sentences can be read in that time; a notice that never goes would cover the next page. */
const readingMilliseconds = 60_000;

/** Takes a batch back and says what was removed, restored and kept. */
export function useTakeBack(onDone: () => void = () => {}) {
  const { t } = useTranslation();
  const job = useJob();
  return useAppMutation({
    mutationFn: (batchId: string) => api.imports.takeBack({ jobId: job.begin(), batchId }),
    onSuccess: ({ removed, restored, kept }) => {
      notifications.show({
        color: 'green',
        message: t('imports.takenBack', {
          removed: formatNumber(removed),
          restored: formatNumber(restored),
        }),
      });
      if (kept.length > 0) {
        notifications.show({
          color: 'orange',
          autoClose: readingMilliseconds,
          message: keptTexts(kept, t).join('\n'),
          // One sentence a line.
          styles: { description: { whiteSpace: 'pre-line' } },
        });
      }
      onDone();
    },
    onSettled: job.end,
  });
}
