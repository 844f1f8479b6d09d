import { useTranslation } from 'react-i18next';
import { fieldValuesSchema } from '../../../shared/domain/organisations.ts';
import { api } from '../../api/client.ts';
import { CatalogueForm, newRow, PositionInput } from './CatalogueForm.tsx';
import { CatalogueTable } from './CatalogueTable.tsx';

/** Fields of work, in the office's own order. */
export function FieldsTab() {
  const { t } = useTranslation();
  return (
    <CatalogueTable
      queryKey="fields"
      load={() => api.fields.list({})}
      remove={(id) => api.fields.remove({ id })}
      columns={[{ label: t('settings.catalogue.position'), show: (row) => row.position }]}
      renderForm={(row, onDone) => (
        <CatalogueForm
          catalogue={api.fields}
          schema={fieldValuesSchema}
          empty={newRow(fieldValuesSchema)}
          row={row}
          onDone={onDone}
        >
          {(form) => <PositionInput {...form.getInputProps('position')} />}
        </CatalogueForm>
      )}
    />
  );
}
