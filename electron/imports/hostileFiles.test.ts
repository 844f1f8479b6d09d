import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { makeZip } from '../workbooks/fixtures/makeZip.ts';
import { sheetData, xlsxParts } from '../workbooks/fixtures/makeXlsx.ts';
import { WorkbookError } from '../workbooks/workbookError.ts';
import { dump, emptyRegister } from './fixtures/importing.ts';
import { ledgerHeader, ledgerRow } from './fixtures/registerWorkbook.ts';
import { parseWorkbook } from './parseWorkbook.ts';
import { readIntoStaging } from './readIntoStaging.ts';
import { AppError } from '../../shared/errors.ts';

/*
 * Files with bytes changed, cut out, doubled or put in from elsewhere. SO_DAN_VAN_FUZZ sets how many;
 * ten thousand take some minutes.
 */
const files = Number(process.env['SO_DAN_VAN_FUZZ'] ?? 300);

const folder = mkdtempSync(join(tmpdir(), 'so-dan-van-hong-'));
afterAll(() => rmSync(folder, { recursive: true }));

const lines = [ledgerHeader, ...Array.from({ length: 8 }, (_, index) => ledgerRow(index + 1))].map(
  (row) => row.map((cell) => (cell instanceof Date ? '03/6/2013' : String(cell ?? ''))),
);
/** SheetJS writes no more than Latin letters into BIFF5. */
const latin = lines.map((row) => row.map((text) => text.normalize('NFD').replace(/[^ -~]/g, '')));
const workbook = (bookType: 'biff8' | 'biff5' | 'xlsx'): Buffer => {
  const table = utils.aoa_to_sheet(bookType === 'biff5' ? latin : lines);
  return Buffer.from(
    write(utils.book_new(table, 'So'), { bookType, type: 'buffer' }) satisfies Uint8Array,
  );
};
const separated = (separator: string) => lines.map((row) => row.join(separator)).join('\r\n');
const page = `<html><table>${lines
  .map((row) => `<tr>${row.map((cell) => `<td colspan=1>${cell}</td>`).join('')}</tr>`)
  .join('')}</table></html>`;
const stored = makeZip(
  xlsxParts({
    sheet: sheetData('<c r="A1" t="inlineStr"><is><t>Số, ký hiệu</t></is></c>'),
  }),
);

const seeds: readonly Buffer[] = [
  workbook('xlsx'),
  stored,
  workbook('biff8'),
  workbook('biff5'),
  Buffer.from(separated(';')),
  Buffer.from(`"${separated('","')}"`),
  Buffer.from(`\ufeff${separated('\t')}`, 'utf16le'),
  Buffer.from(page),
];

interface Change {
  readonly kind: 'set' | 'cut' | 'double' | 'insert' | 'end';
  readonly place: number;
  readonly length: number;
  readonly bytes: Uint8Array;
}

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('set', 'cut', 'double', 'insert', 'end'),
  place: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 400 }),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 16 }),
});

function mutate(seed: Buffer, changes: readonly Change[]): Buffer {
  return changes.reduce((bytes, { kind, place, length, bytes: put }) => {
    const at = Math.floor(place * bytes.length);
    const before = bytes.subarray(0, at);
    const after = bytes.subarray(at);
    switch (kind) {
      case 'set':
        return Buffer.concat([before, put, after.subarray(put.length)]);
      case 'cut':
        return Buffer.concat([before, after.subarray(length)]);
      case 'double':
        return Buffer.concat([before, after.subarray(0, length), after]);
      case 'insert':
        return Buffer.concat([before, put, after]);
      case 'end':
        return Buffer.from(before);
    }
  }, seed);
}

/** Behind the checksums of its container: the XML of a sheet is changed before it is packed. */
const parts = xlsxParts({
  sheet: `${sheetData(
    lines
      .map((row, index) => {
        const cells = row.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('');
        return `<row r="${index + 1}">${cells}</row>`;
      })
      .join(''),
  )}<mergeCells><mergeCell ref="A1:C9"/></mergeCells>`,
});

function repacked(changes: readonly Change[], part: number): Buffer {
  const changed = parts.map(({ content, ...rest }, index) =>
    index === part
      ? { ...rest, content: mutate(Buffer.from(content), changes) }
      : { ...rest, content },
  );
  return makeZip(changed);
}

const changes = fc.array(change, { minLength: 1, maxLength: 6 });
const mutated = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom(...seeds), changes)
      .map(([seed, made]) => mutate(seed, made)),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(changes, fc.nat(parts.length - 1))
      .map(([made, part]) => repacked(made, part)),
  },
);

const nobody = { onOpen: () => {}, onRows: () => {}, onProgress: () => {}, onSheetEnd: () => {} };

test('the files before they are changed are read', async () => {
  for (const [index, seed] of seeds.entries()) {
    const file = join(folder, `nguyen-${index}`);
    writeFileSync(file, seed);
    await expect(parseWorkbook({ file }, nobody)).resolves.toBeUndefined();
  }
});

test(
  'a changed file ends, in rows or in a plain refusal',
  async () => {
    const file = join(folder, 'hong');
    await fc.assert(
      fc.asyncProperty(mutated, async (bytes) => {
        writeFileSync(file, bytes);
        await parseWorkbook({ file }, nobody).catch((error: unknown) => {
          expect(error).toBeInstanceOf(WorkbookError);
        });
      }),
      { numRuns: files },
    );
  },
  files * 1000,
);

test('the register is as it was after any number of broken files', async () => {
  const office = await emptyRegister();
  try {
    const before = dump(office);
    const file = join(folder, 'hong-2');
    await fc.assert(
      fc.asyncProperty(mutated, async (bytes) => {
        writeFileSync(file, bytes);
        const input = {
          importId: '019c0000-0000-7000-8000-000000000000',
          stagingFile: join(folder, 'dem.db'),
          databaseFile: office.database.folder.databaseFile,
          file,
          fileName: 'hong',
          today: '2026-01-01',
        };
        await readIntoStaging(input, () => {}).catch((error: unknown) => {
          expect(error).toBeInstanceOf(AppError);
        });
        rmSync(input.stagingFile, { force: true });
      }),
      { numRuns: Math.min(40, files) },
    );
    expect(dump(office)).toEqual(before);
  } finally {
    await office.dispose();
  }
}, 60_000);
