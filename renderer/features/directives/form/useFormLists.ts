import { useQuery } from '@tanstack/react-query';
import type { DocumentType, Field, Issuer } from '../../../../shared/domain/organisations.ts';
import { api } from '../../../api/client.ts';

/** The catalogues a form chooses from; empty while they load. */
export interface FormLists {
  readonly types: readonly DocumentType[];
  readonly issuers: readonly Issuer[];
  readonly fields: readonly Field[];
}

export function useFormLists(): FormLists {
  const types = useQuery({
    queryKey: ['documentTypes'],
    queryFn: () => api.documentTypes.list({}),
  });
  const issuers = useQuery({ queryKey: ['issuers'], queryFn: () => api.issuers.list({}) });
  const fields = useQuery({ queryKey: ['fields'], queryFn: () => api.fields.list({}) });
  return { types: types.data ?? [], issuers: issuers.data ?? [], fields: fields.data ?? [] };
}
