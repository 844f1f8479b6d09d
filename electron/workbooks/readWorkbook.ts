import { open } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { openHtml } from './html/openHtml.ts';
import { sniffBytes, sniffFile } from './sniffFile.ts';
import { openTextFile } from './text/openText.ts';
import { defaultLimits, type Workbook, type WorkbookLimits } from './types.ts';
import { WorkbookError } from './workbookError.ts';
import { openXls } from './xls/openXls.ts';
import { openXlsx } from './xlsx/openXlsx.ts';

/**
 * Opens a workbook by its content, whatever its name. Run it in a job process: it is made to refuse
 * hostile files, and a process that can be killed is the second line.
 */
export async function openWorkbook(
  path: string,
  limits: WorkbookLimits = defaultLimits,
): Promise<Workbook> {
  const bytes = await readBytes(path, limits);
  const format = sniffFile(bytes.subarray(0, sniffBytes));
  switch (format) {
    case 'xlsx':
      return openXlsx(bytes, limits);
    case 'xls':
      return openXls(bytes, limits);
    case 'html':
      return openHtml(bytes, sheetName(path), limits);
    case 'text':
      return openTextFile(bytes, sheetName(path), limits);
  }
}

/** The name of the only sheet of a file that has none: that of the file, as Excel does it. */
function sheetName(path: string): string {
  return basename(path, extname(path)).normalize('NFC');
}

async function readBytes(path: string, limits: WorkbookLimits): Promise<Buffer> {
  try {
    await using file = await open(path, 'r');
    const status = await file.stat();
    if (!status.isFile()) throw new WorkbookError('unreadable', 'folder');
    if (status.size > limits.fileBytes) throw new WorkbookError('tooLarge', 'file');
    return await file.readFile();
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    throw new WorkbookError('unreadable', unreadableDetail(error), error);
  }
}

/** Excel on Windows keeps an open file to itself: EBUSY, or EPERM, as a clerk meets it every day. */
function unreadableDetail(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'missing';
  if (code === 'EBUSY' || code === 'EPERM') return 'locked';
  if (code === 'EACCES') return 'denied';
  return code === 'EISDIR' ? 'folder' : 'read';
}
