import { ActionIcon, Button, Group, Stack, TagsInput, Text, TextInput } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MovementFieldRow, MovementRow } from '../../../shared/contract/movements.ts';
import { movementFieldValuesSchema } from '../../../shared/domain/movements.ts';
import { api } from '../../api/client.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';

interface FieldFormProps {
  readonly movement: MovementRow;
  readonly field: MovementFieldRow | null;
  readonly onDone: () => void;
}

function FieldForm({ movement, field, onDone }: FieldFormProps) {
  const { t } = useTranslation();
  const [name, setName] = useState(field?.name ?? '');
  const [oldNames, setOldNames] = useState(field?.oldNames ?? []);
  const saving = useAppMutation({
    mutationFn: () => {
      const last = movement.fields.at(-1)?.position ?? 0;
      const values = movementFieldValuesSchema.parse({
        movementId: movement.id,
        name,
        oldNames,
        position: field?.position ?? last + 10,
      });
      return field === null
        ? api.movementFields.create({ values })
        : api.movementFields.update({ id: field.id, revision: field.revision, values });
    },
    onSuccess: onDone,
  });
  return (
    <Stack gap="xs" p="xs">
      <TextInput
        size="xs"
        label={t('movements.fields.name')}
        value={name}
        maxLength={300}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TagsInput
        size="xs"
        label={t('movements.fields.oldNames')}
        description={t('movements.panel.oldNamesHint')}
        splitChars={[';', '\n']}
        value={oldNames}
        onChange={setOldNames}
      />
      <Group justify="flex-end" gap="xs">
        <Button size="compact-xs" variant="subtle" color="gray" onClick={onDone}>
          {t('records.cancel')}
        </Button>
        <Button
          size="compact-xs"
          disabled={name.trim() === ''}
          loading={saving.isPending}
          onClick={() => saving.mutate()}
        >
          {t('records.save')}
        </Button>
      </Group>
    </Stack>
  );
}

/** The fields of work of a movement, with the names of old registers that mean them. */
export function MovementFields({ movement }: { readonly movement: MovementRow }) {
  const { t } = useTranslation();
  const [edited, setEdited] = useState<string | null>(null);
  const remove = useAppMutation({
    mutationFn: (id: string) => api.movementFields.remove({ ids: [id] }),
  });
  const close = () => setEdited(null);
  return (
    <Stack gap={2}>
      {movement.fields.map((field) =>
        edited === field.id ? (
          <FieldForm key={field.id} movement={movement} field={field} onDone={close} />
        ) : (
          <Group key={field.id} gap="xs" wrap="nowrap" justify="space-between">
            <div>
              <Text size="sm">{field.name}</Text>
              {field.oldNames.length > 0 && (
                <Text size="xs" c="dimmed">
                  {t('movements.panel.oldNames', { names: field.oldNames.join('; ') })}
                </Text>
              )}
            </div>
            <Group gap={2} wrap="nowrap">
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`${t('records.edit')}: ${field.name}`}
                onClick={() => setEdited(field.id)}
              >
                <IconPencil size={15} />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`${t('records.remove')}: ${field.name}`}
                onClick={() => remove.mutate(field.id)}
              >
                <IconTrash size={15} />
              </ActionIcon>
            </Group>
          </Group>
        ),
      )}
      {edited === '' ? (
        <FieldForm movement={movement} field={null} onDone={close} />
      ) : (
        <Group>
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<IconPlus size={14} />}
            onClick={() => setEdited('')}
          >
            {t('movements.panel.addField')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
