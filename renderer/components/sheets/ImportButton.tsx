import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RegisterName } from '../../../shared/contract/registers.ts';
import { useWorkbook } from './useWorkbook.ts';

/** "Nhập Excel" of a register kept as a plain table. */
export function ImportButton({ register }: { readonly register: RegisterName }) {
  const { t } = useTranslation();
  const { takeIn } = useWorkbook(register);
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<IconFileImport size={15} />}
      onClick={takeIn}
    >
      {t('registers.importExcel')}
    </Button>
  );
}
