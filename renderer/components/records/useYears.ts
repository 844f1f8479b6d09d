import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { noYear } from './rowYears.ts';

/** The years of a page, kept in its address: the header shows and sets the same ones. */
export interface Years<Row> {
  readonly values: readonly string[];
  readonly options: readonly {
    readonly value: string;
    readonly label: string;
    readonly count: number;
  }[];
  readonly choose: (years: readonly (string | number)[]) => void;
  readonly keeps: (row: Row) => boolean;
}

/** Counts the rows of each year, the newest first, and says which are asked for; none chosen = all. */
export function useYears<Row>(
  rows: readonly Row[] | undefined,
  yearsOfRow: (row: Row) => readonly string[],
): Years<Row> {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const asked = params.getAll('year').join(' ');
  return useMemo(() => {
    const values = asked.split(' ').filter(Boolean);
    const counts = new Map(values.map((year) => [year, 0]));
    for (const row of rows ?? []) {
      for (const year of yearsOfRow(row)) counts.set(year, (counts.get(year) ?? 0) + 1);
    }
    return {
      values,
      options: [...counts]
        .map(([value, count]) => ({
          value,
          label: value === noYear ? t('frame.year.none') : value,
          count,
        }))
        .toSorted((left, right) => (left.value < right.value ? 1 : -1)),
      choose: (years) =>
        setParams((before) => {
          const next = new URLSearchParams(before);
          next.delete('year');
          for (const year of years) next.append('year', String(year));
          return next;
        }),
      keeps: (row) => values.length === 0 || yearsOfRow(row).some((year) => values.includes(year)),
    };
    // oxlint-disable-next-line react/exhaustive-deps -- `yearsOfRow` never changes its meaning
  }, [rows, asked, t]);
}
