import { Button } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RegisterName } from '../../../shared/contract/registers.ts';
import { useCommand } from '../../app/useCommand.ts';
import { ImportButton } from './ImportButton.tsx';
import { useWorkbook } from './useWorkbook.ts';

/** "Nhập Excel" and "Xuất Excel" of a register kept as a plain table. */
export function WorkbookButtons({ register }: { readonly register: RegisterName }) {
  const { t } = useTranslation();
  const { giveOut, isWriting } = useWorkbook(register);
  useCommand('export', giveOut);
  return (
    <>
      <ImportButton register={register} />
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
