import {
  Button,
  Checkbox,
  Group,
  Popover,
  ScrollArea,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../shared/domain/numbers.ts';
import { foldText } from '../../shared/domain/vietnamese.ts';

type Value = string | number;

interface FilterChipProps {
  readonly label: string;
  readonly options: readonly {
    readonly value: Value;
    readonly label: string;
    readonly count: number;
  }[];
  readonly values: readonly Value[];
  readonly onChange: (values: Value[]) => void;
  /** It stands in a sheet that closes with a click beside it: its own list is then a part of that sheet. */
  readonly isNested?: boolean;
}

/** A small box, but words as large as all others. */
const labelSize = { label: { fontSize: 'var(--mantine-font-size-sm)' } };

/** A long list is searched; a short one is read. */
const searchedFrom = 9;

/** One value is named, several are counted. */
function chipText(label: string, count: number, only: string | undefined): string {
  if (count === 0) return label;
  return count === 1 && only !== undefined ? `${label}: ${only}` : `${label} (${count})`;
}

/** One filter: what can be chosen, with how many rows each has, and how many are chosen. */
export function FilterChip({
  label,
  options,
  values,
  onChange,
  isNested = false,
}: FilterChipProps) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const wanted = foldText(search);
  const shown = options.filter((option) => foldText(option.label).includes(wanted));
  const toggle = (value: Value) =>
    onChange(
      values.includes(value) ? values.filter((other) => other !== value) : [...values, value],
    );
  const chosen = options.filter(({ value }) => values.includes(value));
  const text = chipText(label, values.length, chosen.length === 1 ? chosen[0]?.label : undefined);
  return (
    <Popover
      position="bottom-start"
      width={280}
      trapFocus
      withinPortal={!isNested}
      onClose={() => setSearch('')}
    >
      <Popover.Target>
        <Button
          size="compact-sm"
          variant={values.length > 0 ? 'light' : 'default'}
          rightSection={<IconChevronDown size={14} />}
          maw={220}
          fw={500}
          style={{ flexShrink: 0 }}
          title={text}
        >
          {text}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="xs">
        <Stack gap="xs">
          {options.length >= searchedFrom && (
            <TextInput
              size="xs"
              data-autofocus
              placeholder={t('frame.filterSearch')}
              value={search}
              onChange={(event) => setSearch(event.currentTarget.value)}
            />
          )}
          <ScrollArea.Autosize mah={320}>
            <Stack gap={4}>
              {shown.map((option) => (
                <Group key={option.value} justify="space-between" wrap="nowrap" gap="xs">
                  <Checkbox
                    size="xs"
                    styles={labelSize}
                    label={option.label}
                    checked={values.includes(option.value)}
                    onChange={() => toggle(option.value)}
                  />
                  <Text size="sm" c="dimmed">
                    {formatNumber(option.count)}
                  </Text>
                </Group>
              ))}
            </Stack>
          </ScrollArea.Autosize>
          {shown.length === 0 && (
            <Text size="sm" c="dimmed">
              {t('frame.filterEmpty')}
            </Text>
          )}
          {values.length > 0 && (
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              style={{ alignSelf: 'flex-start' }}
              onClick={() => onChange([])}
            >
              {t('frame.filterClear')}
            </Button>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
