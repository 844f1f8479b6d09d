import { IconPaperclip, IconSitemap } from '@tabler/icons-react';
import { type ReactNode, useMemo } from 'react';
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

/** Headings that are signs: their columns hold nothing but a small number. */
const signs: Partial<Record<ListColumnId, ReactNode>> = {
  attachments: <IconPaperclip size={15} display="block" aria-hidden />,
  implementedBy: <IconSitemap size={15} display="block" aria-hidden />,
};

/** What must be seen of a document even where its status has no column: it is not to be followed any more. */
function isPast({ status }: Directive): boolean {
  return status === 'replaced' || status === 'expired';
}

/**
 * The list's columns with their words and what each cell shows; matches of the search are marked.
 * @param isStatusShown the status stands in a column of its own
 */
export function useColumns(search: string, isStatusShown: boolean): DataColumn<Directive>[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const isMarked = (row: Directive) => isPast(row) && !isStatusShown;
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
      const text = <Highlight text={plainText(id, row)} search={search} />;
      if (id !== 'summary' || !isMarked(row)) return text;
      return (
        <>
          <StatusCell status={row.status} /> · {text}
        </>
      );
    };
    const whole = (id: ListColumnId, row: Directive) => {
      if (id === 'summary' && isMarked(row))
        return `${t(`directives.status.${row.status}`)} · ${row.summary}`;
      const deadline = id === 'dueOn' ? deadlineOf(row) : null;
      if (deadline === null) return plainText(id, row);
      const days = formatNumber(deadline.days);
      return `${plainText(id, row)} · ${t(`directives.deadline.${deadline.kind}`, { days })}`;
    };
    return listColumns.map((column) => ({
      id: column.id,
      title: t(`directives.fields.${column.id}`),
      ...(hasHeading(column.id) && { heading: t(`directives.short.${column.id}`) }),
      ...(column.id in signs && { heading: signs[column.id] }),
      ...(centred.has(column.id) && { align: 'center' as const }),
      width: column.width,
      isHidden: column.isHidden,
      isSortable: column.sort !== null,
      grows: column.id === 'summary',
      render: (row: Directive) => render(column.id, row),
      text: (row: Directive) => whole(column.id, row),
    }));
  }, [t, search, isStatusShown]);
}
