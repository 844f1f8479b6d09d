import { v7 as newId } from 'uuid';
import { expect, test } from 'vitest';
import { historyHandlers } from '../features/history/handlers.ts';
import { importsHandlers } from '../features/imports/handlers.ts';
import { updateDirective, setDirectiveDeleted } from '../database/directiveRows.ts';
import { changing } from '../database/fixtures/changing.ts';
import { toDirectiveValues } from '../database/directiveColumns.ts';
import { coverageRequirementRecord } from '../database/records/coverageRecords.ts';
import { programRecord } from '../database/records/programRecords.ts';
import { insertRecord, setRecordDeleted } from '../database/records/recordRows.ts';
import { coverageRequirementValuesSchema } from '../../shared/domain/coverage.ts';
import { programValuesSchema } from '../../shared/domain/programs.ts';
import type { TestContext } from '../testContext.ts';
import { dump, importFile, registerOfTest } from './fixtures/importing.ts';
import { ledgerRow, writeLedger } from './fixtures/registerWorkbook.ts';

function takeBack(context: TestContext, batchId: string) {
  return importsHandlers.takeBack({ jobId: newId(), batchId }, context);
}

async function rowAt(context: TestContext, importRow: number) {
  return context.database.kysely
    .selectFrom('directives')
    .selectAll()
    .where('import_row', '=', importRow)
    .executeTakeFirstOrThrow();
}

async function edit(context: TestContext, importRow: number): Promise<string> {
  const row = await rowAt(context, importRow);
  await changing(() => context)((change, lookups) => {
    const values = { ...toDirectiveValues(row, lookups), notes: 'sửa tay' };
    return updateDirective(change, row.id, row.revision, values, lookups);
  });
  return row.id;
}

/** The log and the list of batches grow; everything else must be as it was. */
const grows = ['history', 'import_batches', 'import_batch_updates'];

test.each([3, 900])(
  'taking back a batch of %i new documents leaves the register as before',
  async (count) => {
    const office = await registerOfTest();
    await importFile(office, await writeLedger([ledgerRow(5001), ledgerRow(5002)], 'cu.xlsx'));
    const before = dump(office, grows);
    const rows = Array.from({ length: count }, (_value, index) => ledgerRow(index + 1));
    const { batchId } = await importFile(office, await writeLedger(rows));
    expect(dump(office, grows)).not.toEqual(before);
    expect(await takeBack(office, batchId)).toEqual({ removed: count, restored: 0, kept: [] });
    expect(dump(office, grows)).toEqual(before);
    const { totals } = await importFile(office, await writeLedger(rows));
    expect(totals.created).toBe(count);
  },
);

test('documents that the batch changed have their values back', async () => {
  const office = await registerOfTest();
  await importFile(office, await writeLedger([ledgerRow(1), ledgerRow(2)]));
  const before = dump(office, grows);
  const { batchId, totals } = await importFile(
    office,
    await writeLedger([
      ledgerRow(1, { 6: 'Khác hẳn', 7: 'Tuyên giáo', 8: 'quý IV/2019' }),
      ledgerRow(3),
    ]),
  );
  expect(totals).toMatchObject({ created: 1, updated: 1 });
  expect(await takeBack(office, batchId)).toEqual({ removed: 1, restored: 1, kept: [] });
  const after = dump(office, grows);
  const withoutTrack = (rows: unknown) =>
    (rows as object[]).map((row) => ({ ...row, updated_at: '', updated_by: '', revision: 0 }));
  expect(withoutTrack(after['directives'])).toEqual(withoutTrack(before['directives']));
  expect({ ...after, directives: [] }).toEqual({ ...before, directives: [] });
});

