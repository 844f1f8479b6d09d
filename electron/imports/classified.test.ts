import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importsHandlers } from '../features/imports/handlers.ts';
import { commit, openFile, planFile, registerOfTest } from './fixtures/importing.ts';
import { ledgerHeader, ledgerRow, writeWorkbookFile } from './fixtures/registerWorkbook.ts';

/** Words of the refused rows: they must not be found in any byte that is kept. */
const secret = 'KHOSUNGLONG';
const secretWords = `Phương án bảo vệ ${secret}`;

/** Files of the data folder (register, logs, staging) that hold the secret in any encoding of SQLite. */
function filesWithSecret(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file);
      const folded = bytes.toString('latin1').toLowerCase();
      return (
        folded.includes(secret.toLowerCase()) || bytes.includes(Buffer.from(secret, 'utf16le'))
      );
    });
}

const header = [...ledgerHeader, 'Độ mật'];

function secretRow(index: number, mark: string | null, change = {}) {
  return [...ledgerRow(index, { 6: secretWords, ...change }), mark];
}

test('rows marked as classified are refused by number alone: nothing of them is kept anywhere', async () => {
  const office = await registerOfTest();
  const file = await writeWorkbookFile([
    {
      rows: [
        header,
        secretRow(1, 'Mật'),
        [...ledgerRow(2), 'Thường'],
        secretRow(3, 'TỐI MẬT'),
        secretRow(4, 'nt'),
        [...ledgerRow(5), null],
        secretRow(6, 'A'),
        secretRow(7, null, { 9: 'TUYỆT MẬT' }),
        secretRow(8, null, { 9: '(Mật)' }),
        [...ledgerRow(9, { 6: 'Về bảo vệ bí mật nhà nước, mật độ dân cư' }), null],
      ],
    },
  ]);
  const { rows, totals, importId } = await planFile(office, file);
  expect(totals).toEqual({ read: 9, created: 3, updated: 0, same: 0, skipped: 0, failed: 6 });
  const refused = rows.filter(({ action }) => action === 'error');
  expect(refused.map(({ row }) => row)).toEqual([2, 4, 5, 7, 8, 9]);
  for (const row of refused) {
    expect(row).toMatchObject({
      values: {},
      before: {},
      issues: [{ column: 0, code: 'classified' }],
    });
  }
  expect(filesWithSecret(office.folder)).toEqual([]);
  await commit(office, importId);
  expect(filesWithSecret(office.folder)).toEqual([]);
});

test('a mark merged over several rows refuses all of them', async () => {
  const office = await registerOfTest();
  const file = await writeWorkbookFile([
    {
      merges: ['K3:K5', 'J6:J7'],
      rows: [
        header,
        [...ledgerRow(1), null],
        secretRow(2, 'Mật'),
        secretRow(3, null),
        secretRow(4, null),
        secretRow(5, null, { 9: 'TỐI MẬT' }),
        secretRow(6, null),
        [...ledgerRow(7), null],
      ],
    },
  ]);
  const { rows, importId } = await planFile(office, file);
  expect(rows.map(({ action }) => action)).toEqual([
    'create',
    'error',
    'error',
    'error',
    'error',
    'error',
    'create',
  ]);
  expect(filesWithSecret(office.folder)).toEqual([]);
  await commit(office, importId);
});

test('the preview of the first rows shows nothing of a refused one', async () => {
  const office = await registerOfTest();
  const file = await writeWorkbookFile([
    { rows: [header, secretRow(1, 'Mật'), [...ledgerRow(2), null], [...ledgerRow(3), null]] },
    {
      name: 'Khác',
      rows: [
        [secretWords, 'TUYỆT MẬT'],
        ['Ghi chú khác', 'x'],
      ],
    },
  ]);
  const { importId } = await openFile(office, file);
  const { rows } = await importsHandlers.sheetTop(
    { importId, sheet: 0, limit: 10, columns: [] },
    office,
  );
  expect(rows[1]).toEqual({ row: 2, cells: [] });
  expect(filesWithSecret(office.folder)).toEqual([]);
});

test('a column that the clerk names as secrecy refuses its rows, and they leave the staging file', async () => {
  const office = await registerOfTest();
  const file = await writeWorkbookFile([
    {
      rows: [
        [...ledgerHeader, 'Phân loại'],
        secretRow(1, 'Tài liệu mật cấp 1'),
        [...ledgerRow(2), 'Tài liệu thường'],
        secretRow(3, 'B'),
      ],
    },
  ]);
  const { rows, importId } = await planFile(office, file, (layout) => ({
    ...layout,
    columns: layout.columns.map((column) =>
      column.index === 11 ? { ...column, field: 'secrecy' } : column,
    ),
  }));
  expect(rows.map(({ action }) => action)).toEqual(['error', 'create', 'error']);
  expect(filesWithSecret(office.folder)).toEqual([]);
  await commit(office, importId);
  expect(filesWithSecret(office.folder)).toEqual([]);
});

test('"nt" below a refused row does not bring its content back', async () => {
  const office = await registerOfTest();
  const file = await writeWorkbookFile([
    {
      rows: [
        header,
        [...ledgerRow(1), null],
        secretRow(2, 'Mật', { 3: secret }),
        [...ledgerRow(3, { 3: 'nt' }), null],
        [...ledgerRow(4, { 3: 'nt' }), null],
      ],
    },
  ]);
  const { rows } = await planFile(office, file);
  expect(rows[2]).toMatchObject({
    action: 'create',
    issues: [{ column: 4, code: 'nothingAbove' }],
  });
  expect(rows[3]?.issues.map(({ code }) => code)).toEqual(['nothingAbove']);
  expect(filesWithSecret(office.folder)).toEqual([]);
});
