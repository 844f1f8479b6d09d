import { z } from 'zod';
import {
  directiveFilterSchema,
  directiveSchema,
  directiveSortSchema,
  directiveStatusSchema,
  directiveValuesSchema,
} from '../domain/directives.ts';
import { partialDateSchema } from '../domain/partialDates.ts';
import {
  cursorSchema,
  doneSchema,
  idSchema,
  jobIdSchema,
  momentSchema,
  nothingSchema,
  pageSizeSchema,
} from './common.ts';
import { procedure } from './procedure.ts';

const filterInput = z.object({ filter: directiveFilterSchema.prefault({}) });

const facetSchema = z.array(
  z.object({
    value: z.union([z.string(), z.number()]),
    label: z.string(),
    count: z.number().int(),
  }),
);

export const directivePageSchema = z.object({
  rows: z.array(directiveSchema),
  /** null on the last page. */
  next: cursorSchema.nullable(),
});

/** What was changed last: a document, or a whole file at once. */
const recentLineSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('document'), document: directiveSchema }),
  z.object({
    kind: z.literal('import'),
    batch: z.object({
      id: idSchema,
      fileName: z.string(),
      documents: z.number().int(),
      at: momentSchema,
      clerk: z.string(),
      isTakenBack: z.boolean(),
    }),
  }),
]);
export type RecentLine = z.infer<typeof recentLineSchema>;

/** Fields that several rows can get at once. */
export const commonChangeSchema = z
  .object({
    typeId: idSchema,
    issuerId: idSchema,
    fieldId: idSchema,
    status: directiveStatusSchema,
    leadUnit: z.string().trim().max(300),
    dueOn: partialDateSchema.nullable(),
    isVerified: z.boolean(),
  })
  .partial();

/** Rows of one change; `jobId` names it for progress and cancel when there are many. */
const rowsInput = z.object({
  ids: z.array(idSchema).min(1).max(5000),
  jobId: jobIdSchema.optional(),
});

export const directivesContract = {
  list: procedure(
    filterInput.extend({
      sort: directiveSortSchema.prefault({ field: 'issuedOn', direction: 'descending' }),
      cursor: cursorSchema.nullable().default(null),
      limit: pageSizeSchema,
    }),
    directivePageSchema,
  ),
  /** `isExact: false` means "at least": a search that finds very many rows is not counted to the end. */
  count: procedure(filterInput, z.object({ total: z.number().int(), isExact: z.boolean() })),
  /** Counts per value of each filter, the other filters applied. With a search text, `isExact` may be false. */
  facets: procedure(
    filterInput,
    z.object({
      types: facetSchema,
      issuers: facetSchema,
      levels: facetSchema,
      years: facetSchema,
      fields: facetSchema,
      statuses: facetSchema,
      isExact: z.boolean(),
    }),
  ),
  get: procedure(z.object({ id: idSchema }), directiveSchema),
  create: procedure(z.object({ values: directiveValuesSchema }), directiveSchema),
  /** A stale `revision` is refused with `conflict`; ask `get` for the stored version to show both. */
  update: procedure(
    z.object({ id: idSchema, revision: z.number().int(), values: directiveValuesSchema }),
    directiveSchema,
  ),
  /** The same change on several rows, one undo step. */
  updateMany: procedure(
    rowsInput.extend({ change: commonChangeSchema }),
    z.object({ changed: z.number().int() }),
  ),
  /** To the trash. */
  remove: procedure(rowsInput, doneSchema),
  restore: procedure(rowsInput, doneSchema),
  /** Rows in the trash, newest first. */
  trash: procedure(
    z.object({ cursor: cursorSchema.nullable().default(null), limit: pageSizeSchema }),
    directivePageSchema,
  ),
  /** Rows with the same number, date and issuer: shown while typing, never forbidden (domain.md §2.5). */
  duplicates: procedure(
    z.object({
      numberSymbol: z.string().max(120),
      issuedOn: partialDateSchema.nullable(),
      issuerId: idSchema.nullable(),
      exceptId: idSchema.nullable().default(null),
    }),
    z.array(directiveSchema),
  ),
  /** Numbers for the start page and what was changed last. */
  summary: procedure(
    nothingSchema,
    z.object({
      total: z.number().int(),
      inTrash: z.number().int(),
      withoutNumber: z.number().int(),
      recent: z.array(recentLineSchema),
    }),
  ),
};
