import type { TFunction } from 'i18next';
import { formatNumber } from '../../../../shared/domain/numbers.ts';

/** How long after the document it carries out one was issued; dated before it, that is said. */
export function lagText(days: number, t: TFunction): string {
  if (days === 0) return t('relations.lagNone');
  return t(days > 0 ? 'relations.lag' : 'relations.lagBefore', {
    days: formatNumber(Math.abs(days)),
  });
}
