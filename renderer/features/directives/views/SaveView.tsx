import { Button, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface SaveViewProps {
  readonly names: readonly string[];
  readonly isSaving: boolean;
  readonly onSave: (name: string) => void;
}

/** Keeps what is on the screen under a name; says so before a view of that name is written over. */
export function SaveView({ names, isSaving, onSave }: SaveViewProps) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const wanted = name.trim();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted !== '') onSave(wanted);
      }}
    >
      <Text size="xs" c="dimmed" mb={4}>
        {t('views.hint')}
      </Text>
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <TextInput
          flex={1}
          size="xs"
          maxLength={100}
          value={name}
          placeholder={t('views.name')}
          aria-label={t('views.name')}
          description={names.includes(wanted) ? t('views.overwrite') : undefined}
          inputWrapperOrder={['input', 'description']}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" size="xs" disabled={wanted === ''} loading={isSaving}>
          {t('views.saveShort')}
        </Button>
      </Group>
    </form>
  );
}
