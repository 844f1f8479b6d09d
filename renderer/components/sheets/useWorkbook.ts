import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { RegisterName } from '../../../shared/contract/registers.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { api } from '../../api/client.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';
import { useJob } from '../../api/useJob.ts';
import { useWrittenNotice } from '../useWrittenNotice.tsx';

/** The program whose rows alone are given out, and to which rows that are taken in belong. */
interface WorkbookScope {
  readonly programId: string;
  readonly program: string;
}

/** Takes a register in from a workbook and gives it out; of one program where that is said. */
export function useWorkbook(register: RegisterName, scope?: WorkbookScope) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const job = useJob();
  const tellWritten = useWrittenNotice();
  const write = useAppMutation({
    mutationFn: () =>
      api.exports.records({
        jobId: job.begin(),
        register,
        programId: scope?.programId ?? null,
      }),
    onSuccess: ({ isWritten, fileName, rows }) => {
      if (isWritten) tellWritten(t('registers.exported', { rows: formatNumber(rows), fileName }));
    },
    onSettled: job.end,
  });
  const takeIn = () => {
    const preset = scope === undefined ? {} : { program: scope.program };
    const params = new URLSearchParams({ register, ...preset });
    void navigate(`/registers/import?${params}`);
  };
  return { takeIn, giveOut: () => write.mutate(), isWriting: write.isPending };
}
