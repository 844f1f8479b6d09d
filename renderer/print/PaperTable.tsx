import type { RegisterColumn } from '../../shared/contract/exports.ts';
import type { Directive } from '../../shared/domain/directives.ts';
import {
  centredColumns,
  columnTitle,
  paperText,
  paperWidths,
} from '../../shared/domain/registerPaper.ts';
import type { Translate } from '../../shared/locales/index.ts';
import classes from './RegisterPaper.module.css';

interface PaperTableProps {
  readonly columns: readonly RegisterColumn[];
  readonly rows: readonly Directive[];
  /** Running number of the first row. */
  readonly first: number;
  readonly translate: Translate;
}

/** A part of the register with its column titles, which the engine repeats on every sheet. */
export function PaperTable({ columns, rows, first, translate }: PaperTableProps) {
  const widths = paperWidths(columns);
  return (
    <table className={classes['table']}>
      <colgroup>
        {widths.map((width, place) => (
          <col key={columns[place - 1] ?? 'ordinal'} style={{ width: `${width}mm` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th>{translate('exports.ordinal')}</th>
          {columns.map((column) => (
            <th key={column}>{columnTitle(column, translate)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.id}>
            <td className={classes['centred']}>{first + index}</td>
            {columns.map((column) => (
              <td
                key={column}
                className={centredColumns.has(column) ? classes['centred'] : undefined}
              >
                {paperText(column, row, translate)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
