import { z } from 'zod';
import { directiveFilterSchema, directiveSortSchema } from '../domain/directives.ts';
import { idSchema, jobIdSchema } from './common.ts';
import { procedure } from './procedure.ts';
import { registerNameSchema } from './registers.ts';

/**
 * Columns of the register on paper and in the workbook, in reading order: that of the ledgers the
 * offices keep (domain.md §7.1), the document's own description first, what the office did after it.
 */
export const registerColumns = [
  'numberSymbol',
  'issuedOn',
  'type',
  'issuer',
  'summary',
  'alias',
  'field',
  'implements',
  'receivedOn',
  'arrivalNumber',
  'leadUnit',
  'dueOn',
  'status',
  'notes',
] as const;
export const registerColumnSchema = z.enum(registerColumns);
export type RegisterColumn = z.infer<typeof registerColumnSchema>;

/** What goes onto paper or into the workbook: a view of the register. */
export const registerViewSchema = z.object({
  filter: directiveFilterSchema.prefault({}),
  sort: directiveSortSchema.prefault({ field: 'issuedOn', direction: 'ascending' }),
  /** null: all of them, and those that hold nothing in any row out of sight. */
  columns: z.array(registerColumnSchema).min(1).nullable().default(null),
});
export type RegisterView = z.infer<typeof registerViewSchema>;

const written = z.object({
  /** false when the clerk closed the dialog. */
  isWritten: z.boolean(),
  fileName: z.string(),
  rows: z.number().int(),
});

export const exportsContract = {
  /** Asks where, then writes an .xlsx. */
  workbook: procedure(z.object({ jobId: jobIdSchema, view: registerViewSchema }), written),
  /** Asks where, then writes a PDF of the same look as the printed page. */
  pdf: procedure(z.object({ jobId: jobIdSchema, view: registerViewSchema }), written),
  /** Asks where, then writes a plain register as an .xlsx that can be taken in again. */
  records: procedure(
    z.object({
      jobId: jobIdSchema,
      register: registerNameSchema,
      /** Only the rows of this program, where they have one. */
      programId: idSchema.nullable().default(null),
    }),
    written,
  ),
  /** The system's print dialog. */
  print: procedure(
    z.object({ jobId: jobIdSchema, view: registerViewSchema }),
    z.object({ isSent: z.boolean() }),
  ),
  /** The folder of the last file written. */
  showLastFile: procedure(z.object({}), z.object({})),
};
