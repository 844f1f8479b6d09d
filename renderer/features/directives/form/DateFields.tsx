import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { DirectiveValues } from '../../../../shared/domain/directives.ts';
import { PartialDateInput } from '../../../components/PartialDateInput.tsx';

type DateField = 'issuedOn' | 'receivedOn' | 'dueOn';

interface DateFieldProps {
  readonly form: UseFormReturnType<DirectiveValues>;
  readonly field: DateField;
}

/** A date as exactly as it is known, with what was typed kept beside it. */
export function DateField({ form, field }: DateFieldProps) {
  const { t } = useTranslation();
  return (
    <PartialDateInput
      label={t(`directives.fields.${field}`)}
      date={form.values[field]}
      text={form.values[`${field}Text`]}
      onChange={(date, text) => form.setValues({ [field]: date, [`${field}Text`]: text })}
    />
  );
}
