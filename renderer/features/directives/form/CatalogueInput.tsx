import { Autocomplete, type AutocompleteProps, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../../shared/domain/partialDates.ts';
import { foldText } from '../../../../shared/domain/vietnamese.ts';
import { findByName } from './proposals.ts';

interface CatalogueInputProps {
  readonly label: string;
  readonly rows: readonly { id: string; name: string; validTo?: string | null }[];
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
  const { t } = useTranslation();
  // Two bodies of one name: the one that is still there counts.
  const endOf = new Map(
    rows
      .toSorted((a, b) => Number(!a.validTo) - Number(!b.validTo))
      .map((row) => [row.name, row.validTo]),
  );
  const names = [...new Set(rows.map(({ name }) => name))];
  return (
    <Autocomplete
      {...rest}
      value={value}
      data={names}
      limit={mostSuggestions}
      renderOption={({ option }) => {
        const end = endOf.get(option.value) ?? null;
        return (
          <Group justify="space-between" wrap="nowrap" gap="xs" w="100%">
            <Text size="sm">{option.value}</Text>
            {end !== null && (
              <Text size="xs" c="dimmed" style={{ flexShrink: 0 }}>
                {t('directives.form.endedOn', { date: formatDate(end) })}
              </Text>
            )}
          </Group>
        );
      }}
      filter={({ options, search, limit }) => {
        const words = foldText(search).split(' ');
        const fits = (label: string) => words.every((word) => foldText(label).includes(word));
        return options.filter((option) => 'label' in option && fits(option.label)).slice(0, limit);
      }}
      onChange={(name) => onChange(name, findByName(rows, name)?.id ?? null)}
    />
  );
}
