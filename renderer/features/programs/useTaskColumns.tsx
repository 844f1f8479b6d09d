import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskLine } from '../../../shared/contract/programs.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { lastDay } from '../../../shared/domain/partialDates.ts';
import { taskStates } from '../../../shared/domain/tasks.ts';
import { type RecordColumn, recordColumn } from '../../components/records/recordColumn.ts';
import { TaskDeadline, TaskState, useDeadlineText } from './TaskState.tsx';

const indent = 16;

/** The columns of the tasks of a program. `places` says where each stands in the document. */
export function useTaskColumns(
  places: ReadonlyMap<string, number>,
): readonly RecordColumn<TaskLine>[] {
  const { t } = useTranslation();
  const deadlineText = useDeadlineText();
  return useMemo(
    () => [
      recordColumn<TaskLine>({
        id: 'place',
        title: t('exports.ordinal'),
        width: 64,
        align: 'center',
        text: ({ id }) => String(places.get(id) ?? ''),
        order: ({ id }) => places.get(id) ?? null,
      }),
      recordColumn<TaskLine>({
        id: 'title',
        title: t('tasks.fields.title'),
        width: 260,
        grows: true,
        text: ({ title }) => title,
        render: ({ title, depth }) => <span style={{ paddingLeft: depth * indent }}>{title}</span>,
      }),
      recordColumn<TaskLine>({
        id: 'leadUnit',
        title: t('tasks.fields.leadUnit'),
        width: 160,
        text: ({ leadUnitName }) => leadUnitName,
      }),
      recordColumn<TaskLine>({
        id: 'cooperating',
        title: t('tasks.fields.cooperating'),
        width: 150,
        isHidden: true,
        text: ({ cooperating }) => cooperating.map(({ name }) => name).join('; '),
      }),
      recordColumn<TaskLine>({
        id: 'output',
        title: t('tasks.fields.output'),
        width: 150,
        isHidden: true,
        text: ({ output }) => output,
      }),
      recordColumn<TaskLine>({
        id: 'dueText',
        title: t('tasks.fields.deadline'),
        width: 115,
        text: deadlineText,
        order: ({ deadline }) => (deadline === null ? null : lastDay(deadline)),
      }),
      recordColumn<TaskLine>({
        id: 'deadline',
        title: t('tasks.short.deadline'),
        width: 175,
        text: deadlineText,
        order: ({ deadline }) => (deadline === null ? null : lastDay(deadline)),
        render: (line) => <TaskDeadline line={line} />,
      }),
      recordColumn<TaskLine>({
        id: 'state',
        title: t('tasks.fields.state'),
        width: 145,
        text: ({ state }) => t(`tasks.state.${state}`),
        order: ({ state }) => taskStates.indexOf(state),
        render: ({ state }) => <TaskState state={state} />,
      }),
      recordColumn<TaskLine>({
        id: 'progress',
        title: t('tasks.fields.progress'),
        heading: t('tasks.short.progress'),
        width: 80,
        align: 'center',
        text: ({ shownProgress }) => `${formatNumber(shownProgress)}%`,
        order: ({ shownProgress }) => shownProgress,
      }),
      recordColumn<TaskLine>({
        id: 'group',
        title: t('tasks.fields.group'),
        width: 160,
        isHidden: true,
        text: ({ group }) => group,
      }),
    ],
    // oxlint-disable-next-line react/exhaustive-deps -- `deadlineText` follows `t`
    [t, places],
  );
}
