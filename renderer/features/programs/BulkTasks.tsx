import {
  Button,
  Group,
  NumberInput,
  ScrollArea,
  Select,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskLine } from '../../../shared/contract/programs.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { taskStatuses } from '../../../shared/domain/tasks.ts';
import { api } from '../../api/client.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';
import { localToday } from '../../../shared/domain/moments.ts';
import { PartialDateInput } from '../../components/PartialDateInput.tsx';
import { PartyInput } from '../../components/records/PartyInput.tsx';
import { newestChange, tellUndoable } from '../../components/undoNotice.tsx';
import {
  type BulkDraft,
  bulkChangeOf,
  previewBulk,
  type PreviewRow,
  untouchedDraft,
} from './bulkTasks.ts';
import { writtenDate } from './useProgramColumns.tsx';

/** As many as can be looked over at a glance; the rest is counted. */
const previewed = 30;

interface BulkTasksProps {
  readonly tasks: readonly TaskLine[];
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

function Fields({
  draft,
  onChange,
}: {
  readonly draft: BulkDraft;
  readonly onChange: (draft: BulkDraft) => void;
}) {
  const { t } = useTranslation();
  const set = (part: Partial<BulkDraft>) => onChange({ ...draft, ...part });
  const keep = t('tasks.bulk.keep');
  return (
    <>
      <Group grow align="flex-start">
        <Select
          label={t('tasks.fields.status')}
          placeholder={keep}
          clearable
          data={taskStatuses.map((value) => ({ value, label: t(`tasks.status.${value}`) }))}
          value={draft.status}
          onChange={(value) =>
            set({ status: taskStatuses.find((status) => status === value) ?? null })
          }
        />
        <NumberInput
          label={t('tasks.fields.progress')}
          placeholder={keep}
          min={0}
          max={100}
          allowDecimal={false}
          value={draft.progress ?? ''}
          onChange={(value) => set({ progress: typeof value === 'number' ? value : null })}
        />
        <PartyInput
          label={t('tasks.fields.leadUnit')}
          placeholder={keep}
          unitId={draft.leadUnit.unitId}
          name={draft.leadUnit.name}
          onChange={(unitId, name) => set({ leadUnit: { unitId, name } })}
        />
      </Group>
      <Group grow align="flex-start">
        <PartialDateInput
          label={t('tasks.adjust.deadline')}
          date={draft.dueOn}
          text={draft.dueOnText}
          onChange={(dueOn, dueOnText) => set({ dueOn, dueOnText })}
        />
        <TextInput
          label={t('tasks.adjust.reason')}
          disabled={draft.dueOnText.trim() === ''}
          title={t('tasks.adjust.reasonHint')}
          value={draft.reason}
          onChange={(event) => set({ reason: event.currentTarget.value })}
        />
      </Group>
    </>
  );
}

/** What will be, row by row, before anything is written. */
function Preview({
  rows,
  total,
}: {
  readonly rows: readonly PreviewRow[];
  readonly total: number;
}) {
  const { t } = useTranslation();
  const count = formatNumber(rows.length);
  return (
    <Stack gap={4}>
      <Text size="sm" fw={600} role="status">
        {rows.length === 0
          ? t('tasks.bulk.same')
          : t('tasks.bulk.preview', { count, total: formatNumber(total) })}
      </Text>
      <ScrollArea.Autosize mah={230} type="auto" scrollbars="y">
        <Stack gap={6}>
          {rows.slice(0, previewed).map((row) => (
            <div key={row.id}>
              <Text size="sm" truncate title={row.title}>
                {row.title}
              </Text>
              {row.changes.map(({ field, before, after }) => (
                <Text key={field} size="xs" c="dimmed" pl="sm">
                  {t('history.change', {
                    field: t(`tasks.fields.${field}`),
                    before: before || t('history.nothing'),
                    after: after || t('history.nothing'),
                  })}
                </Text>
              ))}
            </div>
          ))}
          {rows.length > previewed && (
            <Text size="sm" c="dimmed">
              {t('tasks.bulk.andMore', { count: formatNumber(rows.length - previewed) })}
            </Text>
          )}
        </Stack>
      </ScrollArea.Autosize>
    </Stack>
  );
}

/** The same change on all chosen tasks: seen beforehand, and one undo takes all back. */
export function BulkTasks({ tasks, onDone, onCancel }: BulkTasksProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(untouchedDraft);
  const change = bulkChangeOf(draft);
  const rows = previewBulk(tasks, change, localToday(), {
    state: (state) => t(`tasks.state.${state}`),
    date: writtenDate,
  });
  const update = useAppMutation({
    mutationFn: async () => {
      const { changed } = await api.tasks.updateMany({ ids: tasks.map(({ id }) => id), change });
      return { changed, changeId: changed === 0 ? null : await newestChange('update') };
    },
    onSuccess: ({ changed, changeId }) => {
      tellUndoable(t('tasks.bulk.done', { count: formatNumber(changed) }), changeId);
      onDone();
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (rows.length > 0) update.mutate();
      }}
    >
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('tasks.bulk.hint')}
        </Text>
        <Fields draft={draft} onChange={setDraft} />
        <Preview rows={rows} total={tasks.length} />
        <Group justify="flex-end">
          <Button variant="subtle" color="gray" onClick={onCancel}>
            {t('records.cancel')}
          </Button>
          <Button type="submit" disabled={rows.length === 0} loading={update.isPending}>
            {t('tasks.bulk.apply', { count: formatNumber(rows.length) })}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
