import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface PanelHeaderProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly onEdit: () => void;
  /** Buttons beside "Sửa". */
  readonly children?: ReactNode;
}

/** The head of a row's panel: what it is, close, edit and what else can be done with it. */
export function PanelHeader({ title, onClose, onEdit, children }: PanelHeaderProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Text fw={600} lineClamp={2}>
          {title}
        </Text>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('records.close')}
          title="Esc"
          onClick={onClose}
        >
          <IconX size={16} />
        </ActionIcon>
      </Group>
      <Group gap="xs">
        <Button size="compact-sm" variant="light" onClick={onEdit}>
          {t('records.edit')}
        </Button>
        {children}
      </Group>
    </Stack>
  );
}
