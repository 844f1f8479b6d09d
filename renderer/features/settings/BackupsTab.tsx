import { Alert, Button, Group, Paper, Stack, Table, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArchive } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '../../../shared/domain/moments.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { api } from '../../api/client.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';
import { useJob } from '../../api/useJob.ts';
import { JobProgress } from '../../components/JobProgress.tsx';
import { RestoreDialog } from '../../components/restore/RestoreDialog.tsx';
import { RestoreFromFile } from '../../components/restore/RestoreFromFile.tsx';

/** What is done with safety copies, each a job with progress and cancel. */
function useBackupActions() {
  const { t } = useTranslation();
  const job = useJob();
  const tell = (message: string) => void notifications.show({ color: 'green', message });
  const make = useAppMutation({
    mutationFn: () => api.backups.make({ jobId: job.begin() }),
    onSuccess: ({ rows }) => tell(t('backups.made', { rows: formatNumber(rows) })),
    onSettled: job.end,
  });
  const save = useAppMutation({
    mutationFn: () => api.backups.save({ jobId: job.begin() }),
    onSuccess: ({ isWritten, fileName, rows }) => {
      if (isWritten) tell(t('backups.saved', { fileName, rows: formatNumber(rows) }));
    },
    onSettled: job.end,
  });
  const verify = useAppMutation({
    mutationFn: () => api.backups.verify({ jobId: job.begin() }),
    onSettled: job.end,
  });
  const isBusy = make.isPending || save.isPending || verify.isPending;
  return { job, make, save, verify, isBusy };
}

type Verification = Awaited<ReturnType<typeof api.backups.verify>>;

function VerificationResult({ found }: { readonly found: Verification }) {
  const { t, i18n } = useTranslation();
  const problem = (code: string, count: number) => {
    const key = `backups.problem.${code}`;
    return i18n.exists(key) ? t(key as 'backups.title', { count }) : `${code}: ${count}`;
  };
  return (
    <Alert variant="light" color={found.isIntact ? 'green' : 'red'}>
      {found.isIntact
        ? t('backups.intact', {
            rows: formatNumber(found.rows),
            attachments: formatNumber(found.attachments),
          })
        : found.problems.map(({ code, count }) => (
            <Text key={code} size="sm">
              {problem(code, count)}
            </Text>
          ))}
    </Alert>
  );
}

type Copy = Awaited<ReturnType<typeof api.backups.list>>['backups'][number];

function CopiesTable({ copies }: { readonly copies: readonly Copy[] }) {
  const { t } = useTranslation();
  const [token, setToken] = useState<string | null>(null);
  return (
    <>
      <Table verticalSpacing={4} highlightOnHover>
        <Table.Tbody>
          {copies.map(({ token: copy, madeAt, reason }) => (
            <Table.Tr key={copy}>
              <Table.Td w={180}>{formatMoment(madeAt)}</Table.Td>
              <Table.Td c="dimmed">{reason === null ? '' : t(`backups.reason.${reason}`)}</Table.Td>
              <Table.Td ta="right">
                <Button
                  size="compact-sm"
                  variant="light"
                  aria-label={t('backups.restoreOf', { at: formatMoment(madeAt) })}
                  onClick={() => setToken(copy)}
                >
                  {t('backups.restoreThis')}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {token !== null && (
        <RestoreDialog
          token={token}
          hint={t('backups.restoreHint')}
          onClose={() => setToken(null)}
        />
      )}
    </>
  );
}

/** Copies of the register: those made by themselves, one to carry away, going back, and a check. */
export function BackupsTab() {
  const { t } = useTranslation();
  const { job, make, save, verify, isBusy } = useBackupActions();
  const { data } = useQuery({ queryKey: ['backups', 'list'], queryFn: () => api.backups.list({}) });
  const makeNow = (
    <Button
      size="compact-sm"
      variant="light"
      leftSection={<IconArchive size={16} />}
      disabled={isBusy}
      loading={make.isPending}
      onClick={() => make.mutate()}
    >
      {t('backups.make')}
    </Button>
  );
  if (data === undefined) return null;
  return (
    <Stack gap="md" maw={860}>
      <Text size="sm">
        {data.lastOutside === null
          ? t('backups.neverOutside')
          : t('backups.lastOutside', { at: formatMoment(data.lastOutside) })}
      </Text>
      <Group>
        <Button disabled={isBusy} loading={save.isPending} onClick={() => save.mutate()}>
          {t('backups.save')}
        </Button>
        <RestoreFromFile
          variant="default"
          label={t('backups.restore')}
          hint={t('backups.restoreHint')}
        />
        <Button
          variant="default"
          disabled={isBusy}
          loading={verify.isPending}
          onClick={() => verify.mutate()}
        >
          {t('backups.verify')}
        </Button>
      </Group>
      {job.jobId !== null && <JobProgress key={job.jobId} jobId={job.jobId} />}
      {verify.data !== undefined && <VerificationResult found={verify.data} />}
      {data.backups.length === 0 ? (
        <Paper withBorder p="md">
          <Stack gap="xs" align="flex-start">
            <Text size="sm">{t('backups.none')}</Text>
            {makeNow}
          </Stack>
        </Paper>
      ) : (
        <Stack gap="xs">
          <Group justify="space-between">
            <Text fw={600} size="sm">
              {t('backups.automatic')}
            </Text>
            {makeNow}
          </Group>
          <CopiesTable copies={data.backups} />
        </Stack>
      )}
    </Stack>
  );
}
