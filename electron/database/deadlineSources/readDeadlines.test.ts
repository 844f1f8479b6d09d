import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  type DeadlineGroup,
  deadlineGroup,
  deadlineGroups,
} from '../../../shared/domain/deadlines.ts';
import { lastDay } from '../../../shared/domain/partialDates.ts';
import { listPrograms } from '../../features/programs/queries.ts';
import { makeTestContext, type TestContext } from '../../testContext.ts';
import { readTaskFacts } from '../programs/taskFacts.ts';
import { changing } from '../fixtures/changing.ts';
import { recordDefinitions } from '../records/recordDefinitions.ts';
import { insertRecord, setRecordDeleted } from '../records/recordRows.ts';
import { readDeadlines } from './readDeadlines.ts';

let context: TestContext;
const change = changing(() => context);
const today = '2026-09-15';

beforeEach(async () => {
  context = await makeTestContext();
});
afterEach(() => context.dispose());

const dates = [
  '2026-08',
  '2026-09-14',
  '2026-09-15',
  '2026-09-20',
  '2026-09-21',
  '2026-Q3',
  '2026',
  null,
];
const statuses = ['notStarted', 'inProgress', 'done', 'doneLate', 'paused'];

/** Every date with every status, once and each month, in a running, a stopped and a trashed program. */
async function seed(): Promise<void> {
  await change(async (open) => {
    const add = (subject: 'units' | 'programs' | 'tasks', values: object) =>
      insertRecord(
        open,
        recordDefinitions[subject],
        recordDefinitions[subject].schema.parse(values),
      );
    const leadUnitId = await add('units', { name: 'Hội Nông dân xã', level: 'commune' });
    for (const [index, status] of ['running', 'stopped', 'running'].entries()) {
      const programId = await add('programs', { title: `Chương trình ${index}`, status });
      for (const taskStatus of statuses) {
        for (const dueOn of dates) {
          for (const recurrence of ['none', 'month']) {
            const title = `Việc ${taskStatus} ${dueOn ?? ''}`;
            const startsOn = recurrence === 'month' ? '2026-07' : null;
            const task = { programId, title, status: taskStatus, dueOn, recurrence, startsOn };
            await add('tasks', { ...task, ...(dueOn === '2026' && { leadUnitId }) });
          }
        }
      }
      if (index === 2) await setRecordDeleted(open, recordDefinitions.programs, programId, true);
    }
  });
}

/** The same by reading every task: what the questions to the register must come to. */
async function expectedEnds(group: DeadlineGroup): Promise<string[]> {
  const facts = await readTaskFacts(context.database.kysely, today);
  const open = new Set(['notStarted', 'inProgress', 'overdue']);
  return facts
    .filter(({ programStatus, state }) => programStatus === 'running' && state !== 'paused')
    .flatMap(({ recurrence, deadline, state, occurrences }) => {
      if (recurrence === 'none') return deadline !== null && open.has(state) ? [deadline] : [];
      const period = occurrences.find((each) => open.has(each.state))?.period;
      return period !== undefined && period <= '2026-09' ? [period] : [];
    })
    .filter((dueOn) => deadlineGroup(dueOn, today) === group)
    .map(lastDay)
    .toSorted();
}

function ask(more: { search?: string; most?: number; isNearest?: boolean } = {}) {
  return readDeadlines(context.database.kysely, { today, most: 1000, ...more });
}

test('the groups hold exactly what reading every task finds, counted whole and cut where asked', async () => {
  await seed();
  const whole = await ask();
  const cut = await ask({ most: 2 });
  const nearest = await ask({ most: 2, isNearest: true });
  expect(whole.groups.map(({ group }) => group)).toEqual(deadlineGroups);
  for (const [index, { group, count, deadlines }] of whole.groups.entries()) {
    const expected = await expectedEnds(group);
    const ends = (list?: readonly { dueOn: string }[]) => list?.map(({ dueOn }) => lastDay(dueOn));
    expect(expected.length).toBeGreaterThan(0);
    expect(ends(deadlines)).toEqual(expected);
    expect(count).toBe(expected.length);
    expect(cut.groups[index]?.count).toBe(count);
    expect(ends(cut.groups[index]?.deadlines)).toEqual(expected.slice(0, 2));
    const near = group === 'overdue' ? expected.slice(-2) : expected.slice(0, 2);
    expect(ends(nearest.groups[index]?.deadlines)).toEqual(near);
  }
});

test('a search finds by words of the task and by the name of its lead unit, and counts what it finds', async () => {
  await seed();
  const count = async (search: string) =>
    (await ask({ search, most: 1 })).groups.reduce((sum, group) => sum + group.count, 0);
  expect(await count('hoi nong dan')).toBeGreaterThan(0);
  expect(await count('hoi nong dan')).toBe(await count('nông dân xã'));
  expect(await count('viec inprogress')).toBeGreaterThan(0);
  expect(await count('không có việc này')).toBe(0);
});

test('what was put off is not counted in its group but listed by itself', async () => {
  await seed();
  const before = await ask();
  const first = before.groups[0]?.deadlines[0];
  if (first === undefined) throw new Error('nothing overdue');
  await change((open) =>
    insertRecord(open, recordDefinitions.snoozes, {
      source: first.source,
      rowId: first.rowId,
      snoozedUntil: '2026-10-01',
      reason: 'chờ hướng dẫn',
    }),
  );
  const after = await ask();
  expect(after.groups[0]?.count).toBe((before.groups[0]?.count ?? 0) - 1);
  expect(after.groups[0]?.deadlines.map(({ rowId }) => rowId)).not.toContain(first.rowId);
  expect(after.snoozed).toMatchObject([{ rowId: first.rowId, snoozeReason: 'chờ hướng dẫn' }]);
});

test('programs count their tasks as reading every task does', async () => {
  await seed();
  const facts = await readTaskFacts(context.database.kysely, today);
  const programs = await listPrograms(context.database.kysely, {}, today);
  expect(programs).toHaveLength(2);
  for (const { id, tasks, done, overdue } of programs) {
    const states = facts.filter(({ programId }) => programId === id).map(({ state }) => state);
    expect({ tasks, done, overdue }).toEqual({
      tasks: states.length,
      done: states.filter((state) => state === 'done' || state === 'doneLate').length,
      overdue: states.filter((state) => state === 'overdue').length,
    });
    expect(Math.min(done, overdue)).toBeGreaterThan(0);
  }
});
