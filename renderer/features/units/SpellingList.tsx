import { Badge, Button, CloseButton, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitLife } from '../../../shared/contract/units.ts';
import { api } from '../../api/client.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';

/** Other writings that mean the unit, typed here or learned from imports; each can be taken away. */
export function SpellingList({ life }: { readonly life: UnitLife }) {
  const { t } = useTranslation();
  const [spelling, setSpelling] = useState('');
  const add = useAppMutation({
    mutationFn: () => api.unitSpellings.create({ values: { unitId: life.unit.id, spelling } }),
    onSuccess: () => setSpelling(''),
  });
  const remove = useAppMutation({
    mutationFn: (id: string) => api.unitSpellings.remove({ ids: [id] }),
  });
  return (
    <Stack gap={6}>
      <Title order={4} fz="sm">
        {t('units.spellings.title')}
      </Title>
      {life.spellings.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('units.spellings.empty')}
        </Text>
      )}
      <Group gap={6}>
        {life.spellings.map((each) => (
          <Badge
            key={each.id}
            variant="default"
            tt="none"
            fw={400}
            size="lg"
            title={each.isLearned ? t('units.spellings.learned') : undefined}
            rightSection={
              <CloseButton
                size="xs"
                aria-label={`${t('records.remove')}: ${each.spelling}`}
                onClick={() => remove.mutate(each.id)}
              />
            }
          >
            {each.spelling}
          </Badge>
        ))}
      </Group>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (spelling.trim() !== '') add.mutate();
        }}
      >
        <Group gap={6} wrap="nowrap">
          <TextInput
            size="xs"
            flex={1}
            aria-label={t('units.spellings.add')}
            placeholder={t('units.spellings.add')}
            value={spelling}
            onChange={(event) => setSpelling(event.currentTarget.value)}
          />
          <Button size="xs" variant="default" type="submit">
            {t('records.add')}
          </Button>
        </Group>
      </form>
    </Stack>
  );
}
