import { IconLock } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FigureIndicatorRow, ReportingUnit } from '../../../../shared/contract/figures.ts';
import { formatFigure, readFigure, warnOfFigure } from '../../../../shared/domain/figures.ts';
import { formatMoment } from '../../../../shared/domain/moments.ts';
import classes from './FigureGrid.module.css';
import type { GridCell } from './useFigureCells.ts';

interface GridRowProps {
  readonly unit: ReportingUnit;
  readonly index: number;
  readonly top: number;
  readonly indicators: readonly FigureIndicatorRow[];
  readonly cellOf: (unitId: string, column: number) => GridCell | undefined;
  /** Draws the row again when its typed cells change. */
  readonly stamp: number;
  /** First and last chosen column, or none. */
  readonly from: number;
  readonly to: number;
}

function Figure({
  cell,
  indicator,
}: {
  cell: GridCell | undefined;
  indicator: FigureIndicatorRow;
}) {
  const { t } = useTranslation();
  if (cell === undefined) return null;
  const { text, known } = cell;
  const { value } = readFigure(text, indicator);
  return (
    <>
      {known !== null && known !== value && (
        <small>{t('figures.entry.knownShort', { value: formatFigure(known) })}</small>
      )}
      <span title={text}>{text}</span>
    </>
  );
}

function UnitState({ unit }: { readonly unit: ReportingUnit }) {
  const { t } = useTranslation();
  if (unit.sentAt === null) {
    return <>{t(unit.isWritten ? 'figures.entry.written' : 'figures.entry.open')}</>;
  }
  const hint = t('figures.entry.sentHint', { clerk: unit.sentBy, at: formatMoment(unit.sentAt) });
  return (
    <span title={hint}>
      <IconLock size={12} aria-hidden /> {t('figures.entry.sent')}
    </span>
  );
}

/** The figures of one unit. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { unit, index, top, indicators, cellOf, from, to } = props;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={classes['row']}
      data-locked={unit.sentAt !== null}
      style={{ top }}
    >
      <div
        role="rowheader"
        className={classes['unit']}
        title={[unit.name, ...unit.above].join(', ')}
      >
        <span>{unit.name}</span>
      </div>
      <div role="gridcell" className={classes['state']}>
        <UnitState unit={unit} />
      </div>
      {indicators.map((indicator, column) => {
        const cell = cellOf(unit.id, column);
        const text = cell?.text ?? '';
        const warning =
          text === ''
            ? null
            : warnOfFigure(indicator, readFigure(text, indicator), cell?.previous ?? null);
        const hasNote = cell !== undefined && cell.note !== '';
        return (
          <div
            key={indicator.id}
            role="gridcell"
            className={classes['cell']}
            data-row={index}
            data-column={column}
            data-kind={indicator.kind}
            data-within={column >= from && column <= to}
            data-warning={warning ?? undefined}
            data-explained={hasNote && warning !== 'unreadable'}
            data-noted={hasNote}
          >
            <Figure cell={cell} indicator={indicator} />
          </div>
        );
      })}
    </div>
  );
});
