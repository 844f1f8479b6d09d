import {
  Alert,
  Button,
  Center,
  Code,
  CopyButton,
  Group,
  Paper,
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
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import type { StartupState } from '../../../shared/contract/startup.ts';
import { api } from '../../api/client.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';
import { formatMoment } from '../../../shared/domain/moments.ts';

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

interface FailedPageProps {
  readonly state: Extract<StartupState, { status: 'failed' }>;
  readonly onChange: () => void;
}

/** The register could not be opened: what happened, what is safe, what to do; the rest folded away for IT. */
export function FailedPage({ state, onChange }: FailedPageProps) {
  const { t } = useTranslation();
  const retry = useAppMutation({ mutationFn: () => api.startup.retry({}), onSuccess: onChange });
  const restore = useAppMutation({
    mutationFn: (token: string) => api.startup.restore({ token }),
    onSuccess: onChange,
  });
  const canRestore = state.code === 'databaseDamaged' || state.code === 'migrationFailed';
  return (
    <Center h="100%" p="md">
      <Paper withBorder p="xl" w={640}>
        <Stack gap="sm">
          <Group gap="sm" wrap="nowrap">
            <IconAlertTriangle size={32} color="var(--mantine-primary-color-filled)" aria-hidden />
            <Title order={2}>{t(`startup.problem.${state.code}.title`)}</Title>
          </Group>
          <Text>{t(`startup.problem.${state.code}.what`)}</Text>
          <Alert color="green" variant="light" py={6} icon={<IconShieldCheck size={18} />}>
            {t('startup.failed.safe')}
          </Alert>
          <Text fw={500}>{t(`startup.problem.${state.code}.todo`)}</Text>
          {canRestore && (
            <>
              <Text size="sm" fw={600}>
                {t('startup.failed.backups')}
              </Text>
              {state.backups.length === 0 && <Text size="sm">{t('startup.failed.noBackup')}</Text>}
              {state.backups.slice(0, 5).map((backup) => (
                <Group key={backup.token} justify="space-between">
                  <Text size="sm">
                    {t('startup.failed.backup', {
                      at: formatMoment(backup.madeAt),
                      rows: formatNumber(backup.rows ?? 0),
                    })}
                  </Text>
                  <Button
                    size="compact-sm"
                    loading={restore.isPending && restore.variables === backup.token}
                    onClick={() => restore.mutate(backup.token)}
                  >
                    {t('startup.failed.restore')}
                  </Button>
                </Group>
              ))}
              <Text size="xs" c="dimmed">
                {t('startup.failed.kept')}
              </Text>
            </>
          )}
          <Group>
            <Button
              variant={canRestore ? 'default' : 'filled'}
              loading={retry.isPending}
              onClick={() => retry.mutate()}
            >
              {t('startup.failed.retry')}
            </Button>
          </Group>
          <Technical text={state.technical} />
        </Stack>
      </Paper>
    </Center>
  );
}
