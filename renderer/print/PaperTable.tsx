import type { RegisterColumn } from '../../shared/contract/exports.ts';
import type { Directive } from '../../shared/domain/directives.ts';
import {
  centredColumns,
  columnTitle,
  columnWidths,
  ordinalWidth,
  paperText,
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
  const whole = columns.reduce((sum, column) => sum + columnWidths[column], ordinalWidth);
  const share = (width: number) => ({ width: `${(width / whole) * 100}%` });
  return (
    <table className={classes['table']}>
      <colgroup>
        <col style={share(ordinalWidth)} />
        {columns.map((column) => (
          <col key={column} style={share(columnWidths[column])} />
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
