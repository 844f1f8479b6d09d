import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type MouseEvent,
  type PointerEvent,
  useEffect,
  useMemo,
  useRef,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { FigureIndicatorRow, ReportingUnit } from '../../../../shared/contract/figures.ts';
import { isTyping } from '../../../components/isTyping.ts';
import { rowHeight } from '../../../theme/theme.ts';
import classes from './FigureGrid.module.css';
import {
  columnStarts,
  fixedWidth,
  gridTemplateOf,
  headerHeight,
  unitWidth,
} from './gridColumns.ts';
import { GridHeader } from './GridHeader.tsx';
import type { GridPlace } from './gridMoves.ts';
import { GridRow } from './GridRow.tsx';
import type { FigureCells } from './useFigureCells.ts';
import { useGridEditing } from './useGridEditing.ts';

interface FigureGridProps {
  /** What the grid is, and of which period. */
  readonly label: string;
  readonly units: readonly ReportingUnit[];
  readonly indicators: readonly FigureIndicatorRow[];
  readonly cells: FigureCells;
  readonly active: GridPlace;
  readonly onActivate: (place: GridPlace) => void;
  readonly onRange: (first: number, last: number) => void;
  readonly onPasted: (cells: number, left: number) => void;
}

function placeOf(target: EventTarget): GridPlace | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
  if (cell === null) return null;
  return { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) };
}

/** Units by indicators, filled in like a sheet of Excel; only what is in sight is drawn. */
export function FigureGrid(props: FigureGridProps) {
  const { units, indicators, cells, active, onRange } = props;
  const { t } = useTranslation();
  const frameRef = useRef<HTMLDivElement>(null);
  const starts = useMemo(() => columnStarts(indicators), [indicators]);
  const virtual = useVirtualizer<HTMLDivElement, HTMLElement>({
    count: units.length,
    getScrollElement: () => frameRef.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollMargin: headerHeight,
    scrollPaddingStart: headerHeight,
  });
  const editing = useGridEditing({ ...props, frameRef });
  const { block, mode, inputRef } = editing;
  const [unit, indicator] = [units[active.row], indicators[active.column]];
  // Whoever opens the page begins to type, as in a sheet of Excel. A grid that comes late must not take
  // the rest of what is being typed elsewhere: a period would end up as a figure.
  useEffect(() => {
    if (!isTyping(document.activeElement)) inputRef.current?.focus({ preventScroll: true });
  }, [inputRef]);
  const items = virtual.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  useEffect(() => onRange(first, last), [first, last, onRange]);

  const left = starts[active.column] ?? fixedWidth;
  const width = (starts[active.column + 1] ?? left) - left;
  const scrollToRow = useRef(virtual.scrollToIndex);
  scrollToRow.current = virtual.scrollToIndex;
  useEffect(() => {
    const frame = frameRef.current;
    if (frame === null) return;
    scrollToRow.current(active.row);
    const hidden = left - fixedWidth - frame.scrollLeft;
    if (hidden < 0) frame.scrollLeft += hidden;
    const beyond = left + width - frame.scrollLeft - frame.clientWidth;
    if (beyond > 0) frame.scrollLeft += beyond;
  }, [active.row, active.column, left, width]);

  const onPointerDown = (event: PointerEvent) => {
    const place = placeOf(event.target);
    if (place === null || event.button !== 0) return;
    // The field keeps the focus: leaving it would take what is typed as it is.
    event.preventDefault();
    editing.goTo(place, event.shiftKey);
  };
  const onDoubleClick = (event: MouseEvent) => {
    if (placeOf(event.target) !== null) editing.edit();
  };
  const style = {
    '--columns': gridTemplateOf(indicators),
    '--fixed': `${fixedWidth}px`,
    '--unit-width': `${unitWidth}px`,
  } as CSSProperties;
  return (
    <div ref={frameRef} className={classes['frame']} style={style}>
      <div className={classes['inner']} onPointerDown={onPointerDown} onDoubleClick={onDoubleClick}>
        <div
          role="grid"
          aria-label={props.label}
          aria-rowcount={units.length + 1}
          aria-colcount={indicators.length + 2}
        >
          <GridHeader indicators={indicators} />
          <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
            {items.map(({ index, start }) => {
              const row = units[index];
              const isWithin = index >= block.top && index <= block.bottom;
              return row === undefined ? null : (
                <GridRow
                  key={row.id}
                  unit={row}
                  index={index}
                  top={start - headerHeight}
                  indicators={indicators}
                  cellOf={cells.cellOf}
                  stamp={cells.draft.stampOf(row.id)}
                  from={isWithin ? block.left : -1}
                  to={isWithin ? block.right : -1}
                />
              );
            })}
          </div>
        </div>
        {unit !== undefined && indicator !== undefined && (
          <input
            ref={inputRef}
            className={classes['editor']}
            style={{ top: headerHeight + active.row * rowHeight, left, width }}
            aria-label={t('figures.entry.cell', { indicator: indicator.name, unit: unit.name })}
            title={t('figures.entry.keys')}
            data-kind={indicator.kind}
            data-typing={mode !== 'view'}
            readOnly={editing.isLocked}
            maxLength={2000}
            autoComplete="off"
            spellCheck={false}
            {...editing.handlers}
          />
        )}
      </div>
    </div>
  );
}
