import { IconPaperclip } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Directive } from '../../../../shared/domain/directives.ts';
import { formatMoment } from '../../../../shared/domain/moments.ts';
import { formatNumber } from '../../../../shared/domain/numbers.ts';
import { formatDate } from '../../../../shared/domain/partialDates.ts';
import type { DataColumn } from '../../../components/dataTable/column.ts';
import { Highlight } from '../../../components/Highlight.tsx';
import { type ListColumnId, listColumns } from '../columns.ts';
import { DeadlineCell, deadlineOf } from './DeadlineCell.tsx';
import { StatusCell } from './StatusCell.tsx';

type DateField = 'issuedOn' | 'receivedOn';

/** A date as it is known; words that are no date stand slanted. */
function dateCell(row: Directive, field: DateField) {
  const date = row[field];
  return date === null ? <i>{row[`${field}Text`]}</i> : formatDate(date);
}

/** Headings shorter than their columns' full names, which the mouse still shows. */
const headings = {
  issuedOn: 'issuedOn',
  type: 'type',
  dueOn: 'dueOn',
  implementedBy: 'implementedBy',
  level: 'level',
} as const;

function hasHeading(id: ListColumnId): id is keyof typeof headings {
  return Object.hasOwn(headings, id);
}

/** Columns of numbers. */
const centred: ReadonlySet<ListColumnId> = new Set(['implementedBy', 'attachments']);

/** Columns that show something else than a text of the row. */
const drawn = {
  status: true,
  implementedBy: true,
  attachments: true,
  level: true,
  updatedAt: true,
} as const;

function isDrawn(id: ListColumnId): id is keyof typeof drawn {
  return Object.hasOwn(drawn, id);
}

/** The text of a cell: of a date as it was written, else as it is understood. */
function plainText(id: ListColumnId, row: Directive): string {
  if (isDrawn(id)) return '';
  if (id !== 'issuedOn' && id !== 'receivedOn' && id !== 'dueOn') return row[id];
  const date = row[id];
  return row[`${id}Text`] || (date === null ? '' : formatDate(date));
}

/** The list's columns with their words and what each cell shows; matches of the search are marked. */
export function useColumns(search: string): DataColumn<Directive>[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const draw = (id: keyof typeof drawn, row: Directive) => {
      if (id === 'status') return <StatusCell status={row.status} />;
      if (id === 'implementedBy') return row.implementedByCount || '';
      if (id === 'attachments') return row.attachmentCount || '';
      if (id === 'level') return t(`directives.level.${row.level ?? 'none'}`);
      return `${row.updatedBy} · ${formatMoment(row.updatedAt)}`;
    };
    const render = (id: ListColumnId, row: Directive) => {
      if (isDrawn(id)) return draw(id, row);
      if (id === 'issuedOn' || id === 'receivedOn') return dateCell(row, id);
      if (id === 'dueOn') return <DeadlineCell row={row} />;
      return <Highlight text={plainText(id, row)} search={search} />;
    };
    const whole = (id: ListColumnId, row: Directive) => {
      const deadline = id === 'dueOn' ? deadlineOf(row) : null;
      if (deadline === null) return plainText(id, row);
      const days = formatNumber(deadline.days);
      return `${plainText(id, row)} · ${t(`directives.deadline.${deadline.kind}`, { days })}`;
    };
    return listColumns.map((column) => ({
      id: column.id,
      title: t(`directives.fields.${column.id}`),
      ...(hasHeading(column.id) && { heading: t(`directives.short.${column.id}`) }),
      ...(column.id === 'attachments' && {
        heading: <IconPaperclip size={15} display="block" aria-hidden />,
      }),
      ...(centred.has(column.id) && { align: 'center' as const }),
      width: column.width,
      isHidden: column.isHidden,
      isSortable: column.sort !== null,
      grows: column.id === 'summary',
      render: (row: Directive) => render(column.id, row),
      text: (row: Directive) => whole(column.id, row),
    }));
  }, [t, search]);
}
