import { Autocomplete, type AutocompleteProps } from '@mantine/core';
import { foldText } from '../../../../shared/domain/vietnamese.ts';
import { findByName } from './proposals.ts';

interface CatalogueInputProps {
  readonly label: string;
  readonly rows: readonly { id: string; name: string }[];
  readonly value: string;
  readonly error?: AutocompleteProps['error'];
  readonly description?: AutocompleteProps['description'];
  readonly onChange: (name: string, id: string | null) => void;
}

/** More suggestions than this are not read. */
const mostSuggestions = 30;

/**
 * A name from a catalogue, or any other words: an old document may be of a body that no list holds.
 * Found while typing with and without marks.
 */
export function CatalogueInput({ rows, value, onChange, ...rest }: CatalogueInputProps) {
  const names = [...new Set(rows.map(({ name }) => name))];
  return (
    <Autocomplete
      {...rest}
      value={value}
      data={names}
      limit={mostSuggestions}
      filter={({ options, search, limit }) => {
        const words = foldText(search).split(' ');
        const fits = (label: string) => words.every((word) => foldText(label).includes(word));
        return options.filter((option) => 'label' in option && fits(option.label)).slice(0, limit);
      }}
      onChange={(name) => onChange(name, findByName(rows, name)?.id ?? null)}
    />
  );
}
