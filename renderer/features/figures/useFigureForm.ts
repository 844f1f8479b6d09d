import { useQuery } from '@tanstack/react-query';
import type { FigureFormRow, FigureIndicatorRow } from '../../../shared/contract/figures.ts';
import { api } from '../../api/client.ts';

export interface ChosenForm {
  /** undefined while they are read. */
  readonly forms: readonly FigureFormRow[] | undefined;
  readonly form: FigureFormRow | undefined;
  readonly indicators: readonly FigureIndicatorRow[] | undefined;
}

/** The forms, and the chosen one (the first when none is chosen) with its indicators. */
export function useFigureForm(formId: string | null): ChosenForm {
  const { data: forms } = useQuery({
    queryKey: ['figureForms', 'list'],
    queryFn: () => api.figureForms.list({}),
  });
  const form = forms?.find(({ id }) => id === formId) ?? forms?.[0];
  const id = form?.id ?? '';
  const { data: indicators } = useQuery({
    queryKey: ['figureIndicators', 'list', id],
    queryFn: () => api.figureIndicators.list({ formId: id }),
    enabled: form !== undefined,
  });
  return { forms, form, indicators };
}
