import { useTranslation } from 'react-i18next';
import type { TaskLine } from '../../../shared/contract/programs.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { TaskDeadline, TaskState } from './TaskState.tsx';
import classes from './TaskTree.module.css';

/** Pixels a level is set in. */
const indent = 22;

interface TaskRowProps {
  readonly task: TaskLine;
  readonly depth: number;
  readonly isOpen: boolean;
  readonly onOpen: (id: string) => void;
}

/** A task as one line of the tree or of a month. */
export function TaskRow({ task, depth, isOpen, onOpen }: TaskRowProps) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className={classes['task']}
      aria-current={isOpen ? 'true' : undefined}
      {...(isOpen && { 'data-open': true })}
      onClick={() => onOpen(task.id)}
    >
      <span className={classes['title']} style={{ marginLeft: depth * indent }} title={task.title}>
        {task.title}
      </span>
      <span
        className={classes['lead']}
        title={`${t('tasks.fields.leadUnit')}: ${task.leadUnitName}`}
      >
        {task.leadUnitName}
      </span>
      <span className={classes['due']}>
        <TaskDeadline line={task} />
      </span>
      <span>
        <TaskState state={task.state} />
      </span>
      <span className={classes['number']}>{formatNumber(task.shownProgress)}%</span>
    </button>
  );
}
