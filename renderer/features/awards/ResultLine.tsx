import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type AppraisalValues, appraise } from '../../../shared/domain/appraisals.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';

interface ResultLineProps {
  readonly sheet: Pick<AppraisalValues, 'criteria' | 'bands' | 'assessors'>;
}

/** Total and rank of a sheet as it is now, and who is not counted yet. */
export function ResultLine({ sheet }: ResultLineProps) {
  const { t } = useTranslation();
  const { total, maximum, rank, unfinished } = appraise(sheet);
  return (
    <div role="status">
      <Text fw={600}>
        {t('appraisals.result', {
          total: total === null ? '–' : formatNumber(total),
          maximum: formatNumber(maximum),
          rank: rank === '' ? '–' : rank,
        })}
      </Text>
      {unfinished > 0 && (
        <Text size="sm" c="dimmed">
          {t('appraisals.unfinished', { count: unfinished })}
        </Text>
      )}
    </div>
  );
}
