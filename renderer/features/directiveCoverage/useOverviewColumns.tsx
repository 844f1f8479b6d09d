import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoveredDirective, RequirementCount } from '../../../shared/contract/coverage.ts';
import { coveredOf } from '../../../shared/domain/coverageCount.ts';
import { formatNumber, formatRatio } from '../../../shared/domain/numbers.ts';
import { formatDate } from '../../../shared/domain/partialDates.ts';
import { type RecordColumn, recordColumn } from '../../components/records/recordColumn.ts';

export type OverviewRow = RequirementCount & {
  readonly id: string;
  readonly directive: CoveredDirective;
};

/** The columns of the overview; counts are sorted as numbers. */
export function useOverviewColumns(): readonly RecordColumn<OverviewRow>[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const counted = (id: 'total' | 'own' | 'folded' | 'none') =>
      recordColumn<OverviewRow>({
        id,
        title: t(`coverage.column.${id}`),
        width: id === 'folded' ? 106 : 78,
        align: 'center',
        text: ({ count }) => formatNumber(count[id]),
        order: ({ count }) => count[id],
      });
    return [
      recordColumn<OverviewRow>({
        id: 'directive',
        title: t('coverage.column.directive'),
        width: 180,
        text: ({ directive }) => directive.label,
        order: ({ directive }) => directive.issuedOn,
      }),
      recordColumn<OverviewRow>({
        id: 'requirement',
        title: t('coverage.column.requirement'),
        width: 300,
        grows: true,
        text: ({ requirement }) => requirement.title,
      }),
      counted('total'),
      counted('own'),
      counted('folded'),
      counted('none'),
      recordColumn<OverviewRow>({
        id: 'share',
        title: t('coverage.column.share'),
        width: 140,
        text: ({ count }) => formatRatio(coveredOf(count), count.total),
        order: ({ count }) => (count.total === 0 ? -1 : coveredOf(count) / count.total),
      }),
      recordColumn<OverviewRow>({
        id: 'due',
        title: t('coverage.column.due'),
        width: 110,
        text: ({ requirement }) =>
          requirement.dueOn === null ? '' : formatDate(requirement.dueOn),
        order: ({ requirement }) => requirement.dueOn,
      }),
    ];
  }, [t]);
}
