import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FigureIndicatorRow, ShownSums } from '../../../../shared/contract/figures.ts';
import { type EmptyReason, formatSum } from '../../../../shared/domain/figures.ts';
import { formatNumber } from '../../../../shared/domain/numbers.ts';

interface TotalProps {
  readonly sums: ShownSums | undefined;
  readonly index: number;
  readonly indicator: FigureIndicatorRow;
  /** Room for words about figures that are not exact; else they stand under the mouse. */
  readonly isWordy?: boolean;
}

/** A sum, or in place of it why there is none. */
export function Total({ sums, index, indicator, isWordy = false }: TotalProps) {
  const { t } = useTranslation();
  const value = sums?.values[index] ?? null;
  const reason: EmptyReason | null = sums?.reasons[index] ?? null;
  if (reason !== null) {
    return (
      <Text span size="xs" c="dimmed" title={t(`figures.reason.${reason}`)}>
        {t('figures.rollUp.notSummed')}
      </Text>
    );
  }
  if (value === null) return null;
  const approximate = sums?.approximate[index] ?? 0;
  const text = formatSum(indicator, value);
  if (approximate === 0) return <>{text}</>;
  const hint = t('figures.rollUp.approximate', { count: formatNumber(approximate) });
  return (
    <>
      <span title={hint}>{`≈ ${text}`}</span>
      {isWordy && (
        <Text size="xs" c="dimmed" fw={400} style={{ whiteSpace: 'nowrap' }}>
          {hint}
        </Text>
      )}
    </>
  );
}
