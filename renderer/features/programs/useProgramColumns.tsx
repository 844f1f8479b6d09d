import {
  IconAlertCircle,
  IconCircleCheck,
  IconCircleDashed,
  IconPlayerPause,
  IconProgress,
} from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgramRow } from '../../../shared/contract/programs.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { firstDay, formatDate } from '../../../shared/domain/partialDates.ts';
import { type RecordColumn, recordColumn } from '../../components/records/recordColumn.ts';
import { StateText } from '../../components/StateText.tsx';

const looks = {
  draft: { Icon: IconCircleDashed, tone: 'quiet' },
  running: { Icon: IconProgress, tone: 'warn' },
  finished: { Icon: IconCircleCheck, tone: 'good' },
  stopped: { Icon: IconPlayerPause, tone: 'quiet' },
} as const;

/** A date as it was written, else as it is understood. */
export function writtenDate(date: string | null, text: string): string {
  if (text !== '') return text;
  return date === null ? '' : formatDate(date);
}

/** The columns of the list of programs. */
export function useProgramColumns(): readonly RecordColumn<ProgramRow>[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const done = ({ tasks, done: count }: ProgramRow) =>
      tasks === 0
        ? ''
        : t('programs.doneOf', {
            done: formatNumber(count),
            tasks: formatNumber(tasks),
            percent: `${formatNumber(Math.round((count * 100) / tasks))}%`,
          });
    return [
      recordColumn<ProgramRow>({
        id: 'numberSymbol',
        title: t('programs.fields.numberSymbol'),
        width: 105,
        text: ({ numberSymbol }) => numberSymbol,
      }),
      recordColumn<ProgramRow>({
        id: 'issuedOn',
        title: t('programs.fields.issuedOn'),
        heading: t('directives.short.issuedOn'),
        width: 90,
        text: ({ issuedOn, issuedOnText }) => writtenDate(issuedOn, issuedOnText),
        order: ({ issuedOn }) => (issuedOn === null ? null : firstDay(issuedOn)),
      }),
      recordColumn<ProgramRow>({
        id: 'title',
        title: t('programs.fields.title'),
        width: 195,
        grows: true,
        text: ({ title }) => title,
      }),
      recordColumn<ProgramRow>({
        id: 'kind',
        title: t('programs.fields.kind'),
        width: 165,
        // The title mostly says it, and the filter finds it.
        isHidden: true,
        text: ({ kind }) => t(`programs.kind.${kind}`),
      }),
      recordColumn<ProgramRow>({
        id: 'issuer',
        title: t('programs.fields.issuer'),
        width: 160,
        text: ({ issuerName }) => issuerName,
      }),
      recordColumn<ProgramRow>({
        id: 'period',
        title: t('programs.fields.period'),
        width: 100,
        text: ({ period, periodText }) => writtenDate(period, periodText),
        order: ({ period }) => period,
      }),
      recordColumn<ProgramRow>({
        id: 'done',
        title: t('programs.fields.done'),
        width: 105,
        text: done,
        order: ({ tasks, done: count }) => (tasks === 0 ? null : count / tasks),
      }),
      recordColumn<ProgramRow>({
        id: 'overdue',
        title: t('programs.fields.overdue'),
        width: 78,
        text: ({ overdue }) => (overdue === 0 ? '' : formatNumber(overdue)),
        order: ({ overdue }) => overdue,
        render: ({ overdue }) =>
          overdue === 0 ? null : (
            <StateText Icon={IconAlertCircle} tone="late">
              {formatNumber(overdue)}
            </StateText>
          ),
      }),
      recordColumn<ProgramRow>({
        id: 'status',
        title: t('programs.fields.status'),
        width: 140,
        text: ({ status }) => t(`programs.status.${status}`),
        render: ({ status }) => (
          <StateText {...looks[status]}>{t(`programs.status.${status}`)}</StateText>
        ),
      }),
    ];
  }, [t]);
}
