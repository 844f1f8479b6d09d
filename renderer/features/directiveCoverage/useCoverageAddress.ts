import { useSearchParams } from 'react-router';
import { type UnitView, unitViewSchema } from '../../../shared/domain/units.ts';
import { localToday } from '../../../shared/domain/moments.ts';

export const coverageTabs = ['coverage', 'study', 'deadlines'] as const;
export type CoverageTab = (typeof coverageTabs)[number];

/** What the page shows, kept in the address: back, forward and a reload come free. */
export interface CoverageAddress {
  readonly directiveId: string | null;
  readonly requirementId: string | null;
  readonly tab: CoverageTab;
  readonly view: UnitView;
  readonly day: string;
  /** For calls: no day = today by the main process. */
  readonly asked: { readonly view: UnitView; readonly reportDay: string | null };
  readonly change: (
    next: Readonly<
      Partial<Record<'directive' | 'requirement' | 'tab' | 'view' | 'day', string | null>>
    >,
  ) => void;
}

/** Reads and writes the address of the coverage pages. */
export function useCoverageAddress(): CoverageAddress {
  const [params, setParams] = useSearchParams();
  const view = unitViewSchema.catch('atTheTime').parse(params.get('view'));
  const day = params.get('day');
  return {
    directiveId: params.get('directive'),
    requirementId: params.get('requirement'),
    tab: coverageTabs.find((tab) => tab === params.get('tab')) ?? 'coverage',
    view,
    day: day ?? localToday(),
    asked: { view, reportDay: day },
    change: (next) =>
      setParams((before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries(next)) {
          if (value === null) after.delete(name);
          else after.set(name, value);
        }
        return after;
      }),
  };
}
