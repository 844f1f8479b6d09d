import { FilterChip } from '../FilterChip.tsx';
import type { Chips } from './useChips.ts';

interface ChipsFilterProps<Value extends string> {
  readonly label: string;
  readonly chips: Omit<Chips<never, Value>, 'keeps'>;
  /** A value in words, where it is a code. */
  readonly textOf?: (value: Value) => string;
}

/** A value that is a word already. */
function asItIs(value: string): string {
  return value;
}

/** The filter of `useChips` above its list. */
export function ChipsFilter<Value extends string>({
  label,
  chips,
  textOf = asItIs,
}: ChipsFilterProps<Value>) {
  return (
    <FilterChip
      label={label}
      options={chips.options.map((option) => ({ ...option, label: textOf(option.value) }))}
      values={chips.values}
      onChange={chips.choose}
    />
  );
}
