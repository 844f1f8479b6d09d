import { z } from 'zod';
import { idSchema, momentSchema } from '../contract/common.ts';
import { levelSchema } from './organisations.ts';
import { partialDateSchema } from './partialDates.ts';

/** Whether a document may still be cited; `unknown` is what old registers leave (domain.md §2, ui.md). */
export const directiveStatuses = ['inForce', 'replaced', 'expired', 'unknown'] as const;
export const directiveStatusSchema = z.enum(directiveStatuses);
export type DirectiveStatus = z.infer<typeof directiveStatusSchema>;

const text = (longest: number) => z.string().trim().max(longest).default('');

/**
 * A row of the register as a clerk types it. What was written is kept beside what was understood
 * (design.md §4): `…Text` holds the writing, the field beside it the reading.
 * Type and issuer may be a catalogue row (`…Id`) or only words (`type`, `issuer`).
 */
export const directiveValuesSchema = z.object({
  numberSymbol: text(120),
  typeId: idSchema.nullable().default(null),
  type: text(120),
  issuerId: idSchema.nullable().default(null),
  issuer: text(300),
  issuedOn: partialDateSchema.nullable().default(null),
  issuedOnText: text(120),
  receivedOn: partialDateSchema.nullable().default(null),
  receivedOnText: text(120),
  arrivalNumber: text(60),
  summary: text(4000),
  /** A name people use when there is no number: "NQTW 4 khóa XI" (domain.md §1.1 row 10). */
  alias: text(200),
  fieldId: idSchema.nullable().default(null),
  field: text(200),
  /** The higher documents it carries out, as written in the register; links are relations. */
  implements: text(1000),
  leadUnit: text(300),
  dueOn: partialDateSchema.nullable().default(null),
  dueOnText: text(200),
  status: directiveStatusSchema.default('inForce'),
  /** Compared with the original document by the clerk (domain.md §1.3 row 10). */
  isVerified: z.boolean().default(false),
  notes: text(4000),
});
export type DirectiveValues = z.infer<typeof directiveValuesSchema>;

/** A row as lists and pages show it. `number` and `level` are read from the symbol and the issuer. */
export const directiveSchema = directiveValuesSchema.extend({
  id: idSchema,
  revision: z.number().int(),
  number: z.string(),
  level: levelSchema.nullable(),
  attachmentCount: z.number().int(),
  /** How many rows of the register carry this one out ("cụ thể hóa"). */
  implementedByCount: z.number().int(),
  createdAt: momentSchema,
  createdBy: z.string(),
  updatedAt: momentSchema,
  updatedBy: z.string(),
  deletedAt: momentSchema.nullable(),
});
export type Directive = z.infer<typeof directiveSchema>;

export const directiveSortFields = [
  'issuedOn',
  'numberSymbol',
  'type',
  'issuer',
  'summary',
  'field',
  'receivedOn',
  'dueOn',
  'updatedAt',
] as const;
export const directiveSortSchema = z.object({
  field: z.enum(directiveSortFields),
  direction: z.enum(['ascending', 'descending']),
});
export type DirectiveSort = z.infer<typeof directiveSortSchema>;

/** `none` asks for rows without a value. */
const idOrNone = z.union([idSchema, z.literal('none')]);

/** Empty lists mean "all". Years are of the issue date. */
export const directiveFilterSchema = z.object({
  search: z.string().max(200).default(''),
  typeIds: z.array(idOrNone).max(200).default([]),
  issuerIds: z.array(idOrNone).max(200).default([]),
  levels: z
    .array(z.union([levelSchema, z.literal('none')]))
    .max(10)
    .default([]),
  years: z
    .array(z.union([z.number().int(), z.literal('none')]))
    .max(200)
    .default([]),
  fieldIds: z.array(idOrNone).max(200).default([]),
  statuses: z.array(directiveStatusSchema).max(10).default([]),
  /** Only these rows: a selection that goes into a workbook or onto paper. */
  ids: z.array(idSchema).max(5000).default([]),
});
export type DirectiveFilter = z.infer<typeof directiveFilterSchema>;

/** How two documents stand to each other, read from the newer to the older one. */
export const relationKinds = ['implements', 'replaces', 'amends', 'revokes', 'guides'] as const;
export const relationKindSchema = z.enum(relationKinds);
export type RelationKind = z.infer<typeof relationKindSchema>;
