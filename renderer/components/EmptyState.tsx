import { Center, Group, Stack, Text, Title } from '@mantine/core';
import { IconNotebook } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  readonly title: string;
  readonly text: string;
  readonly actions?: ReactNode;
}

/** A page with nothing on it yet: one sentence that teaches, and the next step. */
export function EmptyState({ title, text, actions }: EmptyStateProps) {
  return (
    <Center h="100%" mih={320}>
      <Stack align="center" gap="xs" maw={460}>
        <IconNotebook size={56} stroke={1} color="var(--mantine-color-dimmed)" aria-hidden />
        <Title order={3}>{title}</Title>
        <Text c="dimmed" ta="center">
          {text}
        </Text>
        <Group mt="sm">{actions}</Group>
      </Stack>
    </Center>
  );
}
