import { Badge, Button, CloseButton, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitLife } from '../../../shared/contract/units.ts';
import { formatMoment } from '../../../shared/domain/moments.ts';
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
  const removeButton = ({ id, spelling: written }: UnitLife['spellings'][number]) => (
    <CloseButton
      size="xs"
      aria-label={`${t('records.remove')}: ${written}`}
      onClick={() => remove.mutate(id)}
    />
  );
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
        {life.spellings
          .filter(({ isLearned }) => !isLearned)
          .map((each) => (
            <Badge
              key={each.id}
              variant="default"
              tt="none"
              fw={400}
              size="lg"
              rightSection={removeButton(each)}
            >
              {each.spelling}
            </Badge>
          ))}
      </Group>
      {life.spellings
        .filter(({ isLearned }) => isLearned)
        .map((each) => (
          <Group key={each.id} gap={6} wrap="nowrap" justify="space-between">
            <div style={{ minWidth: 0 }}>
              <Text size="sm">{each.spelling}</Text>
              <Text size="xs" c="dimmed">
                {t('units.spellings.learned', {
                  file: each.learnedFrom || t('units.spellings.someFile'),
                  clerk: each.createdBy,
                  at: formatMoment(each.createdAt),
                })}
              </Text>
            </div>
            {removeButton(each)}
          </Group>
        ))}
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
