import type { ImportTotals } from '../../../shared/contract/imports.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';

/** The sums of an import as they are read: 20.000, not 20000. */
export function totalsText(totals: ImportTotals): Record<keyof ImportTotals, string> {
  const { read, created, updated, same, skipped, failed } = totals;
  return {
    read: formatNumber(read),
    created: formatNumber(created),
    updated: formatNumber(updated),
    same: formatNumber(same),
    skipped: formatNumber(skipped),
    failed: formatNumber(failed),
  };
}
