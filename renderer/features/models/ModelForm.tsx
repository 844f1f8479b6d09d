import {
  Fieldset,
  Group,
  NumberInput,
  Select,
  TagsInput,
  Textarea,
  TextInput,
} from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import {
  modelKinds,
  modelValuesSchema,
  modelYearFormSchema,
  registrationItems,
} from '../../../shared/domain/models.ts';
import { MultiFieldSelect } from './MultiFieldSelect.tsx';
import { useMovements } from './ModelFilters.tsx';
import { PartyInput } from '../../components/records/PartyInput.tsx';
import { RecordForm } from '../../components/records/RecordForm.tsx';
import { QuantityInput } from './QuantityInput.tsx';

const formSchema = z.object({ model: modelValuesSchema, year: modelYearFormSchema });
export type ModelFormValues = z.infer<typeof formSchema>;

interface ModelFormProps {
  readonly values: {
    readonly model: Partial<ModelFormValues['model']>;
    readonly year: Partial<ModelFormValues['year']> & { readonly year: number };
  };
  readonly save: (values: ModelFormValues) => Promise<unknown>;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

function useModelForm({ model, year }: ModelFormProps['values']) {
  const title = model.title ?? '';
  const parsed = formSchema.parse({ model: { ...model, title: title || '-' }, year });
  return useForm<ModelFormValues>({
    initialValues: { ...parsed, model: { ...parsed.model, title } },
    validate: schemaResolver(formSchema, { sync: true }),
  });
}

type Form = ReturnType<typeof useModelForm>;

const rows = { autosize: true, minRows: 1, maxRows: 6 } as const;

function Who({ form }: { readonly form: Form }) {
  const { t } = useTranslation();
  return (
    <Fieldset legend={t('models.form.who')} p="sm">
      <Group grow align="flex-start">
        <TextInput label={t('models.fields.subject')} {...form.getInputProps('model.subject')} />
        <TextInput
          label={t('models.fields.subjectPost')}
          {...form.getInputProps('model.subjectPost')}
        />
      </Group>
      <Group grow align="flex-start" mt="xs">
        <TextInput
          label={t('models.fields.subjectUnit')}
          {...form.getInputProps('model.subjectUnit')}
        />
        <TextInput label={t('models.fields.place')} {...form.getInputProps('model.place')} />
      </Group>
    </Fieldset>
  );
}

function Where({ form }: { readonly form: Form }) {
  const { t } = useTranslation();
  const movements = useMovements() ?? [];
  const { movementId, fieldId, moreFieldIds, unitId, unit } = form.values.year;
  const fields = movements.find(({ id }) => id === movementId)?.fields ?? [];
  return (
    <>
      <Group grow align="flex-start">
        <Select
          label={t('models.movement')}
          clearable
          data={movements.map(({ id, title }) => ({ value: id, label: title }))}
          value={movementId}
          onChange={(id) => {
            form.setFieldValue('year.movementId', id);
            // The fields belong to the movement.
            form.setFieldValue('year.fieldId', null);
            form.setFieldValue('year.moreFieldIds', []);
          }}
        />
        <PartyInput
          label={t('models.fields.unit')}
          unitId={unitId}
          name={unit}
          onChange={(id, name) => {
            form.setFieldValue('year.unitId', id);
            form.setFieldValue('year.unit', name);
          }}
        />
      </Group>
      <Group grow align="flex-start">
        <MultiFieldSelect
          fields={fields}
          chosen={fieldId === null ? [] : [fieldId, ...moreFieldIds]}
          onChange={([main = null, ...more]) => {
            form.setFieldValue('year.fieldId', main);
            form.setFieldValue('year.moreFieldIds', more);
          }}
        />
        <TagsInput
          label={t('models.fields.linkedMovements')}
          splitChars={[';', '\n']}
          {...form.getInputProps('year.linkedMovements')}
        />
      </Group>
    </>
  );
}

/** A model in a year: what it is, the items of the registration form, and its results (domain.md §4.3). */
export function ModelForm({ values, save, onDone, onCancel }: ModelFormProps) {
  const { t } = useTranslation();
  const form = useModelForm(values);
  return (
    <RecordForm form={form} save={save} onDone={onDone} onCancel={onCancel}>
      <Textarea
        label={t('models.fields.title')}
        data-autofocus
        withAsterisk
        {...rows}
        {...form.getInputProps('model.title')}
      />
      <Group align="flex-start" grow>
        <NumberInput
          label={t('models.fields.year')}
          min={1945}
          max={2200}
          thousandSeparator={false}
          {...form.getInputProps('year.year')}
          // The main process names the field without its group.
          error={form.errors['year.year'] ?? form.errors['year']}
        />
        <Select
          label={t('models.fields.kind')}
          allowDeselect={false}
          data={modelKinds.map((kind) => ({ value: kind, label: t(`models.kind.${kind}`) }))}
          {...form.getInputProps('year.kind')}
        />
      </Group>
      <Where form={form} />
      <Who form={form} />
      <Fieldset legend={t('models.form.registration')} p="sm">
        {registrationItems.map((item) => (
          <Textarea
            key={item}
            label={t(`models.fields.${item}`)}
            mb="xs"
            {...rows}
            {...form.getInputProps(`year.${item}`)}
          />
        ))}
        <QuantityInput
          label={t('models.fields.expected')}
          value={form.values.year.expected}
          onChange={(expected) => form.setFieldValue('year.expected', expected)}
        />
      </Fieldset>
      <Fieldset legend={t('models.form.results')} p="sm">
        <Textarea
          label={t('models.fields.results')}
          mb="xs"
          {...rows}
          {...form.getInputProps('year.results')}
        />
        <QuantityInput
          label={t('models.fields.achieved')}
          value={form.values.year.achieved}
          onChange={(achieved) => form.setFieldValue('year.achieved', achieved)}
        />
      </Fieldset>
      <Textarea label={t('models.fields.notes')} {...rows} {...form.getInputProps('year.notes')} />
    </RecordForm>
  );
}
