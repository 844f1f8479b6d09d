import { z } from 'zod';
import { idSchema } from '../contract/common.ts';
import { formatNumber, parseNumber } from './numbers.ts';
import { periodKindSchema } from './periods.ts';
import { lineOf, nameSchema, referenceSchema } from './records.ts';
import { unitKindSchema, unitLevelSchema } from './units.ts';

/** Periodic figures (số liệu định kỳ): forms made of indicators (domain.md §4.2, §1.3). */

/** What registers can count by themselves; who counts: electron/database/figureSources/. */
export const figureSourceKeys = [
  'directivesIssued',
  'documentsCarriedOut',
  'modelsRegistered',
  'modelsEffective',
  'modelsRecognised',
  'modelsNew',
  'tasksDone',
  'tasksOnTime',
  'activitiesHeld',
  'meetingsHeld',
  'dialoguesHeld',
] as const;
export const figureSourceKeySchema = z.enum(figureSourceKeys);
export type FigureSourceKey = z.infer<typeof figureSourceKeySchema>;

export const indicatorKinds = ['number', 'ratio', 'text'] as const;
export const indicatorNatures = ['flow', 'stock'] as const;
/** Over units and over time; `weighted` = average weighted by another indicator's value. */
export const unitRules = ['sum', 'weighted', 'none'] as const;
export const timeRules = ['sum', 'last', 'weighted', 'none'] as const;

/** Why a sum is left empty; words: `figures.reason.<reason>`. */
export const emptyReasonSchema = z.enum(['notOverUnits', 'notOverTime', 'withoutWeight']);
export type EmptyReason = z.infer<typeof emptyReasonSchema>;

/** A form (biểu): which units fill it, how often. */
export const figureFormValuesSchema = z.object({
  code: lineOf(30),
  name: nameSchema,
  periodKind: periodKindSchema.default('month'),
  /** Units that fill it: of these levels and kinds; an empty list = all. */
  unitLevels: z.array(unitLevelSchema).default([]),
  unitKinds: z.array(unitKindSchema).default([]),
  position: z.number().int().min(0).max(99_999).default(500),
  notes: lineOf(2000),
});
export type FigureFormValues = z.infer<typeof figureFormValuesSchema>;
export type FigureForm = FigureFormValues & { readonly id: string };

const limitSchema = z.number().nullable().default(null);

/** An indicator (chỉ tiêu thống kê) of a form. */
export const figureIndicatorValuesSchema = z.object({
  formId: idSchema,
  code: lineOf(30),
  name: nameSchema,
  /** Block heading: "1. Lãnh đạo, chỉ đạo". */
  heading: lineOf(300),
  unitOfMeasure: lineOf(50),
  kind: z.enum(indicatorKinds).default('number'),
  /** Flow: what happened in the period. Stock: how many there are at its end (domain.md §4.2 mixes both). */
  nature: z.enum(indicatorNatures).default('flow'),
  overUnits: z.enum(unitRules).default('sum'),
  overTime: z.enum(timeRules).default('sum'),
  /** The indicator that weighs this one (hộ for tỷ lệ hộ nghèo). */
  denominatorId: referenceSchema,
  minimum: limitSchema,
  maximum: limitSchema,
  /** Largest change against the last period that needs no word, in per cent of it. */
  allowedJump: z.number().min(0).nullable().default(null),
  /** The register that knows this figure too. */
  source: figureSourceKeySchema.nullable().default(null),
  position: z.number().int().min(0).max(99_999).default(500),
  notes: lineOf(2000),
});
export type FigureIndicatorValues = z.infer<typeof figureIndicatorValuesSchema>;
export type FigureIndicator = FigureIndicatorValues & { readonly id: string };

/** A figure as it was understood; `value` of a ratio of two numbers is their quotient (per cent with "%"). */
export interface FigureReading {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** "hơn", "gần", "trên" …, as typed; '' for an exact figure. */
  readonly qualifier: string;
  readonly isReadable: boolean;
}

const qualifierForm =
  /^(hơn|gần|trên|dưới|khoảng|chừng|ước|ước đạt|đạt|ít nhất|tối thiểu|không quá|>|<|≥|≤|~)\s*(?=[\d−–+-])/i;

/** Whether the word before a figure says that it is not exact; "đạt 13" is. */
export function isApproximate(qualifier: string): boolean {
  return qualifier !== '' && qualifier.toLowerCase() !== 'đạt';
}

const numberForm = /^[−–+-]?\d[\d.,\s]*(?<![\s.,])/;
const multipliers: Readonly<Record<string, number>> = {
  nghìn: 1e3,
  ngàn: 1e3,
  triệu: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
};

/** "m 2" and "m2" as "m²", "km3" as "km³" (domain.md §1.3 row 8). */
export function tidyUnitOfMeasure(text: string): string {
  return text
    .normalize('NFC')
    .trim()
    .replace(/\s+/g, ' ')
    .replace(
      /(^|[^\p{L}])(k?m|cm|dm|hm)\s?([23])(?![\p{L}\d])/giu,
      (_all, before, unit, power) =>
        `${String(before)}${String(unit).toLowerCase()}${power === '2' ? '²' : '³'}`,
    );
}

