import type { TFunction } from 'i18next';
import { type KeptReason, keptReasons } from '../../../shared/contract/imports.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';

interface Kept {
  readonly label: string;
  readonly reason: KeptReason;
}

/** More names than this make a notice that nobody reads. */
const namedRows = 5;

function names(labels: readonly string[], t: TFunction): string {
  const named = labels.slice(0, namedRows).join(', ');
  const others = labels.length - namedRows;
  if (others <= 0) return named;
  return t('imports.kept.others', { labels: named, count: formatNumber(others) });
}

/** Which documents stay when a batch is taken back, a sentence for each reason. */
export function keptTexts(kept: readonly Kept[], t: TFunction): string[] {
  return keptReasons.flatMap((reason) => {
    const labels = kept.filter((row) => row.reason === reason).map(({ label }) => label);
    if (labels.length === 0) return [];
    const count = formatNumber(labels.length);
    return [t(`imports.kept.${reason}`, { count, labels: names(labels, t) })];
  });
}
