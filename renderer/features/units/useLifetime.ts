import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../shared/domain/partialDates.ts';

interface Lived {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** The days of a life in words: "từ 01/7/2025", "đến 30/6/2025", both, or that none are known. */
export function useLifetime(): (lived: Lived) => string {
  const { t } = useTranslation();
  return ({ validFrom, validTo }) => {
    if (validFrom !== null && validTo !== null) {
      const [from, to] = [formatDate(validFrom), formatDate(validTo)];
      return t('units.life.fromTo', { from, to });
    }
    if (validFrom !== null) return t('units.life.from', { date: formatDate(validFrom) });
    return validTo === null
      ? t('units.life.always')
      : t('units.life.to', { date: formatDate(validTo) });
  };
}
