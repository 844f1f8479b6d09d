import { Select, type SelectProps, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { directiveStatuses } from '../../../../shared/domain/directives.ts';
import { api } from '../../../api/client.ts';
import { PartialDateInput } from '../../../components/PartialDateInput.tsx';
import { foldedFilter } from '../../../components/foldedFilter.ts';
import type { BulkDraft } from './bulkChange.ts';
import { EmptiableField } from './EmptiableField.tsx';

interface BulkFieldsProps {
  readonly draft: BulkDraft;
  readonly onChange: (draft: BulkDraft) => void;
}

interface KeepSelectProps {
  readonly label: string;
  readonly data: NonNullable<SelectProps['data']>;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** A list where nothing chosen means that the rows keep what they have. */
function KeepSelect(props: KeepSelectProps) {
  const { t } = useTranslation();
  return (
    <Select
      {...props}
      placeholder={t('directives.bulk.keep')}
      clearable
      searchable
      filter={foldedFilter}
      nothingFoundMessage={t('directives.filter.noMatch')}
    />
  );
}

function toOptions(rows: readonly { id: string; name: string }[] | undefined) {
  return (rows ?? []).map(({ id, name }) => ({ value: id, label: name }));
}

/** Typing is choosing: what is typed replaces, and a field emptied again keeps what the rows have. */
function typedText(text: string): BulkDraft['leadUnit'] {
  return { action: text === '' ? 'keep' : 'set', text };
}

/** The fields that may be changed on several rows at once. */
export function BulkFields({ draft, onChange }: BulkFieldsProps) {
  const { t } = useTranslation();
  const types = useQuery({
    queryKey: ['documentTypes'],
    queryFn: () => api.documentTypes.list({}),
  });
  const issuers = useQuery({ queryKey: ['issuers'], queryFn: () => api.issuers.list({}) });
  const fields = useQuery({ queryKey: ['fields'], queryFn: () => api.fields.list({}) });
  const set = (part: Partial<BulkDraft>) => onChange({ ...draft, ...part });
  return (
    <>
      <KeepSelect
        label={t('directives.fields.type')}
        data={toOptions(types.data)}
        value={draft.typeId}
        onChange={(typeId) => set({ typeId })}
      />
      <KeepSelect
        label={t('directives.fields.issuer')}
        data={toOptions(issuers.data)}
        value={draft.issuerId}
        onChange={(issuerId) => set({ issuerId })}
      />
      <KeepSelect
        label={t('directives.fields.field')}
        data={toOptions(fields.data)}
        value={draft.fieldId}
        onChange={(fieldId) => set({ fieldId })}
      />
      <KeepSelect
        label={t('directives.fields.status')}
        data={directiveStatuses.map((value) => ({
          value,
          label: t(`directives.status.${value}`),
        }))}
        value={draft.status}
        onChange={(value) =>
          set({ status: directiveStatuses.find((status) => status === value) ?? null })
        }
      />
      <KeepSelect
        label={t('directives.fields.isVerified')}
        data={[
          { value: 'yes', label: t('directives.bulk.verified') },
          { value: 'no', label: t('directives.bulk.notVerified') },
        ]}
        value={draft.isVerified === null ? null : draft.isVerified ? 'yes' : 'no'}
        onChange={(value) => set({ isVerified: value === null ? null : value === 'yes' })}
      />
      <EmptiableField
        label={t('directives.fields.leadUnit')}
        action={draft.leadUnit.action}
        onAction={(action) => set({ leadUnit: { action, text: '' } })}
      >
        <TextInput
          label={t('directives.fields.leadUnit')}
          maxLength={300}
          placeholder={draft.leadUnit.action === 'keep' ? t('directives.bulk.keep') : ''}
          value={draft.leadUnit.text}
          onChange={(event) => set({ leadUnit: typedText(event.currentTarget.value) })}
        />
      </EmptiableField>
      <EmptiableField
        label={t('directives.fields.dueOn')}
        action={draft.dueOn.action}
        onAction={(action) => set({ dueOn: { action, date: null, text: '' } })}
      >
        <PartialDateInput
          label={t('directives.fields.dueOn')}
          date={draft.dueOn.date}
          text={draft.dueOn.text}
          onChange={(date, text) =>
            set({ dueOn: { action: text === '' ? 'keep' : 'set', date, text } })
          }
        />
      </EmptiableField>
    </>
  );
}
