import { Group, Select, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import {
  type IssuerValues,
  issuerValuesSchema,
  levels,
  systems,
} from '../../../shared/domain/organisations.ts';
import { formatDate } from '../../../shared/domain/partialDates.ts';
import { api } from '../../api/client.ts';
import { DayInput } from '../../components/DayInput.tsx';
import { CatalogueForm, newRow } from './CatalogueForm.tsx';
import { CatalogueTable } from './CatalogueTable.tsx';

type IssuerForm = UseFormReturnType<IssuerValues>;

function IssuerFields({ form }: { readonly form: IssuerForm }) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput label={t('settings.issuer.shortName')} {...form.getInputProps('shortName')} />
      <Group grow>
        <Select
          label={t('settings.issuer.level')}
          allowDeselect={false}
          data={levels.map((level) => ({ value: level, label: t(`directives.level.${level}`) }))}
          {...form.getInputProps('level')}
        />
        <Select
          label={t('settings.issuer.system')}
          allowDeselect={false}
          data={systems.map((system) => ({ value: system, label: t(`settings.system.${system}`) }))}
          {...form.getInputProps('system')}
        />
      </Group>
      <TextInput
        label={t('settings.issuer.symbolSuffix')}
        {...form.getInputProps('symbolSuffix')}
      />
      <Group grow>
        <DayInput
          label={t('settings.issuer.validFrom')}
          handsOverWords
          {...form.getInputProps('validFrom')}
        />
        <DayInput
          label={t('settings.issuer.validTo')}
          handsOverWords
          {...form.getInputProps('validTo')}
        />
      </Group>
    </>
  );
}

/** Bodies that issue documents, with their suffix and the dates of their life (domain.md §2.4). */
export function IssuersTab() {
  const { t } = useTranslation();
  const day = (date: string | null) => (date === null ? '' : formatDate(date));
  return (
    <CatalogueTable
      queryKey="issuers"
      load={() => api.issuers.list({})}
      remove={(id) => api.issuers.remove({ id })}
      columns={[
        { label: t('settings.issuer.level'), show: (row) => t(`directives.level.${row.level}`) },
        { label: t('settings.issuer.symbolSuffix'), show: (row) => row.symbolSuffix },
        { label: t('settings.issuer.validFrom'), show: (row) => day(row.validFrom) },
        { label: t('settings.issuer.validTo'), show: (row) => day(row.validTo) },
      ]}
      renderForm={(row, onDone) => (
        <CatalogueForm
          catalogue={api.issuers}
          schema={issuerValuesSchema}
          empty={newRow(issuerValuesSchema, { level: 'commune' })}
          row={row}
          onDone={onDone}
        >
          {(form) => <IssuerFields form={form} />}
        </CatalogueForm>
      )}
    />
  );
}
