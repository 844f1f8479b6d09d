import { NumberInput, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import {
  type Field,
  type FieldValues,
  fieldValuesSchema,
} from '../../../shared/domain/organisations.ts';
import { api } from '../../api/client.ts';
import { CatalogueForm } from './CatalogueForm.tsx';
import { CatalogueTable } from './CatalogueTable.tsx';

function FieldForm({
  row,
  onDone,
}: {
  readonly row: Field | undefined;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation();
  const form = useForm<FieldValues>({
    initialValues: row === undefined ? { name: '', position: 500 } : fieldValuesSchema.parse(row),
    validate: schemaResolver(fieldValuesSchema, { sync: true }),
  });
  const save = (values: FieldValues) =>
    row === undefined
      ? api.fields.create({ values })
      : api.fields.update({ id: row.id, revision: row.revision, values });
  return (
    <CatalogueForm form={form} save={save} onDone={onDone}>
      <TextInput
        label={t('settings.catalogue.name')}
        data-autofocus
        {...form.getInputProps('name')}
      />
      <NumberInput
        label={t('settings.catalogue.position')}
        min={0}
        max={9999}
        {...form.getInputProps('position')}
      />
    </CatalogueForm>
  );
}

/** Fields of work, in the office's own order. */
export function FieldsTab() {
  const { t } = useTranslation();
  return (
    <CatalogueTable
      queryKey="fields"
      load={() => api.fields.list({})}
      remove={(id) => api.fields.remove({ id })}
      columns={[{ label: t('settings.catalogue.position'), show: (row) => row.position }]}
      renderForm={(row, onDone) => <FieldForm row={row} onDone={onDone} />}
    />
  );
}
