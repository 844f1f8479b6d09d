import { afterEach, beforeEach, expect, test } from 'vitest';
import { unitValuesSchema } from '../../../shared/domain/units.ts';
import { insertRecord, setRecordDeleted } from '../../database/records/recordRows.ts';
import { unitRecord } from '../../database/records/unitRecords.ts';
import { listUndoable } from '../../database/undoableChanges.ts';
import { makeTestContext, type TestContext } from '../../testContext.ts';
import { trashHandlers } from './handlers.ts';

let context: TestContext;

beforeEach(async () => {
  context = await makeTestContext();
});
afterEach(() => context.dispose());

test('a deleted row stands in the trash with who deleted it, and comes back as one change', async () => {
  const values = unitValuesSchema.parse({ name: 'Xã An', level: 'commune' });
  const id = await context.database.change(context.clerk, (change) =>
    insertRecord(change, unitRecord, values),
  );
  await context.database.change(context.clerk, (change) =>
    setRecordDeleted(change, unitRecord, id, true),
  );
  const [trashed] = await trashHandlers.list({}, context);
  expect(trashed).toMatchObject({
    subject: 'units',
    label: 'Xã An',
    deletedBy: 'Nguyễn Thị Thử',
  });
  await trashHandlers.restore({ rows: [{ subject: 'units', id }] }, context);
  expect(await trashHandlers.list({}, context)).toEqual([]);
  expect(context.emitted).toContain('units.changed');
  expect(await listUndoable(context.database.kysely, 1)).toMatchObject([{ action: 'restore' }]);
});
