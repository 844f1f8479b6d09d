import {
  ActionIcon,
  Button,
  Group,
  MultiSelect,
  NumberInput,
  Select,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MovementFieldRow } from '../../../shared/contract/movements.ts';
import { type MovementRule, movementRuleSchema } from '../../../shared/domain/movements.ts';
import { unitKinds, unitLevels } from '../../../shared/domain/units.ts';

interface RuleListProps {
  readonly rules: readonly MovementRule[];
  readonly fields: readonly MovementFieldRow[];
  readonly onChange: (rules: MovementRule[]) => void;
}

interface RuleProps {
  readonly rule: MovementRule;
  readonly fields: readonly MovementFieldRow[];
  readonly onChange: (part: Partial<MovementRule>) => void;
  readonly onRemove: () => void;
}

function Rule({ rule, fields, onChange, onRemove }: RuleProps) {
  const { t } = useTranslation();
  return (
    <Stack
      gap={4}
      pb="xs"
      style={{ borderBottom: '1px solid var(--mantine-color-default-border)' }}
    >
      <Group gap="xs" wrap="nowrap" align="flex-end">
        <NumberInput
          w={90}
          label={t('movements.rule.atLeast')}
          min={1}
          max={1000}
          value={rule.atLeast}
          onChange={(atLeast) => typeof atLeast === 'number' && onChange({ atLeast })}
        />
        <Select
          w={150}
          label={t('movements.rule.counts')}
          allowDeselect={false}
          data={(['registered', 'effective'] as const).map((value) => ({
            value,
            label: t(`movements.rule.${value}`),
          }))}
          value={rule.counts}
          onChange={(counts) => counts !== null && onChange({ counts })}
        />
        <Select
          flex={1}
          label={t('movements.rule.scope')}
          allowDeselect={false}
          data={(['any', 'each', 'one'] as const).map((value) => ({
            value,
            label: t(`movements.rule.${value}`),
          }))}
          value={rule.scope}
          onChange={(scope) => scope !== null && onChange({ scope })}
        />
        {rule.scope === 'one' && (
          <Select
            flex={1}
            label={t('models.fields.fieldId')}
            data={fields.map(({ id, name }) => ({ value: id, label: name }))}
            value={rule.fieldId}
            onChange={(fieldId) => onChange({ fieldId })}
          />
        )}
        <ActionIcon
          variant="subtle"
          color="gray"
          mb={6}
          aria-label={t('movements.rule.remove')}
          onClick={onRemove}
        >
          <IconX size={16} />
        </ActionIcon>
      </Group>
      <Group gap="xs" grow align="flex-start">
        <TextInput
          label={t('movements.rule.prefix')}
          value={rule.namePrefix}
          onChange={(event) => onChange({ namePrefix: event.currentTarget.value })}
        />
        <MultiSelect
          label={t('movements.rule.levels')}
          data={unitLevels.map((value) => ({ value, label: t(`units.level.${value}`) }))}
          value={rule.unitLevels}
          onChange={(chosen) => onChange({ unitLevels: chosen })}
        />
        <MultiSelect
          label={t('movements.rule.kinds')}
          data={unitKinds.map((value) => ({ value, label: t(`units.kind.${value}`) }))}
          value={rule.unitKinds}
          onChange={(chosen) => onChange({ unitKinds: chosen })}
        />
      </Group>
    </Stack>
  );
}

/** How many models which units must have in which field. */
export function RuleList({ rules, fields, onChange }: RuleListProps) {
  const { t } = useTranslation();
  const set = (index: number, part: Partial<MovementRule>) =>
    onChange(rules.map((rule, place) => (place === index ? { ...rule, ...part } : rule)));
  return (
    <Stack gap="xs">
      {rules.map((rule, index) => (
        <Rule
          // oxlint-disable-next-line react/no-array-index-key -- rules have no names but their places
          key={index}
          rule={rule}
          fields={fields}
          onChange={(part) => set(index, part)}
          onRemove={() => onChange(rules.filter((_rule, place) => place !== index))}
        />
      ))}
      {rules.length > 0 && (
        <Text size="xs" c="dimmed">
          {t('movements.rule.hint')}
        </Text>
      )}
      <Group>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={14} />}
          onClick={() => onChange([...rules, movementRuleSchema.parse({})])}
        >
          {t('movements.rule.add')}
        </Button>
      </Group>
    </Stack>
  );
}
