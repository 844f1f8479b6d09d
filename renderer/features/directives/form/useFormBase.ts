import { useQuery } from '@tanstack/react-query';
import { api } from '../../../api/client.ts';
import { copyOf, emptyValues, type FormBase, valuesOf } from './formValues.ts';

const newDocument: FormBase = { values: emptyValues, revision: null };

/**
 * What a form begins with: a stored document, the copy of one ("nhân bản"), or nothing. Undefined while
 * it is read.
 */
export function useFormBase(id: string | null, copied: string | null) {
  const source = id ?? copied;
  // Under a name of its own, so that a change made elsewhere does not slip a newer version under the
  // form: the save must meet it as a conflict. Read anew at each opening.
  const { data, error, refetch } = useQuery({
    queryKey: ['directiveForm', source],
    queryFn: () => api.directives.get({ id: source ?? '' }),
    enabled: source !== null,
    gcTime: 0,
  });
  const base = (): FormBase | undefined => {
    if (source === null) return newDocument;
    if (data === undefined) return undefined;
    return id === null
      ? { values: copyOf(data), revision: null }
      : { values: valuesOf(data), revision: data.revision };
  };
  return { base: base(), error, retry: () => void refetch() };
}
