import { ActionIcon, Button, Checkbox, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FollowUpRow } from '../../../shared/contract/activities.ts';
import { followUpValuesSchema } from '../../../shared/domain/activities.ts';
import { localToday } from '../../../shared/domain/moments.ts';
import { formatDate } from '../../../shared/domain/partialDates.ts';
import { api } from '../../api/client.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';
import { PartialDateInput } from '../../components/PartialDateInput.tsx';

const empty = { title: '', dueOn: null as string | null, dueOnText: '' };

/** One thing to do: a tick when it is done, and the day it was. */
function FollowUpLine({ row }: { readonly row: FollowUpRow }) {
  const { t } = useTranslation();
  const save = useAppMutation({
    mutationFn: (doneOn: string | null) =>
      api.followUps.update({
        id: row.id,
        revision: row.revision,
        values: followUpValuesSchema.parse({ ...row, doneOn }),
      }),
  });
  const remove = useAppMutation({ mutationFn: () => api.followUps.remove({ ids: [row.id] }) });
  const due = row.dueOn === null ? row.dueOnText : formatDate(row.dueOn);
  const isDone = row.doneOn !== null;
  return (
    <Group gap={6} wrap="nowrap" align="flex-start">
      <Checkbox
        size="xs"
        mt={3}
        aria-label={`${t(isDone ? 'activities.followUps.reopen' : 'activities.followUps.markDone')}: ${row.title}`}
        checked={isDone}
        disabled={save.isPending}
        onChange={() => save.mutate(isDone ? null : localToday())}
      />
      <Stack gap={0} flex={1}>
        <Text size="sm" td={isDone ? 'line-through' : undefined}>
          {row.title}
        </Text>
        <Text size="xs" c="dimmed">
          {row.doneOn !== null
            ? t('activities.followUps.done', { date: formatDate(row.doneOn) })
            : due}
        </Text>
      </Stack>
      <ActionIcon
        size="sm"
        variant="subtle"
        color="gray"
        aria-label={`${t('records.remove')}: ${row.title}`}
        onClick={() => remove.mutate()}
      >
        <IconX size={14} />
      </ActionIcon>
    </Group>
  );
}

/** What is left to do after an activity; with a deadline it enters the list of all deadlines. */
export function FollowUpList({ activityId }: { readonly activityId: string }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(empty);
  const { data = [] } = useQuery({
    queryKey: ['followUps', activityId],
    queryFn: () => api.followUps.list({ activityId }),
  });
  const add = useAppMutation({
    mutationFn: () => api.followUps.create({ values: { ...typed, activityId } }),
    onSuccess: () => setTyped(empty),
  });
  return (
    <Stack gap={6}>
      <Title order={4} fz="sm">
        {t('activities.followUps.title')}
      </Title>
      {data.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('activities.followUps.empty')}
        </Text>
      )}
      {data.map((row) => (
        <FollowUpLine key={row.id} row={row} />
      ))}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.title.trim() !== '') add.mutate();
        }}
      >
        <Group gap={6} align="flex-end" wrap="nowrap">
          <TextInput
            size="xs"
            flex={1}
            label={t('activities.followUps.add')}
            value={typed.title}
            onChange={(event) => setTyped({ ...typed, title: event.currentTarget.value })}
          />
          <PartialDateInput
            size="xs"
            label={t('activities.followUps.dueOn')}
            date={typed.dueOn}
            text={typed.dueOnText}
            onChange={(dueOn, dueOnText) => setTyped({ ...typed, dueOn, dueOnText })}
          />
          <Button size="xs" variant="default" type="submit" style={{ flexShrink: 0 }}>
            {t('records.add')}
          </Button>
        </Group>
      </form>
    </Stack>
  );
}
