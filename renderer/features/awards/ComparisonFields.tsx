import { ActionIcon, Button, Fieldset, Group, Text, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AppraisalFormState } from './appraisalForm.ts';
import { shareText } from './ComparisonTable.tsx';

const fields = ['item', 'registered', 'achieved'] as const;

/** What was registered beside what came out of it, with the share where both are quantities. */
export function ComparisonFields({ form }: { readonly form: AppraisalFormState }) {
  const { t } = useTranslation();
  return (
    <Fieldset legend={t('appraisals.fields.comparisons')} p="sm">
      {form.values.comparisons.map((comparison, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the form knows its items by their place
        <Group key={index} gap="xs" wrap="nowrap" mb={4}>
          {fields.map((field) => (
            <TextInput
              key={field}
              size="xs"
              flex={field === 'item' ? 2 : 1}
              placeholder={t(`appraisals.${field}`)}
              aria-label={t(`appraisals.${field}Of`, { place: index + 1 })}
              {...form.getInputProps(`comparisons.${index}.${field}`)}
            />
          ))}
          <Text size="sm" w={60} ta="right">
            {shareText(comparison)}
          </Text>
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            aria-label={t('appraisals.removeComparison', { place: index + 1 })}
            onClick={() => form.removeListItem('comparisons', index)}
          >
            <IconX size={14} />
          </ActionIcon>
        </Group>
      ))}
      <Button
        size="compact-xs"
        variant="default"
        leftSection={<IconPlus size={14} />}
        onClick={() =>
          form.insertListItem('comparisons', { item: '', registered: '', achieved: '' })
        }
      >
        {t('appraisals.addComparison')}
      </Button>
    </Fieldset>
  );
}
