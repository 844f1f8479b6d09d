import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deadline } from '../../../shared/domain/deadlines.ts';
import { localToday } from '../../../shared/domain/moments.ts';
import { addInterval } from '../../../shared/domain/partialDates.ts';
import { api } from '../../api/client.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';
import { DayInput } from '../../components/DayInput.tsx';

interface SnoozeFormProps {
  readonly deadline: Deadline;
  readonly onDone: () => void;
}

/** A week is long enough to get an answer and short enough not to forget. */
const usualDays = 7;

/** Until when a deadline is put off, and why; without a reason it is not. */
export function SnoozeForm({ deadline, onDone }: SnoozeFormProps) {
  const { t } = useTranslation();
  const [until, setUntil] = useState<string | null>(() =>
    addInterval(localToday(), { days: usualDays }),
  );
  const [reason, setReason] = useState('');
  const { source, rowId } = deadline;
  const snooze = useAppMutation({
    mutationFn: (snoozedUntil: string) =>
      api.deadlines.snooze({ source, rowId, snoozedUntil, reason }),
    onSuccess: onDone,
  });
  const isReady = until !== null && reason.trim() !== '';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) snooze.mutate(until);
      }}
    >
      <Stack gap="sm">
        <DayInput handsOverWords label={t('deadlines.until')} value={until} onChange={setUntil} />
        <TextInput
          label={t('deadlines.reason')}
          placeholder={t('deadlines.reasonHint')}
          data-autofocus
          withAsterisk
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="subtle" color="gray" onClick={onDone}>
            {t('records.cancel')}
          </Button>
          <Button type="submit" disabled={!isReady} loading={snooze.isPending}>
            {t('deadlines.snooze')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
