import { Group, Select, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import {
  type Issuer,
  type IssuerValues,
  issuerValuesSchema,
  levels,
  systems,
} from '../../../shared/domain/organisations.ts';
import { formatDate } from '../../../shared/domain/partialDates.ts';
import { api } from '../../api/client.ts';
import { PartialDateInput } from '../../components/PartialDateInput.tsx';
import { CatalogueForm } from './CatalogueForm.tsx';
import { CatalogueTable } from './CatalogueTable.tsx';

function IssuerForm({
  row,
  onDone,
}: {
  readonly row: Issuer | undefined;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation();
  const form = useForm<IssuerValues>({
    initialValues: issuerValuesSchema.parse(row ?? { name: ' ', level: 'commune' }),
    validate: schemaResolver(issuerValuesSchema, { sync: true }),
  });
  const save = (values: IssuerValues) =>
    row === undefined
      ? api.issuers.create({ values })
      : api.issuers.update({ id: row.id, revision: row.revision, values });
  const date = (field: 'validFrom' | 'validTo') => (
    <PartialDateInput
      label={t(`settings.issuer.${field}`)}
      date={form.values[field]}
      text={form.values[field] === null ? '' : formatDate(form.values[field])}
      onChange={(value) => form.setFieldValue(field, value)}
    />
  );
  return (
    <CatalogueForm form={form} save={save} onDone={onDone}>
      <TextInput
        label={t('settings.catalogue.name')}
        data-autofocus
        {...form.getInputProps('name')}
      />
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
        {date('validFrom')}
        {date('validTo')}
      </Group>
    </CatalogueForm>
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
      renderForm={(row, onDone) => <IssuerForm row={row} onDone={onDone} />}
    />
  );
}
