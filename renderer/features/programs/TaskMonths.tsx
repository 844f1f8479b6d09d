import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TaskLine } from '../../../shared/contract/programs.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { monthsOf } from './monthRows.ts';
import { TaskRow } from './TaskRow.tsx';
import classes from './TaskTree.module.css';

interface TaskMonthsProps {
  readonly tasks: readonly TaskLine[];
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
}

/** What falls due in which month, also each period of a recurring task. */
export function TaskMonths({ tasks, openId, onOpen }: TaskMonthsProps) {
  const { t } = useTranslation();
  if (tasks.length === 0) {
    return <EmptyState title={t('programs.noMonths')} text={t('tasks.emptyText')} />;
  }
  return (
    <div className={classes['list']}>
      {monthsOf(tasks).map(({ month, rows }) => {
        const [year = '', inYear = ''] = (month ?? '').split('-');
        const title =
          month === null
            ? t('programs.noDeadline')
            : t('programs.month', { month: Number(inYear), year });
        return (
          <section key={month ?? ''} aria-label={title}>
            <div className={classes['group']}>
              <span className={classes['groupTitle']}>{title}</span>
              <Text size="sm" c="dimmed">
                {t('programs.monthCount', { count: rows.length })}
              </Text>
            </div>
            {rows.map(({ key, task, state }) => (
              <TaskRow
                key={key}
                // In its month a period stands with its own state.
                task={{ ...task, state }}
                depth={0}
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
