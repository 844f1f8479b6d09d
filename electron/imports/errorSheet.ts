import type { WriteStream } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type Database from 'better-sqlite3';
import exceljs, { type Cell, type Row, type Worksheet } from 'exceljs';
import { z } from 'zod';
import {
  importIssueSchema,
  type ImportIssue,
  type ImportLayout,
} from '../../shared/contract/imports.ts';
import { createTranslator } from '../../shared/locales/index.ts';
import { escaped } from '../exports/houseSheet.ts';
import { writeBeside } from '../exports/writeBeside.ts';
import type { ReportProgress } from '../jobs/worker.ts';
import type { MergedRange, SheetCell } from '../workbooks/types.ts';
import { ColumnReadings } from './columnReadings.ts';
import { importIssueCodes, isForSender } from './issueCodes.ts';
import { cutRow, toSheetRow } from './packedRows.ts';
import { readPlanFacts } from './planFacts.ts';
import { actionNumber } from './plannedTable.ts';
import { openStaging, packedRows, readWorkbookFacts, sheetFacts } from './staging.ts';
import { AppError } from '../../shared/errors.ts';

/** Words are Vietnamese whatever the screen's language: the sheet goes to another office. */
const translate = createTranslator('vi');

const markedFill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFDE2E0' } } as const;
const headFill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF3C6C2' } } as const;
const widthOfErrors = 60;
const widestColumn = 60;

/** ExcelJS looks through all merged cells for each one; a letterhead and a header have a few. */
const mostMerges = 500;
/** A range over the whole sheet would be made cell by cell. */
const largestMerge = 5000;

/** A formula, were the text typed in (`=1+1`, `+84…`, `@x`): kept as text even when a person edits the cell. */
const formulaLike = /^[=+\-@\t\r]/;

interface PlannedIssues {
  readonly action: number;
  readonly issues: string | null;
}

const issuesSchema = z.array(importIssueSchema);
const skipped = actionNumber('skip');
const refused = actionNumber('error');

/** What is wrong with the rows of a planned sheet. */
class RowErrors {
  readonly #find: Database.Statement<[number], PlannedIssues>;

  constructor(staging: Database.Database) {
    this.#find = staging.prepare('SELECT action, issues FROM planned WHERE row = ?');
  }

  of(row: number): { readonly issues: readonly ImportIssue[]; readonly isRefused: boolean } {
    const planned = this.#find.get(row);
    if (planned?.issues === null || planned === undefined || planned.action === skipped)
      return { issues: [], isRefused: false };
    const all = issuesSchema.parse(JSON.parse(planned.issues));
    const issues = all.filter(({ code }) => isForSender(code));
    return { issues, isRefused: planned.action === refused };
  }
}

function inWords(issues: readonly ImportIssue[], isRefused: boolean): string {
  const sentences = issues.map(({ code, details }) => {
    const known = importIssueCodes.find((candidate) => candidate === code);
    return known === undefined ? code : translate(`imports.issue.${known}`, details);
  });
  const reason = sentences.join(' ');
  return isRefused ? translate('imports.giveBack.refused', { reason }) : reason;
}

function setCell(target: Cell, { kind, text, value }: SheetCell): void {
  if (kind === 'number') target.value = Number(value);
  else if (kind === 'boolean') target.value = text === 'TRUE';
  else if (kind === 'date' && /^\d{4}-\d\d-\d\d$/.test(text)) {
    target.value = new Date(`${text}T00:00:00Z`);
    target.numFmt = 'dd/mm/yyyy';
  } else {
    target.value = escaped(text);
    if (formulaLike.test(text)) target.numFmt = '@';
  }
}

/** Writes the rows of the sheet, each with what is wrong with it beside. */
class ErrorSheet {
  readonly #sheet: Worksheet;
  readonly #errors: RowErrors;
  readonly #layout: ImportLayout;
  readonly #column: number;
  readonly #merges: readonly MergedRange[];
  #nextMerge = 0;
  marked = 0;

  constructor(
    sheet: Worksheet,
    staging: Database.Database,
    layout: ImportLayout,
    merges: readonly MergedRange[],
    column: number,
  ) {
    this.#sheet = sheet;
    this.#merges = merges;
    this.#errors = new RowErrors(staging);
    this.#layout = layout;
    this.#column = column;
  }

