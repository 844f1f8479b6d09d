import { useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** One filter over rows that are read whole, kept in the address under `name`. */
export interface Chips<Row, Value extends string> {
  readonly values: readonly Value[];
  readonly options: readonly { readonly value: Value; readonly count: number }[];
  readonly choose: (values: readonly (string | number)[]) => void;
  readonly keeps: (row: Row) => boolean;
}

/** Counts the rows of each value and says which are asked for; none chosen = all. */
export function useChips<Row, Value extends string>(
  rows: readonly Row[] | undefined,
  name: string,
  all: readonly Value[],
  valueOf: (row: Row) => Value,
): Chips<Row, Value> {
  const [params, setParams] = useSearchParams();
  const asked = params.get(name) ?? '';
  return useMemo(() => {
    const values = all.filter((value) => asked.split(',').includes(value));
    return {
      values,
      options: all
        .map((value) => ({
          value,
          count: (rows ?? []).filter((row) => valueOf(row) === value).length,
        }))
        .filter(({ value, count }) => count > 0 || values.includes(value)),
      choose: (chosen) =>
        setParams((before) => {
          const next = new URLSearchParams(before);
          if (chosen.length === 0) next.delete(name);
          else next.set(name, chosen.join(','));
          return next;
        }),
      keeps: (row) => values.length === 0 || values.includes(valueOf(row)),
    };
    // oxlint-disable-next-line react/exhaustive-deps -- `all` and `valueOf` never change their meaning
  }, [rows, asked, name]);
}