const unreadable: Omit<FigureReading, 'qualifier'> = {
  value: null,
  numerator: null,
  denominator: null,
  isReadable: false,
};

/** What follows the number: nothing, the indicator's unit, or a multiplier with or without it; null = other words. */
function multiplierOf(rest: string, unitOfMeasure: string): number | null {
  const tidy = (text: string) => tidyUnitOfMeasure(text).toLowerCase();
  const words = tidy(rest);
  if (words === '' || words === tidy(unitOfMeasure)) return 1;
  const [first = '', ...others] = words.split(' ');
  const multiplier = Object.hasOwn(multipliers, first) ? multipliers[first] : undefined;
  if (multiplier === undefined) return null;
  const unit = others.join(' ');
  return unit === '' || unit === tidy(unitOfMeasure) ? multiplier : null;
}

function readAmount(text: string, unitOfMeasure: string): number | null {
  const typed = numberForm.exec(text)?.[0];
  const number = typed === undefined ? null : parseNumber(typed);
  if (typed === undefined || number === null) return null;
  const multiplier = multiplierOf(text.slice(typed.length), unitOfMeasure);
  return multiplier === null ? null : number * multiplier;
}

/** A bracket after a fraction only repeats it: "42/67 (62,7%)". */
const fractionForm = /^([\d.,\s]+?)\s*\/\s*([\d.,\s]+?)(?:\s*\([^)]*\))?$/;

function readRatio(text: string, unitOfMeasure: string): Omit<FigureReading, 'qualifier'> {
  const fraction = fractionForm.exec(text);
  if (fraction !== null) {
    const numerator = parseNumber(fraction[1] ?? '');
    const denominator = parseNumber(fraction[2] ?? '');
    if (numerator === null || denominator === null || denominator === 0) return unreadable;
    return { ...ratioOf(numerator, denominator, unitOfMeasure), isReadable: true };
  }
  const value = readAmount(text.replace(/\s*%$/, ''), unitOfMeasure);
  return value === null ? unreadable : { ...unreadable, value, isReadable: true };
}

/** A ratio in its unit of measure: of 42 and 67 in "%" 62,68…, without a unit 0,6268…. */
export function ratioOf(numerator: number, denominator: number, unitOfMeasure: string) {
  const value = (numerator / denominator) * (unitOfMeasure === '%' ? 100 : 1);
  return { value, numerator, denominator };
}

/**
 * Reads what was typed for an indicator: Vietnamese numbers, "hơn 6.640 khẩu", "9,78%", "42/67",
 * "5.016 m 2", "2,5 tỷ". What cannot be read is kept as text by whoever stores it, never guessed.
 */
export function readFigure(
  typed: string,
  { kind, unitOfMeasure }: Pick<FigureIndicatorValues, 'kind' | 'unitOfMeasure'>,
): FigureReading {
  const text = typed
    .normalize('NFC')
    .trim()
    .replace(/[\s\u00a0\u202f]+/g, ' ');
  if (kind === 'text') return { ...unreadable, qualifier: '', isReadable: true };
  const qualifier = qualifierForm.exec(text)?.[1] ?? '';
  const rest = text.slice(qualifier.length).trim();
  if (kind === 'ratio') return { ...readRatio(rest, unitOfMeasure), qualifier };
  const value = readAmount(rest, unitOfMeasure);
  if (value === null) return { ...unreadable, qualifier };
  return { ...unreadable, value, qualifier, isReadable: true };
}

/** A figure as screens write it when it was typed as a plain number: up to four decimals. */
export function formatFigure(value: number): string {
  return formatNumber(value, { decimals: 4 });
}

/** A sum as it is shown: with two decimals, a rate with its sign. */
export function formatSum(
  { unitOfMeasure }: Pick<FigureIndicatorValues, 'unitOfMeasure'>,
  value: number,
): string {
  return `${formatNumber(value)}${unitOfMeasure === '%' ? '%' : ''}`;
}

export const figureWarnings = ['unreadable', 'belowMinimum', 'aboveMaximum', 'jump'] as const;
export type FigureWarning = (typeof figureWarnings)[number];

/**
 * What a clerk should look at before sending. A figure outside its limits is kept and may be sent with a
 * note that says why; one that is no number may not.
 */
export function warnOfFigure(
  indicator: Pick<FigureIndicatorValues, 'minimum' | 'maximum' | 'allowedJump'>,
  { value, isReadable }: Pick<FigureReading, 'value' | 'isReadable'>,
  previous: number | null,
): FigureWarning | null {
  if (!isReadable) return 'unreadable';
  if (value === null) return null;
  const { minimum, maximum, allowedJump } = indicator;
  if (minimum !== null && value < minimum) return 'belowMinimum';
  if (maximum !== null && value > maximum) return 'aboveMaximum';
  if (allowedJump === null || previous === null || previous === 0) return null;
  return (Math.abs(value - previous) / Math.abs(previous)) * 100 > allowedJump ? 'jump' : null;
}
