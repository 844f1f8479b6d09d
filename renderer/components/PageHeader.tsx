import { Group, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface PageHeaderProps {
  readonly title: string;
  readonly actions?: ReactNode;
}

/** The head of a page: what it is, and what can be done on it. */
export function PageHeader({ title, actions }: PageHeaderProps) {
  return (
    <Group justify="space-between" gap="xs" mih={32}>
      <Title order={2} fz="xl" lineClamp={1}>
        {title}
      </Title>
      <Group gap="xs">{actions}</Group>
    </Group>
  );
}
