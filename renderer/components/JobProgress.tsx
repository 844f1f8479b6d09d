import { Button, Group, Paper, Progress, Text } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JobProgress as Reported } from '../../shared/contract/jobs.ts';
import { formatNumber } from '../../shared/domain/numbers.ts';
import { api } from '../api/client.ts';
import { useAppEvent } from '../api/events.ts';

/** Shorter work than this needs no bar (ui.md: progress on anything over half a second). */
const showAfterMilliseconds = 500;

/** What a long task does, how far it is, and a way out of it. */
export function JobProgress({ jobId }: { readonly jobId: string }) {
  const { t } = useTranslation();
  const [progress, setProgress] = useState<Reported | null>(null);
  const [isShown, setIsShown] = useState(false);
  const receive = useCallback(
    (reported: Reported) => reported.jobId === jobId && setProgress(reported),
    [jobId],
  );
  useAppEvent('jobs.progress', receive);
  useEffect(() => {
    const timer = setTimeout(() => setIsShown(true), showAfterMilliseconds);
    return () => clearTimeout(timer);
  }, []);
  if (!isShown) return null;
  const total = progress?.total ?? 0;
  const done = progress?.done ?? 0;
  return (
    <Paper withBorder p="xs" role="status">
      <Group wrap="nowrap">
        <Text size="sm" w={260}>
          {t(`frame.job.phase.${progress?.phase ?? 'reading'}`)}
        </Text>
        <Progress
          flex={1}
          value={total === 0 ? 100 : (done / total) * 100}
          animated={total === 0}
        />
        {total > 0 && (
          <Text size="sm">
            {t('frame.job.of', { done: formatNumber(done), total: formatNumber(total) })}
          </Text>
        )}
        <Button size="compact-sm" variant="default" onClick={() => void api.jobs.cancel({ jobId })}>
          {t('frame.job.cancel')}
        </Button>
      </Group>
    </Paper>
  );
}
