import { Button, Group, Popover, Select, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskLine } from '../../../shared/contract/programs.ts';
import { formatDate } from '../../../shared/domain/partialDates.ts';
import { taskStatuses } from '../../../shared/domain/tasks.ts';
import { api } from '../../api/client.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';
import { DayInput } from '../../components/DayInput.tsx';
import { localToday } from '../../../shared/domain/moments.ts';
import { TaskState } from './TaskState.tsx';

type Period = TaskLine['occurrences'][number];

interface PeriodProps {
  readonly taskId: string;
  readonly period: Period;
}

function PeriodForm({ taskId, period, onDone }: PeriodProps & { readonly onDone: () => void }) {
  const { t } = useTranslation();
  const isOpen = period.status === 'notStarted' || period.status === 'inProgress';
  // Whoever opens a period mostly wants to say that it was done.
  const [values, setValues] = useState({
    status: isOpen ? ('done' as const) : period.status,
    doneOn: isOpen ? localToday() : period.doneOn,
    result: period.result,
  });
  const save = useAppMutation({
    mutationFn: () =>
      api.tasks.recordPeriod({ values: { taskId, period: period.period, ...values } }),
    onSuccess: () => {
      const name = formatDate(period.period);
      notifications.show({
        color: 'green',
        message: t('tasks.occurrence.saved', { period: name }),
      });
      onDone();
    },
  });
  const isDone = values.status === 'done' || values.status === 'doneLate';
  return (
    <Stack gap="xs">
      <Text fw={600} size="sm">
        {t('tasks.occurrence.title', { period: formatDate(period.period) })}
      </Text>
      <Select
        size="xs"
        label={t('tasks.fields.status')}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        data={taskStatuses.map((value) => ({ value, label: t(`tasks.status.${value}`) }))}
        value={values.status}
        onChange={(value) => {
          const status = taskStatuses.find((known) => known === value);
          if (status !== undefined) setValues({ ...values, status });
        }}
      />
      {isDone && (
        <DayInput
          size="xs"
          handsOverWords
          label={t('tasks.fields.doneOn')}
          value={values.doneOn}
          onChange={(doneOn) => setValues({ ...values, doneOn })}
        />
      )}
      <Textarea
        size="xs"
        label={t('tasks.fields.result')}
        autosize
        minRows={2}
        maxRows={5}
        value={values.result}
        onChange={(event) => setValues({ ...values, result: event.currentTarget.value })}
      />
      <Group justify="flex-end">
        <Button size="compact-sm" loading={save.isPending} onClick={() => save.mutate()}>
          {t('records.save')}
        </Button>
      </Group>
    </Stack>
  );
}

function PeriodButton({ taskId, period }: PeriodProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Popover
      opened={isOpen}
      onChange={setIsOpen}
      width={260}
      position="bottom-start"
      trapFocus
      withinPortal
    >
      <Popover.Target>
        <Button
          variant="default"
          size="compact-sm"
          fw={400}
          justify="space-between"
          rightSection={<TaskState state={period.state} />}
          onClick={() => setIsOpen(!isOpen)}
        >
          {formatDate(period.period)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <PeriodForm taskId={taskId} period={period} onDone={() => setIsOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

/** The periods of a recurring task, each with what was done in it. */
export function PeriodList({ task }: { readonly task: TaskLine }) {
  const { t } = useTranslation();
  if (task.occurrences.length === 0) return null;
  return (
    <Stack gap={4}>
      <Text size="xs" c="dimmed">
        {t('tasks.panel.periods')} · {t('tasks.panel.periodsHint')}
      </Text>
      {task.occurrences.map((period) => (
        <div key={period.period}>
          <PeriodButton taskId={task.id} period={period} />
          {period.result !== '' && (
            <Text size="xs" c="dimmed" pl="xs">
              {period.result}
            </Text>
          )}
        </div>
      ))}
    </Stack>
  );
}
