import { Button, Center, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';
import { NewClerkForm } from '../../components/NewClerkForm.tsx';
import { focusOnMount } from '../../components/focusOnMount.ts';

/** "Ai đang làm việc?" One press for a known name, Enter for the one that worked last. */
export function ChooseClerk({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation();
  const { data = [] } = useQuery({
    queryKey: ['office', 'clerks'],
    queryFn: () => api.office.clerks({}),
  });
  const choose = useAppMutation({
    mutationFn: (chosen: string) => api.office.chooseClerk({ name: chosen }),
    onSuccess: onDone,
  });
  const proposed = data.find(({ workedLast }) => workedLast) ?? data[0];
  return (
    <Center h="100%">
      <Paper withBorder p="xl" w={420}>
        <Stack gap="sm">
          <Title order={3}>{t('startup.clerk.title')}</Title>
          <Text size="sm" c="dimmed">
            {t('startup.clerk.text')}
          </Text>
          {data.map((clerk) => (
            <Button
              key={clerk.id}
              variant={clerk === proposed ? 'light' : 'default'}
              ref={clerk === proposed ? focusOnMount : null}
              onClick={() => choose.mutate(clerk.name)}
            >
              {clerk.name}
            </Button>
          ))}
          <NewClerkForm isPending={choose.isPending} onChoose={choose.mutate} />
        </Stack>
      </Paper>
    </Center>
  );
}
