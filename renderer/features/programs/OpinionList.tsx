import { ActionIcon, Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskLine } from '../../../shared/contract/programs.ts';
import { formatDate } from '../../../shared/domain/partialDates.ts';
import { type TaskValues, taskValuesSchema } from '../../../shared/domain/tasks.ts';
import { api } from '../../api/client.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';
import { localToday } from '../../../shared/domain/moments.ts';

const nothing = { by: '', text: '' };

/** What leaders said of the task, with the day; written by the clerk. */
export function OpinionList({ task }: { readonly task: TaskLine }) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(nothing);
  const save = useAppMutation({
    mutationFn: (opinions: TaskValues['opinions']) =>
      api.tasks.update({
        id: task.id,
        revision: task.revision,
        values: { ...taskValuesSchema.parse(task), opinions },
      }),
    onSuccess: () => setDraft(nothing),
  });
  return (
    <Stack gap={6}>
      <Title order={4} fz="sm">
        {t('tasks.fields.opinions')}
      </Title>
      {task.opinions.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('tasks.panel.noOpinions')}
        </Text>
      )}
      {task.opinions.map((opinion, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- opinions have no names but their places
        <Group key={index} gap={4} wrap="nowrap" justify="space-between" align="flex-start">
          <div>
            <Text size="xs" c="dimmed">
              {[opinion.by, opinion.on === null ? '' : formatDate(opinion.on)]
                .filter(Boolean)
                .join(', ')}
            </Text>
            <Text size="sm">{opinion.text}</Text>
          </div>
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            aria-label={`${t('records.remove')}: ${opinion.text}`}
            onClick={() => save.mutate(task.opinions.filter((_each, at) => at !== index))}
          >
            <IconX size={14} />
          </ActionIcon>
        </Group>
      ))}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (draft.text.trim() === '') return;
          save.mutate([...task.opinions, { ...draft, on: localToday() }]);
        }}
      >
        <Group gap={6} align="flex-end" wrap="nowrap">
          <TextInput
            size="xs"
            w={120}
            label={t('tasks.opinion.by')}
            value={draft.by}
            onChange={(event) => setDraft({ ...draft, by: event.currentTarget.value })}
          />
          <TextInput
            size="xs"
            flex={1}
            label={t('tasks.opinion.text')}
            value={draft.text}
            onChange={(event) => setDraft({ ...draft, text: event.currentTarget.value })}
          />
          <Button size="xs" variant="default" type="submit" style={{ flexShrink: 0 }}>
            {t('records.add')}
          </Button>
        </Group>
      </form>
    </Stack>
  );
}
