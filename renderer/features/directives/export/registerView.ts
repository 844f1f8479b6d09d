import type { z } from 'zod';
import type { registerViewSchema } from '../../../../shared/contract/exports.ts';
import type { DirectiveSort } from '../../../../shared/domain/directives.ts';
import { registerColumnsOf } from '../columns.ts';
import type { ListState } from '../listState.ts';

export type RegisterViewInput = z.input<typeof registerViewSchema>;

/** What is on the screen, for paper or a workbook: its rows, their order and its columns. */
export function currentView(
  state: Pick<ListState, 'filter' | 'sort'>,
  shownColumns: readonly string[],
): RegisterViewInput {
  return {
    filter: state.filter,
    sort: state.sort,
    columns: registerColumnsOf(shownColumns),
  };
}

/** The chosen rows, in the order and with the columns of the screen. */
export function selectionView(
  ids: readonly string[],
  sort: DirectiveSort,
  shownColumns: readonly string[],
): RegisterViewInput {
  return { sort, columns: registerColumnsOf(shownColumns), filter: { ids: [...ids] } };
}

/** The whole register in the order of a paper one: all columns that hold anything, oldest document first. */
export const wholeRegister: RegisterViewInput = {
  filter: {},
  sort: { field: 'issuedOn', direction: 'ascending' },
  columns: null,
};

/** Address of the print preview of a view. */
export function printAddress(view: RegisterViewInput): string {
  return `/print/directives?${new URLSearchParams({ view: JSON.stringify(view) }).toString()}`;
}
