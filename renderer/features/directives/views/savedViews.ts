import { z } from 'zod';
import {
  type DirectiveFilter,
  directiveFilterSchema,
  type DirectiveSort,
  directiveSortSchema,
} from '../../../../shared/domain/directives.ts';

/** Widths, order and hidden columns, as they are remembered for the clerk and with a saved view. */
export const layoutSchema = z.object({
  order: z.array(z.string().max(40)).max(60),
  hidden: z.array(z.string().max(40)).max(60),
  widths: z.record(z.string().max(40), z.number().min(30).max(2000)),
});
export type ColumnLayout = z.infer<typeof layoutSchema>;

/** What a name stands for: the rows shown, their order and the columns. */
export const viewDefinitionSchema = z.object({
  filter: directiveFilterSchema,
  sort: directiveSortSchema,
  layout: layoutSchema,
});

export interface ViewDefinition {
  readonly filter: DirectiveFilter;
  readonly sort: DirectiveSort;
  readonly layout: ColumnLayout;
}

/** A stored view, or null when it was made by another version and no longer says anything here. */
export function readViewDefinition(stored: unknown): ViewDefinition | null {
  const read = viewDefinitionSchema.safeParse(stored);
  return read.success ? read.data : null;
}
