import { type RegisterColumn, registerColumnSchema } from '../../../shared/contract/exports.ts';
import type { DirectiveSort } from '../../../shared/domain/directives.ts';

/** Columns of the list in their usual order; widths in pixels leave the abstract the rest of 1366. */
export const listColumns = [
  { id: 'numberSymbol', width: 126, sort: 'numberSymbol', isHidden: false },
  { id: 'issuedOn', width: 98, sort: 'issuedOn', isHidden: false },
  { id: 'type', width: 94, sort: 'type', isHidden: false },
  { id: 'issuer', width: 142, sort: 'issuer', isHidden: false },
  { id: 'summary', width: 240, sort: 'summary', isHidden: false },
  { id: 'dueOn', width: 166, sort: 'dueOn', isHidden: false },
  { id: 'implementedBy', width: 42, sort: null, isHidden: false },
  { id: 'attachments', width: 42, sort: null, isHidden: false },
  // Whoever works by these shows them; on a small screen the abstract needs the room more, and says
  // itself when a document is no longer in force.
  { id: 'status', width: 116, sort: null, isHidden: true },
  { id: 'field', width: 120, sort: 'field', isHidden: true },
  { id: 'level', width: 130, sort: null, isHidden: true },
  { id: 'receivedOn', width: 106, sort: 'receivedOn', isHidden: true },
  { id: 'arrivalNumber', width: 84, sort: null, isHidden: true },
  { id: 'leadUnit', width: 160, sort: null, isHidden: true },
  { id: 'implements', width: 180, sort: null, isHidden: true },
  { id: 'alias', width: 150, sort: null, isHidden: true },
  { id: 'notes', width: 200, sort: null, isHidden: true },
  { id: 'updatedAt', width: 200, sort: 'updatedAt', isHidden: true },
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
