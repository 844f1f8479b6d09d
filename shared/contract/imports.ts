import { z } from 'zod';
import {
  cursorSchema,
  fileTokenSchema,
  idSchema,
  jobIdSchema,
  momentSchema,
  pageSizeSchema,
  nothingSchema,
} from './common.ts';
import { procedure } from './procedure.ts';

/** What a file was read as; `text` is separated text, also pasted cells. */
export const importFormats = ['xlsx', 'xls', 'text', 'html'] as const;
export type ImportFormat = (typeof importFormats)[number];

export const importEncodings = [
  'unicode',
  'tcvn3',
  'vni',
  'vps',
  'viscii',
  'cp1258',
  'mixed',
] as const;
export const importEncodingSchema = z.enum(importEncodings);

/** Fields of a directive that a column may fill, with the clerk's words in `directives.fields.<field>`. */
export const directiveImportFields = [
  'numberSymbol',
  'type',
  'number',
  'issuer',
  'issuedOn',
  'receivedOn',
  'arrivalNumber',
  'summary',
  'alias',
  'field',
  'implements',
  'leadUnit',
  'dueOn',
  'status',
  'notes',
  /** Not a field: a column that marks secrecy; its marked rows are refused (domain.md §8). */
  'secrecy',
  /** Not a field: the running number of the sheet. */
  'ordinal',
] as const;
export const importFieldSchema = z.enum(directiveImportFields);
export type ImportField = z.infer<typeof importFieldSchema>;

export const importColumnSchema = z.object({
  /** 1-based, as Excel counts. */
  index: z.number().int(),
  header: z.string(),
  field: importFieldSchema.nullable(),
  confidence: z.number().min(0).max(1),
  /** As found; another one chosen here reads the texts of the column anew. */
  encoding: importEncodingSchema,
  /** Damage of a converted PDF: `found` offers the repair, `repaired` accepts it. */
  damage: z.enum(['found', 'repaired']).optional(),
});
export type ImportColumn = z.infer<typeof importColumnSchema>;

/**
 * By what a row is known as a document of the register: number, day and issuer as far as they are
 * written (`usual`), number and issuer, or the number alone.
 */
export const importMatchings = ['usual', 'numberAndIssuer', 'number'] as const;
export const importMatchingSchema = z.enum(importMatchings);
export type ImportMatching = z.infer<typeof importMatchingSchema>;

export const importLayoutSchema = z.object({
  sheet: z.number().int(),
  headerRows: z.array(z.number().int()),
  firstDataRow: z.number().int(),
  columns: z.array(importColumnSchema),
  /** `usual` where it is not said. */
  matching: importMatchingSchema.optional(),
  /** Who sent the sheet, by its letterhead or as the clerk says. */
  sender: z.string().trim().max(200).optional(),
  /** The saved reading that this one was taken from. */
  recipe: z.object({ id: idSchema, sender: z.string(), fileName: z.string() }).optional(),
});
export type ImportLayout = z.infer<typeof importLayoutSchema>;

export const importActions = ['create', 'update', 'same', 'skip', 'error'] as const;
export const importActionSchema = z.enum(importActions);
export type ImportAction = z.infer<typeof importActionSchema>;

/** read = created + updated + same + skipped + failed, always. */
export const importTotalsSchema = z.object({
  read: z.number().int(),
  created: z.number().int(),
  updated: z.number().int(),
  same: z.number().int(),
  skipped: z.number().int(),
  failed: z.number().int(),
});
export type ImportTotals = z.infer<typeof importTotalsSchema>;

export const importIssueSchema = z.object({
  /** Excel column, 0 for the whole row. */
  column: z.number().int(),
  /** Words: `imports.issue.<code>`, filled from `details`. */
  code: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
});
export type ImportIssue = z.infer<typeof importIssueSchema>;

export const importRowSchema = z.object({
  /** Excel row number. */
  row: z.number().int(),
  action: importActionSchema,
  /** Domain form, by field name (design.md §7); empty for refused rows. */
  values: z.record(z.string(), z.string()),
  /** For updates: what is stored now of the fields that change; empty where a gap is filled. */
  before: z.record(z.string(), z.string()),
  issues: z.array(importIssueSchema),
});
export type ImportRow = z.infer<typeof importRowSchema>;

const sheetSchema = z.object({
  index: z.number().int(),
  name: z.string(),
  isHidden: z.boolean(),
  rows: z.number().int(),
  /** null where no table was found. */
  layout: importLayoutSchema.nullable(),
  /** What was found, where `layout` is read by a recipe instead. */
  withoutRecipe: importLayoutSchema.nullable(),
});

export const openedImportSchema = z.object({
  importId: idSchema,
  fileName: z.string(),
  format: z.enum(importFormats),
  sheets: z.array(sheetSchema),
  /** The sheet proposed: the visible one with the best table. */
  proposedSheet: z.number().int(),
});
export type OpenedImport = z.infer<typeof openedImportSchema>;

