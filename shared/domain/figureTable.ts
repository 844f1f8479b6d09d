import { z } from 'zod';
import { emptyReasonSchema, indicatorKinds } from './figures.ts';
import type { Translate } from '../locales/index.ts';
import { type Period, periodName, periodSchema } from './periods.ts';
import { unitViewSchema } from './units.ts';

/*
 * A form of figures as paper and workbook have it: the same words in both. One unit's form has a line an
 * indicator; a table has a line a unit, and the totals by each indicator's own rule (domain.md §4.2).
 */

/** Which figures: of one unit, or of the units that fill the form in or stand directly below one. */
export const figureTableQuestionSchema = z.object({
  formId: z.uuid(),
  period: periodSchema,
  /** null: all units that fill the form in, or those at the top of the tree. */
  unitId: z.uuid().nullable().default(null),
  shape: z.enum(['form', 'table']),
  /** The view in which figures are added up; null: as they were typed. */
  view: unitViewSchema.nullable().default(null),
});
export type FigureTableQuestion = z.infer<typeof figureTableQuestionSchema>;

const cellSchema = z.object({
  /** As typed, or the sum in figures; '' where there is nothing. */
  text: z.string(),
  value: z.number().nullable(),
  qualifier: z.string(),
  /** Of a sum: how many of its figures are no exact ones. */
  approximate: z.number().int(),
  /** Why there are figures and no sum. */
  reason: emptyReasonSchema.nullable(),
});
export type FigureTableCell = z.infer<typeof cellSchema>;

const columnSchema = z.object({
  code: z.string(),
  name: z.string(),
  heading: z.string(),
  unitOfMeasure: z.string(),
  kind: z.enum(indicatorKinds),
});
export type FigureTableColumn = z.infer<typeof columnSchema>;

export const figureTableSchema = z.object({
  formName: z.string(),
  shape: figureTableQuestionSchema.shape.shape,
  period: periodSchema,
  /** The unit of the form, or the one above those of the table; '' for all. */
  unit: z.string(),
  columns: z.array(columnSchema),
  rows: z.array(z.object({ unit: z.string(), cells: z.array(cellSchema) })),
  total: z.array(cellSchema).nullable(),
  /** What was written beside figures: of which row and column. */
  remarks: z.array(z.object({ row: z.number().int(), column: z.number().int(), text: z.string() })),
  /** Units that found no room on the paper. */
  left: z.number().int(),
});
export type FigureTable = z.infer<typeof figureTableSchema>;

/** A table of more lines is none that anybody reads on paper; the workbook takes them all. */
export const mostPaperUnits = 300;

export const emptyCell: FigureTableCell = {
  text: '',
  value: null,
  qualifier: '',
  approximate: 0,
  reason: null,
};

/** "1.2 Số cuộc họp", or the name alone. */
export function columnName({ code, name }: Pick<FigureTableColumn, 'code' | 'name'>): string {
  return `${code} ${name}`.trim();
}

/** What a cell says: a figure as typed, a sum with how many of its figures are not exact, or nothing. */
export function cellWords(
  { text, approximate, reason }: FigureTableCell,
  translate: Translate,
): string {
  if (reason !== null) return translate('figures.rollUp.notSummed');
  if (approximate === 0) return text;
  return `${text} (${translate('figures.rollUp.approximate', { count: approximate })})`;
}

/** The lines below the title: of which period, and of whom. */
export function tableLines({ period, unit }: FigureTable, translate: Translate): string[] {
  const of = unit === '' ? [] : [translate('figures.paper.unit', { unit })];
  return [translate('figures.paper.period', { period: periodName(period) }), ...of];
}

/** The remarks as a list: whose figure, of what, and what was written beside it. */
export function remarkLines({ rows, columns, remarks }: FigureTable): string[] {
  return remarks.map(({ row, column, text }) => {
    const of = columns[column];
    const what = of === undefined ? '' : columnName(of);
    return `${rows[row]?.unit ?? ''}, ${what}: ${text}`;
  });
}

/** A name for the file; a period may have a stroke in its name. */
export function figureFileName(period: Period, of: string, translate: Translate): string {
  const name = translate('figures.paper.fileName', { period: periodName(period), of });
  return name.replaceAll(/[\\/:*?"<>|]/g, '-');
}

/** The columns that stand above one heading, one after the other. */
export function headingSpans(
  columns: readonly Pick<FigureTableColumn, 'heading'>[],
): { heading: string; start: number; span: number }[] {
  const spans: { heading: string; start: number; span: number }[] = [];
  for (const [index, { heading }] of columns.entries()) {
    const last = spans.at(-1);
    if (last !== undefined && last.heading === heading) last.span += 1;
    else spans.push({ heading, start: index, span: 1 });
  }
  return spans;
}
