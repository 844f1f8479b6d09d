import { z } from 'zod';
import { idSchema } from '../contract/common.ts';
import { partialDateSchema } from './partialDates.ts';
import { lineOf, referenceSchema } from './records.ts';
import { targetSourceKindSchema } from './targetSources.ts';

const number = z.number().nullable().default(null);
const partialDay = partialDateSchema.nullable().default(null);

/** A plain number, a ratio of two numbers, or counted from the registers. */
export const targetKinds = ['number', 'ratio', 'computed'] as const;
export const targetKindSchema = z.enum(targetKinds);

/** "Ít nhất", "nhiều nhất", "đúng bằng". */
export const targetDirections = ['atLeast', 'atMost', 'exactly'] as const;
export const targetDirectionSchema = z.enum(targetDirections);
export type TargetDirection = z.infer<typeof targetDirectionSchema>;

/** How often it is measured; `once` = over its whole period. */
export const targetFrequencies = ['once', 'yearly', 'quarterly', 'monthly'] as const;
export const targetFrequencySchema = z.enum(targetFrequencies);
export type TargetFrequency = z.infer<typeof targetFrequencySchema>;

/** A target (chỉ tiêu) of a program: how much of what, by when, of whom (domain.md §4.6, §4.10 no. 3). */
export const targetValuesSchema = z.object({
  /** Plain ids: programs are a register of their own. */
  programId: referenceSchema,
  directiveId: referenceSchema,
  position: z.number().int().min(0).max(99_999).default(500),
  title: z.string().trim().min(1).max(1000),
  kind: targetKindSchema.default('number'),
  /** Đơn vị tính: "%", "mô hình", "m²". */
  measure: lineOf(60),
  direction: targetDirectionSchema.default('atLeast'),
  goal: number,
  /** The goal as written: "100%", "ít nhất 01 mô hình". */
  goalText: lineOf(300),
  /** Whose target it is; none = everybody's. */
  unitId: referenceSchema,
  frequency: targetFrequencySchema.default('once'),
  /** "2018-2020"; the years in which it holds. */
  period: partialDay,
  periodText: lineOf(120),
  dueOn: partialDay,
  dueOnText: lineOf(200),
  /** Each period adds to the ones before; the sum is what is compared. */
  accumulates: z.boolean().default(false),
  /** What the units report adds up to the whole; else the whole is typed. Ratios add by their two numbers. */
  addsUnits: z.boolean().default(false),
  source: targetSourceKindSchema.nullable().default(null),
  sourceOptions: z.record(z.string(), z.json()).default({}),
  notes: lineOf(2000),
});
export type TargetValues = z.infer<typeof targetValuesSchema>;

/** What was reached in a period, by one unit or as a whole; a goal of its own where the plan sets one. */
export const targetFigureValuesSchema = z.object({
  targetId: idSchema,
  unitId: referenceSchema,
  period: partialDateSchema,
  periodText: lineOf(120),
  goal: number,
  actual: number,
  /** The two numbers of a ratio: tử số, mẫu số. */
  part: number,
  whole: number,
  /** "hơn", "gần", "trên" (domain.md §1.3 row 3). */
  qualifier: lineOf(60),
  notes: lineOf(2000),
});
export type TargetFigureValues = z.infer<typeof targetFigureValuesSchema>;
