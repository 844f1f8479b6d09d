import { ActionIcon, Button, Group, ScrollArea, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskLine } from '../../../shared/contract/programs.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { formatDate } from '../../../shared/domain/partialDates.ts';
import type { TaskStatus } from '../../../shared/domain/tasks.ts';
import { api } from '../../api/client.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';
import { AttachmentList } from '../../components/AttachmentList.tsx';
import { OpinionList } from './OpinionList.tsx';
import { PeriodList } from './PeriodList.tsx';
import type { Dialog } from './ProgramDialogs.tsx';
import { TaskDeadline, TaskState } from './TaskState.tsx';
import { writtenDate } from './useProgramColumns.tsx';

interface TaskPanelProps {
  readonly task: TaskLine;
  readonly onClose: () => void;
  readonly onDialog: (dialog: Dialog) => void;
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      <Text size="sm" component="div" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {children}
      </Text>
    </div>
  );
}

/** The deadline in force, and every one before it with the reason for its change. */
function Deadlines({ task }: { readonly task: TaskLine }) {
  const { t } = useTranslation();
  const { dueOn, dueOnText, adjustments } = task;
  if (task.deadlineText === '' && task.deadline === null) return null;
  const read = task.deadline === null ? '' : formatDate(task.deadline);
  const written = writtenDate(task.deadline, task.deadlineText);
  return (
    <Fact label={t('tasks.fields.deadline')}>
      <Group gap="xs">
        <span>{read === '' || read === written ? written : `${written} (${read})`}</span>
        {task.recurrence === 'none' && task.deadline !== null && <TaskDeadline line={task} />}
      </Group>
      {adjustments.length > 0 && (
        <Text size="xs" c="dimmed">
          {t('tasks.panel.firstDeadline', { date: writtenDate(dueOn, dueOnText) })}
        </Text>
      )}
      {adjustments.map((each, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the first stays the first: others are added behind
        <Text key={index} size="xs" c="dimmed">
          {t('tasks.panel.adjusted', {
            time: index + 1,
            date: writtenDate(each.dueOn, each.dueOnText),
          })}
          {' – '}
          {t('tasks.panel.reason', { reason: each.reason })}
        </Text>
      ))}
    </Fact>
  );
}

/** What a clerk does most: done, open again, another deadline. */
function QuickActions({ task, onDialog }: Omit<TaskPanelProps, 'onClose'>) {
  const { t } = useTranslation();
  const set = useAppMutation({
    mutationFn: (status: TaskStatus) =>
      api.tasks.updateMany({ ids: [task.id], change: { status } }),
    onSuccess: (_changed, status) => {
      if (status === 'done') notifications.show({ message: t('tasks.markedDone') });
    },
  });
  const isDone = task.status === 'done' || task.status === 'doneLate';
  const isRecurring = task.recurrence !== 'none';
  return (
    <Group gap="xs">
      <Button size="compact-sm" variant="light" onClick={() => onDialog({ kind: 'task', task })}>
        {t('records.edit')}
      </Button>
      {!isRecurring && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => set.mutate(isDone ? 'inProgress' : 'done')}
        >
          {t(isDone ? 'tasks.reopen' : 'tasks.markDone')}
        </Button>
      )}
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => onDialog({ kind: 'adjust', task })}
      >
        {t('tasks.adjust.title')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => onDialog({ kind: 'task', parentId: task.id, groupId: task.groupId })}
      >
        {t('tasks.newPart')}
      </Button>
    </Group>
  );
}

/** A task beside the list: who, by when, how far, what came out, what leaders said. */
export function TaskPanel({ task, onClose, onDialog }: TaskPanelProps) {
  const { t } = useTranslation();
  const cooperating = task.cooperating.map(({ name }) => name).join('; ');
  const facts = [
    ['group', task.group],
    ['leadUnit', task.leadUnitName],
    ['cooperating', cooperating],
    ['output', task.output],
    ['result', task.result],
    ['evidence', task.evidence],
    ['notes', task.notes],
  ] as const;
  return (
    <ScrollArea h="100%" type="auto">
      <Stack gap="sm" p="sm">
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <Title order={3} fz="md" lineClamp={5} title={task.title}>
            {task.title}
          </Title>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('records.close')}
            title="Esc"
            onClick={onClose}
          >
            <IconX size={16} />
          </ActionIcon>
        </Group>
        <QuickActions task={task} onDialog={onDialog} />
        <Group gap="md">
          <TaskState state={task.state} />
          <Text size="sm">{formatNumber(task.shownProgress)}%</Text>
          {task.doneOn !== null && (
            <Text size="sm" c="dimmed">
              {t('tasks.panel.doneOn', { date: formatDate(task.doneOn) })}
            </Text>
          )}
          {task.recurrence !== 'none' && (
            <Text size="sm" c="dimmed">
              {t(`tasks.recurrence.${task.recurrence}`)}
            </Text>
          )}
        </Group>
        <Deadlines task={task} />
        <PeriodList task={task} />
        {facts.map(
          ([field, text]) =>
            text !== '' && (
              <Fact key={field} label={t(`tasks.fields.${field}`)}>
                {text}
              </Fact>
            ),
        )}
        <AttachmentList
          owner={{ subject: 'tasks', id: task.id }}
          title={t('attachments.title.tasks')}
        />
        {task.reviewId !== null && (
          <Text size="sm" c="dimmed">
            {t('tasks.panel.fromReview')}
          </Text>
        )}
        <OpinionList task={task} />
      </Stack>
    </ScrollArea>
  );
}
