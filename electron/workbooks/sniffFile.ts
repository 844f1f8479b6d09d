import { textCoding } from './text/textDecoding.ts';
import { TextDecoder } from 'node:util';
import type { ImportFormat } from '../../shared/contract/imports.ts';
import { WorkbookError } from './workbookError.ts';

/** Bytes needed to tell what a file is. */
export const sniffBytes = 4096;

const compoundFile = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

/**
 * Tells by the first bytes which reader a file is for. The name says nothing: HTML pages and text files
 * called .xls and .xlsx are common, and a lenient reader shows them as shifted rubbish (excel.md §1).
 */
export function sniffFile(start: Buffer): ImportFormat {
  if (start.length === 0) throw new WorkbookError('unsupported', 'empty');
  if (start.subarray(0, 8).equals(compoundFile)) return 'xls';
  if (start.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1'))) return 'xlsx';
  if (start.subarray(0, 4).equals(Buffer.from('PK\u0005\u0006', 'latin1'))) {
    throw new WorkbookError('notWorkbook', 'zip');
  }
  const stream = bareStream(start);
  if (stream !== undefined) throw new WorkbookError('unsupported', stream);
  return sniffText(start);
}

/** Excel 2 to 4 wrote its records straight into the file. */
function bareStream(start: Buffer): string | undefined {
  if (start[0] !== 0x09) return undefined;
  const names = new Map([
    [0x00, 'biff2'],
    [0x02, 'biff3'],
    [0x04, 'biff4'],
    [0x08, 'biffStream'],
  ]);
  const length = start[2] ?? 0;
  return start[3] === 0 && length >= 4 && length <= 16 ? names.get(start[1] ?? -1) : undefined;
}

/** Control characters that no text has; VPS and VISCII write letters with the others. */
const binary = /[\u0000\u0001\u0007\u0008\u000e\u000f\u0016-\u0018\u001a]/; // eslint-disable-line no-control-regex -- they are what is looked for

function sniffText(start: Buffer): 'text' | 'html' {
  const coding = textCoding(start);
  const text = new TextDecoder(coding.label).decode(start);
  const head = text.trimStart().toLowerCase();
  if (head.startsWith('%pdf')) throw new WorkbookError('notWorkbook', 'pdf');
  if (head.startsWith('{\\rtf')) throw new WorkbookError('notWorkbook', 'rtf');
  if (/^(?:mime-version|content-type):/.test(head)) throw new WorkbookError('unsupported', 'mht');
  if (/^<(?:!doctype html|html|head|body|table|meta|style)\b/.test(head)) return 'html';
  if (head.startsWith('<')) return sniffXml(head);
  if (binary.test(text)) throw new WorkbookError('notWorkbook', 'binary');
  return 'text';
}

function sniffXml(head: string): 'html' {
  if (head.includes('urn:schemas-microsoft-com:office:spreadsheet')) {
    throw new WorkbookError('unsupported', 'xml2003');
  }
  if (/<(?:html|table)\b/.test(head)) return 'html';
  throw new WorkbookError('notWorkbook', 'xml');
}
