import { Button, Group, NumberInput, type NumberInputProps, Stack, TextInput } from '@mantine/core';
import { schemaResolver, useForm, type UseFormReturnType } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { useAppMutation } from '../../api/useAppMutation.ts';
import { useFieldProblems } from '../../components/useFieldProblems.ts';

/** What a catalogue can be asked: a new row, or other values for one. */
interface Catalogue<Values> {
  readonly create: (input: { values: Values }) => Promise<unknown>;
  readonly update: (input: { id: string; revision: number; values: Values }) => Promise<unknown>;
}

interface CatalogueFormProps<Values extends { name: string }> {
  readonly catalogue: Catalogue<Values>;
  readonly schema: z.ZodType<Values>;
  /** What a new row begins with. */
  readonly empty: Values;
  /** The row to edit; undefined for a new one. */
  readonly row: (Values & { readonly id: string; readonly revision: number }) | undefined;
  readonly onDone: () => void;
  /** The fields below the name. */
  readonly children: (form: UseFormReturnType<Values>) => ReactNode;
}

/** What a new row begins with: the schema's own defaults, and a name that is still to be given. */
export function newRow<Values extends { name: string }>(
  schema: z.ZodType<Values>,
  given: Partial<Values> = {},
): Values {
  // The schema wants a name to be there.
  return { ...schema.parse({ ...given, name: '?' }), name: '' };
}

/** The order of a row in its catalogue, as the office wants it. */
export function PositionInput(props: NumberInputProps) {
  const { t } = useTranslation();
  return <NumberInput label={t('settings.catalogue.position')} min={0} max={9999} {...props} />;
}

/** The form of a catalogue row: its name and other fields, save and cancel. */
export function CatalogueForm<Values extends { name: string }>({
  catalogue,
  schema,
  empty,
  row,
  onDone,
  children,
}: CatalogueFormProps<Values>) {
  const { t } = useTranslation();
  const form = useForm<Values>({
    initialValues: row === undefined ? empty : schema.parse(row),
    validate: schemaResolver(schema, { sync: true }),
  });
  const showProblems = useFieldProblems(form);
  const saving = useAppMutation({
    mutationFn: (values: Values) =>
      row === undefined
        ? catalogue.create({ values })
        : catalogue.update({ id: row.id, revision: row.revision, values }),
    onSuccess: (_saved, values) => {
      notifications.show({
        color: 'green',
        message: t('settings.catalogue.saved', { name: values.name }),
      });
      onDone();
    },
    onFailure: showProblems,
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!form.validate().hasErrors) saving.mutate(form.values);
      }}
    >
      <Stack gap="sm">
        <TextInput
          label={t('settings.catalogue.name')}
          data-autofocus
          {...form.getInputProps('name')}
        />
        {children(form)}
        <Group justify="flex-end">
          <Button variant="subtle" color="gray" onClick={onDone}>
            {t('settings.catalogue.cancel')}
          </Button>
          <Button type="submit" loading={saving.isPending}>
            {t('settings.catalogue.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
