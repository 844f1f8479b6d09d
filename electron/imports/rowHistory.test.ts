import { expect, test } from 'vitest';
import { historyContract } from '../../shared/contract/history.ts';
import { historyHandlers } from '../features/history/handlers.ts';
import type { TestContext } from '../testContext.ts';
import { importFile, registerOfTest } from './fixtures/importing.ts';
import { ledgerRow, writeLedger } from './fixtures/registerWorkbook.ts';

async function historyOf(office: TestContext, numberSymbol: string) {
  const { id } = await office.database.kysely
    .selectFrom('directives')
    .select('id')
    .where('number_symbol', '=', numberSymbol)
    .executeTakeFirstOrThrow();
  return historyContract.row.output.parse(await historyHandlers.row({ rowId: id }, office));
}

test('the history of a document begins with the workbook and the row that it came from', async () => {
  const office = await registerOfTest();
  await importFile(office, await writeLedger([ledgerRow(1), ledgerRow(2)], 'sổ 2018.xlsx'));
  expect(await historyOf(office, '2-NQ/TU')).toEqual([
    expect.objectContaining({
      subject: 'imports',
      action: 'import',
      clerk: office.clerk,
      source: { fileName: 'sổ 2018.xlsx', row: 3 },
      changes: [],
    }),
  ]);
});

test('what an import changed says which workbook changed it; edits by hand name none', async () => {
  const office = await registerOfTest();
  await importFile(office, await writeLedger([ledgerRow(1)], 'sổ 2018.xlsx'));
  await importFile(office, await writeLedger([ledgerRow(1, { 9: 'mới' })], 'bổ sung.xlsx'));
  const [changed, imported] = await historyOf(office, '1-NQ/TU');
  expect(changed).toMatchObject({
    subject: 'directives',
    action: 'update',
    source: { fileName: 'bổ sung.xlsx', row: null },
    changes: [{ field: 'notes', before: '', after: 'mới' }],
  });
  expect(imported?.source).toEqual({ fileName: 'sổ 2018.xlsx', row: 2 });
  const { entries } = await historyHandlers.list({ cursor: null, limit: 10 }, office);
  expect(entries.map(({ subject, source }) => [subject, source?.fileName])).toEqual([
    ['directives', 'bổ sung.xlsx'],
    ['imports', 'bổ sung.xlsx'],
    ['imports', 'sổ 2018.xlsx'],
    ...entries.slice(3).map(({ subject }) => [subject, undefined]),
  ]);
});
