import type { ComboboxParsedItem, OptionsFilter } from '@mantine/core';
import { foldText } from '../../shared/domain/vietnamese.ts';

/** True when every word typed begins somewhere in the label, marks or no marks: "uy ban" finds "Ủy ban". */
export function labelFits(label: string, search: string): boolean {
  const folded = foldText(label);
  return foldText(search)
    .split(' ')
    .every((word) => folded.includes(word));
}

/** Filter of a drop-down list that is searched while typing, with and without marks. */
export const foldedFilter: OptionsFilter = ({ options, search }) =>
  options.flatMap((option): ComboboxParsedItem[] => {
    if (!('items' in option)) return labelFits(option.label, search) ? [option] : [];
    const items = option.items.filter(({ label }) => labelFits(label, search));
    return items.length === 0 ? [] : [{ ...option, items }];
  });
