import type { ImportFormat } from '../../shared/contract/imports.ts';
import type { LegacyEncoding } from '../../shared/domain/legacyDecoders.ts';

/** Caps on what a file may cost; each one is about real bytes and counts, never about declared ones. */
export interface WorkbookLimits {
  /** Size of the file on disk. */
  fileBytes: number;
  /** Inflated bytes of one part of an .xlsx. */
  entryBytes: number;
  /** Inflated bytes of all parts read, each counted once. */
  totalBytes: number;
  /** Parts in the container. */
  entries: number;
  /** Cells of one sheet, empty ones included. */
  cells: number;
}

const mebibyte = 1024 * 1024;

/** A legal register of 1,000,000 rows and 10 columns inflates to 388 MiB of cells and 141 MiB of texts. */
export const defaultLimits: WorkbookLimits = {
  fileBytes: 256 * mebibyte,
  entryBytes: 512 * mebibyte,
  totalBytes: 768 * mebibyte,
  entries: 10_000,
  cells: 30_000_000,
};

export interface Workbook {
  format: ImportFormat;
  sheets: SheetInfo[];
  /**
   * Gives the filled rows of a sheet in order, once. Rows come before the checksum of the sheet is
   * known: when the promise rejects, throw away what was received.
   */
  readSheet(
    index: number,
    onRow: (row: SheetRow) => void,
    onProgress?: (fraction: number) => void,
  ): Promise<SheetEnd>;
  /**
   * The merged ranges alone. An .xlsx has them after the rows, and finding the header needs them with
   * the first rows; this costs a tenth of reading the sheet and checks its checksum.
   */
  readMerges(index: number): Promise<MergedRange[]>;
}

export interface SheetInfo {
  index: number;
  name: string;
  state: 'visible' | 'hidden' | 'veryHidden';
}

export interface SheetRow {
  /** As Excel numbers rows, from 1. */
  row: number;
  hidden: boolean;
  /** Filled cells only, by ascending column. */
  cells: SheetCell[];
}

export interface SheetCell {
  /** From 1. */
  column: number;
  kind: 'text' | 'number' | 'date' | 'boolean' | 'error';
  /** As a person reads it, in composed Unicode; dates as yyyy-mm-dd, times as hh:mm. */
  text: string;
  /** Numbers, and dates as Excel's serial number of this workbook; texts as in `text`. */
  value: string | number | boolean;
  encoding: LegacyEncoding;
  /** The text before decoding, where it differs. */
  raw?: string;
}

export interface MergedRange {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface SheetEnd {
  merges: MergedRange[];
  hiddenColumns: number[];
  /** The last row with a filled cell; 0 for an empty sheet. */
  lastRow: number;
}

/** Excel's own bound on rows, and ours on columns: a register is never wider than this. */
export const maxRow = 1_048_576;
export const maxColumn = 1024;
/** Ranges beyond this are ignored: a register has a few, a hostile file millions. */
export const maxMerges = 100_000;
/** Excel keeps 32,767 characters in a cell; text files may hold longer ones, and hostile ones do. */
export const maxCellText = 1_000_000;
