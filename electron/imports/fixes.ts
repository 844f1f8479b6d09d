import type Database from 'better-sqlite3';
import { z } from 'zod';
import { importFieldSchema, type ImportField } from '../../shared/contract/imports.ts';
import { readFact, writeFact } from './staging.ts';

/** What a clerk wrote in the preview in place of a cell: by sheet, row and field. */
const fixesSchema = z.array(
  z.object({
    sheet: z.number().int(),
    row: z.number().int(),
    field: importFieldSchema,
    text: z.string(),
  }),
);
type Fix = z.infer<typeof fixesSchema>[number];

/** The texts of a row that were fixed. */
export type RowFixes = Readonly<Partial<Record<ImportField, string>>>;

const factKey = 'fixes';

function readAll(staging: Database.Database): Fix[] {
  return readFact(staging, factKey, fixesSchema) ?? [];
}

/** The fixes of a sheet by row. */
export function readFixes(
  staging: Database.Database,
  sheet: number,
): ReadonlyMap<number, RowFixes> {
  const rows = new Map<number, RowFixes>();
  for (const fix of readAll(staging)) {
    if (fix.sheet === sheet) rows.set(fix.row, { ...rows.get(fix.row), [fix.field]: fix.text });
  }
  return rows;
}

/** What of the fixes a plan depends on. */
export function fixesState(staging: Database.Database): string {
  const fixes = readAll(staging);
  return fixes.length === 0 ? '' : JSON.stringify(fixes);
}

/** Keeps a fix in place of an earlier one of the same cell. */
export function writeFix(staging: Database.Database, fix: Fix): void {
  const others = readAll(staging).filter(
    ({ sheet, row, field }) => sheet !== fix.sheet || row !== fix.row || field !== fix.field,
  );
  writeFact(staging, factKey, [...others, fix]);
}
