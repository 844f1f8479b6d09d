import { formatFigure } from '../../../shared/domain/figures.ts';
import { parseNumber } from '../../../shared/domain/numbers.ts';
import type { TargetDirection } from '../../../shared/domain/targets.ts';

const directions: readonly (readonly [form: RegExp, direction: TargetDirection])[] = [
  [/^(?:không quá|không vượt quá|tối đa|nhiều nhất|dưới|còn dưới|≤|<=|<)\s*/iu, 'atMost'],
  [/^(?:ít nhất|tối thiểu|trên|hơn|từ|đạt|đạt trên|≥|>=|>)\s*/iu, 'atLeast'],
  [/^(?:đúng|bằng|=)\s*/iu, 'exactly'],
];
const number = /^(\d[\d.,]*\d|\d)\s*(%|\p{L}[\p{L}\s,]*|m[²³23])?$/u;

/** How much is asked, as the cell says it. */
export interface Goal {
  readonly text: string;
  /** null where the words are no number: "hằng năm tăng". */
  readonly goal: number | null;
  /** Only where the words say so. */
  readonly direction: TargetDirection | undefined;
  /** '%', "mô hình"; empty where only a number is written. */
  readonly measure: string;
}

/** A cell of Excel as it would be typed: a decimal point groups thousands in Vietnam. */
export function typedText(cell: string, isNumber: boolean): string {
  const text = cell.trim();
  const value = isNumber ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? formatFigure(value) : text;
}

/** Reads a goal: "100%", "ít nhất 01 mô hình", "không quá 2%" (domain.md §1.4 rows 8–12). */
export function readGoal(text: string): Goal {
  let rest = text.trim().replaceAll(/\s+/g, ' ');
  let direction: TargetDirection | undefined;
  for (const [form, meant] of directions) {
    if (direction !== undefined || !form.test(rest)) continue;
    direction = meant;
    rest = rest.replace(form, '');
    // "đạt trên 85%"
    rest = rest.replace(/^(?:trên|từ|hơn|ít nhất)\s+/iu, '');
  }
  const [, digits = '', measure = ''] = number.exec(rest) ?? [];
  const goal = parseNumber(digits);
  return {
    text: text.trim(),
    goal,
    direction: goal === null ? undefined : direction,
    measure: goal === null ? '' : measure.trim().slice(0, 60),
  };
}
