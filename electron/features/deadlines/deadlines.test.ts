import { afterEach, beforeEach, expect, test } from 'vitest';
import { deadlinesContract } from '../../../shared/contract/deadlines.ts';
import type { Deadline } from '../../../shared/domain/deadlines.ts';
import { activityValuesSchema, followUpValuesSchema } from '../../../shared/domain/activities.ts';
import { directiveValuesSchema } from '../../../shared/domain/directives.ts';
import { activityRecord, followUpRecord } from '../../database/records/activityRecords.ts';
import { insertRecord, updateRecord } from '../../database/records/recordRows.ts';
import { insertDirective } from '../../database/directiveRows.ts';
import type { Change } from '../../database/history.ts';
import { readLookups } from '../../database/lookups.ts';
import { listUndoable } from '../../database/undoableChanges.ts';
import { makeTestContext, type TestContext } from '../../testContext.ts';
import { historyHandlers } from '../history/handlers.ts';
import { deadlinesHandlers } from './handlers.ts';

let context: TestContext;

beforeEach(async () => {
  context = await makeTestContext();
});
afterEach(() => context.dispose());

function change<T>(work: (open: Change) => Promise<T>): Promise<T> {
  return context.database.change(context.clerk, work);
}

function addDirective(summary: string, dueOn: string, status = 'inForce'): Promise<string> {
  const values = directiveValuesSchema.parse({ summary, dueOn, status });
  return change(async (open) => insertDirective(open, values, await readLookups(open.transaction)));
}

async function listed(): Promise<Deadline[]> {
  const question = deadlinesContract.list.input.parse({});
  const { groups, snoozed } = await deadlinesHandlers.list(question, context);
  return [...groups.flatMap(({ deadlines }) => deadlines), ...snoozed];
}

async function titles(): Promise<string[]> {
  return (await listed()).map(({ title }) => title);
}

const followUp = (values: object) =>
  followUpValuesSchema.parse({ title: 'Trả lời kiến nghị', dueOn: '2026-09-20', ...values });

test('what is due over all registers stands in one list, earliest first; what is done or void does not', async () => {
  await addDirective('Sơ kết Chỉ thị', '2026-Q3');
  await addDirective('Đã bị thay thế', '2026-09-01', 'replaced');
  await addDirective('Báo cáo quá hạn', '2026-08-31');
  await change(async (open) => {
    const subject = activityValuesSchema.parse({ subject: 'Đối thoại', kind: 'dialogue' });
    const activityId = await insertRecord(open, activityRecord, subject);
    await insertRecord(open, followUpRecord, followUp({ activityId }));
    const done = followUp({ activityId, title: 'Đã xong', doneOn: '2026-09-02' });
    await insertRecord(open, followUpRecord, done);
  });
  expect(await titles()).toEqual(['Báo cáo quá hạn', 'Trả lời kiến nghị', 'Sơ kết Chỉ thị']);
});

test('deadlines known by month, quarter, year or period stand at their last day', async () => {
  const over = ['2020/2025', '2025', '2026-Q2', '2026-08', '2026-09-14'];
  const coming = ['2026-09-15', '2026-09', '2026-10-01', '2026-10', '2026', '2025/2027'];
  for (const dueOn of [...coming, ...over]) await addDirective(dueOn, dueOn);
  expect(await titles()).toEqual([...over, ...coming]);
});

test('a deadline put off says until when and why, comes back on its day, and an undo wakes it', async () => {
  const rowId = await addDirective('Sơ kết Chỉ thị', '2026-09-20');
  const reason = 'Chờ hướng dẫn của Tỉnh ủy';
  const snooze = { source: 'directive', rowId, snoozedUntil: '2026-10-01', reason } as const;
  await deadlinesHandlers.snooze(snooze, context);
  const list = async () => (await listed())[0];
  expect(await list()).toMatchObject({ snoozedUntil: '2026-10-01', snoozeReason: reason });
  context.day = '2026-10-01';
  expect(await list()).toMatchObject({ snoozedUntil: null });
  context.day = '2026-09-15';
  await deadlinesHandlers.snooze({ ...snooze, snoozedUntil: '2026-11-01' }, context);
  expect(await list()).toMatchObject({ snoozedUntil: '2026-11-01' });
  await deadlinesHandlers.wake({ source: 'directive', rowId }, context);
  expect(await list()).toMatchObject({ snoozedUntil: null });
  const [last] = await listUndoable(context.database.kysely, 1);
  await historyHandlers.undo({ changeId: last?.changeId ?? '' }, context);
  expect(await list()).toMatchObject({ snoozedUntil: '2026-11-01' });
});

test('more opinions answered than received are refused at their field', async () => {
  const values = { subject: 'Đối thoại', opinionsReceived: 3, opinionsAnswered: 4 };
  await expect(
    change((open) => insertRecord(open, activityRecord, activityValuesSchema.parse(values))),
  ).rejects.toMatchObject({ fields: { 'values.opinionsAnswered': 'moreThanReceived' } });
  const id = await change((open) =>
    insertRecord(
      open,
      activityRecord,
      activityValuesSchema.parse({ ...values, opinionsAnswered: 3 }),
    ),
  );
  await change((open) =>
    updateRecord(
      open,
      activityRecord,
      id,
      1,
      activityValuesSchema.parse({ ...values, opinionsAnswered: 2 }),
    ),
  );
});
