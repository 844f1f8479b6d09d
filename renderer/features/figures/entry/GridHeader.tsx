import { useTranslation } from 'react-i18next';
import type { FigureIndicatorRow } from '../../../../shared/contract/figures.ts';
import { headingSpans } from '../../../../shared/domain/figureTable.ts';
import classes from './FigureGrid.module.css';

/** Block headings, and under them the indicators with their units of measure. */
export function GridHeader({ indicators }: { readonly indicators: readonly FigureIndicatorRow[] }) {
  const { t } = useTranslation();
  return (
    <div role="row" className={classes['header']}>
      <div role="columnheader" className={classes['unit']} title={t('figures.entry.keys')}>
        {t('figures.entry.unitColumn')}
      </div>
      <div role="columnheader" className={classes['state']}>
        {t('figures.entry.stateColumn')}
      </div>
      {headingSpans(indicators).map(({ heading, start, span }) => (
        <div
          key={start}
          aria-hidden
          className={classes['heading']}
          style={{ gridRow: 1, gridColumn: `${start + 3} / span ${span}` }}
          title={heading}
        >
          <span>{heading}</span>
        </div>
      ))}
      {indicators.map(({ id, code, name, unitOfMeasure }, index) => (
        <div
          key={id}
          role="columnheader"
          className={classes['name']}
          style={{ gridRow: 2, gridColumn: index + 3 }}
          title={[`${code} ${name}`.trim(), unitOfMeasure].filter(Boolean).join(' · ')}
        >
          <span data-line-clamp>{`${code} ${name}`.trim()}</span>
          <small>{unitOfMeasure}</small>
        </div>
      ))}
    </div>
  );
}
