import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createTranslator } from '../../../shared/locales/index.ts';
import {
  commit,
  dump,
  importFile,
  openFile,
  planFile,
  registerOfTest,
} from '../../imports/fixtures/importing.ts';
import {
  day,
  ledgerRow,
  writeLedger,
  writeMessyRegister,
} from '../../imports/fixtures/registerWorkbook.ts';
import { sweepStaging } from '../../imports/staging.ts';
import { importsHandlers } from './handlers.ts';
import { importRegisterFile } from './importFile.ts';

test('rows are planned again when the register changed after the preview', async () => {
  const office = await registerOfTest();
  const first = await planFile(office, await writeLedger([ledgerRow(1), ledgerRow(2)]));
  const second = await planFile(
    office,
    await writeLedger([ledgerRow(1), ledgerRow(2), ledgerRow(3)]),
  );
  expect(second.totals.created).toBe(3);
  await commit(office, first.importId);
  const { totals } = await commit(office, second.importId);
  expect(totals).toMatchObject({ created: 1, same: 2 });
});

test('a batch is in the list with its arithmetic, and the page is told to ask again', async () => {
  const office = await registerOfTest();
  const { batchId, totals } = await importFile(office, await writeLedger([ledgerRow(1)]));
  expect(office.emitted).toEqual(expect.arrayContaining(['imports.changed', 'directives.changed']));
  const batches = await importsHandlers.batches({}, office);
  expect(batches).toEqual([
    expect.objectContaining({
      id: batchId,
      fileName: 'so-van-ban.xlsx',
      sheet: 'Văn bản đến',
      clerk: 'Nguyễn Thị Thử',
      totals,
      takenBackAt: null,
    }),
  ]);
});

test('another sheet and another header can be chosen, and their first rows seen', async () => {
  const office = await registerOfTest();
  const { importId, sheets } = await openFile(office, await writeMessyRegister());
  expect(sheets.map(({ name, layout }) => [name, layout === null])).toEqual([
    ['Hướng dẫn', true],
    ['CVĐ ', false],
  ]);
  const top = await importsHandlers.sheetTop({ importId, sheet: 1, limit: 5, columns: [] }, office);
  expect(top.rows.map(({ row }) => row)).toEqual([1, 3, 5, 6, 7]);
  expect(top.rows[3]?.cells).toEqual(['', '', '', 'Số, ký hiệu', 'Ngày tháng']);
  const layout = await importsHandlers.layout({ importId, sheet: 1, headerRows: [6] }, office);
  expect(layout.columns.map(({ index, field }) => [index, field])).toContainEqual([
    4,
    'numberSymbol',
  ]);
  const none = await importsHandlers.layout({ importId, sheet: 1, headerRows: [] }, office);
  expect(none.headerRows).toEqual([]);
});

test('days of Excel stand in the first rows as a person reads them', async () => {
  const office = await registerOfTest();
  const file = await writeLedger([ledgerRow(1, { 1: day(2013, 6, 20), 5: '3-6-2013' })]);
  const { importId } = await openFile(office, file);
  const { rows } = await importsHandlers.sheetTop(
    { importId, sheet: 0, limit: 5, columns: [] },
    office,
  );
  expect(rows[1]?.cells.slice(0, 6)).toEqual([
    '1',
    '20/6/2013',
    '1',
    'Tỉnh ủy',
    '1-NQ/TU',
    '3-6-2013',
  ]);
});

test('pages of the preview can be narrowed to actions and to rows with issues', async () => {
  const office = await registerOfTest();
  const { importId } = await planFile(office, await writeMessyRegister());
  const page = { importId, onlyIssues: false, cursor: null, limit: 3 };
  const skipped = await importsHandlers.rows({ ...page, actions: ['skip'] }, office);
  expect(skipped.rows.map(({ row }) => row)).toEqual([11, 13, 15]);
  const next = await importsHandlers.rows(
    { ...page, actions: ['skip'], cursor: skipped.next },
    office,
  );
  expect(next.rows.map(({ row }) => row)).toEqual([16, 17, 18]);
  const doubtful = await importsHandlers.rows({ ...page, actions: [], onlyIssues: true }, office);
  expect(doubtful.rows.map(({ row }) => row)).toEqual([10, 12, 14]);
});

test('a staging file is gone after commit, discard and the next start', async () => {
  const office = await registerOfTest();
  const staged = () => readdirSync(office.session.folder.staging);
  const first = await planFile(office, await writeLedger([ledgerRow(1)]));
  expect(staged()).toEqual([`${first.importId}.db`]);
  await commit(office, first.importId);
  expect(staged()).toEqual([]);
  const second = await planFile(office, await writeLedger([ledgerRow(2)]));
  await importsHandlers.discard({ importId: second.importId }, office);
  expect(staged()).toEqual([]);
  await planFile(office, await writeLedger([ledgerRow(3)]));
  sweepStaging(office.session.folder.staging);
  expect(staged()).toEqual([]);
});

test('a dry run shows what would happen and writes nothing', async () => {
  const office = await registerOfTest();
  const before = dump(office);
  const file = await writeMessyRegister();
  const result = await importRegisterFile(office, {
    file,
    dryRun: true,
    translate: createTranslator('vi'),
  });
  expect(dump(office)).toEqual(before);
  expect(readdirSync(office.session.folder.staging)).toEqual([]);
  expect(result).toMatchObject({
    sheet: 'CVĐ ',
    headerRows: [5, 6],
    firstDataRow: 9,
    encoding: 'unicode',
    totals: { read: 10, created: 4, updated: 0, same: 0, skipped: 6, failed: 0 },
  });
  expect(result.rows[0]).toEqual({
    row: 9,
    action: 'create',
    values: {
      numberSymbol: '05-CT/TW',
      type: 'chỉ thị',
      number: '05',
      issuer: 'Bộ Chính trị',
      issuedOn: '2016-05-15',
      receivedOn: '2018-05-06',
      summary: 'Chỉ thị về đẩy mạnh học tập',
      dueOn: '2018-Q3',
    },
    issues: [],
  });
  expect(result.rows[2]?.issues).toEqual([
    { column: 0, code: 'skippedBlank', message: 'Dòng trống.' },
  ]);
});

test('the headless import commits, and takes a layout and a sheet of its own', async () => {
  const office = await registerOfTest();
  const file = await writeMessyRegister();
  const options = { file, dryRun: false, translate: createTranslator('vi') };
  const { totals, columns } = await importRegisterFile(office, { ...options, sheet: 'CVĐ' });
  expect(totals.created).toBe(4);
  const mapping = {
    sheet: 1,
    headerRows: [6],
    firstDataRow: 14,
    columns: columns.filter(({ field }) => field === 'numberSymbol' || field === 'summary'),
  };
  const again = await importRegisterFile(office, { ...options, mapping });
  expect(again.totals).toMatchObject({ read: 5, same: 1 });
  await expect(importRegisterFile(office, { ...options, sheet: 'Không có' })).rejects.toMatchObject(
    {
      code: 'notFound',
    },
  );
});
