import { ActionIcon, Button, Group, NumberInput, Select, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { targetSourceOptions } from '../../../shared/domain/targetSources.ts';
import { api } from '../../api/client.ts';
import { ScopeOptions } from './ScopeOptions.tsx';
import { type SourceOptionsProps, textOf } from './sourceOptions.ts';

type Rule = ReturnType<typeof targetSourceOptions.models.parse>['rules'][number];

const newRule: Rule = { namePrefix: '', field: '', atLeast: 1 };

function rulesOf(options: SourceOptionsProps['options']): readonly Rule[] {
  const read = targetSourceOptions.models.safeParse(options);
  return read.success ? read.data.rules : [];
}

/** Which units must have how many models in which field, or whether models were reviewed. */
export function ModelsOptions({ options, onChange }: SourceOptionsProps) {
  const { t } = useTranslation();
  const { data: fields = [] } = useQuery({
    queryKey: ['fields', 'names'],
    queryFn: () => api.fields.list({}),
  });
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
          // Rules have no id; they are few, and edited in their place.
          // oxlint-disable-next-line react/no-array-index-key
          <Group key={index} align="flex-end" wrap="nowrap" gap="xs">
            <TextInput
              flex={1}
              label={t('targets.options.namePrefix')}
              placeholder={t('targets.options.everyUnit')}
              value={rule.namePrefix}
              onChange={(event) => setRule(index, { namePrefix: event.currentTarget.value })}
            />
            <Select
              flex={1}
              label={t('targets.options.field')}
              placeholder={t('targets.options.everyField')}
              clearable
              data={[...new Set([...fields.map(({ name }) => name), rule.field])].filter(Boolean)}
              value={rule.field === '' ? null : rule.field}
              onChange={(field) => setRule(index, { field: field ?? '' })}
            />
            <NumberInput
              w={140}
              label={t('targets.options.atLeast')}
              min={1}
              max={1000}
              value={rule.atLeast}
              onChange={(atLeast) => typeof atLeast === 'number' && setRule(index, { atLeast })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              mb={6}
              aria-label={`${t('records.remove')}: ${t('targets.options.rule')} ${index + 1}`}
              onClick={() => onChange({ rules: rules.filter((_, place) => place !== index) })}
            >
              <IconX size={16} />
            </ActionIcon>
          </Group>
        ))}
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
