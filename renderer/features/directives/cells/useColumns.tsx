import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Directive } from '../../../../shared/domain/directives.ts';
import { formatMoment } from '../../../../shared/domain/moments.ts';
import { formatDate } from '../../../../shared/domain/partialDates.ts';
import type { DataColumn } from '../../../components/dataTable/column.ts';
import { Highlight } from '../../../components/Highlight.tsx';
import { type ListColumnId, listColumns } from '../columns.ts';
import { DeadlineCell } from './DeadlineCell.tsx';
import { StatusCell } from './StatusCell.tsx';

type DateField = 'issuedOn' | 'receivedOn';

/** A date as it is known; words that are no date stand slanted. */
function dateCell(row: Directive, field: DateField) {
  const date = row[field];
  return date === null ? <i>{row[`${field}Text`]}</i> : formatDate(date);
}

function plainText(id: ListColumnId, row: Directive): string {
  switch (id) {
    case 'issuedOn':
    case 'receivedOn':
    case 'dueOn':
      return row[`${id}Text`];
    case 'numberSymbol':
    case 'type':
    case 'issuer':
    case 'summary':
    case 'field':
    case 'arrivalNumber':
    case 'leadUnit':
    case 'implements':
    case 'alias':
    case 'notes':
      return row[id];
    case 'status':
    case 'implementedBy':
    case 'attachments':
    case 'level':
    case 'updatedAt':
      return '';
  }
}

/** The list's columns with their words and what each cell shows; matches of the search are marked. */
export function useColumns(search: string): DataColumn<Directive>[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const render = (id: ListColumnId, row: Directive) => {
      switch (id) {
        case 'issuedOn':
        case 'receivedOn':
          return dateCell(row, id);
        case 'dueOn':
          return <DeadlineCell row={row} />;
        case 'status':
          return <StatusCell status={row.status} />;
        case 'implementedBy':
          return row.implementedByCount || '';
        case 'attachments':
          return row.attachmentCount || '';
        case 'level':
          return t(`directives.level.${row.level ?? 'none'}`);
        case 'updatedAt':
          return `${row.updatedBy} · ${formatMoment(row.updatedAt)}`;
        default:
          return <Highlight text={plainText(id, row)} search={search} />;
      }
    };
    return listColumns.map((column) => ({
      id: column.id,
      title: t(`directives.fields.${column.id}`),
      width: column.width,
      isHidden: column.isHidden,
      isSortable: column.sort !== null,
      grows: column.id === 'summary',
      render: (row: Directive) => render(column.id, row),
      text: (row: Directive) => plainText(column.id, row),
    }));
  }, [t, search]);
}
