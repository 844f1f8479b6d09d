import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { api } from '../../api/client.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';

/** Long enough to read it and reach for the button. */
const undoMilliseconds = 10_000;

/** The change just made, to be taken back; null when another one came between. */
export async function newestChange(action: 'remove' | 'update'): Promise<string | null> {
  const [newest] = await api.history.undoable({});
  return newest?.action === action ? newest.changeId : null;
}

/** Says what was done to several rows and offers to take it back, instead of asking "are you sure". */
export function useUndoNotice(): (message: string, changeId: string | null) => void {
  const { t } = useTranslation();
  const undo = useAppMutation({
    mutationFn: (changeId: string) => api.history.undo({ changeId }),
    onSuccess: ({ undone }) => {
      const count = formatNumber(undone.rows);
      notifications.show({ color: 'green', message: t('directives.bulk.undone', { count }) });
    },
  });
  return (message, changeId) => {
    if (changeId === null) return void notifications.show({ message });
    const id = `change-${changeId}`;
    const takeBack = () => {
      notifications.hide(id);
      undo.mutate(changeId);
    };
    notifications.show({
      id,
      autoClose: undoMilliseconds,
      message: (
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm">{message}</Text>
          <Button size="compact-sm" variant="light" style={{ flexShrink: 0 }} onClick={takeBack}>
            {t('history.undo')}
          </Button>
        </Group>
      ),
    });
  };
}
