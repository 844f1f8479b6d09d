import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCommand } from '../../app/useCommand.ts';
import { PageHeader } from '../../components/PageHeader.tsx';
import { ExportMenu } from './export/ExportMenu.tsx';
import { printAddress, type RegisterViewInput } from './export/registerView.ts';
import type { ExportOrder } from './export/useExport.ts';

interface ListHeaderProps {
  readonly view: RegisterViewInput;
  /** Address of the form that comes back to this list. */
  readonly newAddress: string;
  readonly isWriting: boolean;
  readonly onExport: (order: ExportOrder) => void;
}

/** What can be done with the register as a whole; each button has its shortcut. */
export function ListHeader({ view, newAddress, isWriting, onExport }: ListHeaderProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [isExportOpen, setIsExportOpen] = useState(false);
  const add = () => void navigate(newAddress);
  const print = () => void navigate(printAddress(view));
  useCommand('new', add);
  useCommand('export', () => setIsExportOpen(true));
  useCommand('print', print);
  return (
    <PageHeader
      title={t('directives.title')}
      actions={
        <>
          <Button
            size="compact-sm"
            leftSection={<IconPlus size={15} />}
            title="Ctrl+N"
            onClick={add}
          >
            {t('directives.new')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            title="Ctrl+Shift+I"
            onClick={() => void navigate('/imports')}
          >
            {t('directives.import')}
          </Button>
          <ExportMenu
            view={view}
            isOpen={isExportOpen}
            onOpen={setIsExportOpen}
            isWriting={isWriting}
            onExport={onExport}
          />
          <Button size="compact-sm" variant="default" title="Ctrl+P" onClick={print}>
            {t('directives.print')}
          </Button>
        </>
      }
    />
  );
}
