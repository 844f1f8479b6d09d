import { Checkbox, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type DirectiveValues, directiveStatuses } from '../../../../shared/domain/directives.ts';
import { CatalogueInput } from './CatalogueInput.tsx';
import { DateField } from './DateFields.tsx';
import { NumberFields } from './NumberFields.tsx';
import type { FormLists } from './useFormLists.ts';

interface FormFieldsProps {
  readonly form: UseFormReturnType<DirectiveValues>;
  readonly lists: FormLists;
  /** Stands right below the number, date and issuer that it is about. */
  readonly notice: ReactNode;
}

/** All fields of a document, in the order in which a clerk reads them off the paper. */
export function FormFields({ form, lists, notice }: FormFieldsProps) {
  const { t } = useTranslation();
  const text = (field: 'arrivalNumber' | 'alias' | 'leadUnit') => (
    <TextInput label={t(`directives.fields.${field}`)} {...form.getInputProps(field)} />
  );
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="md" verticalSpacing="sm">
        <NumberFields form={form} lists={lists} />
        <DateField form={form} field="issuedOn" />
        <DateField form={form} field="receivedOn" />
        {text('arrivalNumber')}
      </SimpleGrid>
      {notice}
      <Textarea
        label={t('directives.fields.summary')}
        autosize
        minRows={2}
        maxRows={6}
        {...form.getInputProps('summary')}
      />
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="md" verticalSpacing="sm">
        {text('alias')}
        <CatalogueInput
          label={t('directives.fields.field')}
          rows={lists.fields}
          value={form.values.field}
          onChange={(field, fieldId) => form.setValues({ field, fieldId })}
        />
        <Select
          label={t('directives.fields.status')}
          data={directiveStatuses.map((status) => ({
            value: status,
            label: t(`directives.status.${status}`),
          }))}
          allowDeselect={false}
          {...form.getInputProps('status')}
        />
        {text('leadUnit')}
        <DateField form={form} field="dueOn" />
      </SimpleGrid>
      <Textarea
        label={t('directives.fields.implements')}
        autosize
        minRows={1}
        maxRows={4}
        {...form.getInputProps('implements')}
      />
      <Textarea
        label={t('directives.fields.notes')}
        autosize
        minRows={1}
        maxRows={6}
        {...form.getInputProps('notes')}
      />
      <Checkbox
        label={t('directives.fields.isVerified')}
        {...form.getInputProps('isVerified', { type: 'checkbox' })}
      />
    </>
  );
}
