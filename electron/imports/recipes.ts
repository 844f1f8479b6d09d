import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import {
  importColumnSchema,
  importLayoutSchema,
  type ImportLayout,
} from '../../shared/contract/imports.ts';
import { foldText } from '../../shared/domain/vietnamese.ts';
import type { SheetRow } from '../workbooks/types.ts';
import { senderOf } from './sender.ts';
import { sheetFacts, topRows, type StagedWorkbook } from './staging.ts';

/*
 * A recipe is how a table was read: which rows head it, what its columns are, how they are written. It is
 * saved with each import and found again by the texts of its header, wherever they stand on a sheet.
 */

const readingSchema = z.object({
  headerRows: z.number().int().min(1).max(3),
  columns: z.array(
    importColumnSchema
      .pick({ index: true, field: true, damage: true })
      .extend({ encoding: importColumnSchema.shape.encoding.optional() }),
  ),
  matching: importLayoutSchema.shape.matching,
});

/** A recipe as kept. */
export interface Recipe {
  readonly id: string;
  readonly headerKey: string;
  readonly senderKey: string;
  readonly sender: string;
  readonly fileName: string;
  readonly reading: z.infer<typeof readingSchema>;
}

/** The header of a table as it is recognised: the texts of its rows by column. */
function headerKey(rows: readonly SheetRow[], top: number, height: number): string {
  const texts = Array.from({ length: height }, (_value, index) => {
    const cells = rows.find(({ row }) => row === top + index)?.cells ?? [];
    return cells.map(({ column, text }) => `${column}:${foldText(text)}`).join('|');
  });
  return createHash('sha256').update(texts.join('\n')).digest('hex');
}

interface RecipeRow {
  readonly id: string;
  readonly header_key: string;
  readonly sender_key: string;
  readonly sender: string;
  readonly file_name: string;
  readonly reading: string;
}

/** The recipes for directives, newest first. */
export function readRecipes(register: Database.Database): Recipe[] {
  return register
    .prepare<[], RecipeRow>(
      `SELECT * FROM import_recipes WHERE register = 'directives' ORDER BY updated_at DESC`,
    )
    .all()
    .map((row) => ({
      id: row.id,
      headerKey: row.header_key,
      senderKey: row.sender_key,
      sender: row.sender,
      fileName: row.file_name,
      reading: readingSchema.parse(JSON.parse(row.reading)),
    }));
}

/** A recipe that fits a sheet, and where its header stands there. */
export interface FoundRecipe {
  readonly recipe: Recipe;
  readonly headerRows: number[];
}

/** As far down as a header is looked for. */
const rowsSearched = 60;

/** The recipe of the same header and sender; without a known sender, the newest of the header. */
export function findRecipe(
  recipes: readonly Recipe[],
  rows: readonly SheetRow[],
): FoundRecipe | undefined {
  if (recipes.length === 0) return undefined;
  for (const { row } of rows.slice(0, rowsSearched)) {
    const senderKey = foldText(senderOf(rows, row));
    for (const height of [3, 2, 1]) {
      const fitting = recipes.filter(({ reading }) => reading.headerRows === height);
      if (fitting.length === 0) continue;
      const key = headerKey(rows, row, height);
      const ofHeader = fitting.filter((recipe) => recipe.headerKey === key);
      const recipe =
        ofHeader.find((candidate) => candidate.senderKey === senderKey) ??
        ofHeader.find((candidate) => senderKey === '' || candidate.senderKey === '');
      if (recipe === undefined) continue;
      return { recipe, headerRows: Array.from({ length: height }, (_value, index) => row + index) };
    }
  }
  return undefined;
}

/** The table with its sender, where a letterhead names one. */
export function withSender(layout: ImportLayout, rows: readonly SheetRow[]): ImportLayout {
  const sender = senderOf(rows, layout.headerRows[0] ?? 0);
  return sender === '' ? layout : { ...layout, sender };
}

/** The proposed columns, read as they were the last time. */
export function withRecipe(layout: ImportLayout, { recipe }: FoundRecipe): ImportLayout {
  const { id, sender, fileName, reading } = recipe;
  const known = new Map(reading.columns.map((column) => [column.index, column]));
  const columns = layout.columns.map((column) => {
    const kept = known.get(column.index);
    if (kept === undefined) return { ...column, field: null };
    return {
      ...column,
      field: kept.field,
      confidence: 1,
      encoding: kept.encoding ?? column.encoding,
      ...(kept.damage === 'repaired' && { damage: kept.damage }),
    };
  });
  return {
    ...layout,
    columns,
    recipe: { id, sender, fileName },
    ...(reading.matching !== undefined && { matching: reading.matching }),
  };
}

/** Keeps how a table was read, in place of what was known of its header and sender. */
export function saveRecipe(
  register: Database.Database,
  staging: Database.Database,
  workbook: StagedWorkbook,
  layout: ImportLayout,
  { at, clerk }: { readonly at: string; readonly clerk: string },
): void {
  const [top] = layout.headerRows;
  if (top === undefined) return;
  const { encodings, assumed } = sheetFacts(workbook, layout.sheet);
  const rows = topRows(staging, layout.sheet, rowsSearched * 2);
  const height = layout.headerRows.length;
  const sender = layout.sender ?? senderOf(rows, top);
  const columns = layout.columns.map(({ index, field, encoding, damage }) => {
    const found = assumed[index] ?? encodings[index] ?? 'unicode';
    return {
      index,
      field,
      ...(encoding !== found && { encoding }),
      ...(damage === 'repaired' && { damage }),
    };
  });
  const reading = { headerRows: height, columns, matching: layout.matching };
  register
    .prepare(
      `INSERT INTO import_recipes VALUES (?, 'directives', ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET sender = excluded.sender, file_name = excluded.file_name,
         reading = excluded.reading, updated_at = excluded.updated_at, updated_by = excluded.updated_by`,
    )
    .run(
      newId(),
      headerKey(rows, top, height),
      foldText(sender),
      sender,
      workbook.fileName,
      JSON.stringify(reading),
      at,
      clerk,
    );
}
