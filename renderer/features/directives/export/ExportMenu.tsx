import { Button, Menu } from '@mantine/core';
import {
  IconChevronDown,
  IconFileSpreadsheet,
  IconFileTypePdf,
  IconTable,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type RegisterViewInput, wholeRegister } from './registerView.ts';
import type { ExportOrder } from './useExport.ts';

interface ExportMenuProps {
  readonly view: RegisterViewInput;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly isWriting: boolean;
  readonly onExport: (order: ExportOrder) => void;
}

/** "Xuất ▾": the list as it stands, or the whole register, as a workbook or a PDF. */
export function ExportMenu({ view, isOpen, onOpen, isWriting, onExport }: ExportMenuProps) {
  const { t } = useTranslation();
  return (
    <Menu opened={isOpen} onChange={onOpen} position="bottom-end">
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="default"
          loading={isWriting}
          rightSection={<IconChevronDown size={14} />}
          title="Ctrl+Shift+E"
        >
          {t('directives.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('directives.exporting.current')}</Menu.Label>
        <Menu.Item
          leftSection={<IconFileSpreadsheet size={16} />}
          onClick={() => onExport({ kind: 'workbook', view })}
        >
          {t('directives.exportWorkbook')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFileTypePdf size={16} />}
          onClick={() => onExport({ kind: 'pdf', view })}
        >
          {t('directives.exportPdf')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconTable size={16} />}
          onClick={() => onExport({ kind: 'workbook', view: wholeRegister })}
        >
          {t('directives.exportWhole')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
