import {
  Alert,
  Button,
  Center,
  Code,
  CopyButton,
  Group,
  Loader,
  Paper,
  ScrollArea,
  Stack,
  Text,
  Title,
} from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import {
  IconAlertTriangle,
  IconChevronDown,
  IconChevronUp,
  IconShieldCheck,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '../../../shared/domain/moments.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import type { StartupState } from '../../../shared/contract/startup.ts';
import { api } from '../../api/client.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';
import { useJob } from '../../api/useJob.ts';
import { JobProgress } from '../../components/JobProgress.tsx';
import { RestoreFromFile } from '../../components/restore/RestoreFromFile.tsx';

/** For IT staff: folded away, also from the keyboard. */
function Technical({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const [isOpen, { toggle }] = useDisclosure(false);
  return (
    <div>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        aria-expanded={isOpen}
        rightSection={isOpen ? <IconChevronUp size={14} /> : <IconChevronDown size={14} />}
        onClick={toggle}
      >
        {t('startup.failed.technical')}
      </Button>
      {isOpen && (
        <>
          <Code block>{text}</Code>
          <CopyButton value={text}>
            {({ copied, copy }) => (
              <Button size="compact-xs" variant="default" mt={4} onClick={copy}>
                {copied ? t('common.copied') : t('common.copy')}
              </Button>
            )}
          </CopyButton>
        </>
      )}
    </div>
  );
}

type FailedState = Extract<StartupState, { status: 'failed' }>;

/** What becomes of the register that a backup takes the place of. */
function keptWords(code: FailedState['code']) {
  return code === 'databaseNewer' ? 'startup.failed.keptNewer' : 'startup.failed.kept';
}

/** Copies that are sound, one press each. */
function Backups({
  code,
  onChange,
}: {
  readonly code: FailedState['code'];
  readonly onChange: () => void;
}) {
  const { t } = useTranslation();
  const job = useJob();
  const { data } = useQuery({
    queryKey: ['startup', 'backups'],
    queryFn: () => api.startup.backups({}),
  });
  const restore = useAppMutation({
    mutationFn: (token: string) => api.backups.restore({ jobId: job.begin(), token }),
    onSettled: () => {
      job.end();
      onChange();
    },
  });
  // A newer version is better installed than gone back from.
  const isAdvised = code !== 'databaseNewer';
  return (
    <>
      <Text size="sm" fw={600}>
        {t('startup.failed.backups')}
      </Text>
      {data === undefined && (
        <Group gap="xs">
          <Loader size="xs" />
          <Text size="sm">{t('startup.failed.checking')}</Text>
        </Group>
      )}
      {data?.length === 0 && <Text size="sm">{t('startup.failed.noBackup')}</Text>}
      {data?.map((backup, index) => (
        <Group key={backup.token} justify="space-between">
          <Text size="sm">
            {t('startup.failed.backup', {
              at: formatMoment(backup.madeAt),
              rows: formatNumber(backup.rows),
            })}
          </Text>
          <Button
            size="compact-sm"
            variant={index === 0 && isAdvised ? 'filled' : 'light'}
            disabled={restore.isPending}
            loading={restore.isPending && restore.variables === backup.token}
            onClick={() => restore.mutate(backup.token)}
          >
            {t('startup.failed.restore')}
          </Button>
        </Group>
      ))}
      {job.jobId !== null && <JobProgress key={job.jobId} jobId={job.jobId} />}
      <Text size="xs" c="dimmed">
        {t(keptWords(code))}
      </Text>
    </>
  );
}

interface FailedPageProps {
  readonly state: FailedState;
  readonly onChange: () => void;
}

/** The register could not be opened: what happened, what is safe, what to do; the rest folded away for IT. */
export function FailedPage({ state, onChange }: FailedPageProps) {
  const { t } = useTranslation();
  const retry = useAppMutation({ mutationFn: () => api.startup.retry({}), onSuccess: onChange });
  return (
    <ScrollArea h="100%">
      <Center mih="100dvh" p="md">
        <Paper withBorder p="xl" w={640}>
          <Stack gap="sm">
            <Group gap="sm" wrap="nowrap">
              <IconAlertTriangle
                size={32}
                color="var(--mantine-primary-color-filled)"
                aria-hidden
              />
              <Title order={2}>{t(`startup.problem.${state.code}.title`)}</Title>
            </Group>
            <Text>{t(`startup.problem.${state.code}.what`)}</Text>
            <Alert color="green" variant="light" py={6} icon={<IconShieldCheck size={18} />}>
              {t('startup.failed.safe')}
            </Alert>
            <Text fw={500}>{t(`startup.problem.${state.code}.todo`)}</Text>
            {state.canRestore && <Backups code={state.code} onChange={onChange} />}
            {!state.canRestore && state.lastCopyAt !== null && (
              <Text size="sm">
                {t('startup.failed.lastCopy', { at: formatMoment(state.lastCopyAt) })}
              </Text>
            )}
            <Group>
              <Button
                variant={state.canRestore ? 'default' : 'filled'}
                loading={retry.isPending}
                onClick={() => retry.mutate()}
              >
                {t('startup.failed.retry')}
              </Button>
              {state.canRestore && (
                <RestoreFromFile
                  variant="default"
                  label={t('startup.failed.chooseFile')}
                  hint={t(keptWords(state.code))}
                />
              )}
            </Group>
            <Technical text={state.technical} />
          </Stack>
        </Paper>
      </Center>
    </ScrollArea>
  );
}
