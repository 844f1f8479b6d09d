import { Group, NumberInput, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import {
  type DocumentType,
  type DocumentTypeValues,
  documentTypeValuesSchema,
} from '../../../shared/domain/organisations.ts';
import { api } from '../../api/client.ts';
import { CatalogueForm } from './CatalogueForm.tsx';
import { CatalogueTable } from './CatalogueTable.tsx';

const newType: DocumentTypeValues = { name: '', partySymbol: '', stateSymbol: '', position: 500 };

function TypeForm({
  row,
  onDone,
}: {
  readonly row: DocumentType | undefined;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation();
  const form = useForm<DocumentTypeValues>({
    initialValues: row === undefined ? newType : documentTypeValuesSchema.parse(row),
    validate: schemaResolver(documentTypeValuesSchema, { sync: true }),
  });
  const save = (values: DocumentTypeValues) =>
    row === undefined
      ? api.documentTypes.create({ values })
      : api.documentTypes.update({ id: row.id, revision: row.revision, values });
  return (
    <CatalogueForm form={form} save={save} onDone={onDone}>
      <TextInput
        label={t('settings.catalogue.name')}
        data-autofocus
        {...form.getInputProps('name')}
      />
      <Group grow>
        <TextInput label={t('settings.type.partySymbol')} {...form.getInputProps('partySymbol')} />
        <TextInput label={t('settings.type.stateSymbol')} {...form.getInputProps('stateSymbol')} />
        <NumberInput
          label={t('settings.catalogue.position')}
          min={0}
          max={9999}
          {...form.getInputProps('position')}
        />
      </Group>
    </CatalogueForm>
  );
}

/** Types of documents with their Party and State symbols (domain.md §2.3). */
export function DocumentTypesTab() {
  const { t } = useTranslation();
  return (
    <CatalogueTable
      queryKey="documentTypes"
      load={() => api.documentTypes.list({})}
      remove={(id) => api.documentTypes.remove({ id })}
      columns={[
        { label: t('settings.type.partySymbol'), show: (row) => row.partySymbol },
        { label: t('settings.type.stateSymbol'), show: (row) => row.stateSymbol },
        { label: t('settings.catalogue.position'), show: (row) => row.position },
      ]}
      renderForm={(row, onDone) => <TypeForm row={row} onDone={onDone} />}
    />
  );
}
