import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import {
  columnName,
  type FigureTable,
  type FigureTableCell,
  type FigureTableColumn,
  headingSpans,
  mostPaperUnits,
  remarkLines,
  tableLines,
} from '../../../../shared/domain/figureTable.ts';
import { formatNumber } from '../../../../shared/domain/numbers.ts';
import type { Office } from '../../../../shared/domain/organisations.ts';
import type { Translate } from '../../../../shared/locales/index.ts';
import paper from '../../../print/RegisterPaper.module.css';
import { type ColumnPart, columnParts } from './columnParts.ts';
import classes from './FigurePaper.module.css';

interface FigurePaperProps {
  readonly table: FigureTable;
  readonly office: Office;
  /** Today, ISO. */
  readonly today: string;
}

interface PartProps {
  readonly table: FigureTable;
  readonly translate: Translate;
}

function Figure({
  cell,
  isText = false,
  translate,
}: {
  readonly cell: FigureTableCell | undefined;
  readonly isText?: boolean;
  readonly translate: Translate;
}) {
  const { text, approximate, reason } = cell ?? { text: '', approximate: 0, reason: null };
  return (
    <td className={isText ? undefined : classes['figure']}>
      {reason === null ? text : translate('figures.rollUp.notSummed')}
      {approximate > 0 && (
        <span className={classes['approximate']}>
          {`(${translate('figures.rollUp.approximate', { count: formatNumber(approximate) })})`}
        </span>
      )}
    </td>
  );
}

/** Shares of the width of an upright sheet, in percent. */
const formColumns = [
  ['code', 8],
  ['indicator', 40],
  ['unitOfMeasure', 14],
  ['figure', 18],
  ['note', 20],
] as const;

interface FormLineProps {
  readonly column: FigureTableColumn;
  readonly cell: FigureTableCell | undefined;
  readonly remark: string;
  readonly translate: Translate;
}

/** An indicator of one unit's form; words have the room that figures leave. */
function FormLine({ column, cell, remark, translate }: FormLineProps) {
  const isText = column.kind === 'text';
  return (
    <tr>
      <td className={paper['centred']}>{column.code}</td>
      <td>{column.name}</td>
      {isText ? (
        <td colSpan={3}>{[cell?.text, remark].filter(Boolean).join(' – ')}</td>
      ) : (
        <>
          <td className={paper['centred']}>{column.unitOfMeasure}</td>
          <Figure cell={cell} translate={translate} />
          <td>{remark}</td>
        </>
      )}
    </tr>
  );
}

/** One unit's form: an indicator a line, under the headings of the blocks. */
function FormTable({ table, translate }: PartProps) {
  const cells = table.rows[0]?.cells ?? [];
  const remarks = new Map(table.remarks.map(({ column, text }) => [column, text]));
  return (
    <table className={paper['table']}>
      <colgroup>
        {formColumns.map(([name, width]) => (
          <col key={name} style={{ width: `${width}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {formColumns.map(([name]) => (
            <th key={name}>{translate(`figures.paper.${name}`)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {headingSpans(table.columns).map(({ heading, start, span }) => (
          <Fragment key={start}>
            {heading !== '' && (
              <tr>
                <td colSpan={formColumns.length} className={paper['office']}>
                  {heading}
                </td>
              </tr>
            )}
            {table.columns.slice(start, start + span).map((column, offset) => (
              <FormLine
                key={columnName(column)}
                column={column}
                cell={cells[start + offset]}
                remark={remarks.get(start + offset) ?? ''}
                translate={translate}
              />
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

/** Units by a part of the indicators that fits a sheet; the next part begins on a new one. */
function PartTable({ table, part, translate }: PartProps & { readonly part: ColumnPart }) {
  const { start, columns, widths } = part;
  const cellsOf = (cells: readonly FigureTableCell[]) =>
    columns.map((column, offset) => (
      <Figure
        key={columnName(column)}
        cell={cells[start + offset]}
        isText={column.kind === 'text'}
        translate={translate}
      />
    ));
  return (
    <table className={`${paper['table']} ${classes['table']}`}>
      <colgroup>
        <col style={{ width: '9mm' }} />
        <col style={{ width: '42mm' }} />
        {columns.map((column, index) => (
          <col key={columnName(column)} style={{ width: `${widths[index]}mm` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th rowSpan={2}>{translate('exports.ordinal')}</th>
          <th rowSpan={2}>{translate('figures.paper.units')}</th>
          {headingSpans(columns).map(({ heading, start: first, span }) => (
            <th key={first} colSpan={span}>
              {heading}
            </th>
          ))}
        </tr>
        <tr>
          {columns.map((column) => (
            <th key={columnName(column)}>
              {columnName(column)}
              {column.unitOfMeasure !== '' && ` (${column.unitOfMeasure})`}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(({ unit, cells }, index) => (
          // Two units may have one name.
          // oxlint-disable-next-line react/no-array-index-key
          <tr key={index}>
            <td className={paper['centred']}>{index + 1}</td>
            <td>{unit}</td>
            {cellsOf(cells)}
          </tr>
        ))}
        {table.total !== null && (
          <tr className={classes['total']}>
            <td colSpan={2}>{translate('figures.paper.total')}</td>
            {cellsOf(table.total)}
          </tr>
        )}
      </tbody>
    </table>
  );
}

/** What a reader must know of the figures above. */
function Remarks({ table, translate }: PartProps) {
  const cells = [...table.rows.flatMap((row) => row.cells), ...(table.total ?? [])];
  const lines = [
    ...(table.left > 0
      ? [translate('figures.paper.left', { count: formatNumber(table.left) })]
      : []),
    ...(cells.some(({ reason }) => reason !== null)
      ? [translate('figures.paper.notSummedNote')]
      : []),
    ...(table.shape === 'table' ? remarkLines(table) : []),
  ];
  if (lines.length === 0) return null;
  return (
    <>
      <p className={paper['office']} style={{ marginTop: '6pt' }}>
        {translate('figures.paper.remarks')}
      </p>
      <ul className={classes['remarks']}>
        {lines.slice(0, mostPaperUnits).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

/** A form of figures on A4: one unit's upright, a table of units lying on its side. */
export function FigurePaper({ table, office, today }: FigurePaperProps) {
  const { i18n } = useTranslation();
  // Paper is Vietnamese whatever the screen's language: it goes to other offices.
  const translate = i18n.getFixedT('vi') as Translate;
  const [year = '', month = '', day = ''] = today.split('-');
  const isForm = table.shape === 'form';
  return (
    <article className={`${paper['paper']} ${isForm ? classes['form'] : ''}`} lang="vi">
      <header>
        <p>{office.parent.toUpperCase()}</p>
        <p className={paper['office']}>{office.name.toUpperCase()}</p>
        <h1 className={paper['title']}>{table.formName.toUpperCase()}</h1>
        {tableLines(table, translate).map((line) => (
          <p key={line} className={paper['date']}>
            {line}
          </p>
        ))}
      </header>
      {isForm ? (
        <FormTable table={table} translate={translate} />
      ) : (
        columnParts(table.columns).map((part) => (
          <PartTable key={part.start} table={table} part={part} translate={translate} />
        ))
      )}
      <Remarks table={table} translate={translate} />
      <footer className={paper['foot']}>
        <p className={paper['date']}>
          {translate('exports.placeAndDate', { place: office.place || '…', day, month, year })}
        </p>
        <p className={paper['office']}>{translate('exports.drawnUpBy')}</p>
      </footer>
    </article>
  );
}
