import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../../shared/domain/numbers.ts';
import { api } from '../../../api/client.ts';
import { useAppMutation } from '../../../api/useAppMutation.ts';
import { useJob } from '../../../api/useJob.ts';
import { useWrittenNotice } from '../../../components/useWrittenNotice.tsx';
import type { RegisterViewInput } from './registerView.ts';

export interface ExportOrder {
  readonly kind: 'workbook' | 'pdf';
  readonly view: RegisterViewInput;
}

/** Writes a view of the register to a file and says what was written, with a way to the folder. */
export function useExport() {
  const { t } = useTranslation();
  const job = useJob();
  const tellWritten = useWrittenNotice();
  const write = useAppMutation({
    mutationFn: ({ kind, view }: ExportOrder) => api.exports[kind]({ jobId: job.begin(), view }),
    onSuccess: ({ isWritten, fileName, rows }) => {
      if (isWritten)
        tellWritten(t('directives.exporting.done', { rows: formatNumber(rows), fileName }));
    },
    onSettled: job.end,
  });
  return { jobId: job.jobId, isWriting: write.isPending, write: write.mutate };
}
