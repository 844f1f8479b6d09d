import { useSearchParams } from 'react-router';

export const programViews = ['table', 'tree', 'months', 'timeline', 'reviews'] as const;
export type ProgramView = (typeof programViews)[number];

/** How the tasks of a program are shown, and which one stands beside them; kept in the address. */
export function useProgramView() {
  const [params, setParams] = useSearchParams();
  const view = programViews.find((name) => name === params.get('view')) ?? 'table';
  const change = (part: { readonly view?: ProgramView; readonly openId?: string | null }): void =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      if (part.view !== undefined) next.set('view', part.view);
      if (part.openId !== undefined) {
        if (part.openId === null) next.delete('id');
        else next.set('id', part.openId);
      }
      return next;
    });
  return { view, openId: params.get('id'), change };
}
