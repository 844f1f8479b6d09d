import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/client.ts';

interface FieldErrors {
  readonly setFieldError: (name: string, sentence: string) => void;
}

/**
 * Puts what the main process finds wrong at its fields: a notice would lie over the button that is pressed
 * again. Answers whether it could.
 */
export function useFieldProblems(form: FieldErrors): (error: Error) => boolean {
  const { t, i18n } = useTranslation();
  return (error) => {
    if (!(error instanceof ApiError) || error.code !== 'validation') return false;
    const known = Object.entries(error.fields ?? {}).filter(([, reason]) =>
      i18n.exists(`errors.field.${reason}`),
    );
    for (const [field, reason] of known) {
      const name = field.replace(/^(values|succession)\./, '');
      form.setFieldError(name, t(`errors.field.${reason}` as 'errors.field.required'));
    }
    return known.length > 0;
  };
}
