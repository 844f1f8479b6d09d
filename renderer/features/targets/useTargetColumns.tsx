import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TargetLine } from '../../../shared/contract/targets.ts';
import { formatDate } from '../../../shared/domain/partialDates.ts';
import { verdicts } from '../../../shared/domain/targetVerdict.ts';
import type { Translate } from '../../../shared/locales/index.ts';
import { type RecordColumn, recordColumn } from '../../components/records/recordColumn.ts';
import { explain, goalText, measuredText } from './targetText.ts';
import { Verdict } from './Verdict.tsx';

type Column = RecordColumn<TargetLine>;

function figureColumns(t: Translate): Column[] {
  const compared = (id: 'before' | 'lastYear') =>
    recordColumn<TargetLine>({
      id,
      title: t(`targets.column.${id}`),
      width: 128,
      text: (line) => {
        const other = line.evaluation[id];
        return other === null ? '' : measuredText(line, other.measured);
      },
      order: (line) => line.evaluation[id]?.measured.value ?? null,
    });
  return [
    recordColumn<TargetLine>({
      id: 'goal',
      title: t('targets.column.goal'),
      width: 88,
      text: (line) => goalText(line, line.evaluation.goal, t),
      order: ({ evaluation }) => evaluation.goal,
    }),
    recordColumn<TargetLine>({
      id: 'actual',
      title: t('targets.column.actual'),
      width: 132,
      text: (line) => measuredText(line, line.evaluation.measured),
      order: ({ evaluation }) => evaluation.measured.value,
    }),
    recordColumn<TargetLine>({
      id: 'verdict',
      title: t('targets.column.verdict'),
      width: 118,
      // The whole stands in the note over the cell: why it is so.
      text: (line) =>
        [t(`targets.verdict.${line.evaluation.verdict}`), ...explain(line, t)].join('\n'),
      order: ({ evaluation }) => verdicts.indexOf(evaluation.verdict),
      render: ({ evaluation }) => <Verdict verdict={evaluation.verdict} />,
    }),
    compared('before'),
    compared('lastYear'),
  ];
}

/** The columns of domain.md §4.10 no. 3, with the period before and the year before. */
export function useTargetColumns(): readonly Column[] {
  const { t } = useTranslation();
  return useMemo(
    () => [
      recordColumn<TargetLine>({
        id: 'title',
        title: t('targets.column.title'),
        width: 230,
        grows: true,
        text: ({ title }) => title,
        order: ({ position }) => position,
      }),
      recordColumn<TargetLine>({
        id: 'measure',
        title: t('targets.column.measure'),
        width: 60,
        text: ({ measure }) => measure,
      }),
      ...figureColumns(t as Translate),
      recordColumn<TargetLine>({
        id: 'period',
        title: t('targets.column.period'),
        width: 104,
        text: ({ evaluation }) => (evaluation.period === null ? '' : formatDate(evaluation.period)),
        order: ({ evaluation }) => evaluation.period,
      }),
      recordColumn<TargetLine>({
        id: 'unit',
        title: t('targets.column.unit'),
        width: 150,
        isHidden: true,
        text: ({ unitName }) => unitName,
      }),
      recordColumn<TargetLine>({
        id: 'directive',
        title: t('targets.column.directive'),
        width: 170,
        isHidden: true,
        text: ({ directive }) => directive,
      }),
      recordColumn<TargetLine>({
        id: 'due',
        title: t('targets.column.due'),
        width: 110,
        isHidden: true,
        text: ({ dueOn, dueOnText }) => (dueOn === null ? dueOnText : formatDate(dueOn)),
        order: ({ dueOn }) => dueOn,
      }),
    ],
    [t],
  );
}
