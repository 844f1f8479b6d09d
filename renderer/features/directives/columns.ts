import { type RegisterColumn, registerColumnSchema } from '../../../shared/contract/exports.ts';
import type { DirectiveSort } from '../../../shared/domain/directives.ts';

/** Columns of the list in their usual order; widths in pixels leave the abstract the rest of 1366. */
export const listColumns = [
  { id: 'numberSymbol', width: 130, sort: 'numberSymbol', isHidden: false },
  { id: 'issuedOn', width: 124, sort: 'issuedOn', isHidden: false },
  { id: 'type', width: 112, sort: 'type', isHidden: false },
  { id: 'issuer', width: 158, sort: 'issuer', isHidden: false },
  { id: 'summary', width: 180, sort: 'summary', isHidden: false },
  { id: 'dueOn', width: 160, sort: 'dueOn', isHidden: false },
  { id: 'status', width: 126, sort: null, isHidden: false },
  { id: 'implementedBy', width: 128, sort: null, isHidden: false },
  { id: 'field', width: 110, sort: 'field', isHidden: true },
  { id: 'attachments', width: 100, sort: null, isHidden: true },
  { id: 'level', width: 130, sort: null, isHidden: true },
  { id: 'receivedOn', width: 96, sort: 'receivedOn', isHidden: true },
  { id: 'arrivalNumber', width: 84, sort: null, isHidden: true },
  { id: 'leadUnit', width: 160, sort: null, isHidden: true },
  { id: 'implements', width: 180, sort: null, isHidden: true },
  { id: 'alias', width: 150, sort: null, isHidden: true },
  { id: 'notes', width: 200, sort: null, isHidden: true },
  { id: 'updatedAt', width: 190, sort: 'updatedAt', isHidden: true },
] as const satisfies readonly {
  id: string;
  width: number;
  sort: DirectiveSort['field'] | null;
  isHidden: boolean;
}[];

export type ListColumnId = (typeof listColumns)[number]['id'];

/** The columns on paper for those on the screen, in the clerk's order; counts have no place there. */
export function registerColumnsOf(shown: readonly string[]): RegisterColumn[] {
  const columns = shown.flatMap((id) => {
    const column = registerColumnSchema.safeParse(id);
    return column.success ? [column.data] : [];
  });
  return columns.length > 0 ? columns : ['numberSymbol', 'issuedOn', 'summary'];
}
