import { useTranslation } from 'react-i18next';
import type { RegisterView } from '../../shared/contract/exports.ts';
import type { Directive } from '../../shared/domain/directives.ts';
import type { Office } from '../../shared/domain/organisations.ts';
import {
  cellText,
  centredColumns,
  columnTitle,
  columnWidths,
  ordinalWidth,
} from '../../shared/domain/registerPaper.ts';
import type { Translate } from '../../shared/locales/index.ts';
import classes from './RegisterPaper.module.css';

interface RegisterPaperProps {
  readonly view: RegisterView;
  readonly office: Office;
  readonly rows: readonly Directive[];
  /** Today, ISO. */
  readonly today: string;
}

/** The register on paper: the same title block, columns, words and foot as the workbook has. */
export function RegisterPaper({ view, office, rows, today }: RegisterPaperProps) {
  const { t } = useTranslation();
  // Same keys, same words: the page's translator has more ways to be called than paper needs.
  const translate = t as Translate;
  const [year = '', month = '', day = ''] = today.split('-');
  const whole = view.columns.reduce((sum, column) => sum + columnWidths[column], ordinalWidth);
  const share = (width: number) => ({ width: `${(width / whole) * 100}%` });
  return (
    <article className={classes['paper']} lang="vi">
      <header>
        <p>{office.parent.toUpperCase()}</p>
        <p className={classes['office']}>{office.name.toUpperCase()}</p>
        <h1 className={classes['title']}>{t('exports.registerTitle')}</h1>
        <p className={classes['date']}>
          {t('exports.printedOn', { day: `${day}/${month}/${year}` })}
        </p>
      </header>
      <table className={classes['table']}>
        <colgroup>
          <col style={share(ordinalWidth)} />
          {view.columns.map((column) => (
            <col key={column} style={share(columnWidths[column])} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th>{t('exports.ordinal')}</th>
            {view.columns.map((column) => (
              <th key={column}>{columnTitle(column, translate)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.id}>
              <td className={classes['centred']}>{index + 1}</td>
              {view.columns.map((column) => (
                <td
                  key={column}
                  className={centredColumns.has(column) ? classes['centred'] : undefined}
                >
                  {cellText(column, row, translate)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <footer className={classes['foot']}>
        <p className={classes['date']}>
          {t('exports.placeAndDate', { place: office.place || '…', day, month, year })}
        </p>
        <p className={classes['office']}>{t('exports.drawnUpBy')}</p>
      </footer>
    </article>
  );
}
