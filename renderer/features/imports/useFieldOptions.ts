import { useTranslation } from 'react-i18next';
import { directiveImportFields, type ImportField } from '../../../shared/contract/imports.ts';

/** What a column may be, in the register's words. */
export function useFieldOptions(): { value: ImportField; label: string }[] {
  const { t } = useTranslation();
  return directiveImportFields.map((field) => ({
    value: field,
    label:
      field === 'secrecy' || field === 'ordinal'
        ? t(`imports.${field}`)
        : t(`directives.fields.${field}`),
  }));
}
