import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconFileExport, IconFileImport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { RegisterName } from '../../../shared/contract/registers.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { api } from '../../api/client.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';
import { useJob } from '../../api/useJob.ts';
import { useCommand } from '../../app/useCommand.ts';

/** "Nhập Excel" and "Xuất Excel" of a register kept as a plain table. */
export function WorkbookButtons({ register }: { readonly register: RegisterName }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const job = useJob();
  const showFolder = useAppMutation({ mutationFn: () => api.exports.showLastFile({}) });
  const write = useAppMutation({
    mutationFn: () => api.exports.records({ jobId: job.begin(), register }),
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
  useCommand('export', () => write.mutate());
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconFileImport size={15} />}
        onClick={() => void navigate(`/registers/import?register=${register}`)}
      >
        {t('registers.importExcel')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconFileExport size={15} />}
        loading={write.isPending}
        onClick={() => write.mutate()}
      >
        {t('registers.exportExcel')}
      </Button>
    </>
  );
}
