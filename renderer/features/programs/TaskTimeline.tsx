import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ProgramWhole } from '../../../shared/contract/programs.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { localToday } from '../../../shared/domain/moments.ts';
import { useDeadlineText } from './TaskState.tsx';
import classes from './TaskTimeline.module.css';
import { type Bar, layTimeline, type Timeline } from './timeline.ts';

interface TaskTimelineProps {
  readonly whole: ProgramWhole;
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
}

const percent = (part: number): string => `${part * 100}%`;
const romans = ['', 'I', 'II', 'III', 'IV'];

/** Quarters of more years than this have no room for names; the first then names the year. */
const mostNamedQuarters = 8;

function Scale({ columns }: { readonly columns: Timeline['columns'] }) {
  const { t } = useTranslation();
  const isRoomy = columns[0]?.quarter !== 0 && columns.length <= mostNamedQuarters;
  return (
    <div className={classes['scale']} aria-hidden>
      <span />
      <div className={classes['track']}>
        {columns.map(({ year, quarter, from, to }) => (
          <span
            key={`${year} ${quarter}`}
            className={classes['column']}
            style={{ left: percent(from), width: percent(to - from) }}
          >
            {isRoomy
              ? `${t('programs.timeline.quarter', { quarter: romans[quarter] ?? '' })}/${year}`
              : quarter <= 1 && year}
          </span>
        ))}
      </div>
    </div>
  );
}

interface BarRowProps {
  readonly bar: Bar;
  readonly line: Timeline;
  readonly isOpen: boolean;
  readonly onOpen: (id: string) => void;
}

function BarRow({ bar, line, isOpen, onOpen }: BarRowProps) {
  const { t } = useTranslation();
  const { task } = bar;
  const words = t('programs.timeline.bar', {
    title: task.title,
    span: useDeadlineText()(task),
    state: t(`tasks.state.${task.state}`),
  });
  return (
    <button
      type="button"
      className={classes['row']}
      aria-label={words}
      title={words}
      {...(isOpen && { 'data-open': true })}
      onClick={() => onOpen(task.id)}
    >
      <span className={classes['title']}>{task.title}</span>
      <span className={classes['track']}>
        {line.columns.map(({ year, quarter, from }) => (
          <span
            key={`${year} ${quarter}`}
            className={classes['column']}
            style={{ left: percent(from) }}
          />
        ))}
        <span
          className={classes['bar']}
          data-state={task.state}
          style={{ left: percent(bar.from), width: percent(bar.to - bar.from) }}
        />
        {bar.marks.map(({ at, isDone }) => (
          <span
            key={at}
            className={classes['mark']}
            style={{ left: percent(at) }}
            {...(isDone && { 'data-done': true })}
          />
        ))}
        {line.today !== null && (
          <span className={classes['today']} style={{ left: percent(line.today) }} />
        )}
      </span>
    </button>
  );
}

/** The tasks on a line of time: a quiet bar each, in whole years. */
export function TaskTimeline({ whole, openId, onOpen }: TaskTimelineProps) {
  const { t } = useTranslation();
  const line = layTimeline(whole, localToday());
  if (line === null) {
    return <EmptyState title={t('programs.timeline.noSpan')} text={t('programs.timeline.hint')} />;
  }
  return (
    <>
      <Text size="sm" c="dimmed">
        {t('programs.timeline.hint')}
        {line.without > 0 &&
          ` ${t('programs.noDeadline')}: ${t('tasks.count', { count: line.without })}.`}
      </Text>
      <div className={classes['list']}>
        <Scale columns={line.columns} />
        {line.bars.map((bar) => (
          <BarRow
            key={bar.task.id}
            bar={bar}
            line={line}
            isOpen={bar.task.id === openId}
            onOpen={onOpen}
          />
        ))}
      </div>
    </>
  );
}
