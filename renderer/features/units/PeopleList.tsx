import { ActionIcon, Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitLife } from '../../../shared/contract/units.ts';
import { api } from '../../api/client.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';
import { DayInput } from '../../components/DayInput.tsx';
import { useLifetime } from './useLifetime.ts';

const nobody = { name: '', post: '', validFrom: null as string | null };

/** Who is in charge of a unit: name and post, nothing more of a person (domain.md §8). */
export function PeopleList({ life }: { readonly life: UnitLife }) {
  const { t } = useTranslation();
  const lifetime = useLifetime();
  const [person, setPerson] = useState(nobody);
  const add = useAppMutation({
    mutationFn: () => api.unitPeople.create({ values: { ...person, unitId: life.unit.id } }),
    onSuccess: () => setPerson(nobody),
  });
  const remove = useAppMutation({
    mutationFn: (id: string) => api.unitPeople.remove({ ids: [id] }),
  });
  return (
    <Stack gap={6}>
      <Title order={4} fz="sm">
        {t('units.people.title')}
      </Title>
      <Text size="xs" c="dimmed">
        {t('units.people.hint')}
      </Text>
      {life.people.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('units.people.empty')}
        </Text>
      )}
      {life.people.map((each) => (
        <Group key={each.id} gap={4} wrap="nowrap" justify="space-between">
          <Text size="sm">
            {each.name}
            {each.post !== '' && `, ${each.post}`}
            {(each.validFrom ?? each.validTo) !== null && ` (${lifetime(each)})`}
          </Text>
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            aria-label={`${t('records.remove')}: ${each.name}`}
            onClick={() => remove.mutate(each.id)}
          >
            <IconX size={14} />
          </ActionIcon>
        </Group>
      ))}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (person.name.trim() !== '') add.mutate();
        }}
      >
        <Group gap={6} align="flex-end" wrap="nowrap">
          <TextInput
            size="xs"
            label={t('units.people.name')}
            value={person.name}
            onChange={(event) => setPerson({ ...person, name: event.currentTarget.value })}
          />
          <TextInput
            size="xs"
            label={t('units.people.post')}
            value={person.post}
            onChange={(event) => setPerson({ ...person, post: event.currentTarget.value })}
          />
          <DayInput
            size="xs"
            handsOverWords
            label={t('units.fields.validFrom')}
            value={person.validFrom}
            onChange={(validFrom) => setPerson({ ...person, validFrom })}
          />
          <Button size="xs" variant="default" type="submit" style={{ flexShrink: 0 }}>
            {t('records.add')}
          </Button>
        </Group>
      </form>
    </Stack>
  );
}
