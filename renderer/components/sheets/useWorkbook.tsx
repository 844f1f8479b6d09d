import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { RegisterName } from '../../../shared/contract/registers.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { api } from '../../api/client.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';
import { useJob } from '../../api/useJob.ts';

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
  const showFolder = useAppMutation({ mutationFn: () => api.exports.showLastFile({}) });
  const write = useAppMutation({
    mutationFn: () =>
      api.exports.records({
        jobId: job.begin(),
        register,
        programId: scope?.programId ?? null,
      }),
    onSuccess: ({ isWritten, fileName, rows }) => {
      if (!isWritten) return;
      notifications.show({
        color: 'green',
        autoClose: 12_000,
        message: (
          <Group justify="space-between" wrap="nowrap">
            <Text size="sm">{t('registers.exported', { rows: formatNumber(rows), fileName })}</Text>
            <Button
              size="compact-sm"
              variant="light"
              style={{ flexShrink: 0 }}
              onClick={() => showFolder.mutate()}
            >
              {t('directives.exporting.showFolder')}
            </Button>
          </Group>
        ),
      });
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
