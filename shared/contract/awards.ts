import { z } from 'zod';
import { awardWarnings, proposalStates } from '../domain/awardRules.ts';
import {
  awardDecisionSchema,
  awardKindValuesSchema,
  awardProposalValuesSchema,
  awardValuesSchema,
  certificateLayoutValuesSchema,
  recipientMergeValuesSchema,
} from '../domain/awards.ts';
import { paperTableSchema } from '../domain/paperTables.ts';
import { partialDateSchema } from '../domain/partialDates.ts';
import { daySchema, trackSchema } from '../domain/records.ts';
import { doneSchema, idSchema, jobIdSchema, nothingSchema } from './common.ts';
import { procedure } from './procedure.ts';
import { recordProcedures } from './records.ts';

const warningSchema = z.object({
  code: z.enum(awardWarnings),
  details: z.record(z.string(), z.string()),
});

/** What both lists show of a recipient beside what was typed. */
const shownRecipient = {
  /** The unit under its own name, else as written. */
  unitName: z.string(),
  /** The kind by its name, else as written. */
  awardName: z.string(),
  /** The same for all writings of one recipient. */
  group: z.string(),
  warnings: z.array(warningSchema),
};

/** An award; number and day are those of its document where that is in the register. */
export const awardRowSchema = trackSchema.extend(awardValuesSchema.shape).extend(shownRecipient);
export type AwardRow = z.infer<typeof awardRowSchema>;

const earlierAwardSchema = z.object({
  award: z.string(),
  decisionNumber: z.string(),
  decisionOn: partialDateSchema.nullable(),
  issuer: z.string(),
});

export const awardProposalRowSchema = trackSchema
  .extend(awardProposalValuesSchema.shape)
  .extend(shownRecipient)
  .extend({
    state: z.enum(proposalStates),
    /** The vote that the kind asks for: "2/3"; '' for none. */
    rule: z.string(),
    /** What the recipient already received, newest first. */
    earlier: z.array(earlierAwardSchema),
  });
export type AwardProposalRow = z.infer<typeof awardProposalRowSchema>;

/** Rows that are voted on, decided or printed together. */
export const mostAtOnce = 500;
const idsSchema = z.array(idSchema).min(1).max(mostAtOnce);

export const awardsContract = {
  ...recordProcedures(awardValuesSchema),
  /** Newest first. */
  list: procedure(nothingSchema, z.array(awardRowSchema)),
};

export const awardProposalsContract = {
  ...recordProcedures(awardProposalValuesSchema),
  list: procedure(nothingSchema, z.array(awardProposalRowSchema)),
  /** A proposal for each model-year, filled from the register; those proposed already are passed over. */
  proposeModels: procedure(
    z.object({ modelYearIds: idsSchema }),
    z.object({ added: z.number().int() }),
  ),
  /** The same vote on several proposals, one undo step. */
  vote: procedure(
    z.object({
      ids: idsSchema,
      votedOn: daySchema,
      votesFor: z.number().int().min(0).max(999),
      votesCast: z.number().int().min(1).max(999),
    }),
    doneSchema,
  ),
  /** What to know before the decision; by proposal, those without a warning left out. */
  check: procedure(
    z.object({
      proposalIds: idsSchema,
      awardKindId: idSchema.nullable(),
      decisionOn: partialDateSchema.nullable(),
    }),
    z.array(z.object({ id: idSchema, recipient: z.string(), warnings: z.array(warningSchema) })),
  ),
  /** One decision for all of them: one change, one undo. Warnings do not keep it from being made. */
  decide: procedure(
    awardDecisionSchema,
    z.object({
      awardIds: z.array(idSchema),
      moved: z.number().int(),
      /** Titles of the models that no step leads on from where they stand. */
      left: z.array(z.string()),
    }),
  ),
};

function listed<Shape extends z.ZodRawShape>(values: z.ZodObject<Shape>) {
  const row = values.extend(trackSchema.shape).extend({
    /** How many rows point to it. */
    usedBy: z.number().int(),
  });
  return { ...recordProcedures(values), list: procedure(nothingSchema, z.array(row)) };
}

export const awardKindsContract = listed(awardKindValuesSchema);
export const certificateLayoutsContract = listed(certificateLayoutValuesSchema);
export const recipientMergesContract = listed(recipientMergeValuesSchema);

/** What is printed: lists of the rows, a certificate each, or the minutes of an appraisal. */
export const awardPapers = ['proposals', 'awards', 'certificates', 'minutes'] as const;

const paperOrderSchema = z.object({
  jobId: jobIdSchema,
  paper: z.enum(awardPapers),
  ids: idsSchema,
  layoutId: idSchema.nullable().default(null),
});
export type AwardPaperOrder = z.output<typeof paperOrderSchema>;

const listSchema = paperOrderSchema.pick({ ids: true }).extend({
  paper: z.enum(['proposals', 'awards']),
});

export const awardPapersContract = {
  /** A list as it stands on paper and in its workbook. */
  table: procedure(listSchema, paperTableSchema),
  /** Asks where, then writes the list as .xlsx. */
  workbook: procedure(
    listSchema.extend({ jobId: jobIdSchema }),
    z.object({ isWritten: z.boolean(), fileName: z.string() }),
  ),
  print: procedure(paperOrderSchema, z.object({ isSent: z.boolean() })),
  /** Asks where, then writes the same paper as PDF; `isWritten` is false when the dialog was closed. */
  pdf: procedure(paperOrderSchema, z.object({ isWritten: z.boolean(), fileName: z.string() })),
};
