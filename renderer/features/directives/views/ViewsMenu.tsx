import { Popover, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconBookmark } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.ts';
import { useAppMutation } from '../../../api/useAppMutation.ts';
import { MenuButton } from '../../../components/MenuButton.tsx';
import { SaveView } from './SaveView.tsx';
import { readViewDefinition, type ViewDefinition } from './savedViews.ts';
import { ViewLine } from './ViewLine.tsx';

interface ViewsMenuProps {
  /** What is on the screen now, to be kept under a name. */
  readonly current: ViewDefinition;
  readonly onApply: (view: ViewDefinition) => void;
}

const register = 'directives';

/** "Góc nhìn": filters, order and columns under a name, applied with one press. */
export function ViewsMenu({ current, onApply }: ViewsMenuProps) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const views = useQuery({
    queryKey: ['views', 'list', register],
    queryFn: () => api.views.list({ register }),
  });
  const save = useAppMutation({
    mutationFn: (name: string) => api.views.save({ register, name, definition: { ...current } }),
    onSuccess: ({ name }) => {
      notifications.show({ color: 'green', message: t('views.saved', { name }) });
      setIsOpen(false);
    },
  });
  const remove = useAppMutation({
    mutationFn: ({ id }: { id: string; name: string }) => api.views.remove({ id }),
    onSuccess: (_done, { name }) => {
      notifications.show({ message: t('views.removed', { name }) });
    },
  });
  const apply = (definition: unknown) => {
    const view = readViewDefinition(definition);
    if (view === null) {
      notifications.show({ color: 'orange', message: t('views.broken') });
      return;
    }
    onApply(view);
    setIsOpen(false);
  };
  const rows = views.data ?? [];
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-end" width={300} trapFocus>
      <Popover.Target>
        <MenuButton
          icon={<IconBookmark size={15} />}
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {t('views.open')}
        </MenuButton>
      </Popover.Target>
      <Popover.Dropdown p="xs">
        <Stack gap="xs">
          {rows.length === 0 && (
            <Text size="sm" c="dimmed">
              {t('views.empty')}
            </Text>
          )}
          <Stack gap={0} mah={260} style={{ overflowY: 'auto' }}>
            {rows.map(({ id, name, definition }) => (
              <ViewLine
                key={id}
                name={name}
                onApply={() => apply(definition)}
                onRemove={() => remove.mutate({ id, name })}
              />
            ))}
          </Stack>
          <SaveView
            names={rows.map(({ name }) => name)}
            isSaving={save.isPending}
            onSave={(name) => save.mutate(name)}
          />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
