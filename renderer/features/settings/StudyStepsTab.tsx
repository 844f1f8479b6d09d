import { useTranslation } from 'react-i18next';
import { studyStepValuesSchema } from '../../../shared/domain/study.ts';
import { api } from '../../api/client.ts';
import { CatalogueForm, newRow, PositionInput } from './CatalogueForm.tsx';
import { CatalogueTable } from './CatalogueTable.tsx';

/** Steps of studying a directive, in the office's own order (domain.md §1.1 row 17). */
export function StudyStepsTab() {
  const { t } = useTranslation();
  return (
    <CatalogueTable
      queryKey="studySteps"
      load={() => api.studySteps.list({})}
      remove={(id) => api.studySteps.remove({ ids: [id] })}
      columns={[{ label: t('settings.catalogue.position'), show: (row) => row.position }]}
      renderForm={(row, onDone) => (
        <CatalogueForm
          catalogue={api.studySteps}
          schema={studyStepValuesSchema}
          empty={newRow(studyStepValuesSchema)}
          row={row}
          onDone={onDone}
        >
          {(form) => <PositionInput {...form.getInputProps('position')} />}
        </CatalogueForm>
      )}
    />
  );
}
