import { useTranslation } from 'react-i18next';
import type { Office } from '../../shared/domain/organisations.ts';
import { columnGroups, type PaperTable } from '../../shared/domain/paperTables.ts';
import { fillSheet } from '../../shared/domain/registerPaper.ts';
import type { Translate } from '../../shared/locales/index.ts';
import classes from './RegisterPaper.module.css';

interface TablePaperProps {
  readonly table: PaperTable;
  readonly office: Office;
  /** Today, ISO. */
  readonly today: string;
}

function Head({ columns, ordinal }: Pick<PaperTable, 'columns'> & { ordinal: string }) {
  const groups = columnGroups(columns);
  const isGrouped = groups.some(({ isGroup }) => isGroup);
  return (
    <thead>
      <tr>
        <th rowSpan={isGrouped ? 2 : 1}>{ordinal}</th>
        {groups.map(({ title, first, count, isGroup }) => (
          <th key={first} colSpan={count} rowSpan={isGrouped && !isGroup ? 2 : 1}>
            {title}
          </th>
        ))}
      </tr>
      {isGrouped && (
        <tr>
          {columns
            .filter(({ group }) => group !== '')
            .map(({ title, group }) => (
              <th key={`${group} ${title}`}>{title}</th>
            ))}
        </tr>
      )}
    </thead>
  );
}

/** A table on A4 lying: title block, repeated heads, sums, place and date; the same as its workbook. */
export function TablePaper({ table, office, today }: TablePaperProps) {
  const { i18n } = useTranslation();
  // Paper is Vietnamese whatever the screen's language: it goes to other offices.
  const translate = i18n.getFixedT('vi') as Translate;
  const [year = '', month = '', day = ''] = today.split('-');
  const { columns, rows, sums } = table;
  const isCentred = (place: number) => columns[place]?.isCentred === true;
  const width = fillSheet(columns);
  const whole = width.reduce((sum, each) => sum + each, 0);
  return (
    <article className={classes['paper']} lang="vi">
      <header>
        <p>{office.parent.toUpperCase()}</p>
        <p className={classes['office']}>{office.name.toUpperCase()}</p>
        <h1 className={classes['title']}>{table.title}</h1>
        {table.note !== '' && <p className={classes['date']}>{table.note}</p>}
      </header>
      <table className={classes['table']}>
        <colgroup>
          {width.map((each, place) => (
            <col
              key={`${columns[place - 1]?.group ?? ''} ${columns[place - 1]?.title ?? ''}`}
              style={{ width: `${(each / whole) * 100}%` }}
            />
          ))}
        </colgroup>
        <Head columns={columns} ordinal={translate('exports.ordinal')} />
        <tbody>
          {rows.map((cells, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- paper is written once, in the order of the sheet
            <tr key={index}>
              <td className={classes['centred']}>{index + 1}</td>
              {cells.map((cell, place) => (
                // oxlint-disable-next-line react/no-array-index-key -- likewise
                <td key={place} className={isCentred(place) ? classes['centred'] : undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
          {sums.length > 0 && (
            <tr>
              <th colSpan={2}>{sums[0]}</th>
              {sums.slice(1).map((sum, place) => (
                // oxlint-disable-next-line react/no-array-index-key -- likewise
                <th key={place}>{sum}</th>
              ))}
            </tr>
          )}
        </tbody>
      </table>
      {table.foot !== '' && <p>{table.foot}</p>}
      <footer className={classes['foot']}>
        <p className={classes['date']}>
          {translate('exports.placeAndDate', { place: office.place || '…', day, month, year })}
        </p>
        <p className={classes['office']}>{translate('exports.drawnUpBy')}</p>
      </footer>
    </article>
  );
}
