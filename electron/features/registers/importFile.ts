import { v7 as newId } from 'uuid';
import type { ImportColumn, ImportRow, ImportTotals } from '../../../shared/contract/imports.ts';
import type {
  OpenedRegister,
  RegisterAnswers,
  RegisterLayout,
  RegisterName,
  RegisterPlanTotals,
} from '../../../shared/contract/registers.ts';
import { registerIssueKeys } from '../../../shared/domain/registerIssues.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Translate, TranslationKey } from '../../../shared/locales/index.ts';
import type { AppContext } from '../../context.ts';
import { overallEncoding } from '../../imports/proposeLayout.ts';
import { registersHandlers } from './handlers.ts';

/** How a headless import of a plain register is asked for. */
export interface ImportRecordsOptions {
  readonly register: RegisterName;
  readonly file: string;
  /** Name of a sheet, when it is not the proposed one. */
  readonly sheet?: string;
  /** The layout to use instead of the proposed one. */
  readonly mapping?: RegisterLayout;
  /** In place of what is proposed: province, happenedOn, basis. */
  readonly answers: RegisterAnswers;
  readonly dryRun: boolean;
  /** Words of a key, for the sentences of issues. */
  readonly translate: Translate;
}

interface ImportedRow extends Omit<ImportRow, 'before' | 'issues'> {
  readonly issues: { readonly column: number; readonly code: string; readonly message: string }[];
}

/** The JSON of `import --json` (design.md §7), with what is written beside the rows. */
export interface ImportRecordsResult {
  readonly sheet: string;
  readonly headerRows: readonly number[];
  readonly firstDataRow: number;
  readonly encoding: ImportColumn['encoding'];
  readonly columns: RegisterLayout['columns'];
  readonly rows: readonly ImportedRow[];
  readonly totals: ImportTotals;
  readonly effects: RegisterPlanTotals['effects'];
}

const rowsInPage = 500;

function chooseLayout(
  {
    sheets,
    proposedSheet,
    fileName,
  }: Pick<OpenedRegister, 'sheets' | 'proposedSheet' | 'fileName'>,
  { sheet: name, mapping }: ImportRecordsOptions,
): { layout: RegisterLayout; sheet: string } {
  const index = mapping?.sheet ?? proposedSheet;
  // Sheet names carry trailing blanks that nobody sees (domain.md §7.2).
  const wanted = name?.trim().normalize('NFC');
  const sheet = sheets.find((candidate) =>
    wanted === undefined
      ? candidate.index === index
      : candidate.name.trim().normalize('NFC') === wanted,
  );
  if (sheet === undefined) {
    const names = sheets.map((candidate) => `“${candidate.name.trim()}”`).join(', ');
    throw new AppError('notFound', { reason: 'sheet', sheet: name ?? index, sheets: names });
  }
  const layout = mapping === undefined ? sheet.layout : { ...mapping, sheet: sheet.index };
  if (layout === null) throw new AppError('noTable', { fileName });
  return { layout, sheet: sheet.name };
}

/** A code without a sentence is told as it is. */
function messageOf(issue: ImportRow['issues'][number], translate: Translate): string {
  for (const key of registerIssueKeys(issue)) {
    // The keys are put together; a key that is none comes back as itself.
    const message = translate(key as TranslationKey, issue.details);
    if (message !== key) return message;
  }
  return issue.code;
}

async function readRows(
  context: AppContext,
  importId: string,
  translate: Translate,
): Promise<ImportedRow[]> {
  const rows: ImportedRow[] = [];
  let cursor: string | null = null;
  do {
    const question = { importId, actions: [], onlyIssues: false, cursor, limit: rowsInPage };
    const page = await registersHandlers.rows(question, context);
    for (const { row, action, values, issues } of page.rows) {
      const told = issues.map(({ column, code, details = {} }) => ({
        column,
        code,
        message: messageOf({ column, code, details }, translate),
      }));
      rows.push({ row, action, values, issues: told });
    }
    cursor = page.next;
  } while (cursor !== null);
  return rows;
}

/**
 * Reads a workbook into a plain register without a window: opens, plans and (unless `dryRun`) commits, by
 * the same handlers as the page.
 * @throws AppError why the file is refused; `notFound` with details `{ sheet, sheets }` for a sheet it has not
 */
export async function importRecordsFile(
  context: AppContext,
  options: ImportRecordsOptions,
): Promise<ImportRecordsResult> {
  const { register, dryRun, translate } = options;
  const { token: file } = context.files.register(options.file);
  const opened = await registersHandlers.open({ jobId: newId(), register, file }, context);
  const { importId } = opened;
  try {
    const { layout, sheet } = chooseLayout(opened, options);
    const proposed = Object.fromEntries(opened.options.map(({ name, value }) => [name, value]));
    const answers = { ...proposed, ...options.answers };
    const plan = { jobId: newId(), importId, layout, answers };
    const { totals, effects } = await registersHandlers.plan(plan, context);
    const rows = await readRows(context, importId, translate);
    if (!dryRun) await registersHandlers.commit({ jobId: newId(), importId }, context);
    const { headerRows, firstDataRow, columns } = layout;
    const written = columns.map(({ index, encoding }) => [String(index), encoding] as const);
    const encoding = overallEncoding(Object.fromEntries(written));
    return { sheet, headerRows, firstDataRow, encoding, columns, rows, totals, effects };
  } finally {
    await registersHandlers.discard({ importId }, context);
  }
}
