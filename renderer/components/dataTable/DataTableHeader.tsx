import { Checkbox, VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { DragEvent, PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { DataColumn } from './column.ts';
import classes from './DataTable.module.css';

interface DataTableHeaderProps<Row> {
  readonly columns: readonly DataColumn<Row>[];
  readonly sort: { readonly field: string; readonly direction: 'ascending' | 'descending' };
  readonly isAllSelected: boolean;
  readonly isSomeSelected: boolean;
  readonly onSelectAll: (isSelected: boolean) => void;
  readonly onSort: (columnId: string) => void;
  /** null gives a column its usual width back. */
  readonly onResize: (columnId: string, width: number | null) => void;
  readonly onMove: (moved: string, target: string) => void;
}

const narrowest = 40;
const dragged = 'text/column';

/** Draws a column to another width; the pointer may leave the header meanwhile. */
function startResize(start: PointerEvent<HTMLDivElement>, onWidth: (width: number) => void): void {
  start.preventDefault();
  const handle = start.currentTarget;
  const from = handle.parentElement?.getBoundingClientRect().width ?? 0;
  handle.setPointerCapture(start.pointerId);
  handle.onpointermove = (move) =>
    onWidth(Math.max(narrowest, Math.round(from + move.clientX - start.clientX)));
  handle.onlostpointercapture = () => {
    handle.onpointermove = null;
  };
}

/** The words of a heading; a short form is for the eye alone. */
function Heading<Row>({ column }: { readonly column: DataColumn<Row> }) {
  if (column.heading === undefined) return column.title;
  return (
    <>
      <span aria-hidden>{column.heading}</span>
      <VisuallyHidden>{column.title}</VisuallyHidden>
    </>
  );
}

/** The headings: sorted by a click, resized at the edge, reordered by drawing one onto another. */
export function DataTableHeader<Row>(props: DataTableHeaderProps<Row>) {
  const { t } = useTranslation();
  const { columns, sort, onSort, onResize, onMove } = props;
  const drop = (event: DragEvent, target: string) => {
    event.preventDefault();
    onMove(event.dataTransfer.getData(dragged), target);
  };
  return (
    <div role="row" aria-rowindex={1} className={classes['header']}>
      <div role="columnheader" className={`${classes['head']} ${classes['check']}`}>
        <Checkbox
          size="xs"
          tabIndex={-1}
          aria-label={t('frame.keys.selectAll')}
          checked={props.isAllSelected}
          indeterminate={props.isSomeSelected && !props.isAllSelected}
          onChange={(event) => props.onSelectAll(event.currentTarget.checked)}
        />
      </div>
      {columns.map((column, place) => {
        const isSorted = sort.field === column.id;
        const Arrow = sort.direction === 'ascending' ? IconArrowUp : IconArrowDown;
        return (
          <div
            key={column.id}
            role="columnheader"
            aria-sort={isSorted ? sort.direction : 'none'}
            data-align={column.align}
            className={`${classes['head']} ${place === 0 ? classes['first'] : ''}`}
            title={column.title}
            onDragOver={(event) => {
              if (event.dataTransfer.types.includes(dragged)) event.preventDefault();
            }}
            onDrop={(event) => drop(event, column.id)}
          >
            {/* Only the words are drawn to another place: the edge is for the width. */}
            <div
              draggable
              className={classes['title']}
              onDragStart={(event) => event.dataTransfer.setData(dragged, column.id)}
            >
              {column.isSortable === true ? (
                <button type="button" onClick={() => onSort(column.id)}>
                  <Heading column={column} />
                </button>
              ) : (
                <span>
                  <Heading column={column} />
                </span>
              )}
              {isSorted && <Arrow size={14} aria-hidden />}
            </div>
            <div
              className={classes['resizer']}
              onPointerDown={(event) => startResize(event, (width) => onResize(column.id, width))}
              onDoubleClick={() => onResize(column.id, null)}
            />
          </div>
        );
      })}
    </div>
  );
}
