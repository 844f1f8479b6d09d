import {
  ActionIcon,
  Button,
  Group,
  NumberInput,
  Select,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { targetSourceOptions } from '../../../shared/domain/targetSources.ts';
import { api } from '../../api/client.ts';
import { foldedFilter } from '../../components/foldedFilter.ts';
import { ScopeOptions } from './ScopeOptions.tsx';
import { type SourceOptionsProps, textOf } from './sourceOptions.ts';

type Rule = ReturnType<typeof targetSourceOptions.models.parse>['rules'][number];

const newRule: Rule = {
  namePrefix: '',
  field: '',
  scope: 'each',
  counts: 'registered',
  atLeast: 1,
};

function rulesOf(options: SourceOptionsProps['options']): readonly Rule[] {
  const read = targetSourceOptions.models.safeParse(options);
  return read.success ? read.data.rules : [];
}

/** The names of the fields of work of all movements. */
function useFieldNames(): string[] {
  const { data: movements = [] } = useQuery({
    queryKey: ['movements', 'list'],
    queryFn: () => api.movements.list({}),
  });
  return movements.flatMap(({ fields }) => fields.map(({ name }) => name));
}

/** No field can be called so: names have no space before them. */
const scopePrefix = ' ';

interface FieldSelectProps {
  readonly rule: Rule;
  readonly onChange: (changed: Partial<Rule>) => void;
}

/** One field, each of them, or all together. */
function FieldSelect({ rule, onChange }: FieldSelectProps) {
  const { t } = useTranslation();
  const names = new Set([...useFieldNames(), rule.field].filter(Boolean));
  const scopes = (['each', 'any'] as const).map((scope) => ({
    value: `${scopePrefix}${scope}`,
    label: t(`movements.rule.${scope}`),
  }));
  return (
    <Select
      flex={1}
      searchable
      filter={foldedFilter}
      allowDeselect={false}
      label={t('targets.options.field')}
      data={[...scopes, ...[...names].map((name) => ({ value: name, label: name }))]}
      value={rule.field === '' ? `${scopePrefix}${rule.scope}` : rule.field}
      onChange={(value) => {
        const isEach = value === `${scopePrefix}each`;
        if (isEach || value === `${scopePrefix}any`) {
          onChange({ field: '', scope: isEach ? 'each' : 'any' });
        } else if (value !== null) onChange({ field: value });
      }}
    />
  );
}

interface RuleFieldsProps extends FieldSelectProps {
  readonly name: string;
  readonly onRemove: () => void;
}

function RuleFields({ rule, name, onChange, onRemove }: RuleFieldsProps) {
  const { t } = useTranslation();
  return (
    <Stack
      gap={4}
      pb="xs"
      style={{ borderBottom: '1px solid var(--mantine-color-default-border)' }}
    >
      <Group align="flex-end" wrap="nowrap" gap="xs">
        <TextInput
          flex={1}
          label={t('targets.options.namePrefix')}
          placeholder={t('targets.options.everyUnit')}
          value={rule.namePrefix}
          onChange={(event) => onChange({ namePrefix: event.currentTarget.value })}
        />
        <FieldSelect rule={rule} onChange={onChange} />
      </Group>
      <Group align="flex-end" wrap="nowrap" gap="xs">
        <NumberInput
          flex={1}
          label={t('targets.options.atLeast')}
          min={1}
          max={1000}
          value={rule.atLeast}
          onChange={(atLeast) => typeof atLeast === 'number' && onChange({ atLeast })}
        />
        <Select
          flex={1}
          label={t('movements.rule.counts')}
          allowDeselect={false}
          data={(['registered', 'effective'] as const).map((value) => ({
            value,
            label: t(`movements.rule.${value}`),
          }))}
          value={rule.counts}
          onChange={(counts) => counts !== null && onChange({ counts })}
        />
        <ActionIcon
          variant="subtle"
          color="gray"
          mb={6}
          aria-label={`${t('records.remove')}: ${name}`}
          onClick={onRemove}
        >
          <IconX size={16} />
        </ActionIcon>
      </Group>
    </Stack>
  );
}

/** Which units must have how many models in which field, or whether models were reviewed. */
export function ModelsOptions({ options, onChange }: SourceOptionsProps) {
  const { t } = useTranslation();
  const measure = textOf(options, 'measure') || 'units';
  const rules = rulesOf(options);
  const setRule = (index: number, changed: Partial<Rule>) =>
    onChange({
      rules: rules.map((rule, place) => (place === index ? { ...rule, ...changed } : rule)),
    });
  return (
    <>
      <Select
        label={t('targets.options.measure')}
        allowDeselect={false}
        data={(['units', 'reviewed'] as const).map((value) => ({
          value,
          label: t(`targets.options.${value}`),
        }))}
        value={measure}
        onChange={(value) => onChange({ measure: value })}
      />
      <ScopeOptions options={options} onChange={onChange} />
      {measure === 'units' &&
        rules.map((rule, index) => (
          <RuleFields
            // Rules have no id; they are few, and edited in their place.
            // oxlint-disable-next-line react/no-array-index-key
            key={index}
            rule={rule}
            name={`${t('targets.options.rule')} ${index + 1}`}
            onChange={(changed) => setRule(index, changed)}
            onRemove={() => onChange({ rules: rules.filter((_, place) => place !== index) })}
          />
        ))}
      {measure === 'units' && rules.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('targets.options.noRule')}
        </Text>
      )}
      {measure === 'units' && (
        <Button
          size="compact-sm"
          variant="light"
          style={{ alignSelf: 'flex-start' }}
          onClick={() => onChange({ rules: [...rules, newRule] })}
        >
          {t('targets.options.addRule')}
        </Button>
      )}
    </>
  );
}
