import { z } from 'zod';
import { idSchema } from '../contract/common.ts';
import { partialDateSchema } from './partialDates.ts';
import { lineOf, nameSchema, referenceSchema } from './records.ts';

/** chương trình hành động, kế hoạch, đề án, chương trình phối hợp (domain.md §1). */
export const programKinds = ['actionProgram', 'plan', 'scheme', 'jointProgram', 'other'] as const;
export const programKindSchema = z.enum(programKinds);
export type ProgramKind = z.infer<typeof programKindSchema>;

export const programStatuses = ['draft', 'running', 'finished', 'stopped'] as const;
export const programStatusSchema = z.enum(programStatuses);
export type ProgramStatus = z.infer<typeof programStatusSchema>;

/** How registers write the kinds and statuses (design.md §7: the Vietnamese name in lower case). */
export const programKindWords: Readonly<Record<ProgramKind, string>> = {
  actionProgram: 'chương trình hành động',
  plan: 'kế hoạch',
  scheme: 'đề án',
  jointProgram: 'chương trình phối hợp',
  other: 'khác',
};
export const programStatusWords: Readonly<Record<ProgramStatus, string>> = {
  draft: 'dự thảo',
  running: 'đang thực hiện',
  finished: 'đã kết thúc',
  stopped: 'dừng thực hiện',
};

/** A body that takes part: a unit of the register, or only its name as written. */
export const partySchema = z.object({ unitId: referenceSchema, name: nameSchema });
export type Party = z.infer<typeof partySchema>;

const partialDate = partialDateSchema.nullable().default(null);

/** A program as a clerk types it; `…Text` holds the writing, the field beside it the reading. */
export const programValuesSchema = z.object({
  kind: programKindSchema.default('actionProgram'),
  title: z.string().trim().min(1).max(2000),
  numberSymbol: lineOf(120),
  issuedOn: partialDate,
  issuedOnText: lineOf(120),
  /** Who issues it: a unit, or only its name. */
  issuerId: referenceSchema,
  issuer: lineOf(300),
  /** Who signs beside the issuer: the partners of a chương trình phối hợp (domain.md §1.2 row 13). */
  signatories: z.array(partySchema).max(100).default([]),
  /** The documents of the register that it carries out. */
  directiveIds: z.array(idSchema).max(100).default([]),
  period: partialDate,
  periodText: lineOf(120),
  status: programStatusSchema.default('running'),
  notes: lineOf(4000),
});
export type ProgramValues = z.infer<typeof programValuesSchema>;

/** A group of tasks, headed as in the document: "I. …", "Một là, …" (domain.md §1.1 row 11, §4.6). */
export const taskGroupValuesSchema = z.object({
  programId: idSchema,
  title: z.string().trim().min(1).max(2000),
  /** Groups stand in the order of the document; 0 = not placed yet. */
  position: z.number().int().min(0).max(99_999).default(0),
});
export type TaskGroupValues = z.infer<typeof taskGroupValuesSchema>;

/** sơ kết, tổng kết, kiểm tra, giám sát. */
export const reviewKinds = ['interim', 'final', 'inspection', 'supervision'] as const;
export const reviewKindSchema = z.enum(reviewKinds);
export type ReviewKind = z.infer<typeof reviewKindSchema>;

/** What a review found and what it asks for; `taskId` is the task that it became. */
const findingSchema = z.object({
  finding: z.string().trim().min(1).max(4000),
  recommendation: lineOf(4000),
  taskId: referenceSchema,
});

export const reviewValuesSchema = z.object({
  programId: idSchema,
  kind: reviewKindSchema,
  title: z.string().trim().min(1).max(1000),
  plannedOn: partialDate,
  plannedOnText: lineOf(120),
  heldOn: partialDate,
  heldOnText: lineOf(120),
  /** Who holds it or is looked at. */
  unitId: referenceSchema,
  unit: lineOf(300),
  findings: z.array(findingSchema).max(200).default([]),
  conclusion: lineOf(4000),
});
export type ReviewValues = z.infer<typeof reviewValuesSchema>;
