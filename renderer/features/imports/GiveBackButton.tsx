import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconFileAlert } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { api } from '../../api/client.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';
import { useJob } from '../../api/useJob.ts';

/** The sender's sheet with what is wrong with it, to be sent back. */
export function GiveBackButton({ importId }: { readonly importId: string }) {
  const { t } = useTranslation();
  const job = useJob();
  const write = useAppMutation({
    mutationFn: () => api.imports.giveBack({ jobId: job.begin(), importId }),
    onSuccess: ({ isWritten, fileName, rows }) => {
      if (!isWritten) return;
      const message = t('imports.giveBack.done', { rows: formatNumber(rows), fileName });
      notifications.show({ color: 'green', message });
    },
    onSettled: job.end,
  });
  return (
    <Button
      variant="default"
      leftSection={<IconFileAlert size={16} />}
      title={t('imports.giveBack.hint')}
      loading={write.isPending}
      onClick={() => write.mutate()}
    >
      {t('imports.giveBack.button')}
    </Button>
  );
}
