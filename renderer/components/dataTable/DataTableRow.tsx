import { Checkbox } from '@mantine/core';
import { memo, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { DataColumn } from './column.ts';
import classes from './DataTable.module.css';

export interface RowHandlers {
  readonly onClick: (id: string, event: MouseEvent) => void;
  readonly onDoubleClick: (id: string) => void;
  readonly onToggle: (id: string) => void;
}

interface DataTableRowProps<Row extends { readonly id: string }> {
  readonly row: Row;
  readonly index: number;
  /** Pixels from the first row. */
  readonly top: number;
  readonly columns: readonly DataColumn<Row>[];
  readonly isSelected: boolean;
  readonly isActive: boolean;
  readonly isWrapped: boolean;
  readonly handlers: RowHandlers;
  /** Only rows that take as many lines as their texts are measured. */
  readonly measure: ((element: HTMLElement | null) => void) | undefined;
}

function TableRow<Row extends { readonly id: string }>({
  row,
  index,
  top,
  columns,
  isSelected,
  isActive,
  isWrapped,
  handlers,
  measure,
}: DataTableRowProps<Row>) {
  const { t } = useTranslation();
  return (
    <div
      ref={measure}
      id={`row-${row.id}`}
      role="row"
      data-index={index}
      // The heading is the first row.
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      data-selected={isSelected}
      data-active={isActive}
      data-wrapped={isWrapped}
      className={classes['row']}
      style={{ top: top }}
      // Shift selects rows here, not the text between two clicks.
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      onClick={(event) => handlers.onClick(row.id, event)}
      onDoubleClick={() => handlers.onDoubleClick(row.id)}
    >
      <div
        role="gridcell"
        className={`${classes['cell']} ${classes['check']}`}
        onClick={(event) => event.stopPropagation()}
        onDoubleClick={(event) => event.stopPropagation()}
        // The grid keeps the focus, so that the arrow keys go on from this row.
        onMouseDown={(event) => event.preventDefault()}
      >
        <Checkbox
          size="xs"
          tabIndex={-1}
          aria-label={t('frame.keys.select')}
          checked={isSelected}
          onChange={() => handlers.onToggle(row.id)}
        />
      </div>
      {columns.map((column, place) => (
        <div
          key={column.id}
          role="gridcell"
          data-align={column.align}
          className={`${classes['cell']} ${place === 0 ? classes['first'] : ''}`}
          title={column.text?.(row)}
        >
          <span>{column.render(row)}</span>
        </div>
      ))}
    </div>
  );
}

/**
 * One row; drawn again only when it changes, because scrolling asks for all rows in sight each time.
 * `memo` forgets that the component is generic; the type says it again.
 */
export const DataTableRow = memo(TableRow) as typeof TableRow;
