import { Alert, Button, Group, Stack, Table, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { api } from '../../api/client.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';
import { useJob } from '../../api/useJob.ts';
import { JobProgress } from '../../components/JobProgress.tsx';
import { formatMoment } from '../../../shared/domain/moments.ts';

/** The three things to do with safety copies, each a job with progress and cancel. */
function useBackupActions() {
  const { t } = useTranslation();
  const job = useJob();
  const save = useAppMutation({
    mutationFn: () => api.backups.save({ jobId: job.begin() }),
    onSuccess: ({ isWritten, fileName, rows }) => {
      if (isWritten)
        notifications.show({
          color: 'green',
          message: t('backups.saved', { fileName, rows: formatNumber(rows) }),
        });
    },
    onSettled: job.end,
  });
  const restore = useAppMutation({
    mutationFn: () => api.backups.restore({ jobId: job.begin() }),
    onSuccess: ({ isRestored, rows }) => {
      if (isRestored)
        notifications.show({
          color: 'green',
          message: t('backups.restored', { rows: formatNumber(rows) }),
        });
    },
    onSettled: job.end,
  });
  const verify = useAppMutation({
    mutationFn: () => api.backups.verify({ jobId: job.begin() }),
    onSettled: job.end,
  });
  return { job, save, restore, verify };
}

/** Copies of the register: those made by themselves, one to carry away, going back, and a check. */
export function BackupsTab() {
  const { t, i18n } = useTranslation();
  const { job, save, restore, verify } = useBackupActions();
  const { data } = useQuery({ queryKey: ['backups', 'list'], queryFn: () => api.backups.list({}) });
  const moment = formatMoment;
  const askRestore = () =>
    modals.openConfirmModal({
      title: t('backups.restore'),
      children: <Text size="sm">{t('backups.restoreHint')}</Text>,
      labels: { confirm: t('backups.restore'), cancel: t('settings.catalogue.cancel') },
      onConfirm: () => restore.mutate(),
    });
  const problem = (code: string, count: number) => {
    const key = `backups.problem.${code}`;
    return i18n.exists(key) ? t(key as 'backups.title', { count }) : `${code}: ${count}`;
  };
  return (
    <Stack gap="md" maw={860}>
      <Text size="sm">
        {data === undefined || data.lastOutside === null
          ? t('backups.neverOutside')
          : t('backups.lastOutside', { at: moment(data.lastOutside) })}
      </Text>
      <Group>
        <Button loading={save.isPending} onClick={() => save.mutate()}>
          {t('backups.save')}
        </Button>
        <Button variant="default" loading={verify.isPending} onClick={() => verify.mutate()}>
          {t('backups.verify')}
        </Button>
        <Button variant="default" loading={restore.isPending} onClick={askRestore}>
          {t('backups.restore')}
        </Button>
      </Group>
      {job.jobId !== null && <JobProgress key={job.jobId} jobId={job.jobId} />}
      {verify.data !== undefined && (
        <Alert variant="light" color={verify.data.isIntact ? 'green' : 'red'}>
          {verify.data.isIntact
            ? t('backups.intact', {
                rows: formatNumber(verify.data.rows),
                attachments: formatNumber(verify.data.attachments),
              })
            : verify.data.problems.map(({ code, count }) => (
                <Text key={code} size="sm">
                  {problem(code, count)}
                </Text>
              ))}
        </Alert>
      )}
      <Text fw={600} size="sm">
        {t('backups.automatic')}
      </Text>
      <Table verticalSpacing={4}>
        <Table.Tbody>
          {(data?.backups ?? []).map((backup) => (
            <Table.Tr key={backup.token}>
              <Table.Td w={220}>{moment(backup.madeAt)}</Table.Td>
              <Table.Td>
                {backup.rows === null ? '' : t('backups.rows', { rows: formatNumber(backup.rows) })}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}
