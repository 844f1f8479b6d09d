import { useSearchParams } from 'react-router';
import { isPeriod, type Period } from '../../../shared/domain/periods.ts';
import { type UnitView, unitViews } from '../../../shared/domain/units.ts';

export const figureTabs = ['entry', 'rollUp', 'forms'] as const;
export type FigureTab = (typeof figureTabs)[number];

/** What the pages of figures show, kept in the address. */
export interface FigureAddress {
  readonly tab: FigureTab;
  readonly formId: string | null;
  readonly period: Period | null;
  readonly unitId: string | null;
  readonly view: UnitView;
  readonly change: (next: {
    readonly tab?: FigureTab;
    readonly form?: string;
    readonly period?: Period | null;
    readonly unit?: string | null;
    readonly view?: UnitView;
  }) => void;
}

function oneOf<Value extends string>(values: readonly Value[], text: string | null): Value | null {
  return values.find((value) => value === text) ?? null;
}

/** Reads and writes `tab`, `form`, `period`, `unit` and `view`; other parts of the address stay. */
export function useFigureAddress(): FigureAddress {
  const [params, setParams] = useSearchParams();
  const period = params.get('period');
  return {
    tab: oneOf(figureTabs, params.get('tab')) ?? 'entry',
    formId: params.get('form'),
    period: period !== null && isPeriod(period) ? period : null,
    unitId: params.get('unit'),
    view: oneOf(unitViews, params.get('view')) ?? 'current',
    change: (next) =>
      setParams((before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries(next)) {
          if (value === null || value === undefined) after.delete(name);
          else after.set(name, value);
        }
        return after;
      }),
  };
}
