import { Alert, Button, Group, Modal, Paper, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '../../../shared/domain/moments.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { api, ApiError } from '../../api/client.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';
import { useJob } from '../../api/useJob.ts';
import { useSentences } from '../../api/useShowError.tsx';
import { focusOnMount } from '../focusOnMount.ts';
import { JobProgress } from '../JobProgress.tsx';

interface RestoreDialogProps {
  /** The backup, by the token of its file. */
  readonly token: string;
  /** What happens to the register that is there now. */
  readonly hint: string;
  readonly onClose: () => void;
}

/** Reads the backup as a whole, which may take a while; under a key of its own, so that no event asks again. */
function useBackupContent(token: string) {
  const [jobId] = useState(() => crypto.randomUUID());
  const { data, error } = useQuery({
    queryKey: ['backupContent', token, jobId],
    queryFn: () => api.backups.check({ jobId, token }),
    gcTime: 0,
  });
  return { jobId, content: data, error };
}

/** What a backup holds, before anything is replaced by it. */
function BackupContent({ content }: { readonly content: Content }) {
  const { t } = useTranslation();
  const { office, rows, changedAt, fileName } = content;
  return (
    <Paper withBorder p="sm">
      <Text fw={600}>{office ?? t('backups.noOffice')}</Text>
      <Text size="sm">
        {changedAt === null
          ? t('backups.rows', { rows: formatNumber(rows) })
          : t('backups.content', { rows: formatNumber(rows), at: formatMoment(changedAt) })}
      </Text>
      <Text size="xs" c="dimmed" truncate title={fileName}>
        {fileName}
      </Text>
    </Paper>
  );
}

type Content = NonNullable<ReturnType<typeof useBackupContent>['content']>;

/** Goes back to a backup in two steps: it is checked and shown, then put in the place of the register. */
export function RestoreDialog({ token, hint, onClose }: RestoreDialogProps) {
  const { t } = useTranslation();
  const sentences = useSentences();
  const { jobId, content, error } = useBackupContent(token);
  const job = useJob();
  const restore = useAppMutation({
    mutationFn: () => api.backups.restore({ jobId: job.begin(), token }),
    onSuccess: ({ rows }) => {
      notifications.show({
        color: 'green',
        message: t('backups.restored', { rows: formatNumber(rows) }),
      });
      onClose();
    },
    onSettled: job.end,
  });
  const isReading = content === undefined && error === null;
  const close = () => {
    if (restore.isPending) return;
    if (isReading) void api.jobs.cancel({ jobId });
    onClose();
  };
  return (
    <Modal opened onClose={close} size={560} title={t('backups.restoreTitle')}>
      <Stack gap="sm">
        {isReading && <Text size="sm">{t('backups.checking')}</Text>}
        {isReading && <JobProgress jobId={jobId} />}
        {error !== null && (
          <Alert color="red" variant="light">
            {sentences(error instanceof ApiError ? error : undefined).join(' ')}
          </Alert>
        )}
        {content !== undefined && <BackupContent content={content} />}
        {content !== undefined && <Text size="sm">{hint}</Text>}
        {job.jobId !== null && <JobProgress key={job.jobId} jobId={job.jobId} />}
        <Group justify="flex-end">
          <Button variant="subtle" color="gray" disabled={restore.isPending} onClick={close}>
            {t('common.close')}
          </Button>
          {content !== undefined && (
            <Button ref={focusOnMount} loading={restore.isPending} onClick={() => restore.mutate()}>
              {t('backups.restoreThis')}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}
