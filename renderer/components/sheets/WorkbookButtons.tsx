import { Button } from '@mantine/core';
import { IconFileExport, IconFileImport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RegisterName } from '../../../shared/contract/registers.ts';
import { useCommand } from '../../app/useCommand.ts';
import { useWorkbook } from './useWorkbook.tsx';

/** "Nhập Excel" and "Xuất Excel" of a register kept as a plain table. */
export function WorkbookButtons({ register }: { readonly register: RegisterName }) {
  const { t } = useTranslation();
  const { takeIn, giveOut, isWriting } = useWorkbook(register);
  useCommand('export', giveOut);
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconFileImport size={15} />}
        onClick={takeIn}
      >
        {t('registers.importExcel')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconFileExport size={15} />}
        loading={isWriting}
        onClick={giveOut}
      >
        {t('registers.exportExcel')}
      </Button>
    </>
  );
}
