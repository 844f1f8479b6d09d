import { useTranslation } from 'react-i18next';
import type { FigureIndicatorRow } from '../../../shared/contract/figures.ts';
import { type FigureWarning, formatFigure } from '../../../shared/domain/figures.ts';

/** What is unusual in a figure, with the limit it is beyond. */
export function useWarningText(): (
  warning: FigureWarning,
  indicator: FigureIndicatorRow,
) => string {
  const { t } = useTranslation();
  return (warning, { minimum, maximum, allowedJump }) => {
    const limits = {
      unreadable: null,
      belowMinimum: minimum,
      aboveMaximum: maximum,
      jump: allowedJump,
    } as const;
    const limit = limits[warning];
    return t(`figures.warning.${warning}`, { limit: limit === null ? '' : formatFigure(limit) });
  };
}
