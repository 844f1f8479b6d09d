import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgramWhole, TaskLine } from '../../../shared/contract/programs.ts';
import { taskStates } from '../../../shared/domain/tasks.ts';
import { api } from '../../api/client.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ChipsFilter } from '../../components/records/ChipsFilter.tsx';
import { RecordPage } from '../../components/records/RecordPage.tsx';
import { ProgramActions } from './ProgramActions.tsx';
import type { Dialog } from './ProgramDialogs.tsx';
import { ProgramFacts } from './ProgramFacts.tsx';
import { TaskPanel } from './TaskPanel.tsx';
import { useChips } from '../../components/records/useChips.ts';
import { useTaskColumns } from './useTaskColumns.tsx';

interface TaskTableProps {
  readonly whole: ProgramWhole;
  readonly places: ReadonlyMap<string, number>;
  readonly onDialog: (dialog: Dialog) => void;
}

/** The tasks of a program as a register: sort, filter, choose several and change them together. */
export function TaskTable({ whole, places, onDialog }: TaskTableProps) {
  const { t } = useTranslation();
  const columns = useTaskColumns(places);
  const states = useChips(whole.tasks, 'state', taskStates, (line: TaskLine) => line.state);
  const rows = useMemo(() => whole.tasks.filter(states.keeps), [whole.tasks, states]);
  const isEmpty = whole.tasks.length === 0;
  const task = (id: string) => whole.tasks.find((line) => line.id === id);
  return (
    <RecordPage
      title={whole.program.title}
      layoutKey="tasks.columns"
      columns={columns}
      rows={rows}
      usualSort={{ field: 'place', direction: 'ascending' }}
      actions={<ProgramActions whole={whole} onDialog={onDialog} />}
      filters={
        <>
          <ChipsFilter
            label={t('tasks.fields.state')}
            chips={states}
            textOf={(value) => t(`tasks.state.${value}`)}
          />
          <div style={{ flex: 1, minWidth: 0 }}>
            <ProgramFacts whole={whole} />
          </div>
        </>
      }
      empty={
        <EmptyState
          title={t(isEmpty ? 'tasks.empty' : 'tasks.notFound')}
          text={t(isEmpty ? 'tasks.emptyText' : 'tasks.notFoundText')}
          actions={
            isEmpty && (
              <>
                <Button onClick={() => onDialog({ kind: 'task' })}>{t('tasks.new')}</Button>
                <Button variant="default" onClick={() => onDialog({ kind: 'group' })}>
                  {t('programs.group.new')}
                </Button>
              </>
            )
          }
        />
      }
      renderPanel={(id, close) => {
        const open = task(id);
        return open === undefined ? null : (
          <TaskPanel key={id} task={open} onClose={close} onDialog={onDialog} />
        );
      }}
      onEdit={(id) => {
        const edited = task(id);
        if (edited !== undefined) onDialog({ kind: 'task', task: edited });
      }}
      remove={(ids) => api.tasks.remove({ ids })}
      renderChosen={(ids, clear) => (
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => onDialog({ kind: 'bulk', ids, onDone: clear })}
        >
          {t('directives.bulk.edit')}
        </Button>
      )}
    />
  );
}
