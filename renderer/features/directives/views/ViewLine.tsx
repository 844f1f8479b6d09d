import { ActionIcon, Button, Group, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

interface ViewLineProps {
  readonly name: string;
  readonly onApply: () => void;
  readonly onRemove: () => void;
}

/** One saved view: its name applies it, the bin beside it forgets it. */
export function ViewLine({ name, onApply, onRemove }: ViewLineProps) {
  const { t } = useTranslation();
  return (
    <Group gap={4} wrap="nowrap">
      <Button
        flex={1}
        miw={0}
        size="compact-sm"
        variant="subtle"
        color="gray"
        justify="flex-start"
        fw={400}
        onClick={onApply}
      >
        {name}
      </Button>
      <Tooltip label={t('views.remove')}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`${t('views.remove')}: ${name}`}
          onClick={onRemove}
        >
          <IconTrash size={15} />
        </ActionIcon>
      </Tooltip>
    </Group>
  );
}
