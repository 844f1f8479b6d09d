import { z } from 'zod';
import { idSchema } from '../../../shared/contract/common.ts';
import {
  type DirectiveFilter,
  directiveFilterSchema,
  type DirectiveSort,
  directiveSortFields,
  directiveSortSchema,
} from '../../../shared/domain/directives.ts';

/** What the address of the list says: which rows, in which order, and which one is open beside them. */
export interface ListState {
  readonly filter: DirectiveFilter;
  readonly sort: DirectiveSort;
  readonly openId: string | null;
}

export const defaultSort: DirectiveSort = { field: 'issuedOn', direction: 'descending' };

/** Which filter each parameter of the address stands for. */
const lists = [
  ['typeIds', 'type'],
  ['issuerIds', 'issuer'],
  ['levels', 'level'],
  ['years', 'year'],
  ['fieldIds', 'field'],
  ['statuses', 'status'],
] as const;

const yearSchema = z
  .string()
  .regex(/^\d{4}$/)
  .transform(Number);

/** One value of a list as the address spells it; years are numbers behind the text. */
const elements = {
  typeIds: directiveFilterSchema.shape.typeIds.unwrap().element,
  issuerIds: directiveFilterSchema.shape.issuerIds.unwrap().element,
  levels: directiveFilterSchema.shape.levels.unwrap().element,
  years: z.union([yearSchema, z.literal('none')]),
  fieldIds: directiveFilterSchema.shape.fieldIds.unwrap().element,
  statuses: directiveFilterSchema.shape.statuses.unwrap().element,
} satisfies Record<(typeof lists)[number][0], z.ZodType>;

/** Values that no longer mean anything (an old view, a hand-made address) are left out, not refused. */
function readList<Value>(texts: readonly string[], element: z.ZodType<Value>): Value[] {
  const values = texts.flatMap((text) => {
    const read = element.safeParse(text);
    return read.success ? [read.data] : [];
  });
  return [...new Set(values)];
}

function readSort(text: string | null): DirectiveSort {
  const isDescending = text?.startsWith('-') ?? false;
  const read = directiveSortSchema.safeParse({
    field: isDescending ? text?.slice(1) : text,
    direction: isDescending ? 'descending' : 'ascending',
  });
  return read.success ? read.data : defaultSort;
}

/** Reads the state of the list from the search parameters of its address. */
export function readListState(parameters: URLSearchParams): ListState {
  const openId = idSchema.safeParse(parameters.get('id'));
  return {
    filter: {
      search: (parameters.get('q') ?? '').slice(0, 200),
      typeIds: readList(parameters.getAll('type'), elements.typeIds),
      issuerIds: readList(parameters.getAll('issuer'), elements.issuerIds),
      levels: readList(parameters.getAll('level'), elements.levels),
      years: readList(parameters.getAll('year'), elements.years),
      fieldIds: readList(parameters.getAll('field'), elements.fieldIds),
      statuses: readList(parameters.getAll('status'), elements.statuses),
      ids: [],
    },
    sort: readSort(parameters.get('sort')),
    openId: openId.success ? openId.data : null,
  };
}

/** Writes the state of the list as search parameters; what is as usual is not written. */
export function writeListState(state: ListState): URLSearchParams {
  const parameters = new URLSearchParams();
  if (state.filter.search !== '') parameters.set('q', state.filter.search);
  for (const [key, name] of lists) {
    for (const value of state.filter[key]) parameters.append(name, String(value));
  }
  const { field, direction } = state.sort;
  if (field !== defaultSort.field || direction !== defaultSort.direction) {
    parameters.set('sort', direction === 'descending' ? `-${field}` : field);
  }
  if (state.openId !== null) parameters.set('id', state.openId);
  return parameters;
}

/** Order after a click on a column's heading: dates begin with the newest, words with A. */
export function sortAfterClick(sort: DirectiveSort, field: DirectiveSort['field']): DirectiveSort {
  if (sort.field === field) {
    return { field, direction: sort.direction === 'ascending' ? 'descending' : 'ascending' };
  }
  const newestFirst = field === 'issuedOn' || field === 'receivedOn' || field === 'updatedAt';
  return { field, direction: newestFirst ? 'descending' : 'ascending' };
}

/** True when a column of the table can order the rows. */
export function isSortField(column: string): column is DirectiveSort['field'] {
  return directiveSortFields.some((field) => field === column);
}
