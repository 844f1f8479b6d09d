import { Checkbox } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { DragEvent, PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { DataColumn } from './column.ts';
import classes from './DataTable.module.css';

interface DataTableHeaderProps<Row> {
  readonly columns: readonly DataColumn<Row>[];
  readonly template: string;
  readonly sort: { readonly field: string; readonly direction: 'ascending' | 'descending' };
  readonly isAllSelected: boolean;
  readonly isSomeSelected: boolean;
  readonly onSelectAll: (isSelected: boolean) => void;
  readonly onSort: (columnId: string) => void;
  readonly onResize: (columnId: string, width: number) => void;
  readonly onMove: (moved: string, target: string) => void;
}

const narrowest = 40;

/** Draws a column to another width; the pointer may leave the header meanwhile. */
function startResize(start: PointerEvent<HTMLDivElement>, onWidth: (width: number) => void): void {
  start.preventDefault();
  start.stopPropagation();
  const handle = start.currentTarget;
  const from = handle.parentElement?.getBoundingClientRect().width ?? 0;
  handle.setPointerCapture(start.pointerId);
  handle.onpointermove = (move) =>
    onWidth(Math.max(narrowest, Math.round(from + move.clientX - start.clientX)));
  handle.onpointerup = () => {
    handle.onpointermove = null;
  };
}

/** The headings: sorted by a click, resized at the edge, reordered by drawing one onto another. */
export function DataTableHeader<Row>(props: DataTableHeaderProps<Row>) {
  const { t } = useTranslation();
  const { columns, sort, onSort, onResize, onMove } = props;
  const drop = (event: DragEvent, target: string) => {
    event.preventDefault();
    onMove(event.dataTransfer.getData('text/column'), target);
  };
  return (
    <div role="row" className={classes['header']} style={{ gridTemplateColumns: props.template }}>
      <div role="columnheader" className={`${classes['head']} ${classes['sticky']}`}>
        <Checkbox
          size="xs"
          tabIndex={-1}
          aria-label={t('frame.keys.selectAll')}
          checked={props.isAllSelected}
          indeterminate={props.isSomeSelected && !props.isAllSelected}
          onChange={(event) => props.onSelectAll(event.currentTarget.checked)}
        />
      </div>
      {columns.map((column) => {
        const isSorted = sort.field === column.id;
        const Arrow = sort.direction === 'ascending' ? IconArrowUp : IconArrowDown;
        return (
          <div
            key={column.id}
            role="columnheader"
            aria-sort={isSorted ? sort.direction : 'none'}
            className={classes['head']}
            title={column.title}
            draggable
            onDragStart={(event) => event.dataTransfer.setData('text/column', column.id)}
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => drop(event, column.id)}
          >
            {column.isSortable === true ? (
              <button type="button" onClick={() => onSort(column.id)}>
                {column.title}
              </button>
            ) : (
              <span>{column.title}</span>
            )}
            {isSorted && <Arrow size={14} style={{ flexShrink: 0 }} aria-hidden />}
            <div
              className={classes['resizer']}
              onPointerDown={(event) => startResize(event, (width) => onResize(column.id, width))}
            />
          </div>
        );
      })}
    </div>
  );
}
