import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../shared/domain/numbers.ts';
import { api } from '../api/client.ts';
import { withShownJob } from '../api/shownJobs.ts';
import { useAppMutation } from '../api/useAppMutation.ts';

/** Long enough to read it and reach for the button. */
const undoMilliseconds = 10_000;

/** The change just made, to be taken back; null when another one came between. */
export async function newestChange(action: 'create' | 'remove' | 'update'): Promise<string | null> {
  const [newest] = await api.history.undoable({});
  return newest?.action === action ? newest.changeId : null;
}

interface UndoOfferProps {
  readonly message: string;
  readonly changeId: string;
  readonly onOver: () => void;
}

/**
 * What was done, and a button that takes it back: as long as it is the newest change. Once it is undone in
 * another way, or something else was changed after it, the button and Ctrl+Z would not mean the same.
 */
function UndoOffer({ message, changeId, onOver }: UndoOfferProps) {
  const { t } = useTranslation();
  const { data, isFetching } = useQuery({
    queryKey: ['history', 'undoable'],
    queryFn: () => api.history.undoable({}),
  });
  const isOver = data !== undefined && !isFetching && data[0]?.changeId !== changeId;
  useEffect(() => {
    if (isOver) onOver();
  }, [isOver, onOver]);
  const undo = useAppMutation({
    mutationFn: () => withShownJob((jobId) => api.history.undo({ changeId, jobId })),
    onSuccess: ({ undone }) => {
      const count = formatNumber(undone.rows);
      const key = undone.subject === 'directives' ? 'directives.bulk.undone' : 'records.undone';
      notifications.show({ color: 'green', message: t(key, { count }) });
    },
    onSettled: onOver,
  });
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text size="sm">{message}</Text>
      <Button
        size="compact-sm"
        variant="light"
        style={{ flexShrink: 0 }}
        loading={undo.isPending}
        onClick={() => undo.mutate()}
      >
        {t('history.undo')}
      </Button>
    </Group>
  );
}

/** Says what was done to several rows and offers to take it back, instead of asking "are you sure". */
export function tellUndoable(message: string, changeId: string | null): void {
  if (changeId === null) return void notifications.show({ message });
  const id = `change-${changeId}`;
  const close = () => {
    notifications.hide(id);
  };
  notifications.show({
    id,
    autoClose: undoMilliseconds,
    message: <UndoOffer message={message} changeId={changeId} onOver={close} />,
  });
}
