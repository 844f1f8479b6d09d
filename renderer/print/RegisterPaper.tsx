import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisterView } from '../../shared/contract/exports.ts';
import type { Directive } from '../../shared/domain/directives.ts';
import { type CatalogueNames, describeFilter } from '../../shared/domain/filterWords.ts';
import type { Office } from '../../shared/domain/organisations.ts';
import { mostPaperRows, noteLine, paperColumns } from '../../shared/domain/registerPaper.ts';
import type { Translate } from '../../shared/locales/index.ts';
import { paperParts } from './paperParts.ts';
import { PaperTable } from './PaperTable.tsx';
import classes from './RegisterPaper.module.css';

interface RegisterPaperProps {
  readonly view: RegisterView;
  readonly names: CatalogueNames;
  readonly office: Office;
  readonly rows: readonly Directive[];
  /** There are more documents than paper takes. */
  readonly isCut: boolean;
  /** Today, ISO. */
  readonly today: string;
}

/** The register on paper: the same title block, columns, words and foot as the workbook has. */
export function RegisterPaper({ view, names, office, rows, isCut, today }: RegisterPaperProps) {
  const { i18n } = useTranslation();
  // Paper is Vietnamese whatever the screen's language: it goes to other offices.
  const translate = i18n.getFixedT('vi') as Translate;
  const columns = useMemo(() => paperColumns(view.columns, rows), [view.columns, rows]);
  const [year = '', month = '', day = ''] = today.split('-');
  return (
    <article className={classes['paper']} lang="vi">
      <header>
        <p>{office.parent.toUpperCase()}</p>
        <p className={classes['office']}>{office.name.toUpperCase()}</p>
        <h1 className={classes['title']}>{translate('exports.registerTitle')}</h1>
        <p className={classes['date']}>
          {noteLine(describeFilter(view.filter, names, translate), today, translate)}
        </p>
        {isCut && (
          <p className={classes['notice']}>
            {translate('exports.preview.tooMany', { shown: mostPaperRows.toLocaleString('vi') })}
          </p>
        )}
      </header>
      {paperParts(rows).map((part) => (
        <PaperTable key={part.first} columns={columns} translate={translate} {...part} />
      ))}
      <footer className={classes['foot']}>
        <p className={classes['date']}>
          {translate('exports.placeAndDate', { place: office.place || '…', day, month, year })}
        </p>
        <p className={classes['office']}>{translate('exports.drawnUpBy')}</p>
      </footer>
    </article>
  );
}
