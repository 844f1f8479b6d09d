import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RegisterPlanTotals } from '../../../shared/contract/registers.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { totalsText } from '../../components/sheets/totalsText.ts';

/** The arithmetic that clerks asked for (domain.md §7.2), and what is written beside the rows. */
export function RegisterSums({ sums }: { readonly sums: RegisterPlanTotals }) {
  const { t } = useTranslation();
  const effects = sums.effects.map(({ code, count }) =>
    t(`registers.effects.${code}` as 'registers.effects.oldUnits', { count: formatNumber(count) }),
  );
  return (
    <>
      <Text size="sm">{t('imports.totals', totalsText(sums.totals))}</Text>
      {effects.length > 0 && (
        <Text size="sm">{`${t('registers.effects.title')}: ${effects.join(' · ')}`}</Text>
      )}
    </>
  );
}
