import { Button, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface NewClerkFormProps {
  readonly isPending: boolean;
  readonly onChoose: (name: string) => void;
}

/** A name that is not in the list yet. */
export function NewClerkForm({ isPending, onChoose }: NewClerkFormProps) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const wanted = name.trim();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted !== '') onChoose(wanted);
      }}
    >
      <Stack gap="xs">
        <TextInput
          label={t('startup.clerk.new')}
          data-autofocus
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" disabled={wanted === ''} loading={isPending}>
          {t('startup.clerk.use')}
        </Button>
      </Stack>
    </form>
  );
}
