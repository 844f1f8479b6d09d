import { type FigureIndicator, formatFigure, readFigure } from '../../../shared/domain/figures.ts';
import { parseNumber } from '../../../shared/domain/numbers.ts';

/**
 * The text that is kept of a cell. A number of Excel is written with a decimal point, which typed would group
 * thousands; a plain number is written as the register writes it.
 */
export function figureText(
  cell: string,
  isNumber: boolean,
  indicator: Pick<FigureIndicator, 'kind' | 'unitOfMeasure'>,
): string {
  const text = isNumber ? cell.replace('.', ',') : cell.trim();
  if (indicator.kind === 'text') return text;
  const value = parseNumber(text);
  if (value === null) return text;
  const written = formatFigure(value);
  // Four decimals at most are written; what has more keeps them.
  return parseNumber(written) === value ? written : text;
}

/** Whether two texts say the same figure: "1585" and "1.585 hộ". */
export function isSameFigure(
  left: string,
  right: string,
  indicator: Pick<FigureIndicator, 'kind' | 'unitOfMeasure'>,
): boolean {
  if (left === right) return true;
  const [one, other] = [readFigure(left, indicator), readFigure(right, indicator)];
  if (indicator.kind === 'text' || !one.isReadable || !other.isReadable) return false;
  return (
    one.value === other.value &&
    one.qualifier === other.qualifier &&
    one.numerator === other.numerator &&
    one.denominator === other.denominator
  );
}
