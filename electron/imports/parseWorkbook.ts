import type { ImportFormat } from '../../shared/contract/imports.ts';
import { openWorkbook } from '../workbooks/readWorkbook.ts';
import { openPastedText } from '../workbooks/text/openText.ts';
import { defaultLimits, type SheetEnd, type SheetInfo } from '../workbooks/types.ts';
import { packRow, rowEnd } from './packedRows.ts';

/** Told about a workbook as it is parsed, sheet after sheet. */
export interface ParseListener {
  onOpen(format: ImportFormat, sheets: readonly SheetInfo[]): void;
  /** Packed rows of the sheet being read, with the numbers of the first and the last. */
  onRows(batch: RowBatch): void;
  onProgress(sheet: number, fraction: number): void;
  onSheetEnd(sheet: number, end: SheetEnd): void;
}

export interface RowBatch {
  readonly sheet: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly packed: string;
}

/**
 * A batch of usual rows stays below 128 KB: larger texts are large objects to V8, which frees them late
 * and so keeps a hundred megabytes of them.
 */
const rowsInBatch = 64;

/** What is parsed: a file, or the cells that were pasted in its place under its name. */
export interface ParseSource {
  readonly file: string;
  readonly pasted?: string | undefined;
}

/**
 * Parses all sheets of a workbook.
 * @throws WorkbookError what was told before is worth nothing then
 */
export async function parseWorkbook(
  { file, pasted }: ParseSource,
  listener: ParseListener,
): Promise<void> {
  const workbook =
    pasted === undefined ? await openWorkbook(file) : openPastedText(pasted, file, defaultLimits);
  listener.onOpen(workbook.format, workbook.sheets);
  for (const { index: sheet } of workbook.sheets) {
    let rows: string[] = [];
    let firstRow = 0;
    let lastRow = 0;
    const send = (): void => {
      if (rows.length === 0) return;
      listener.onRows({ sheet, firstRow, lastRow, packed: rows.join(rowEnd) });
      rows = [];
    };
    const end = await workbook.readSheet(
      sheet,
      (row) => {
        if (rows.length === 0) firstRow = row.row;
        lastRow = row.row;
        if (rows.push(packRow(row)) >= rowsInBatch) send();
      },
      (fraction) => listener.onProgress(sheet, fraction),
    );
    send();
    listener.onSheetEnd(sheet, end);
  }
}
