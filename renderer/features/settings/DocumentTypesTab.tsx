import { Group, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { documentTypeValuesSchema } from '../../../shared/domain/organisations.ts';
import { api } from '../../api/client.ts';
import { CatalogueForm, newRow, PositionInput } from './CatalogueForm.tsx';
import { CatalogueTable } from './CatalogueTable.tsx';

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
      renderForm={(row, onDone) => (
        <CatalogueForm
          catalogue={api.documentTypes}
          schema={documentTypeValuesSchema}
          empty={newRow(documentTypeValuesSchema)}
          row={row}
          onDone={onDone}
        >
          {(form) => (
            <Group grow>
              <TextInput
                label={t('settings.type.partySymbol')}
                {...form.getInputProps('partySymbol')}
              />
              <TextInput
                label={t('settings.type.stateSymbol')}
                {...form.getInputProps('stateSymbol')}
              />
              <PositionInput {...form.getInputProps('position')} />
            </Group>
          )}
        </CatalogueForm>
      )}
    />
  );
}
