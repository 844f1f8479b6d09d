import { z } from 'zod';

/** A table that goes to other offices: the same words and order on paper and in its workbook. */
export const paperTableSchema = z.object({
  title: z.string(),
  note: z.string(),
  /** Below the table. */
  foot: z.string(),
  columns: z.array(
    z.object({
      title: z.string(),
      /** Columns side by side of one group stand under its name. */
      group: z.string().default(''),
      isCentred: z.boolean().default(false),
      /** Millimetres that it needs, and its part of what is left of the sheet. */
      least: z.number(),
      share: z.number(),
    }),
  ),
  /** Without the running number. */
  rows: z.array(z.array(z.union([z.string(), z.number()]))),
  /** The sums under the rows; empty where nothing is summed. */
  sums: z.array(z.union([z.string(), z.number()])),
});
export type PaperTable = z.infer<typeof paperTableSchema>;

/** A heading over one column or several. */
export interface ColumnGroup {
  readonly title: string;
  /** Place of its first column. */
  readonly first: number;
  readonly count: number;
  /** It has a row of titles below it. */
  readonly isGroup: boolean;
}

/** The upper row of a table's heading: names of groups, and titles that reach down to the rows. */
export function columnGroups(columns: PaperTable['columns']): ColumnGroup[] {
  const groups: ColumnGroup[] = [];
  for (const [place, { title, group }] of columns.entries()) {
    const last = groups.at(-1);
    if (group !== '' && last?.isGroup === true && last.title === group) {
      groups[groups.length - 1] = { ...last, count: last.count + 1 };
    } else {
      groups.push({ title: group || title, first: place, count: 1, isGroup: group !== '' });
    }
  }
  return groups;
}
