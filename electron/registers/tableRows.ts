import type Database from 'better-sqlite3';
import type { RegisterLayout } from '../../shared/contract/registers.ts';
import { ClassifiedRows, mayHoldStamp } from '../imports/classifiedRows.ts';
import { issue, skipCodes } from '../imports/issueCodes.ts';
import { cutRow, toSheetRow } from '../imports/packedRows.ts';
import { CellReader } from '../imports/rowCells.ts';
import { eraseRows, packedRows } from '../imports/staging.ts';
import { rowClassifier } from '../workbooks/classifyRow.ts';
import type { SheetRow } from '../workbooks/types.ts';
import type { PlannedRow, RegisterDefinition, RowTexts } from './definition.ts';
import { tableOf } from './registerLayout.ts';
import type { StagedRegisterSheet } from './registerStaging.ts';

/** The rows of a table: those to be read, and those that are none or are refused. */
export interface TableRows {
  readonly data: readonly RowTexts[];
  readonly passedOver: readonly PlannedRow[];
}

const groupMark = /^(?:[IVXL]{1,6}|[A-HĐ]|\d{1,3})\s*[.):/-]\s*/u;

interface Group {
  readonly group: string;
  readonly heading: string;
}

const bareMark = /^(?:[IVXL]{1,6}|[A-HĐ])$/u;

/** "I. Huyện Đông Sơn", or the mark and the title in two cells. */
function groupOf({ cells }: SheetRow): Group {
  const texts = cells.filter(({ kind }) => kind === 'text').map(({ text }) => text.trim());
  const longest = texts.toSorted((left, right) => right.length - left.length)[0] ?? '';
  const [first = ''] = texts;
  const mark = first.replace(/[.):/-]$/, '').trim();
  const heading = bareMark.test(mark) && first !== longest ? `${mark}. ${longest}` : longest;
  return { group: longest.replace(groupMark, '').trim(), heading: heading.replaceAll(/\s+/g, ' ') };
}

/** The fields whose cells are numbers of Excel. */
function numbersOf({ cells }: SheetRow, { columns }: RegisterLayout): Record<string, true> {
  const numbers = new Set(
    cells.filter(({ kind }) => kind === 'number').map(({ column }) => column),
  );
  return Object.fromEntries(
    columns.flatMap(({ index, field }) =>
      field !== null && numbers.has(index) ? [[field, true] as const] : [],
    ),
  );
}

function ordinalOf({ cells }: SheetRow, column: number | undefined): string {
  return cells.find((cell) => cell.column === column)?.text.trim() ?? '';
}

function passed(row: number, action: 'skip' | 'error', issues: PlannedRow['issues']): PlannedRow {
  return { row, action, values: {}, before: {}, issues };
}

/**
 * Cuts a staged sheet into the rows of its register. Rows that turn out to be classified leave the staging
 * file (domain.md §8).
 */
export function readTableRows(
  staging: Database.Database,
  definition: RegisterDefinition,
  sheet: StagedRegisterSheet,
  layout: RegisterLayout,
): TableRows {
  const data: RowTexts[] = [];
  const passedOver: PlannedRow[] = [];
  const classify = rowClassifier(tableOf(layout));
  const refusals = new ClassifiedRows(layout, sheet.merges, sheet.refusedCells);
  const long = definition.columns.filter(({ kind }) => kind === 'lines').map(({ field }) => field);
  const cells = new CellReader<string>(layout, sheet.merges, new Set(long));
  const refusedRows = new Set<number>();
  const ordinal = layout.columns.find(({ field }) => field === 'ordinal')?.index;
  let group: Group = { group: '', heading: '' };
  let next = layout.firstDataRow;
  const bottom = layout.headerRows.at(-1);
  const from = bottom === undefined ? layout.firstDataRow : bottom + 1;
  for (const packed of packedRows(staging, layout.sheet, from)) {
    const row = cutRow(packed);
    if (row.row < layout.firstDataRow) {
      // The title of the first group stands between the header and the register.
      const above = toSheetRow(row);
      if (!row.isRefused && classify(above) === 'group') group = groupOf(above);
      continue;
    }
    // Rows without any cell do not come, but the clerk counts them.
    for (; next < row.row; next++)
      passedOver.push(passed(next, 'skip', [issue(0, skipCodes.blank)]));
    next = row.row + 1;
    if (refusals.isRefused(row, mayHoldStamp(packed))) {
      if (!row.isRefused) refusedRows.add(row.row);
      cells.skipRefused();
      passedOver.push(passed(row.row, 'error', [issue(0, 'classified')]));
      continue;
    }
    const sheetRow = toSheetRow(row);
    const kind = classify(sheetRow);
    if (kind === 'group') group = groupOf(sheetRow);
    if (kind !== 'data') {
      passedOver.push(passed(row.row, 'skip', [issue(0, skipCodes[kind])]));
      continue;
    }
    const read = cells.read(row);
    const hidden = row.isHidden ? [issue(0, 'hiddenRow')] : [];
    data.push({
      ...read,
      ...group,
      row: row.row,
      ordinal: ordinalOf(sheetRow, ordinal),
      isNumber: numbersOf(sheetRow, layout),
      issues: [...read.issues, ...hidden],
    });
  }
  eraseRows(staging, layout.sheet, refusedRows);
  return { data, passedOver };
}
