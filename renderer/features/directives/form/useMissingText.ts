import { useTranslation } from 'react-i18next';
import { missingFields } from '../../../../shared/domain/directiveRules.ts';
import type { DirectiveValues } from '../../../../shared/domain/directives.ts';

/** What a row of the register usually says and this one does not, in words; '' when nothing is missing. */
export function useMissingText(): (values: DirectiveValues) => string {
  const { t } = useTranslation();
  return (values) => {
    const fields = missingFields(values).map((field) => t(`directives.fields.${field}`));
    return fields.length === 0 ? '' : t('directives.form.missing', { fields: fields.join(', ') });
  };
}
