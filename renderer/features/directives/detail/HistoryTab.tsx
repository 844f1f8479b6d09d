import { Stack, Text, Timeline } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.ts';
import { changeTitle } from '../../../components/changeTitle.ts';
import { ChangeLines } from '../../../components/ChangeLines.tsx';
import { formatMoment } from '../../../../shared/domain/moments.ts';

/** Everything that ever happened to a document, in plain words, newest first. */
export function HistoryTab({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { data = [] } = useQuery({
    queryKey: ['history', 'row', id],
    queryFn: () => api.history.row({ rowId: id }),
  });
  if (data.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('history.empty')}
      </Text>
    );
  return (
    <Timeline bulletSize={12} lineWidth={1}>
      {data.map((entry) => (
        <Timeline.Item
          key={entry.sequence}
          title={
            <Text size="sm" fw={500}>
              {changeTitle(entry, t)}
            </Text>
          }
        >
          <Stack gap={2}>
            <Text size="xs" c="dimmed">{`${entry.clerk} · ${formatMoment(entry.at)}`}</Text>
            <ChangeLines entry={entry} />
          </Stack>
        </Timeline.Item>
      ))}
    </Timeline>
  );
}
