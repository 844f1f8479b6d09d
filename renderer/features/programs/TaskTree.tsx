import { ActionIcon, Button, Text, Tooltip } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import {
  IconChevronDown,
  IconChevronRight,
  IconEdit,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgramWhole, TaskGroupRow, TaskLine } from '../../../shared/contract/programs.ts';
import { api } from '../../api/client.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import type { Dialog } from './ProgramDialogs.tsx';
import { TaskRow } from './TaskRow.tsx';
import classes from './TaskTree.module.css';

interface TaskTreeProps {
  readonly whole: ProgramWhole;
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
  readonly onDialog: (dialog: Dialog) => void;
}

interface GroupHeadProps {
  readonly group: TaskGroupRow | null;
  readonly count: number;
  readonly isFolded: boolean;
  readonly onFold: () => void;
  readonly onDialog: (dialog: Dialog) => void;
}

function GroupHead({ group, count, isFolded, onFold, onDialog }: GroupHeadProps) {
  const { t } = useTranslation();
  const remove = useAppMutation({
    mutationFn: (id: string) => api.taskGroups.remove({ ids: [id] }),
    onSuccess: () => void notifications.show({ message: t('programs.group.removed') }),
  });
  const title = group?.title ?? t('programs.group.none');
  const button = (label: string, icon: ReactNode, onClick: () => void) => (
    <Tooltip label={label}>
      <ActionIcon
        size="sm"
        variant="subtle"
        color="gray"
        aria-label={`${label}: ${title}`}
        onClick={onClick}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  );
  return (
    <div className={classes['group']}>
      {button(
        t(isFolded ? 'units.expand' : 'units.collapse'),
        isFolded ? <IconChevronRight size={14} /> : <IconChevronDown size={14} />,
        onFold,
      )}
      <span className={classes['groupTitle']} title={title}>
        {title}
      </span>
      <Text size="sm" c="dimmed" style={{ flexShrink: 0 }}>
        {t('tasks.count', { count })}
      </Text>
      {button(t('tasks.new'), <IconPlus size={14} />, () =>
        onDialog({ kind: 'task', groupId: group?.id ?? null }),
      )}
      {group !== null &&
        button(t('programs.group.edit'), <IconEdit size={14} />, () =>
          onDialog({ kind: 'group', group }),
        )}
      {group !== null &&
        button(t('records.remove'), <IconTrash size={14} />, () => remove.mutate(group.id))}
    </div>
  );
}

/** Parts stand with the whole that they belong to, whatever group they name. */
function groupOfEach(tasks: readonly TaskLine[]): ReadonlyMap<string, string | null> {
  const groups = new Map<string, string | null>();
  for (const task of tasks) {
    const ofWhole = task.parentId === null ? undefined : groups.get(task.parentId);
    groups.set(task.id, ofWhole === undefined ? task.groupId : ofWhole);
  }
  return groups;
}

/** The program as its document reads: groups, tasks, parts of tasks. */
export function TaskTree({ whole, openId, onOpen, onDialog }: TaskTreeProps) {
  const { t } = useTranslation();
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const { tasks, groups } = whole;
  const fold = (id: string) => {
    const next = new Set(folded);
    if (!next.delete(id)) next.add(id);
    setFolded(next);
  };
  if (tasks.length === 0 && groups.length === 0) {
    return (
      <EmptyState
        title={t('tasks.empty')}
        text={t('tasks.emptyText')}
        actions={
          <Button onClick={() => onDialog({ kind: 'group' })}>{t('programs.group.new')}</Button>
        }
      />
    );
  }
  const groupOf = groupOfEach(tasks);
  const known = new Set<string | null>(groups.map(({ id }) => id));
  const ofGroup = (id: string | null) =>
    tasks.filter((task) => {
      const group = groupOf.get(task.id) ?? null;
      return id === null ? !known.has(group) : group === id;
    });
  const sections = [null, ...groups].map((group) => ({ group, lines: ofGroup(group?.id ?? null) }));
  return (
    <div className={classes['list']}>
      {sections.map(({ group, lines }) => {
        const key = group?.id ?? '';
        if (group === null && lines.length === 0) return null;
        return (
          <section key={key} aria-label={group?.title ?? t('programs.group.none')}>
            <GroupHead
              group={group}
              count={lines.length}
              isFolded={folded.has(key)}
              onFold={() => fold(key)}
              onDialog={onDialog}
            />
            {!folded.has(key) &&
              lines.map((task) => (
                <TaskRow
                  key={task.id}
                  task={task}
                  depth={task.depth}
                  isOpen={task.id === openId}
                  onOpen={onOpen}
                />
              ))}
          </section>
        );
      })}
    </div>
  );
}
