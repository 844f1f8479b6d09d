import { Group, Loader, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { ProgramWhole } from '../../../shared/contract/programs.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../app/useCommand.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { SidePanel } from '../../components/SidePanel.tsx';
import { ProgramActions } from './ProgramActions.tsx';
import { type Dialog, ProgramDialogs } from './ProgramDialogs.tsx';
import { ProgramFacts } from './ProgramFacts.tsx';
import { ReviewList } from './ReviewList.tsx';
import { TaskMonths } from './TaskMonths.tsx';
import { TaskPanel } from './TaskPanel.tsx';
import { TaskTable } from './TaskTable.tsx';
import { TaskTimeline } from './TaskTimeline.tsx';
import { TaskTree } from './TaskTree.tsx';
import { useProgramView } from './useProgramView.ts';

interface ShownProps {
  readonly whole: ProgramWhole;
  readonly onDialog: (dialog: Dialog) => void;
}

/** The tasks as tree, by month or on a line of time, or the reviews; the open task beside them. */
function Shown({ whole, onDialog }: ShownProps) {
  const { view, openId, change } = useProgramView();
  const open = (id: string) => change({ openId: id });
  const close = () => change({ openId: null });
  const task = whole.tasks.find(({ id }) => id === openId);
  return (
    <Group h="100%" gap={0} wrap="nowrap" align="stretch">
      <Stack gap={4} px="sm" pt={4} pb={2} flex={1} miw={0} mih={0}>
        <PageHeader
          title={whole.program.title}
          actions={<ProgramActions whole={whole} onDialog={onDialog} />}
        />
        <ProgramFacts whole={whole} />
        {view === 'tree' && (
          <TaskTree whole={whole} openId={openId} onOpen={open} onDialog={onDialog} />
        )}
        {view === 'months' && <TaskMonths tasks={whole.tasks} openId={openId} onOpen={open} />}
        {view === 'timeline' && <TaskTimeline whole={whole} openId={openId} onOpen={open} />}
        {view === 'reviews' && <ReviewList whole={whole} onDialog={onDialog} />}
      </Stack>
      {task !== undefined && view !== 'reviews' && (
        <SidePanel onClose={close}>
          <TaskPanel key={task.id} task={task} onClose={close} onDialog={onDialog} />
        </SidePanel>
      )}
    </Group>
  );
}

/** A program with its tasks and reviews. */
export function ProgramPage() {
  const { t } = useTranslation();
  const { programId = '' } = useParams();
  const navigate = useNavigate();
  const { view } = useProgramView();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const { data: whole, isError } = useQuery({
    queryKey: ['programs', 'whole', programId],
    queryFn: () => api.programs.whole({ id: programId }),
  });
  const places = useMemo(
    () => new Map(whole?.tasks.map(({ id }, index) => [id, index + 1])),
    [whole],
  );
  useCommand('new', () => setDialog({ kind: view === 'reviews' ? 'review' : 'task' }));
  useCommand('print', () => void navigate(`/print/programs/${programId}`));
  if (isError) return <EmptyState title={t('programs.notFound')} text={t('programs.gone')} />;
  if (whole === undefined) return <Loader size="sm" m="md" />;
  return (
    <>
      {view === 'table' ? (
        <TaskTable whole={whole} places={places} onDialog={setDialog} />
      ) : (
        <Shown whole={whole} onDialog={setDialog} />
      )}
      <ProgramDialogs whole={whole} dialog={dialog} onClose={() => setDialog(null)} />
    </>
  );
}
