/** Numbers as Vietnamese offices write them: 1.234,5 and 62,7% (domain.md §1.3 row 3). */

export type NumberFormat = {
  /** Decimals at most; zeros at the end are left out. */
  readonly decimals?: number;
};

/** Making a formatter costs far more than using it, and tables format every cell. */
const formatters = new Map<number, Intl.NumberFormat>();

function formatterFor(decimals: number): Intl.NumberFormat {
  const known = formatters.get(decimals);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat('vi-VN', {
    maximumFractionDigits: decimals,
    signDisplay: 'negative',
  });
  formatters.set(decimals, made);
  return made;
}

/** 1234.5 as "1.234,5"; '' for what is no number. */
export function formatNumber(value: number, { decimals = 2 }: NumberFormat = {}): string {
  return Number.isFinite(value) ? formatterFor(decimals).format(value) : '';
}

/** A part of 1 in per cent, one decimal: 0.6269 is "62,7%". */
export function formatPercent(share: number, { decimals = 1 }: NumberFormat = {}): string {
  return Number.isFinite(share) ? `${formatNumber(share * 100, { decimals })}%` : '';
}

/**
 * A part of a whole in per cent; of nothing there is none. All but one of very many is not 100%, and one of
 * very many is not 0%.
 */
export function formatShare(part: number, whole: number): string {
  if (whole <= 0) return '';
  const tenths = Math.round((part / whole) * 1000);
  const shown = part < whole ? Math.min(tenths, 999) : tenths;
  return formatPercent((part > 0 ? Math.max(shown, 1) : shown) / 1000);
}

/** Coverage as offices report it: 42 of 67 is "42/67 (62,7%)" (domain.md §1.2 rows 6 to 8). */
export function formatRatio(part: number, whole: number): string {
  const counts = `${formatNumber(part)}/${formatNumber(whole)}`;
  return whole <= 0 ? counts : `${counts} (${formatShare(part, whole)})`;
}

const grouped = /^[-+]?\d{1,3}(?:[. ]\d{3})+(?:,\d+)?$/;
const decimalComma = /^[-+]?\d+(?:,\d+)?$/;
/** A point with other than three digits after it can only be a decimal point: 9.78, 62.5. */
const decimalPoint = /^[-+]?\d+\.(?:\d{1,2}|\d{4,})$/;

/**
 * Reads a number as typed: "1.234,5", "9,78", "1 585". A point before three digits groups thousands
 * ("6.640" is 6640), as everywhere in Vietnam; null when it is no number.
 */
export function parseNumber(text: string): number | null {
  const typed = text
    .trim()
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replace(/^[−–]/, '-');
  if (grouped.test(typed) || decimalComma.test(typed)) {
    return Number(typed.replace(/[. ]/g, '').replace(',', '.'));
  }
  return decimalPoint.test(typed) ? Number(typed) : null;
}

/** Reads "62,7%" or "62,7 %" as a part of 1; null without the sign. */
export function parsePercent(text: string): number | null {
  const match = /^(.*?)\s*%$/.exec(text.trim());
  const value = parseNumber(match?.[1] ?? '');
  return value === null ? null : value / 100;
}