test('documents edited, trashed or pointed to since are kept and named', async () => {
  const office = await registerOfTest();
  await importFile(office, await writeLedger([ledgerRow(8001)], 'cu.xlsx'));
  const { batchId } = await importFile(
    office,
    await writeLedger([
      ledgerRow(8001, { 6: 'Đổi bởi lần nhập' }),
      ...[1, 2, 3, 4].map((index) => ledgerRow(index)),
    ]),
  );
  const updated = await edit(office, 2);
  const edited = await edit(office, 3);
  const trashed = await rowAt(office, 4);
  const [from, to] = [await rowAt(office, 5), await rowAt(office, 6)];
  await changing(() => office)(async (change, lookups) => {
    await setDirectiveDeleted(change, trashed.id, true, lookups);
    await change.transaction
      .insertInto('relations')
      .values({
        id: newId(),
        kind: 'implements',
        from_id: from.id,
        to_id: to.id,
        created_at: change.at,
        created_by: change.clerk,
      })
      .execute();
  });
  const { removed, restored, kept } = await takeBack(office, batchId);
  expect({ removed, restored }).toEqual({ removed: 0, restored: 0 });
  expect(Object.fromEntries(kept.map(({ id, reason }) => [id, reason]))).toEqual({
    [updated]: 'edited',
    [edited]: 'edited',
    [trashed.id]: 'trashed',
    [from.id]: 'linked',
    [to.id]: 'linked',
  });
  expect(kept.map(({ label }) => label)).toContain('8001-NQ/TU');
});

test('documents that programs or units name by now are kept, named only in the trash too', async () => {
  const office = await registerOfTest();
  const { batchId } = await importFile(
    office,
    await writeLedger([1, 2, 3].map((n) => ledgerRow(n))),
  );
  const [carriedOut, studied] = [await rowAt(office, 2), await rowAt(office, 3)];
  await changing(() => office)(async (change) => {
    const program = { title: 'Kế hoạch', directiveIds: [carriedOut.id] };
    await insertRecord(change, programRecord, programValuesSchema.parse(program));
    const asked = { directiveId: studied.id, title: 'Học tập', levels: ['cell'] };
    const values = coverageRequirementValuesSchema.parse(asked);
    const demand = await insertRecord(change, coverageRequirementRecord, values);
    await setRecordDeleted(change, coverageRequirementRecord, demand, true);
  });
  const { removed, kept } = await takeBack(office, batchId);
  expect(removed).toBe(1);
  expect(kept.map(({ id, reason }) => [id, reason])).toEqual([
    [carriedOut.id, 'used'],
    [studied.id, 'used'],
  ]);
});

test('what was edited and undone since, or put in the trash and brought back, is as it was imported', async () => {
  const office = await registerOfTest();
  await importFile(office, await writeLedger([ledgerRow(8001)], 'cu.xlsx'));
  const { batchId } = await importFile(
    office,
    await writeLedger([
      ledgerRow(8001, { 6: 'Đổi bởi lần nhập' }),
      ...[1, 2, 3].map((index) => ledgerRow(index)),
    ]),
  );
  const undoLast = async () => {
    const [newest] = await historyHandlers.undoable({ way: 'undo' }, office);
    await historyHandlers.undo({ changeId: newest?.changeId ?? '' }, office);
  };
  for (const importRow of [2, 3]) {
    await edit(office, importRow);
    await undoLast();
  }
  const { id } = await rowAt(office, 4);
  for (const isDeleted of [true, false]) {
    await changing(() => office)((change, lookups) =>
      setDirectiveDeleted(change, id, isDeleted, lookups),
    );
  }
  expect(await takeBack(office, batchId)).toEqual({ removed: 3, restored: 1, kept: [] });
  const left = office.database.connection.prepare('SELECT summary FROM directives').pluck().all();
  expect(left).toEqual(['Về công tác dân vận số 8001']);
});

test('a batch is taken back once, and only one that exists', async () => {
  const office = await registerOfTest();
  const { batchId } = await importFile(office, await writeLedger([ledgerRow(1)]));
  await takeBack(office, batchId);
  await expect(takeBack(office, batchId)).rejects.toMatchObject({ code: 'conflict' });
  await expect(takeBack(office, newId())).rejects.toMatchObject({ code: 'notFound' });
  const [batch] = await importsHandlers.batches({}, office);
  expect(batch?.takenBackAt).not.toBeNull();
});
