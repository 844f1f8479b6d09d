import { z } from 'zod';
import { parseNumber } from './numbers.ts';
import { partialDateSchema } from './partialDates.ts';
import { daySchema, lineOf, nameSchema, referenceSchema } from './records.ts';
import { foldText } from './vietnamese.ts';

const points = z.number().min(0).max(10_000);

export const criterionSchema = z.object({
  title: z.string().trim().min(1).max(1000),
  maximum: points,
});
export type Criterion = z.infer<typeof criterionSchema>;

/** A rank and the total that it begins at. */
export const rankBandSchema = z.object({ name: z.string().trim().min(1).max(100), from: points });
export type RankBand = z.infer<typeof rankBandSchema>;

const sheet = {
  criteria: z.array(criterionSchema).max(60).default([]),
  bands: z.array(rankBandSchema).max(20).default([]),
};

/**
 * A set of criteria with points and ranks. No official sheet for models exists (domain.md §5.4), so every
 * office makes its own.
 */
export const criteriaSetValuesSchema = z.object({
  name: nameSchema,
  basis: lineOf(1000),
  validFrom: daySchema,
  validTo: daySchema,
  ...sheet,
  position: z.number().int().min(0).max(9999).default(500),
  notes: lineOf(1000),
});
export type CriteriaSetValues = z.infer<typeof criteriaSetValuesSchema>;

/** An assessor: name, post, and the points given to each criterion of the sheet, in its order. */
export const assessorSchema = z.object({
  name: z.string().trim().max(200),
  post: lineOf(200),
  scores: z.array(points.nullable()).max(60),
});
export type Assessor = z.infer<typeof assessorSchema>;

/** What was registered beside what came out of it (domain.md §1.4 row 13). */
export const comparisonSchema = z.object({
  item: z.string().trim().max(500),
  registered: lineOf(500),
  achieved: lineOf(500),
});
export type Comparison = z.infer<typeof comparisonSchema>;

/**
 * An appraisal (thẩm định, chấm điểm). It keeps the criteria and bands as they were: a set that is edited
 * later does not change what a council has signed.
 */
export const appraisalValuesSchema = z.object({
  modelYearId: z.string().max(60).nullable().default(null),
  modelTitle: nameSchema.max(1000),
  recipient: lineOf(300),
  unitId: referenceSchema,
  unit: lineOf(300),
  heldOn: partialDateSchema.nullable().default(null),
  heldOnText: lineOf(120),
  place: lineOf(300),
  criteriaSet: lineOf(300),
  ...sheet,
  assessors: z.array(assessorSchema).max(30).default([]),
  comparisons: z.array(comparisonSchema).max(60).default([]),
  conclusion: lineOf(4000),
  notes: lineOf(2000),
});
export type AppraisalValues = z.infer<typeof appraisalValuesSchema>;

/** What a sheet adds up to. */
export interface AppraisalResult {
  /** By criterion: the mean of those who gave points; null where nobody did. */
  readonly means: readonly (number | null)[];
  /** By assessor; null while a criterion is empty. */
  readonly totals: readonly (number | null)[];
  /** The mean of the assessors who finished; null when none did. */
  readonly total: number | null;
  readonly maximum: number;
  /** '' without a total, or below the lowest band. */
  readonly rank: string;
  /** How many assessors have points still to give. */
  readonly unfinished: number;
}

/** Sheets are added up in hundredths: 0,1 + 0,2 must be 0,3 at the edge of a band. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

function mean(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return rounded(values.reduce((sum, value) => sum + value, 0) / values.length);
}

function totalOf(criteria: readonly Criterion[], { scores }: Assessor): number | null {
  const given = criteria.map((_criterion, index) => scores[index] ?? null);
  const known = given.filter((score) => score !== null);
  if (known.length === 0 || known.length < given.length) return null;
  return rounded(known.reduce((sum, score) => sum + score, 0));
}

/** The highest rank whose lower edge is reached; bands may stand in any order. */
export function rankOf(bands: readonly RankBand[], total: number): string {
  const reached = bands.filter(({ from }) => from <= total);
  return reached.toSorted((left, right) => right.from - left.from)[0]?.name ?? '';
}

/** Adds a sheet up. Whoever has not finished does not pull the total down. */
export function appraise({
  criteria,
  bands,
  assessors,
}: Pick<AppraisalValues, 'criteria' | 'bands' | 'assessors'>): AppraisalResult {
  const totals = assessors.map((assessor) => totalOf(criteria, assessor));
  const finished = totals.filter((total) => total !== null);
  const total = mean(finished);
  return {
    means: criteria.map((_criterion, index) =>
      mean(assessors.map(({ scores }) => scores[index] ?? null).filter((score) => score !== null)),
    ),
    totals,
    total,
    maximum: rounded(criteria.reduce((sum, { maximum }) => sum + maximum, 0)),
    rank: total === null ? '' : rankOf(bands, total),
    unfinished: totals.length - finished.length,
  };
}

/** Points above what their criterion allows, with the reason. */
export function appraisalProblems({
  criteria,
  assessors,
}: Pick<AppraisalValues, 'criteria' | 'assessors'>): Readonly<Record<string, string>> {
  const isTooHigh = assessors.some(({ scores }) =>
    criteria.some(({ maximum }, index) => (scores[index] ?? 0) > maximum),
  );
  return isTooHigh ? { assessors: 'tooManyPoints' } : {};
}

const quantity = /^(?:hơn|trên|gần|khoảng|dưới)?\s*([\d.,]+(?: \d{3})*)\s*(.*)$/i;

function readQuantity(text: string): { value: number; unit: string } | null {
  const [, number = '', unit = ''] = quantity.exec(text.trim().normalize('NFC')) ?? [];
  const value = parseNumber(number);
  // Superscripts fall away in folding: "m²" and "m2" are one unit.
  return value === null ? null : { value, unit: foldText(unit.replace('²', '2')) };
}

/** Achieved as a part of registered ("1.000 m²" of "800 m2"); null where the two are no like quantities. */
export function achievedShare({ registered, achieved }: Comparison): number | null {
  const wanted = readQuantity(registered);
  const got = readQuantity(achieved);
  if (wanted === null || got === null || wanted.unit !== got.unit || wanted.value === 0)
    return null;
  return got.value / wanted.value;
}
