import type { MergedRange, SheetEnd, SheetRow, Workbook, WorkbookLimits } from '../types.ts';
import { maxMerges } from '../types.ts';
import { WorkbookError } from '../workbookError.ts';
import { parseRange } from './cellReference.ts';
import { SharedStrings } from './sharedStrings.ts';
import { SheetPart } from './sheetPart.ts';
import { loadStyles, type CellStyle } from './styles.ts';
import { loadWorkbookPart, type WorkbookPart } from './workbookPart.ts';
import { parsePart } from './xmlPart.ts';
import { ZipParts } from './zipParts.ts';

/** Opens an .xlsx (also .xlsm, .xltx) held in memory as packed bytes; parts are inflated when read. */
export async function openXlsx(bytes: Buffer, limits: WorkbookLimits): Promise<Workbook> {
  const parts = await ZipParts.open(bytes, limits);
  refuseOtherPackages(parts);
  const workbook = await loadWorkbookPart(parts);
  if (workbook.sheets.length === 0) throw new WorkbookError('damaged', 'noSheets');
  return new XlsxWorkbook(parts, workbook, limits);
}

function refuseOtherPackages(parts: ZipParts): void {
  if (parts.has('xl/workbook.bin')) throw new WorkbookError('unsupported', 'xlsb');
  if (parts.has('content.xml')) throw new WorkbookError('unsupported', 'ods');
  if (parts.has('word/document.xml')) throw new WorkbookError('notWorkbook', 'docx');
  if (!parts.has('_rels/.rels') && !parts.has('xl/workbook.xml')) {
    throw new WorkbookError('notWorkbook', 'zip');
  }
}

class XlsxWorkbook implements Workbook {
  readonly format = 'xlsx';
  readonly sheets: Workbook['sheets'];
  readonly #parts: ZipParts;
  readonly #workbook: WorkbookPart;
  readonly #limits: WorkbookLimits;
  #strings: SharedStrings | undefined;
  #styles: CellStyle[] | undefined;

  constructor(parts: ZipParts, workbook: WorkbookPart, limits: WorkbookLimits) {
    this.#parts = parts;
    this.#workbook = workbook;
    this.#limits = limits;
    this.sheets = workbook.sheets.map(({ index, name, state }) => ({ index, name, state }));
  }

  async readSheet(
    index: number,
    onRow: (row: SheetRow) => void,
    onProgress?: (fraction: number) => void,
  ): Promise<SheetEnd> {
    const part = this.#partOf(index);
    const { strings: stringsPart } = this.#workbook;
    const known = this.#strings;
    const before = known === undefined ? this.#parts.declaredSize(stringsPart ?? '') : 0;
    const total = before + this.#parts.declaredSize(part) || 1;
    const report = (bytes: number): void => onProgress?.(Math.min(1, bytes / total));
    this.#styles ??= await loadStyles(this.#parts, this.#workbook.styles);
    this.#strings = known ?? (await SharedStrings.load(this.#parts, stringsPart, report));
    const sheet = new SheetPart({
      strings: this.#strings,
      styles: this.#styles,
      date1904: this.#workbook.date1904,
      maxCells: this.#limits.cells,
      onRow,
    });
    await parsePart(this.#parts, part, sheet, { onBytes: (bytes) => report(before + bytes) });
    onProgress?.(1);
    return sheet.end();
  }

  async readMerges(index: number): Promise<MergedRange[]> {
    const merges: MergedRange[] = [];
    let rest = '';
    await this.#parts.read(this.#partOf(index), (chunk) => {
      // References are ASCII, so Latin-1 serves, and no letter can be cut.
      const text = rest + chunk.toString('latin1');
      rest = text.slice(-longestMergeTag);
      if (!text.includes('mergeCell')) return;
      let end = 0;
      for (const match of text.matchAll(mergeTag)) {
        end = match.index + match[0].length;
        const merge = parseRange(match[1] ?? '');
        if (merge !== undefined && merges.length < maxMerges) merges.push(merge);
      }
      rest = text.slice(Math.max(end, text.length - longestMergeTag));
    });
    return merges;
  }

  #partOf(index: number): string {
    const part = this.#workbook.sheets[index]?.part;
    if (part === undefined) throw new RangeError(`no sheet ${index}`);
    return part;
  }
}

const longestMergeTag = 200;
const mergeTag = /<(?:[\w.-]{1,40}:)?mergeCell\s+ref="([^"<>]{1,40})"/g;
