import { z } from 'zod';
import {
  cursorSchema,
  idSchema,
  jobIdSchema,
  momentSchema,
  nothingSchema,
  pageSizeSchema,
} from './common.ts';
import { procedure } from './procedure.ts';

/** The registers kept as plain tables, one definition each; the rest of the logged tables have writers of their own. */
export const recordSubjects = [
  'units',
  'unitSuccessions',
  'unitPeople',
  'unitSpellings',
  'programs',
  'taskGroups',
  'tasks',
  'taskOccurrences',
  'reviews',
  'activities',
  'followUps',
  'snoozes',
  'figureForms',
  'figureIndicators',
  'coverageRequirements',
  'unitCoverage',
  'studySteps',
  'studySessions',
  'directiveDeadlines',
  'targets',
  'targetFigures',
  'movements',
  'movementFields',
  'movementDeadlines',
  'registrations',
  'models',
  'modelYears',
  'modelMoves',
  'replications',
  'modelChecks',
  'awards',
  'awardProposals',
  'awardKinds',
  'recipientMerges',
  'certificateLayouts',
  'criteriaSets',
  'appraisals',
] as const;
export type RecordSubject = (typeof recordSubjects)[number];

/** The tables whose changes are logged; words: `history.subject.<subject>`. */
export const historySubjects = [
  ...recordSubjects,
  'directives',
  'relations',
  'attachments',
  'issuers',
  'documentTypes',
  'fields',
  'office',
  'imports',
  'figures',
  'figureReports',
  /** A workbook taken into a plain register: heads the entries of its rows. */
  'registers',
] as const;
export const historySubjectSchema = z.enum(historySubjects);
export type HistorySubject = z.infer<typeof historySubjectSchema>;

export const historyActions = [
  'create',
  'update',
  'remove',
  'restore',
  'import',
  'takeBack',
  'undo',
] as const;
export const historyActionSchema = z.enum(historyActions);
export type HistoryAction = z.infer<typeof historyActionSchema>;

export const historyEntrySchema = z.object({
  sequence: z.number().int(),
  at: momentSchema,
  clerk: z.string(),
  subject: historySubjectSchema,
  action: historyActionSchema,
  rowId: z.string(),
  /** A short name of the row, as it was: "25-NQ/TW". */
  label: z.string(),
  /** Field by field, values as a person reads them; words: `<subject>.fields.<field>`. */
  /** The workbook that a row came from or was changed by; its row there where that is kept. */
  source: z.object({ fileName: z.string(), row: z.number().int().nullable() }).nullable(),
  changes: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

/** One step back, or one back again. */
export const undoWaySchema = z.enum(['undo', 'redo']);
export type UndoWay = z.infer<typeof undoWaySchema>;

export const undoableSchema = z.object({
  changeId: idSchema,
  at: momentSchema,
  clerk: z.string(),
  subject: historySubjectSchema,
  action: historyActionSchema,
  label: z.string(),
  rows: z.number().int(),
});

export const historyContract = {
  row: procedure(z.object({ rowId: idSchema }), z.array(historyEntrySchema)),
  list: procedure(
    z.object({ cursor: cursorSchema.nullable().default(null), limit: pageSizeSchema }),
    z.object({ entries: z.array(historyEntrySchema), next: cursorSchema.nullable() }),
  ),
  /** The newest changes that can still be undone, or undone ones that can be done again; newest first. */
  undoable: procedure(z.object({ way: undoWaySchema.default('undo') }), z.array(undoableSchema)),
  /** Refused with `conflict` when a row of the change was edited since. `jobId` as for the change of many rows. */
  undo: procedure(
    z.object({ changeId: idSchema, jobId: jobIdSchema.optional() }),
    z.object({ undone: undoableSchema }),
  ),
  /** Recomputes the chain of hashes; `brokenAt` is the first entry that does not fit. */
  verify: procedure(
    nothingSchema,
    z.object({ entries: z.number().int(), brokenAt: z.number().int().nullable() }),
  ),
};
