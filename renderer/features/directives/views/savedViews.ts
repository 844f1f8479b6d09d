import { z } from 'zod';
import {
  type DirectiveFilter,
  directiveFilterSchema,
  type DirectiveSort,
  directiveSortSchema,
} from '../../../../shared/domain/directives.ts';
import { type TableLayout, tableLayoutSchema } from '../../../components/dataTable/tableLayout.ts';

/** What a name stands for: the rows shown, their order and the columns. */
const viewDefinitionSchema = z.object({
  filter: directiveFilterSchema,
  sort: directiveSortSchema,
  layout: tableLayoutSchema,
});

export interface ViewDefinition {
  readonly filter: DirectiveFilter;
  readonly sort: DirectiveSort;
  readonly layout: TableLayout;
}

/** A stored view, or null when it was made by another version and no longer says anything here. */
export function readViewDefinition(stored: unknown): ViewDefinition | null {
  const read = viewDefinitionSchema.safeParse(stored);
  return read.success ? read.data : null;
}