  write(row: number, cells: readonly SheetCell[]): void {
    const target = this.#sheet.getRow(row);
    this.#merge(row);
    for (const cell of cells) {
      const place = target.getCell(cell.column);
      // What stands under a merged cell is not seen.
      if (place.master === place) setCell(place, cell);
    }
    const { headerRows, firstDataRow } = this.#layout;
    if (row === Math.max(0, ...headerRows)) this.#title(target);
    else if (row >= firstDataRow) this.#mark(target, row);
    target.commit();
  }

  /** Rows that are written are gone: merged cells are joined when their first row comes. */
  #merge(row: number): void {
    for (;;) {
      const merge = this.#merges[this.#nextMerge];
      if (merge === undefined || merge.top > row) return;
      this.#nextMerge++;
      if (merge.top === row) this.#sheet.mergeCells(row, merge.left, merge.bottom, merge.right);
    }
  }

  #title(target: Row): void {
    const cell = target.getCell(this.#column);
    cell.value = translate('imports.giveBack.column');
    cell.font = { bold: true };
    cell.fill = headFill;
  }

  #mark(target: Row, row: number): void {
    const { issues, isRefused } = this.#errors.of(row);
    if (issues.length === 0) return;
    this.marked++;
    for (const { column } of issues) {
      if (column > 0) target.getCell(column).fill = markedFill;
    }
    const cell = target.getCell(this.#column);
    cell.value = inWords(issues, isRefused);
    cell.fill = markedFill;
    cell.alignment = { wrapText: true, vertical: 'top' };
  }
}

/** How wide the columns of the sheet are to be, by their first rows. */
function widths(staging: Database.Database, sheet: number): number[] {
  const found: number[] = [];
  let looked = 0;
  for (const packed of packedRows(staging, sheet)) {
    if (++looked > 100) break;
    for (const { column, text } of toSheetRow(cutRow(packed)).cells) {
      const width = Math.min(widestColumn, text.length + 2);
      found[column] = Math.max(found[column] ?? 10, width);
    }
  }
  return found;
}

function usefulMerges(merges: readonly MergedRange[]): MergedRange[] {
  return merges
    .filter(
      ({ top, left, bottom, right }) => (bottom - top + 1) * (right - left + 1) <= largestMerge,
    )
    .toSorted((a, b) => a.top - b.top)
    .slice(0, mostMerges);
}

/** Reading never waits by itself: after so many rows what was written gets its turn. */
const rowsAtOnce = 50;

async function fill(
  staging: Database.Database,
  stream: WriteStream,
  report: ReportProgress,
): Promise<{ rows: number }> {
  const plan = readPlanFacts(staging);
  if (plan === undefined) throw new AppError('notFound');
  const { layout } = plan;
  const facts = sheetFacts(readWorkbookFacts(staging), layout.sheet);
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
  // Excel takes neither an apostrophe nor these signs in the name of a sheet.
  const sheet = workbook.addWorksheet(facts.name.replace(/[*?:/\\[\]']/g, ' ').slice(0, 31));
  const own = widths(staging, layout.sheet);
  const column = Math.max(own.length, ...layout.columns.map(({ index }) => index + 1));
  sheet.columns = Array.from({ length: column }, (_value, index) => ({
    width: index + 1 === column ? widthOfErrors : (own[index + 1] ?? 10),
  }));
  const target = new ErrorSheet(sheet, staging, layout, usefulMerges(facts.merges), column);
  const readings = new ColumnReadings(layout.columns, facts.encodings);
  let written = 0;
  for (const packed of packedRows(staging, layout.sheet)) {
    const row = readings.apply(cutRow(packed));
    // Of a classified row nothing but its number is left (domain.md §8).
    target.write(row.row, row.isRefused ? [] : toSheetRow(row).cells);
    if (++written % rowsAtOnce === 0) {
      report('writing', row.row, facts.rows);
      await nextTurn();
    }
  }
  sheet.commit();
  await workbook.commit();
  return { rows: target.marked };
}

/** What the job of giving a sheet back is given. */
export interface GiveBackInput {
  readonly stagingFile: string;
  readonly file: string;
}

/**
 * The job: the sender's sheet as it was read, with a column that says what is wrong and the cells marked.
 * @throws AppError `notFound` when nothing was planned
 */
export async function writeErrorSheet(
  { stagingFile, file }: GiveBackInput,
  report: ReportProgress,
): Promise<{ rows: number }> {
  const staging = openStaging(stagingFile);
  try {
    return await writeBeside(file, (stream) => fill(staging, stream, report));
  } finally {
    staging.close();
  }
}
