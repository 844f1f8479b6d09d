import { ActionIcon, Button, Checkbox, Group, Select, Stack, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MovementDeadlineRow, MovementRow } from '../../../shared/contract/movements.ts';
import { localToday } from '../../../shared/domain/moments.ts';
import {
  movementDeadlineKinds,
  movementDeadlineValuesSchema,
} from '../../../shared/domain/movements.ts';
import { formatDate } from '../../../shared/domain/partialDates.ts';
import { api } from '../../api/client.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';
import { PartialDateInput } from '../../components/PartialDateInput.tsx';

const empty = { kind: 'registration', dueOn: null, dueOnText: '' } as const;

interface DeadlineFormProps {
  readonly movementId: string;
  readonly onDone: () => void;
}

function DeadlineForm({ movementId, onDone }: DeadlineFormProps) {
  const { t } = useTranslation();
  const [values, setValues] =
    useState<Pick<MovementDeadlineRow, 'kind' | 'dueOn' | 'dueOnText'>>(empty);
  const saving = useAppMutation({
    mutationFn: () =>
      api.movementDeadlines.create({
        values: movementDeadlineValuesSchema.parse({ ...values, movementId }),
      }),
    onSuccess: onDone,
  });
  return (
    <Group gap="xs" align="flex-start" wrap="nowrap">
      <Select
        size="xs"
        w={150}
        aria-label={t('movements.fields.kind')}
        label={t('movements.fields.kind')}
        allowDeselect={false}
        data={movementDeadlineKinds.map((value) => ({
          value,
          label: t(`movements.kind.${value}`),
        }))}
        value={values.kind}
        onChange={(kind) => kind !== null && setValues({ ...values, kind })}
      />
      <PartialDateInput
        size="xs"
        label={t('movements.fields.dueOn')}
        date={values.dueOn}
        text={values.dueOnText}
        onChange={(dueOn, dueOnText) => setValues({ ...values, dueOn, dueOnText })}
      />
      <Button
        size="compact-sm"
        mt={24}
        disabled={values.dueOn === null}
        loading={saving.isPending}
        onClick={() => saving.mutate()}
      >
        {t('records.save')}
      </Button>
    </Group>
  );
}

function Deadline({ deadline }: { readonly deadline: MovementDeadlineRow }) {
  const { t } = useTranslation();
  const { id, revision, kind, dueOn, dueOnText, doneOn } = deadline;
  const tick = useAppMutation({
    mutationFn: () => {
      const values = movementDeadlineValuesSchema.parse({
        ...deadline,
        doneOn: doneOn === null ? localToday() : null,
      });
      return api.movementDeadlines.update({ id, revision, values });
    },
  });
  const remove = useAppMutation({
    mutationFn: () => api.movementDeadlines.remove({ ids: [id] }),
  });
  const date = dueOnText || (dueOn === null ? '' : formatDate(dueOn));
  const name = `${t(`movements.kind.${kind}`)}: ${date}`;
  const done = doneOn === null ? '' : t('movements.panel.doneOn', { date: formatDate(doneOn) });
  return (
    <Group gap="xs" wrap="nowrap" justify="space-between">
      <Checkbox
        size="xs"
        label={[name, done].filter(Boolean).join(' · ')}
        styles={{ label: { fontSize: 'var(--mantine-font-size-sm)' } }}
        title={t('movements.panel.done')}
        checked={doneOn !== null}
        disabled={tick.isPending}
        onChange={() => tick.mutate()}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={`${t('records.remove')}: ${name}`}
        onClick={() => remove.mutate()}
      >
        <IconTrash size={15} />
      </ActionIcon>
    </Group>
  );
}

/** When units register, when models are reviewed, when results are due; ticked off when done. */
export function MovementDeadlines({ movement }: { readonly movement: MovementRow }) {
  const { t } = useTranslation();
  const [isAdding, setIsAdding] = useState(false);
  return (
    <Stack gap={4}>
      {movement.deadlines.length === 0 && <Text size="sm">{t('movements.panel.noDeadlines')}</Text>}
      {movement.deadlines.map((deadline) => (
        <Deadline key={deadline.id} deadline={deadline} />
      ))}
      {isAdding ? (
        <DeadlineForm movementId={movement.id} onDone={() => setIsAdding(false)} />
      ) : (
        <Group>
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<IconPlus size={14} />}
            onClick={() => setIsAdding(true)}
          >
            {t('movements.panel.addDeadline')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
