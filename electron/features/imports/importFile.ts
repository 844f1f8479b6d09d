import { v7 as newId } from 'uuid';
import type { z } from 'zod';
import {
  type importIssueSchema,
  type ImportColumn,
  type ImportLayout,
  type ImportRow,
  type ImportTotals,
  type OpenedImport,
} from '../../../shared/contract/imports.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Translate } from '../../../shared/locales/index.ts';
import type { AppContext } from '../../context.ts';
import { importIssueCodes } from '../../imports/issueCodes.ts';
import { overallEncoding } from '../../imports/proposeLayout.ts';
import { withStaging } from '../../imports/stagedImports.ts';
import { readWorkbookFacts, sheetFacts } from '../../imports/staging.ts';
import { importsHandlers, writeErrors } from './handlers.ts';

/** How a headless import is asked for. */
export interface ImportFileOptions {
  readonly file: string;
  /** Name of a sheet, when it is not the proposed one. */
  readonly sheet?: string;
  /** The layout to use instead of the proposed one. */
  readonly mapping?: ImportLayout;
  readonly dryRun: boolean;
  /** Where the sheet goes with what is wrong with its rows. */
  readonly errorsOut?: string;
  /** Words of a key, for the sentences of issues. */
  readonly translate: Translate;
}

interface ImportedRow extends Omit<ImportRow, 'before' | 'issues'> {
  readonly issues: { readonly column: number; readonly code: string; readonly message: string }[];
}

/** The JSON of `import --json` (design.md §7). */
export interface ImportFileResult {
  readonly sheet: string;
  readonly headerRows: readonly number[];
  readonly firstDataRow: number;
  readonly encoding: ImportColumn['encoding'];
  readonly columns: readonly ImportColumn[];
  readonly rows: readonly ImportedRow[];
  /** The sheet given back: its file, and how many rows have something to look at. */
  readonly errors?: { readonly file: string; readonly rows: number };
  readonly totals: ImportTotals;
}

const rowsInPage = 500;

/**
 * Reads a legacy register without a window: opens, plans and (unless `dryRun`) commits, by the same
 * handlers as the page.
 * @throws AppError why the file is refused; `notFound` with details `{ sheet, sheets }` for a sheet it has not
 */
export async function importRegisterFile(
  context: AppContext,
  options: ImportFileOptions,
): Promise<ImportFileResult> {
  const { token } = context.files.register(options.file);
  const opened = await importsHandlers.open({ jobId: newId(), file: token }, context);
  const { importId } = opened;
  try {
    const { layout, sheet } = chooseLayout(opened, options);
    const { totals } = await importsHandlers.plan({ jobId: newId(), importId, layout }, context);
    const rows = await readRows(context, importId, options);
    const encoding = encodingOf(context, importId, layout.sheet);
    const errors = await giveBack(context, importId, options.errorsOut);
    if (!options.dryRun) await importsHandlers.commit({ jobId: newId(), importId }, context);
    return {
      sheet,
      headerRows: layout.headerRows,
      firstDataRow: layout.firstDataRow,
      encoding,
      columns: layout.columns,
      rows,
      totals,
      ...(errors !== undefined && { errors }),
    };
  } finally {
    await importsHandlers.discard({ importId }, context);
  }
}

async function giveBack(context: AppContext, importId: string, file: string | undefined) {
  if (file === undefined) return undefined;
  const { rows } = await writeErrors(context, importId, file);
  return { file, rows };
}

function chooseLayout(
  opened: Pick<OpenedImport, 'sheets' | 'proposedSheet' | 'fileName'>,
  { sheet: name, mapping }: ImportFileOptions,
): { layout: ImportLayout; sheet: string } {
  const index = mapping?.sheet ?? opened.proposedSheet;
  // Sheet names carry trailing blanks that nobody sees (domain.md §7.2).
  const wanted = name?.trim().normalize('NFC');
  const sheet = opened.sheets.find((candidate) =>
    wanted === undefined
      ? candidate.index === index
      : candidate.name.trim().normalize('NFC') === wanted,
  );
  if (sheet === undefined) {
    const names = opened.sheets.map((candidate) => `“${candidate.name.trim()}”`).join(', ');
    throw new AppError('notFound', { reason: 'sheet', sheet: name ?? index, sheets: names });
  }
  const layout = mapping === undefined ? sheet.layout : { ...mapping, sheet: sheet.index };
  if (layout === null) throw new AppError('noTable', { fileName: opened.fileName });
  return { layout, sheet: sheet.name };
}

async function readRows(
  context: AppContext,
  importId: string,
  { translate }: ImportFileOptions,
): Promise<ImportedRow[]> {
  const rows: ImportedRow[] = [];
  let cursor: string | null = null;
  do {
    const page = await readPage(context, importId, cursor);
    for (const { row, action, values, issues } of page.rows) {
      rows.push({ row, action, values, issues: issues.map((found) => inWords(found, translate)) });
    }
    cursor = page.next;
  } while (cursor !== null);
  return rows;
}

function readPage(context: AppContext, importId: string, cursor: string | null) {
  const page = { importId, actions: [], onlyIssues: false, cursor, limit: rowsInPage };
  return importsHandlers.rows(page, context);
}

function inWords(
  { column, code, details }: z.input<typeof importIssueSchema>,
  translate: Translate,
): ImportedRow['issues'][number] {
  const known = importIssueCodes.find((candidate) => candidate === code);
  const message = known === undefined ? code : translate(`imports.issue.${known}`, details ?? {});
  return { column, code, message };
}

/** How the sheet as a whole is written, by the columns that prove something. */
function encodingOf(
  context: AppContext,
  importId: string,
  sheet: number,
): ImportColumn['encoding'] {
  return withStaging(context, importId, (staging) =>
    overallEncoding(sheetFacts(readWorkbookFacts(staging), sheet).encodings),
  );
}
