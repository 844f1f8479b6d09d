import { z } from 'zod';
import { idSchema } from '../contract/common.ts';
import { partialDateSchema } from './partialDates.ts';
import { daySchema, lineOf, nameSchema, referenceSchema } from './records.ts';
import { unitLevelSchema } from './units.ts';

/** tập thể, cá nhân (domain.md §1.4 row 3). */
export const recipientKinds = ['collective', 'individual'] as const;
export const recipientKindSchema = z.enum(recipientKinds);
export type RecipientKind = z.infer<typeof recipientKindSchema>;

/** How registers write the kinds (design.md §7: the Vietnamese name in lower case). */
export const recipientKindWords: Readonly<Record<RecipientKind, string>> = {
  collective: 'tập thể',
  individual: 'cá nhân',
};

const partialDate = partialDateSchema.nullable().default(null);
const council = z.number().int().min(0).max(999);

/**
 * A kind of award (giấy công nhận, giấy khen, bằng khen, kỷ niệm chương …) with who may give it, on which
 * basis and in which time. All of it is the office's to edit: the sources differ (domain.md §5.6).
 */
export const awardKindValuesSchema = z.object({
  name: nameSchema,
  level: unitLevelSchema.default('commune'),
  authority: lineOf(300),
  basis: lineOf(1000),
  validFrom: daySchema,
  validTo: daySchema,
  /** Share of the council that must agree: 2 of 3; 0 = no vote is asked. */
  votesNeeded: council.default(2),
  votesOf: council.min(1).default(3),
  position: z.number().int().min(0).max(9999).default(500),
  notes: lineOf(1000),
});
export type AwardKindValues = z.infer<typeof awardKindValuesSchema>;
export type AwardKind = AwardKindValues & { readonly id: string };

/** Whom a proposal or an award is for: name, post, unit and achievement, nothing more of a person. */
const recipientShape = {
  kind: recipientKindSchema.default('collective'),
  recipient: nameSchema,
  post: lineOf(200),
  /** Where the recipient belongs: a unit of the register, or only its name. */
  unitId: referenceSchema,
  unit: lineOf(300),
  achievement: lineOf(4000),
  awardKindId: referenceSchema,
  /** The year of a model that it is given for, by id, and its title as text. */
  modelYearId: z.string().max(60).nullable().default(null),
  modelTitle: lineOf(1000),
};

/** One recipient proposed (đề nghị khen thưởng), with what the council said. */
export const awardProposalValuesSchema = z.object({
  ...recipientShape,
  field: lineOf(300),
  points: z.number().min(0).max(10_000).nullable().default(null),
  proposedOn: partialDate,
  proposedOnText: lineOf(120),
  votedOn: daySchema,
  votesFor: council.nullable().default(null),
  votesCast: council.nullable().default(null),
  notes: lineOf(2000),
});
export type AwardProposalValues = z.infer<typeof awardProposalValuesSchema>;

/** An award that was given: by a document of the register, or by one that only its number names. */
export const awardValuesSchema = z.object({
  ...recipientShape,
  /** The award as written; a row of the catalogue gives its name. */
  award: lineOf(300),
  decisionId: referenceSchema,
  decisionNumber: lineOf(120),
  decisionOn: partialDate,
  decisionOnText: lineOf(120),
  issuer: lineOf(300),
  proposalId: referenceSchema,
  notes: lineOf(2000),
});
export type AwardValues = z.infer<typeof awardValuesSchema>;

/**
 * Two writings that are one recipient. A row of its own, so that it is taken back by deleting it and no
 * award is ever rewritten.
 */
export const recipientMergeValuesSchema = z.object({
  kind: recipientKindSchema,
  recipient: nameSchema,
  unit: lineOf(300),
  otherRecipient: nameSchema,
  otherUnit: lineOf(300),
});
export type RecipientMergeValues = z.infer<typeof recipientMergeValuesSchema>;

export const paperSizes = ['A4', 'A3'] as const;
const paperSizeSchema = z.enum(paperSizes);

const millimetres = z.number().min(-100).max(420);

/** One line of a certificate: its words with blanks, how far below the upper edge, how large. */
const certificateLineSchema = z.object({
  text: z.string().trim().max(500),
  top: millimetres,
  size: z.number().min(6).max(72),
  isBold: z.boolean().default(false),
});

/** How a certificate is laid on paper; the offsets move all of it to fit paper that is printed already. */
export const certificateLayoutValuesSchema = z.object({
  name: nameSchema,
  paper: paperSizeSchema.default('A4'),
  isLandscape: z.boolean().default(true),
  offsetX: millimetres.max(100).default(0),
  offsetY: millimetres.max(100).default(0),
  lines: z.array(certificateLineSchema).max(30).default([]),
  position: z.number().int().min(0).max(9999).default(500),
});
export type CertificateLayoutValues = z.infer<typeof certificateLayoutValuesSchema>;

/** What several proposals become by one decision. */
export const awardDecisionSchema = z.object({
  proposalIds: z.array(idSchema).min(1).max(500),
  /** In place of each proposal's own kind. */
  awardKindId: referenceSchema,
  decisionId: referenceSchema,
  decisionNumber: lineOf(120),
  decisionOn: partialDate,
  decisionOnText: lineOf(120),
  issuer: lineOf(300),
  /** The models that it is given for go to the step "khen thưởng" as well. */
  movesModels: z.boolean().default(true),
});
export type AwardDecision = z.infer<typeof awardDecisionSchema>;
