import { Alert, Button, Group, Loader, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAppMutation } from '../api/useAppMutation.ts';
import { useJob } from '../api/useJob.ts';
import { useCommand } from '../app/useCommand.ts';
import { JobProgress } from '../components/JobProgress.tsx';
import classes from './PrintDesk.module.css';

/** How far the paper is. */
type PaperState = 'reading' | 'laidOut' | 'failed';

interface PrintDeskProps {
  readonly state: PaperState;
  readonly print: (jobId: string) => Promise<{ readonly isSent: boolean }>;
  readonly writePdf: (
    jobId: string,
  ) => Promise<{ readonly isWritten: boolean; readonly fileName: string }>;
  /** The same as a workbook, where it is a table. */
  readonly writeWorkbook?: PrintDeskProps['writePdf'] | undefined;
  /** The paper, once it is laid out. */
  readonly children: ReactNode;
}

type ToolbarProps = Pick<PrintDeskProps, 'print' | 'writePdf' | 'writeWorkbook'>;

function Toolbar({ print: send, writePdf, writeWorkbook }: ToolbarProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const job = useJob();
  const print = useAppMutation({
    mutationFn: () => send(job.begin()),
    onSuccess: ({ isSent }) => {
      if (isSent) notifications.show({ color: 'green', message: t('exports.preview.sent') });
    },
    onSettled: job.end,
  });
  const file = useAppMutation({
    mutationFn: (write: PrintDeskProps['writePdf']) => write(job.begin()),
    onSuccess: ({ isWritten, fileName }) => {
      if (isWritten)
        notifications.show({ color: 'green', message: t('exports.preview.written', { fileName }) });
    },
    onSettled: job.end,
  });
  const isBusy = print.isPending || file.isPending;
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
          loading={file.isPending && file.variables === writePdf}
          disabled={isBusy}
          onClick={() => file.mutate(writePdf)}
        >
          {t('exports.preview.pdf')}
        </Button>
        {writeWorkbook !== undefined && (
          <Button
            variant="default"
            loading={file.isPending && file.variables === writeWorkbook}
            disabled={isBusy}
            onClick={() => file.mutate(writeWorkbook)}
          >
            {t('exports.preview.workbook')}
          </Button>
        )}
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
function usePrintReady(state: PaperState): void {
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

/** A sheet of paper: on the screen with a toolbar above it, in print alone. */
export function PrintDesk(props: PrintDeskProps) {
  const { state, print, writePdf, writeWorkbook, children } = props;
  const { t } = useTranslation();
  usePrintReady(state);
  return (
    <div className={classes['desk']}>
      <Toolbar print={print} writePdf={writePdf} writeWorkbook={writeWorkbook} />
      {state === 'reading' && (
        <Group p="xl" className={classes['toolbar'] ?? ''}>
          <Loader size="sm" />
          {t('exports.preview.loading')}
        </Group>
      )}
      {state === 'failed' && (
        <Alert color="red" m="md">
          {t('exports.preview.failed')}
        </Alert>
      )}
      {state === 'laidOut' && <div className={classes['sheet']}>{children}</div>}
    </div>
  );
}
