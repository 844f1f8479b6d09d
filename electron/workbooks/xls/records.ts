import { WorkbookError } from '../workbookError.ts';

/** Record types of BIFF that are read ([MS-XLS] 2.3). */
export const recordType = {
  formula: 0x06,
  endOfFile: 0x0a,
  date1904: 0x22,
  filePass: 0x2f,
  font: 0x31,
  continue: 0x3c,
  codePage: 0x42,
  columnInfo: 0x7d,
  boundSheet: 0x85,
  multipleRk: 0xbd,
  richString: 0xd6,
  extendedFormat: 0xe0,
  mergeCells: 0xe5,
  sharedStrings: 0xfc,
  labelSst: 0xfd,
  number: 0x203,
  label: 0x204,
  booleanOrError: 0x205,
  string: 0x207,
  row: 0x208,
  rk: 0x27e,
  format: 0x41e,
  beginOfFile: 0x809,
} as const;

export interface BiffRecord {
  type: number;
  /** Where the record itself begins. */
  offset: number;
  data: Buffer;
}

/** One after the other from `offset`; a record that runs over the end is a cut file. */
export function* records(stream: Buffer, offset: number): Generator<BiffRecord, void, undefined> {
  let position = offset;
  while (position + 4 <= stream.length) {
    const type = stream.readUInt16LE(position);
    const start = position + 4;
    const end = start + stream.readUInt16LE(position + 2);
    if (end > stream.length) throw new WorkbookError('damaged', 'truncated');
    yield { type, offset: position, data: stream.subarray(start, end) };
    position = end;
  }
}

/** The record at `offset` with the CONTINUE records that belong to it. */
export function recordWithContinuation(stream: Buffer, offset: number): Buffer[] {
  const pieces: Buffer[] = [];
  for (const record of records(stream, offset)) {
    if (pieces.length > 0 && record.type !== recordType.continue) break;
    pieces.push(record.data);
  }
  return pieces;
}

/** Records of one substream, from its BOF to its EOF, without those of charts inside it. */
export function* substream(stream: Buffer, offset: number): Generator<BiffRecord, void, undefined> {
  let depth = 0;
  for (const record of records(stream, offset)) {
    if (record.type === recordType.beginOfFile) depth++;
    else if (depth === 0) break;
    else if (record.type === recordType.endOfFile) {
      depth--;
      if (depth === 0) return;
    } else if (depth === 1) yield record;
  }
  throw new WorkbookError('damaged', 'truncated');
}
