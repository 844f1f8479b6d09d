import { useSearchParams } from 'react-router';
import { funnelSteps, modelStateSchema } from '../../../shared/domain/modelCycle.ts';
import {
  type ModelFilter,
  modelFilterSchema,
  modelKindSchema,
} from '../../../shared/domain/models.ts';

export const modelViews = [
  'board',
  'table',
  'registrations',
  'matrix',
  'numbers',
  'checks',
  'movements',
] as const;
export type ModelViewName = (typeof modelViews)[number];

/** What a number, a cell or a column leads to; the rest of the filter goes. */
export type Narrowing = Partial<
  Pick<ModelFilter, 'reached' | 'unitId' | 'unit' | 'belowId' | 'field' | 'kind' | 'isCounted'>
> & { readonly year?: number | null; readonly states?: readonly ModelFilter['states'][number][] };

const narrowing = ['reached', 'unitId', 'unit', 'belowId', 'field', 'kind', 'isCounted', 'states'];

function readFilter(params: URLSearchParams, year: number | null): ModelFilter {
  const text = (name: string) => params.get(name);
  return modelFilterSchema.parse({
    year,
    movementId: text('movementId'),
    states: (text('states') ?? '')
      .split(',')
      .filter((state) => modelStateSchema.safeParse(state).success),
    reached: funnelSteps.find((step) => step === text('reached')) ?? null,
    unitId: text('unitId'),
    unit: text('unit'),
    belowId: text('belowId'),
    field: text('field'),
    kind: modelKindSchema.safeParse(text('kind')).data ?? null,
    isCounted: text('isCounted') === 'true',
  });
}

function put(params: URLSearchParams, name: string, value: unknown): void {
  const text = Array.isArray(value) ? value.join(',') : String(value);
  // An empty field or unit is asked for as such; an empty list or `false` asks for nothing.
  const isNothing = value === null || value === undefined || value === false;
  if (isNothing || (Array.isArray(value) && value.length === 0)) params.delete(name);
  else params.set(name, text);
}

/** What the page of models shows, kept in the address. The year is the newest one until another is chosen. */
export function useModelView(newestYear: number) {
  const [params, setParams] = useSearchParams();
  const view = modelViews.find((name) => name === params.get('view')) ?? 'board';
  const asked = params.get('year');
  const year = asked === 'all' ? null : Number(asked ?? newestYear) || newestYear;
  const change = (part: Readonly<Record<string, unknown>>): void =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      for (const [name, value] of Object.entries(part)) put(next, name, value);
      return next;
    });
  const none = Object.fromEntries(narrowing.map((name) => [name, null]));
  return {
    view,
    year,
    filter: readFilter(params, year),
    isNarrowed: narrowing.some((name) => params.has(name)),
    movementId: params.get('movementId'),
    openId: params.get('id'),
    show: (name: ModelViewName) => change({ view: name, id: null, q: null, sort: null }),
    chooseYear: (value: number | null) => change({ year: value ?? 'all' }),
    chooseMovement: (id: string | null) => change({ movementId: id }),
    open: (id: string | null) => change({ id }),
    clear: () => change(none),
    /** The list behind a number. */
    narrow: (to: Narrowing) =>
      change({
        ...none,
        ...to,
        ...(to.year !== undefined && { year: to.year ?? 'all' }),
        view: 'table',
        id: null,
        q: null,
      }),
  };
}

export type ModelView = ReturnType<typeof useModelView>;
