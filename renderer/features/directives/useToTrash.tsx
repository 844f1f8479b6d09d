import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { api } from '../../api/client.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';

/** Long enough to read it and reach for the button. */
const undoMilliseconds = 10_000;

/** Moves rows to the trash at once and offers to take it back, instead of asking "are you sure". */
export function useToTrash(onRemoved: (ids: readonly string[]) => void) {
  const { t } = useTranslation();
  const undo = useAppMutation({
    mutationFn: (changeId: string) => api.history.undo({ changeId }),
    onSuccess: ({ undone }) => {
      notifications.show({
        color: 'green',
        message: t('directives.bulk.restored', { count: formatNumber(undone.rows) }),
      });
    },
  });
  return useAppMutation({
    mutationFn: async (ids: readonly string[]) => {
      await api.directives.remove({ ids: [...ids] });
      const [newest] = await api.history.undoable({});
      return { ids, changeId: newest?.action === 'remove' ? newest.changeId : null };
    },
    onSuccess: ({ ids, changeId }) => {
      onRemoved(ids);
      const noticeId = `removed-${changeId ?? ids[0] ?? ''}`;
      notifications.show({
        id: noticeId,
        autoClose: undoMilliseconds,
        message: (
          <Group justify="space-between" wrap="nowrap">
            <Text size="sm">
              {t('directives.form.removed', { count: formatNumber(ids.length) })}
            </Text>
            {changeId !== null && (
              <Button
                size="compact-sm"
                variant="light"
                onClick={() => {
                  notifications.hide(noticeId);
                  undo.mutate(changeId);
                }}
              >
                {t('history.undo')}
              </Button>
            )}
          </Group>
        ),
      });
    },
  });
}