const batchSchema = z.object({
  id: idSchema,
  fileName: z.string(),
  sheet: z.string(),
  at: momentSchema,
  clerk: z.string(),
  totals: importTotalsSchema,
  takenBackAt: momentSchema.nullable(),
});
export type ImportBatch = z.infer<typeof batchSchema>;

/** Why taking a batch back leaves a document in the register; words: `imports.kept.<reason>`. */
export const keptReasons = ['edited', 'linked', 'attached', 'used', 'trashed'] as const;
export const keptReasonSchema = z.enum(keptReasons);
export type KeptReason = z.infer<typeof keptReasonSchema>;

/** Characters of pasted cells; ten thousand full rows. */
export const mostPasted = 20_000_000;

export const importsContract = {
  /** The system's dialog; null when nothing was chosen. */
  chooseFile: procedure(
    nothingSchema,
    z.object({ file: z.object({ token: fileTokenSchema, fileName: z.string() }).nullable() }),
  ),
  /** Reads the file into a staging file beside the database. The database is not touched. */
  open: procedure(z.object({ jobId: jobIdSchema, file: fileTokenSchema }), openedImportSchema),
  /** The same for cells copied from Excel or another program. */
  openPasted: procedure(
    z.object({
      jobId: jobIdSchema,
      name: z.string().min(1).max(100),
      text: z.string().min(1).max(mostPasted),
    }),
    openedImportSchema,
  ),
  /** Cells of the first rows of a sheet as a person reads them, to check or move the header. */
  sheetTop: procedure(
    z.object({
      importId: idSchema,
      sheet: z.number().int(),
      limit: z.number().int().min(1).max(60).default(25),
      /** How to read columns that are read otherwise than found. */
      columns: z
        .array(importColumnSchema.pick({ index: true, encoding: true, damage: true }))
        .default([]),
    }),
    z.object({ rows: z.array(z.object({ row: z.number().int(), cells: z.array(z.string()) })) }),
  ),
  /** Some texts of a column as written and as read, those first that depend on the encoding. */
  samples: procedure(
    z.object({ importId: idSchema, sheet: z.number().int(), column: z.number().int() }),
    z.object({
      samples: z.array(
        z.object({
          row: z.number().int(),
          raw: z.string(),
          text: z.string(),
          encoding: importEncodingSchema,
        }),
      ),
    }),
  ),
  /** Other header rows chosen by the clerk: the columns proposed for them. */
  layout: procedure(
    z.object({
      importId: idSchema,
      sheet: z.number().int(),
      headerRows: z.array(z.number().int()).max(3),
    }),
    importLayoutSchema,
  ),
  /** Dry run: what every row would become and why. */
  plan: procedure(
    z.object({ jobId: jobIdSchema, importId: idSchema, layout: importLayoutSchema }),
    z.object({
      totals: importTotalsSchema,
      issues: z.array(z.object({ code: z.string(), rows: z.number().int() })),
    }),
  ),
  rows: procedure(
    z.object({
      importId: idSchema,
      actions: z.array(importActionSchema).default([]),
      onlyIssues: z.boolean().default(false),
      cursor: cursorSchema.nullable().default(null),
      limit: pageSizeSchema,
    }),
    z.object({ rows: z.array(importRowSchema), next: cursorSchema.nullable() }),
  ),
  /** Another text in place of a cell, for the next plan; the file stays as it is. */
  fix: procedure(
    z.object({
      importId: idSchema,
      sheet: z.number().int(),
      row: z.number().int().min(1),
      field: importFieldSchema.exclude(['secrecy', 'ordinal']),
      text: z.string().trim().max(4000),
    }),
    z.object({}),
  ),
  /** One transaction: all planned rows or none. */
  commit: procedure(
    z.object({ jobId: jobIdSchema, importId: idSchema }),
    // `canGiveBack`: the staging file is kept until it is discarded, because rows have faults.
    z.object({ batchId: idSchema, totals: importTotalsSchema, canGiveBack: z.boolean() }),
  ),
  /** Asks where, then writes the sheet with a column that says what is wrong with its rows. */
  giveBack: procedure(
    z.object({ jobId: jobIdSchema, importId: idSchema }),
    z.object({ isWritten: z.boolean(), fileName: z.string(), rows: z.number().int() }),
  ),
  /** Forgets a saved reading; imports made by it stay. */
  forgetRecipe: procedure(z.object({ id: idSchema }), z.object({})),
  /** Forgets the staging file. */
  discard: procedure(z.object({ importId: idSchema }), z.object({})),
  batches: procedure(nothingSchema, z.array(batchSchema)),
  /** Undoes a batch days later: what was done with its rows since is kept, and said why. */
  takeBack: procedure(
    z.object({ jobId: jobIdSchema, batchId: idSchema }),
    z.object({
      removed: z.number().int(),
      restored: z.number().int(),
      kept: z.array(z.object({ id: idSchema, label: z.string(), reason: keptReasonSchema })),
    }),
  ),
};
