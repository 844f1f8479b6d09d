import { z } from 'zod';
import { figureTableQuestionSchema, figureTableSchema } from '../domain/figureTable.ts';
import {
  emptyReasonSchema,
  figureFormValuesSchema,
  figureIndicatorValuesSchema,
  figureWarnings,
} from '../domain/figures.ts';
import { periodSchema } from '../domain/periods.ts';
import { trackSchema } from '../domain/records.ts';
import { unitLevelSchema, unitViewSchema } from '../domain/units.ts';
import { idSchema, jobIdSchema, momentSchema, nothingSchema } from './common.ts';
import { procedure } from './procedure.ts';
import { recordProcedures } from './records.ts';

const formRowSchema = trackSchema.extend(figureFormValuesSchema.shape);
const indicatorRowSchema = trackSchema.extend(figureIndicatorValuesSchema.shape);
export type FigureFormRow = z.infer<typeof formRowSchema>;
export type FigureIndicatorRow = z.infer<typeof indicatorRowSchema>;

/** A form in a period: what nearly every question is about. */
const sheet = { formId: idSchema, period: periodSchema };
const unitIdsSchema = z.array(idSchema).min(1).max(5000);

/** A unit that fills a form in, with the state of its report. */
const reportingUnitSchema = z.object({
  id: idSchema,
  name: z.string(),
  level: unitLevelSchema,
  /** Names of the units above, nearest first. */
  above: z.array(z.string()),
  isWritten: z.boolean(),
  sentAt: momentSchema.nullable(),
  sentBy: z.string(),
});
export type ReportingUnit = z.infer<typeof reportingUnitSchema>;

/** The figures of one unit, in the order of the asked form's indicators. */
const unitFiguresSchema = z.object({
  unitId: idSchema,
  texts: z.array(z.string()),
  notes: z.array(z.string()),
  /** The numbers of the period before, for the jump. */
  previous: z.array(z.number().nullable()),
  /** What the registers count themselves; null where no register knows. */
  known: z.array(z.number().nullable()),
});
export type UnitFigures = z.infer<typeof unitFiguresSchema>;

const problemSchema = z.object({
  unitId: idSchema,
  indicatorId: idSchema,
  warning: z.enum(figureWarnings),
});

const typedCellSchema = z.object({
  unitId: idSchema,
  indicatorId: idSchema,
  text: z.string().max(2000),
  /** null = the note that it has stays. */
  note: z.string().max(500).nullable(),
});
export type TypedFigure = z.infer<typeof typedCellSchema>;

/** So many cells are saved at once; a larger block is sent in parts. */
export const mostCellsSaved = 1000;
/** So many units are read at once. */
export const mostUnitsRead = 200;

/** The sums of a line, in the order of the form's indicators. */
const sumsSchema = z.object({
  values: z.array(z.number().nullable()),
  reasons: z.array(emptyReasonSchema.nullable()),
  /** How many of the figures in each sum are no exact ones ("hơn 12"). */
  approximate: z.array(z.number().int()),
});
export type ShownSums = z.infer<typeof sumsSchema>;

const namedUnitSchema = z.object({ id: idSchema, name: z.string() });

const rollUpSchema = z.object({
  /** The unit asked for, or the one at the top; null when several stand at the top. */
  unit: namedUnitSchema.nullable(),
  /** Units above it, from the top. */
  path: z.array(namedUnitSchema),
  total: sumsSchema,
  /** What the registers count for the same units. */
  known: z.array(z.number().nullable()),
  children: z.array(
    namedUnitSchema.extend({
      level: unitLevelSchema,
      validTo: z.string().nullable(),
      hasChildren: z.boolean(),
      sums: sumsSchema,
    }),
  ),
  childrenTotal: z.number().int(),
  /** Split units whose figures nobody gave to one heir (domain.md §6.2): counted with the unit above. */
  undecided: z.array(namedUnitSchema.extend({ heirs: z.array(z.string()) })),
  hasOutside: z.boolean(),
  /** The form's own periods that make the asked one. */
  parts: z.array(periodSchema),
  /** Units that have not sent for a part that has begun, with how many of them. */
  unsent: z.object({
    total: z.number().int(),
    expected: z.number().int(),
    units: z.array(namedUnitSchema.extend({ parts: z.number().int() })),
  }),
});
export type FigureRollUpPage = z.infer<typeof rollUpSchema>;

const onPaper = figureTableQuestionSchema.extend({ jobId: jobIdSchema });
/** `isWritten` is false when the clerk closed the dialog. */
const written = z.object({ isWritten: z.boolean(), fileName: z.string() });

export const figureFormsContract = {
  ...recordProcedures(figureFormValuesSchema),
  list: procedure(nothingSchema, z.array(formRowSchema)),
  /** Adds the shipped forms that are missing. */
  addShipped: procedure(nothingSchema, z.object({ added: z.number().int() })),
};

export const figureIndicatorsContract = {
  ...recordProcedures(figureIndicatorValuesSchema),
  list: procedure(z.object({ formId: idSchema }), z.array(indicatorRowSchema)),
};

export const figuresContract = {
  /** The units that fill a form in on the last day of a period, below a unit or all. */
  units: procedure(
    z.object({ ...sheet, unitId: idSchema.nullable().default(null) }),
    z.array(reportingUnitSchema),
  ),
  /** The figures of some units as typed; `validation` for too many of them. */
  read: procedure(
    z.object({ ...sheet, unitIds: z.array(idSchema).min(1).max(mostUnitsRead) }),
    z.array(unitFiguresSchema),
  ),
  /**
   * Saves typed figures as one change. `conflict` (details.sent) when a unit has sent them already;
   * `classified`.
   */
  save: procedure(
    z.object({ ...sheet, cells: z.array(typedCellSchema).min(1).max(mostCellsSaved) }),
    z.object({ changed: z.number().int() }),
  ),
  /** Locks the reports of units; those with figures to explain stay open and are named. */
  send: procedure(
    z.object({ ...sheet, unitIds: unitIdsSchema }),
    z.object({ sent: z.array(idSchema), problems: z.array(problemSchema) }),
  ),
  /** Opens sent reports; the reason is logged. */
  unlock: procedure(
    z.object({ ...sheet, unitIds: unitIdsSchema, reason: z.string().trim().min(1).max(500) }),
    z.object({ opened: z.number().int() }),
  ),
  /** Figures added up: a unit and a page of those directly below it. */
  rollUp: procedure(
    z.object({
      ...sheet,
      view: unitViewSchema.default('current'),
      unitId: idSchema.nullable().default(null),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(0).max(mostUnitsRead).default(mostUnitsRead),
    }),
    rollUpSchema,
  ),
  /** A unit's form, or units by indicators, as paper has it; so many units as paper takes. */
  table: procedure(figureTableQuestionSchema, figureTableSchema),
  /** Asks where, then writes the same as an .xlsx, all units. */
  workbook: procedure(onPaper, written.extend({ rows: z.number().int() })),
  print: procedure(onPaper, z.object({ isSent: z.boolean() })),
  pdf: procedure(onPaper, written),
  /** Periods of a form in which something was written, latest first. */
  periods: procedure(z.object({ formId: idSchema }), z.array(periodSchema)),
};
