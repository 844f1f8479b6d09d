import { Button, Center, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';
import { focusOnMount } from '../../components/focusOnMount.ts';

/** "Ai đang làm việc?" One press for a known name. */
export function ChooseClerk({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const { data = [] } = useQuery({
    queryKey: ['office', 'clerks'],
    queryFn: () => api.office.clerks({}),
  });
  const choose = useAppMutation({
    mutationFn: (chosen: string) => api.office.chooseClerk({ name: chosen }),
    onSuccess: onDone,
  });
  return (
    <Center h="100%">
      <Paper withBorder p="xl" w={420}>
        <Stack gap="sm">
          <Title order={3}>{t('startup.clerk.title')}</Title>
          <Text size="sm" c="dimmed">
            {t('startup.clerk.text')}
          </Text>
          {data.map((clerk, index) => (
            <Button
              key={clerk.id}
              variant="default"
              ref={index === 0 ? focusOnMount : null}
              onClick={() => choose.mutate(clerk.name)}
            >
              {clerk.name}
            </Button>
          ))}
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (name.trim() !== '') choose.mutate(name.trim());
            }}
          >
            <Stack gap="xs">
              <TextInput
                label={t('startup.clerk.new')}
                value={name}
                onChange={(event) => setName(event.currentTarget.value)}
              />
              <Button type="submit" disabled={name.trim() === ''} loading={choose.isPending}>
                {t('startup.clerk.use')}
              </Button>
            </Stack>
          </form>
        </Stack>
      </Paper>
    </Center>
  );
}
