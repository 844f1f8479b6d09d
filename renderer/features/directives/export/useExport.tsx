import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../../shared/domain/numbers.ts';
import { api } from '../../../api/client.ts';
import { useAppMutation } from '../../../api/useAppMutation.ts';
import { useJob } from '../../../api/useJob.ts';
import type { RegisterViewInput } from './registerView.ts';

export interface ExportOrder {
  readonly kind: 'workbook' | 'pdf';
  readonly view: RegisterViewInput;
}

/** Writes a view of the register to a file and says what was written, with a way to the folder. */
export function useExport() {
  const { t } = useTranslation();
  const job = useJob();
  const showFolder = useAppMutation({ mutationFn: () => api.exports.showLastFile({}) });
  const write = useAppMutation({
    mutationFn: ({ kind, view }: ExportOrder) => api.exports[kind]({ jobId: job.begin(), view }),
    onSuccess: ({ isWritten, fileName, rows }) => {
      if (!isWritten) return;
      notifications.show({
        color: 'green',
        autoClose: 12_000,
        message: (
          <Group justify="space-between" wrap="nowrap">
            <Text size="sm">
              {t('directives.exporting.done', { rows: formatNumber(rows), fileName })}
            </Text>
            <Button
              size="compact-sm"
              variant="light"
              style={{ flexShrink: 0 }}
              onClick={() => showFolder.mutate()}
            >
              {t('directives.exporting.showFolder')}
            </Button>
          </Group>
        ),
      });
    },
    onSettled: job.end,
  });
  return { jobId: job.jobId, isWriting: write.isPending, write: write.mutate };
}
