import { useQuery } from '@tanstack/react-query';
import type { DocumentType, Field, Office } from '../../../../shared/domain/organisations.ts';
import { api } from '../../../api/client.ts';
import type { ListedIssuer } from './likelyIssuers.ts';

/** The catalogues a form chooses from, empty while they load, and the office that keeps the register. */
export interface FormLists {
  readonly types: readonly DocumentType[];
  readonly issuers: readonly ListedIssuer[];
  readonly fields: readonly Field[];
  readonly office: Office | undefined;
}

export function useFormLists(): FormLists {
  const types = useQuery({
    queryKey: ['documentTypes'],
    queryFn: () => api.documentTypes.list({}),
  });
  const issuers = useQuery({ queryKey: ['issuers'], queryFn: () => api.issuers.list({}) });
  const fields = useQuery({ queryKey: ['fields'], queryFn: () => api.fields.list({}) });
  const office = useQuery({ queryKey: ['office', 'get'], queryFn: () => api.office.get({}) });
  return {
    types: types.data ?? [],
    issuers: issuers.data ?? [],
    fields: fields.data ?? [],
    office: office.data,
  };
}
