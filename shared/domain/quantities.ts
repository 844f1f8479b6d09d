import { z } from 'zod';
import { formatNumber, parseNumber } from './numbers.ts';
import { lineOf } from './records.ts';

/** How exact a number is said to be: "trên 700 mô hình", "gần 1.585 m²" (domain.md §1.4 row 1). */
export const quantityQualifiers = ['', 'hơn', 'trên', 'gần', 'khoảng'] as const;

/** A counted result: value, unit and qualifier, beside the text as written (design.md §4). */
export const quantitySchema = z.object({
  qualifier: z.enum(quantityQualifiers).default(''),
  value: z.number(),
  unit: lineOf(60),
  /** As it was written, where it was read from a text. */
  text: lineOf(300),
});
export type Quantity = z.infer<typeof quantitySchema>;

/** "m 2", "m2", "m^2" is m², likewise m³; other units keep their writing. */
export function tidyUnit(unit: string): string {
  return unit
    .trim()
    .replace(/\s+/g, ' ')
    .replace(
      /(^|[^\p{L}])(k?m|cm|dm)\s?\^?([23])(?![\p{L}\d])/giu,
      (_all, before, length, power) => {
        return `${String(before)}${String(length)}${power === '2' ? '²' : '³'}`;
      },
    );
}

const written =
  /^(?:(hơn|trên|gần|khoảng)\s+)?(\d[\d.,]*(?:\s\d{3})*)\s*((?:tỷ|triệu|nghìn|ngàn|[^\d\s]).*)?$/iu;
const scales: Readonly<Record<string, number>> = {
  tỷ: 1_000_000_000,
  triệu: 1_000_000,
  nghìn: 1000,
  ngàn: 1000,
};

/**
 * Reads one counted result: "hơn 1.585 m 2 đất" is hơn · 1585 · m² đất, "trên 25 triệu đồng" is
 * trên · 25000000 · đồng. Null when the text does not begin with a number.
 */
export function readQuantity(text: string): Quantity | null {
  const match = written.exec(text.trim());
  const [, qualifier = '', digits = '', rest = ''] = match ?? [];
  const value = parseNumber(digits.replace(/[.,]$/, ''));
  if (match === null || value === null) return null;
  const [first = '', ...others] = rest.trim().split(/\s+/);
  const scale = scales[first.toLowerCase()] ?? null;
  const unit = tidyUnit(scale === null ? rest : others.join(' ')).slice(0, 60);
  return quantitySchema.parse({
    qualifier: qualifier.toLowerCase(),
    value: value * (scale ?? 1),
    unit,
    text: text.trim().slice(0, 300),
  });
}

/** Reads the counted results of a text, parted by semicolons and lines; parts without a number are left out. */
export function readQuantities(text: string): Quantity[] {
  return text
    .split(/[;\n]/)
    .flatMap((part) => readQuantity(part.replace(/^[\s\-–+•]+/, '')) ?? [])
    .slice(0, 50);
}

/** "hơn 1.585 m² đất". */
export function formatQuantity({ qualifier, value, unit }: Omit<Quantity, 'text'>): string {
  return [qualifier, formatNumber(value), unit].filter(Boolean).join(' ');
}
