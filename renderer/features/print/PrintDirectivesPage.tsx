import { Alert, Button, Group, Loader, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { registerViewSchema, type RegisterView } from '../../../shared/contract/exports.ts';
import { localToday } from '../../../shared/domain/moments.ts';
import { api } from '../../api/client.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';
import { useJob } from '../../api/useJob.ts';
import { useCommand } from '../../app/useCommand.ts';
import { JobProgress } from '../../components/JobProgress.tsx';
import { RegisterPaper } from '../../print/RegisterPaper.tsx';
import { usePaper } from '../../print/usePaper.ts';
import classes from './PrintDirectivesPage.module.css';

/** The view in the address; a damaged one shows the whole register rather than nothing. */
function viewOf(text: string | null): RegisterView {
  try {
    return registerViewSchema.parse(JSON.parse(text ?? '{}'));
  } catch {
    return registerViewSchema.parse({});
  }
}

function Toolbar({ view }: { readonly view: RegisterView }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const job = useJob();
  const print = useAppMutation({
    mutationFn: () => api.exports.print({ jobId: job.begin(), view }),
    onSuccess: ({ isSent }) => {
      if (isSent) notifications.show({ color: 'green', message: t('exports.preview.sent') });
    },
    onSettled: job.end,
  });
  const pdf = useAppMutation({
    mutationFn: () => api.exports.pdf({ jobId: job.begin(), view }),
    onSuccess: ({ isWritten, fileName }) => {
      if (isWritten)
        notifications.show({ color: 'green', message: t('exports.preview.written', { fileName }) });
    },
    onSettled: job.end,
  });
  const isBusy = print.isPending || pdf.isPending;
  useCommand('print', () => {
    if (!isBusy) print.mutate();
  });
  return (
    <Stack className={classes['toolbar'] ?? ''} gap="xs" p="xs">
      <Group justify="flex-end">
        <Button loading={print.isPending} disabled={isBusy} onClick={() => print.mutate()}>
          {t('exports.preview.print')}
        </Button>
        <Button
          variant="default"
          loading={pdf.isPending}
          disabled={isBusy}
          onClick={() => pdf.mutate()}
        >
          {t('exports.preview.pdf')}
        </Button>
        <Button variant="subtle" color="gray" onClick={() => void navigate(-1)}>
          {t('exports.preview.close')}
        </Button>
      </Group>
      {job.jobId !== null && <JobProgress key={job.jobId} jobId={job.jobId} />}
    </Stack>
  );
}

/**
 * Tells whoever prints that the paper is laid out and its fonts are loaded, or that it never will be:
 * a hidden window has nobody to read a message.
 */
function usePrintReady(state: 'reading' | 'laidOut' | 'failed'): void {
  useEffect(() => {
    if (state === 'reading') return;
    const tell = async () => {
      await document.fonts.ready;
      document.documentElement.dataset['printReady'] = state === 'failed' ? 'failed' : 'true';
      document.documentElement.dataset['ready'] = 'true';
    };
    void tell();
    return () => {
      delete document.documentElement.dataset['printReady'];
    };
  }, [state]);
}

/** The register as paper: on the screen with a toolbar, in print without it. */
export function PrintDirectivesPage() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const view = viewOf(params.get('view'));
  const { paper, failure } = usePaper(view);
  const isReading = paper === undefined && failure === undefined;
  usePrintReady(isReading ? 'reading' : paper === undefined ? 'failed' : 'laidOut');
  return (
    <div className={classes['desk']}>
      <Toolbar view={view} />
      {isReading && (
        <Group p="xl" className={classes['toolbar'] ?? ''}>
          <Loader size="sm" />
          {t('exports.preview.loading')}
        </Group>
      )}
      {failure !== undefined && (
        <Alert color="red" m="md">
          {t('exports.preview.failed')}
        </Alert>
      )}
      {paper !== undefined && (
        <div className={classes['sheet']}>
          <RegisterPaper view={view} today={localToday()} {...paper} />
        </div>
      )}
    </div>
  );
}
