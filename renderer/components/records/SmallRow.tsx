import { ActionIcon, Group, Text } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

interface SmallRowProps {
  readonly text: string;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

/** A row of a short list in a panel, in one line of words, with its two buttons. */
export function SmallRow({ text, onEdit, onRemove }: SmallRowProps) {
  const { t } = useTranslation();
  const buttons = [
    { name: t('records.edit'), Icon: IconPencil, onClick: onEdit },
    { name: t('records.remove'), Icon: IconTrash, onClick: onRemove },
  ];
  return (
    <Group gap={4} wrap="nowrap" align="flex-start">
      <Text size="sm" style={{ flex: 1, minWidth: 0 }}>
        {text}
      </Text>
      {buttons.map(({ name, Icon, onClick }) => (
        <ActionIcon
          key={name}
          size="sm"
          variant="subtle"
          color="gray"
          aria-label={`${name}: ${text}`}
          onClick={onClick}
        >
          <Icon size={14} />
        </ActionIcon>
      ))}
    </Group>
  );
}
