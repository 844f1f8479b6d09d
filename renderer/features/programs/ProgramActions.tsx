import { ActionIcon, Button, Menu, SegmentedControl } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import {
  IconArrowLeft,
  IconDotsVertical,
  IconEdit,
  IconFileExport,
  IconFileImport,
  IconPlus,
  IconPrinter,
  IconTrash,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { ProgramWhole } from '../../../shared/contract/programs.ts';
import { api } from '../../api/client.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';
import { useWorkbook } from '../../components/sheets/useWorkbook.ts';
import type { Dialog } from './ProgramDialogs.tsx';
import { programViews, useProgramView } from './useProgramView.ts';

interface ProgramActionsProps {
  readonly whole: ProgramWhole;
  readonly onDialog: (dialog: Dialog) => void;
}

function MoreMenu({ whole, onDialog }: ProgramActionsProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { id, numberSymbol, title } = whole.program;
  const program = [numberSymbol, title].filter(Boolean).join(' ');
  const workbook = useWorkbook('tasks', { programId: id, program });
  const remove = useAppMutation({
    mutationFn: () => api.programs.remove({ ids: [id] }),
    onSuccess: () => {
      notifications.show({ message: t('programs.removed') });
      void navigate('/programs');
    },
  });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" aria-label={t('programs.more')} title={t('programs.more')}>
          <IconDotsVertical size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconArrowLeft size={15} />}
          onClick={() => void navigate('/programs')}
        >
          {t('programs.back')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconEdit size={15} />}
          onClick={() => onDialog({ kind: 'program' })}
        >
          {t('programs.edit')}
        </Menu.Item>
        <Menu.Item leftSection={<IconPlus size={15} />} onClick={() => onDialog({ kind: 'group' })}>
          {t('programs.group.new')}
        </Menu.Item>
        <Menu.Item leftSection={<IconFileImport size={15} />} onClick={workbook.takeIn}>
          {t('programs.importTasks')}
        </Menu.Item>
        <Menu.Item leftSection={<IconFileExport size={15} />} onClick={workbook.giveOut}>
          {t('programs.exportTasks')}
        </Menu.Item>
        <Menu.Item leftSection={<IconTrash size={15} />} onClick={() => remove.mutate()}>
          {t('programs.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** How the tasks are shown, and what can be done with the program. */
export function ProgramActions({ whole, onDialog }: ProgramActionsProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { view, change } = useProgramView();
  const isReviews = view === 'reviews';
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label={t('programs.views.label')}
        value={view}
        onChange={(value) => change({ view: value })}
        data={programViews.map((value) => ({ value, label: t(`programs.views.${value}`) }))}
      />
      <Button
        size="compact-sm"
        leftSection={<IconPlus size={15} />}
        title="Ctrl+N"
        onClick={() => onDialog({ kind: isReviews ? 'review' : 'task' })}
      >
        {t(isReviews ? 'reviews.new' : 'tasks.new')}
      </Button>
      <ActionIcon
        variant="default"
        aria-label={t('directives.print')}
        title={`${t('directives.print')} (Ctrl+P)`}
        onClick={() => void navigate(`/print/programs/${whole.program.id}`)}
      >
        <IconPrinter size={16} />
      </ActionIcon>
      <MoreMenu whole={whole} onDialog={onDialog} />
    </>
  );
}
