import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { expect, test } from 'vitest';
import type { ImportColumn } from '../../shared/contract/imports.ts';
import { importsHandlers } from '../features/imports/handlers.ts';
import { openFile, planFile, registerOfTest, allRows } from './fixtures/importing.ts';
import { ledgerRow, writeLedger } from './fixtures/registerWorkbook.ts';

const header = 'STT\tSố, ký hiệu\tTrích yếu\tNgày ban hành\n';

function fileOf(name: string, content: Buffer | string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'so-dan-van-van-ban-')), name);
  writeFileSync(file, content);
  return file;
}

test('a .csv in TCVN3 becomes documents in Unicode, days before months', async () => {
  const office = await registerOfTest();
  const lines =
    'STT;Sè, ký hiÖu;TrÝch yÕu;Ngµy ban hµnh\n1;25-NQ/TW;VÒ c«ng t¸c d©n vËn;03/6/2013\n';
  const { rows, layout } = await planFile(office, fileOf('so.csv', Buffer.from(lines, 'latin1')));
  expect(rows[0]).toMatchObject({
    action: 'create',
    values: { numberSymbol: '25-NQ/TW', summary: 'Về công tác dân vận', issuedOn: '2013-06-03' },
  });
  expect(layout.columns.find(({ field }) => field === 'summary')?.encoding).toBe('tcvn3');
});

test('a page named .xls is planned like a workbook', async () => {
  const office = await registerOfTest();
  const row = (cells: readonly string[]) =>
    `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`;
  const page = `<html><table>${row(header.trim().split('\t'))}${row(['1', '25-NQ/TW', 'Về dân vận', '03/6/2013'])}</table></html>`;
  const { rows } = await planFile(office, fileOf('so.xls', page));
  expect(rows[0]).toMatchObject({ action: 'create', values: { summary: 'Về dân vận' } });
});

test('pasted cells are read like a file; of a classified row nothing is kept', async () => {
  const office = await registerOfTest();
  const secret = 'noidungkhongduocluu';
  const text = `${header}1\t25-NQ/TW\tVề dân vận\t03/6/2013\n2\t26-NQ/TW\tTUYỆT MẬT ${secret}\t03/6/2013\n`;
  const opened = await importsHandlers.openPasted(
    { jobId: newId(), name: 'Ô đã dán', text },
    office,
  );
  expect(opened).toMatchObject({ fileName: 'Ô đã dán', format: 'text' });
  const { importId } = opened;
  const layout = opened.sheets[0]?.layout;
  if (layout === null || layout === undefined) throw new Error('no table found');
  await importsHandlers.plan({ jobId: newId(), importId, layout }, office);
  const rows = await allRows(office, importId);
  expect(rows.map(({ action }) => action)).toEqual(['create', 'error']);
  for (const name of readdirSync(office.folder, { recursive: true, encoding: 'utf8' })) {
    const content = readFile(join(office.folder, name));
    expect(content?.includes(secret) ?? false, name).toBe(false);
  }
});

function readFile(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** The row of a column whose reading the clerk changes. */
async function readAs(change: Partial<ImportColumn>, summary: string) {
  const office = await registerOfTest();
  const file = await writeLedger([ledgerRow(1, { 6: summary })]);
  const { importId } = await openFile(office, file);
  const { rows, layout } = await planFile(office, file, (found) => ({
    ...found,
    columns: found.columns.map((column) =>
      column.field === 'summary' ? { ...column, ...change } : column,
    ),
  }));
  const { columns } = layout;
  const top = await importsHandlers.sheetTop({ importId, sheet: 0, limit: 5, columns }, office);
  const place = 6;
  const { samples } = await importsHandlers.samples(
    { importId, sheet: 0, column: place + 1 },
    office,
  );
  return { planned: rows[0]?.values['summary'], shown: top.rows[1]?.cells[place], samples };
}

test('a column is read in the encoding that the clerk chose, and shown so before', async () => {
  // One word alone proves nothing, so it is left as it is until someone says what it is.
  const found = await readAs({}, 'Hµ');
  expect(found.planned).toBe('Hµ');
  const chosen = await readAs({ encoding: 'tcvn3' }, 'Hµ');
  expect([chosen.planned, chosen.shown]).toEqual(['Hà', 'Hà']);
  expect(chosen.samples).toContainEqual({ row: 2, raw: 'Hµ', text: 'Hµ', encoding: 'unicode' });
});

test('a wrong guess is taken back by choosing Unicode, and Unicode is never read as anything else', async () => {
  const guessed = await readAs({}, 'VÒ c«ng t¸c d©n vËn');
  expect(guessed.planned).toBe('Về công tác dân vận');
  expect(guessed.samples).toContainEqual({
    row: 2,
    raw: 'VÒ c«ng t¸c d©n vËn',
    text: 'Về công tác dân vận',
    encoding: 'tcvn3',
  });
  const refused = await readAs({ encoding: 'unicode' }, 'VÒ c«ng t¸c d©n vËn');
  expect(refused.planned).toBe('VÒ c«ng t¸c d©n vËn');
  const unicode = await readAs({ encoding: 'vps' }, 'Về công tác dân vận');
  expect(unicode.planned).toBe('Về công tác dân vận');
});

test('damage of a converted PDF is found, and repaired only when the clerk says so', async () => {
  const office = await registerOfTest();
  const file = await writeLedger([ledgerRow(1, { 6: 'Chƣơng trình hành động' })]);
  const { layout, rows } = await planFile(office, file);
  expect(layout.columns.find(({ field }) => field === 'summary')?.damage).toBe('found');
  expect(rows[0]?.values['summary']).toBe('Chƣơng trình hành động');
  const repaired = await readAs({ damage: 'repaired' }, 'Chƣơng trình hành động');
  expect([repaired.planned, repaired.shown]).toEqual([
    'Chương trình hành động',
    'Chương trình hành động',
  ]);
});
