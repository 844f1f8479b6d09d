import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { deedText } from '../../components/changeTitle.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { api } from '../../api/client.ts';
import { formatMoment } from '../../../shared/domain/moments.ts';

interface UndoListProps {
  readonly onUndo: (changeId: string) => void;
  readonly isUndoing: boolean;
}

/** Enough to reach the mistake of a moment ago; older ones are in the log below. */
const shown = 5;

/** The newest changes that can be taken back, one press each. */
export function UndoList({ onUndo, isUndoing }: UndoListProps) {
  const { t } = useTranslation();
  const { data = [] } = useQuery({
    queryKey: ['history', 'undoable'],
    queryFn: () => api.history.undoable({}),
  });
  if (data.length === 0) return null;
  return (
    <Paper withBorder p="sm">
      <Text size="sm" fw={600} mb={4}>
        {t('history.undoTitle')}
      </Text>
      <Stack gap={2}>
        {data.slice(0, shown).map((change) => (
          <Group key={change.changeId} gap="sm" wrap="nowrap">
            <Button
              size="compact-xs"
              variant="light"
              disabled={isUndoing}
              onClick={() => onUndo(change.changeId)}
            >
              {t('history.undo')}
            </Button>
            <Text size="sm" truncate>
              {[
                deedText(change, t),
                change.label,
                ...(change.rows > 1
                  ? [t('history.rows', { count: formatNumber(change.rows) })]
                  : []),
                change.clerk,
                formatMoment(change.at),
              ].join(' · ')}
            </Text>
          </Group>
        ))}
      </Stack>
    </Paper>
  );
}
