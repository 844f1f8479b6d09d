import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { v7 as newId } from 'uuid';
import { directiveFilterSchema } from '../../shared/domain/directives.ts';
import { seedRegister } from '../bench/seedRegister.ts';
import { openConnection } from '../database/connection.ts';
import { directiveIndexOf } from '../database/directiveIndex/directiveIndex.ts';
import { checkHistoryChain } from '../database/historyChain.ts';
import { directivesHandlers } from '../features/directives/handlers.ts';
import { historyHandlers } from '../features/history/handlers.ts';
import { makeTestContext, type TestContext } from '../testContext.ts';

/* The same thing done to many documents: by a job, as one change, and taken back as one. */

let context: TestContext;
let ids: string[] = [];

beforeEach(async () => {
  const empty = await makeTestContext();
  await empty.session.close();
  await seedRegister(empty.folder, 300);
  context = await makeTestContext(empty.folder);
  ids = context.database.connection
    .prepare<[], string>('SELECT id FROM directives ORDER BY sequence LIMIT 200')
    .pluck()
    .all();
});
afterEach(() => context.dispose());

const run = () => vi.spyOn(context.jobs, 'run');

async function count(filter: Record<string, unknown> = {}): Promise<number> {
  const parsed = directiveFilterSchema.parse(filter);
  return (await directivesHandlers.count({ filter: parsed }, context)).total;
}

/** What is stored, without what every write touches. */
function stored(): unknown[] {
  return context.database.connection
    .prepare('SELECT id, status, lead_unit, due_on, deleted_at FROM directives ORDER BY sequence')
    .all();
}

async function undoNewest(jobId?: string) {
  const [newest] = await historyHandlers.undoable({ way: 'undo' }, context);
  const changeId = newest?.changeId ?? '';
  return historyHandlers.undo(jobId === undefined ? { changeId } : { changeId, jobId }, context);
}

test('a change of many documents is made by a job, is one step of undo, and is undone by a job', async () => {
  const before = stored();
  const jobs = run();
  const change = { leadUnit: 'Tổ công tác số 7', status: 'expired' as const };
  const { changed } = await directivesHandlers.updateMany({ ids, change }, context);
  expect(changed).toBe(200);
  expect(jobs.mock.calls.map(([name]) => name)).toEqual(['changeRows']);
  const [newest] = await historyHandlers.undoable({ way: 'undo' }, context);
  expect(newest).toMatchObject({ action: 'update', rows: 200, clerk: context.clerk });
  const { undone } = await undoNewest();
  expect(undone.rows).toBe(200);
  expect(jobs.mock.calls.map(([name]) => name)).toEqual(['changeRows', 'undoChange']);
  expect(stored()).toEqual(before);
  const chain = await checkHistoryChain(context.database.connection, async () => {});
  expect(chain).toEqual({ entries: 400, brokenAt: null });
});

test('a few documents are changed and undone without a job', async () => {
  const jobs = run();
  const few = ids.slice(0, 50);
  await directivesHandlers.remove({ ids: few }, context);
  await undoNewest();
  expect(jobs).not.toHaveBeenCalled();
  expect(await count()).toBe(300);
});

test('many documents go to the trash and come back, and the page is told after each', async () => {
  await directivesHandlers.remove({ ids }, context);
  expect(await count()).toBe(100);
  await directivesHandlers.restore({ ids }, context);
  expect(await count()).toBe(300);
  expect(context.emitted).toEqual(['directives.changed', 'directives.changed']);
});

test('lists, counts and filters show what a job changed', async () => {
  const filter = { statuses: ['expired'] };
  const before = await count(filter);
  await directivesHandlers.updateMany({ ids, change: { status: 'expired' } }, context);
  const kept = context.database.connection
    .prepare(`SELECT count(*) FROM directives WHERE status = 'expired' AND deleted_at IS NULL`)
    .pluck()
    .get();
  expect(await count(filter)).toBe(kept);
  await undoNewest();
  expect(await count(filter)).toBe(before);
});

test('a job that meets a document that is gone changes nothing', async () => {
  const before = stored();
  const change = { leadUnit: 'Văn phòng' };
  const withMissing = [...ids, newId()];
  await expect(
    directivesHandlers.updateMany({ ids: withMissing, change }, context),
  ).rejects.toMatchObject({ code: 'notFound' });
  expect(stored()).toEqual(before);
  expect(await historyHandlers.undoable({ way: 'undo' }, context)).toEqual([]);
});

test('a job that would write a mark of secrecy is refused, and says in which field', async () => {
  const change = { leadUnit: 'TỐI MẬT' };
  await expect(directivesHandlers.updateMany({ ids, change }, context)).rejects.toMatchObject({
    code: 'classified',
    fields: { 'values.leadUnit': 'classified' },
  });
});

test('a change that is cancelled half-way leaves the register as it was', async () => {
  const before = stored();
  const jobId = newId();
  const other = openConnection(context.session.folder.databaseFile, 'write');
  // Somebody else's write holds the job up for as long as the clerk likes.
  other.exec('BEGIN IMMEDIATE');
  const failure = directivesHandlers
    .remove({ ids, jobId }, context)
    .catch((error: unknown) => error);
  await new Promise((resolve) => setTimeout(resolve, 300));
  context.jobs.cancel(jobId);
  expect(await failure).toMatchObject({ code: 'cancelled' });
  other.exec('ROLLBACK');
  other.close();
  expect(stored()).toEqual(before);
});

test('a job waits for another program that writes, instead of being refused', async () => {
  const other = openConnection(context.session.folder.databaseFile, 'write');
  other.exec('BEGIN IMMEDIATE');
  const removed = directivesHandlers.remove({ ids }, context);
  // Its process takes a while to begin; then it has to wait.
  setTimeout(() => {
    other.exec('ROLLBACK');
    other.close();
  }, 2000);
  await removed;
  expect(await count()).toBe(100);
});

test('an edit made since stops the undo of many as a whole', async () => {
  await directivesHandlers.updateMany({ ids, change: { leadUnit: 'Văn phòng' } }, context);
  const [bulk] = await historyHandlers.undoable({ way: 'undo' }, context);
  await directivesHandlers.updateMany(
    { ids: ids.slice(0, 1), change: { leadUnit: 'Ban Xây dựng Đảng' } },
    context,
  );
  const before = stored();
  await expect(
    historyHandlers.undo({ changeId: bulk?.changeId ?? '' }, context),
  ).rejects.toMatchObject({ code: 'conflict' });
  expect(stored()).toEqual(before);
});

test('the lists of a large register are not read again for what a job says it wrote', async () => {
  const index = directiveIndexOf(context.database);
  const parts = () =>
    index.ask({ columns: true, order: null, sample: false }, (view) => view.parts);
  const known = await parts();
  await directivesHandlers.remove({ ids }, context);
  expect(await parts()).toBe(known);
  // What nobody told of is.
  const other = openConnection(context.session.folder.databaseFile, 'write');
  other.exec(`UPDATE directives SET status = 'unknown' WHERE sequence = 299`);
  await directivesHandlers.restore({ ids }, context);
  other.close();
  expect(await parts()).not.toBe(known);
  expect(await count({ statuses: ['unknown'] })).toBeGreaterThan(0);
});
