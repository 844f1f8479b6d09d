import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importsHandlers } from '../features/imports/handlers.ts';
import type { TestContext } from '../testContext.ts';
import type { CommitInput, CommitStep } from './commitImport.ts';
import { commit, dump, emptyRegister, importFile, planFile } from './fixtures/importing.ts';
import { ledgerRow, writeLedger } from './fixtures/registerWorkbook.ts';
import { openStaging, stagingFile } from './staging.ts';

let office: TestContext;
let before: Record<string, unknown[]>;
/** New rows, changed rows and enough of both that every way of writing is taken. */
let file: string;

beforeAll(async () => {
  office = await emptyRegister();
  const old = Array.from({ length: 40 }, (_value, index) => ledgerRow(index + 1));
  await importFile(office, await writeLedger(old, 'cu.xlsx'));
  const rows = Array.from({ length: 1500 }, (_value, index) =>
    ledgerRow(index + 1, { 9: 'ghi chú mới' }),
  );
  file = await writeLedger(rows);
  before = dump(office);
});

afterAll(() => office.dispose());

/** Runs the commit in a process that kills itself at a step, as a power cut would. */
async function commitUntil(input: CommitInput, step: CommitStep): Promise<NodeJS.Signals | null> {
  const script = `
    import { commitImport } from ${JSON.stringify(join(import.meta.dirname, 'commitImport.ts'))};
    await commitImport(${JSON.stringify(input)}, () => {}, (step) => {
      if (step === ${JSON.stringify(step)}) process.kill(process.pid, 'SIGKILL');
    });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: 'inherit',
  });
  const { promise, resolve } = Promise.withResolvers<NodeJS.Signals | null>();
  child.on('exit', (_code, signal) => resolve(signal));
  return promise;
}

function commitInput(importId: string): CommitInput {
  return {
    stagingFile: stagingFile(office.session.folder.staging, importId),
    databaseFile: office.session.folder.databaseFile,
    clerk: office.clerk,
    batchId: newId(),
  };
}

/** 'done', or what it failed with. */
async function outcomeOf(work: () => Promise<unknown>): Promise<unknown> {
  try {
    await work();
    return 'done';
  } catch (error) {
    return error;
  }
}

function isSound(): boolean {
  return office.database.connection.pragma('integrity_check', { simple: true }) === 'ok';
}

const stepsBeforeCommit = ['begun', 'inserted', 'recorded', 'updated', 'indexed'] as const;

test.each(stepsBeforeCommit)(
  'killed when it has %s, a commit leaves the register as before',
  async (step) => {
    const { importId } = await planFile(office, file);
    expect(await commitUntil(commitInput(importId), step)).toBe('SIGKILL');
    expect(dump(office)).toEqual(before);
    expect(isSound()).toBe(true);
    // What was planned is still there and can be committed.
    openStaging(stagingFile(office.session.folder.staging, importId)).close();
    await importsHandlers.discard({ importId }, office);
  },
);

test('reading and planning that are cancelled leave nothing behind', async () => {
  const { token } = office.files.register(file);
  const jobId = newId();
  const opening = importsHandlers.open({ jobId, file: token }, office);
  await wait(200);
  office.jobs.cancel(jobId);
  await expect(opening).rejects.toMatchObject({ code: 'cancelled' });
  const { importId, layout } = await planFile(office, file);
  // Another mapping has to be planned anew; cancelled, the staging file can still be planned.
  const columns = layout.columns.filter(({ field }) => field !== 'notes');
  const planId = newId();
  const planning = outcomeOf(async () =>
    importsHandlers.plan({ jobId: planId, importId, layout: { ...layout, columns } }, office),
  );
  await wait(150);
  office.jobs.cancel(planId);
  expect(await planning).toMatchObject({ code: 'cancelled' });
  const { totals } = await importsHandlers.plan({ jobId: newId(), importId, layout }, office);
  expect(totals.read).toBe(1500);
  await importsHandlers.discard({ importId }, office);
});

test('cancelled at any moment, taking a batch back is done or not begun', async () => {
  const { importId } = await planFile(office, file);
  const { batchId } = await commit(office, importId);
  const committed = dump(office);
  for (let round = 0; round < 6; round++) {
    const jobId = newId();
    const running = outcomeOf(async () => importsHandlers.takeBack({ jobId, batchId }, office));
    await wait(150 + round * 25);
    office.jobs.cancel(jobId);
    const outcome = await running;
    expect(isSound()).toBe(true);
    if (outcome === 'done') break;
    expect(outcome).toMatchObject({ code: 'cancelled' });
    expect(dump(office)).toEqual(committed);
  }
});

test('cancelled at any moment, a commit is done or not begun, and can be asked for again', async () => {
  const rows = Array.from({ length: 1200 }, (_value, index) => ledgerRow(index + 20_001));
  const { importId } = await planFile(office, await writeLedger(rows, 'moi.xlsx'));
  const uncommitted = dump(office);
  for (let round = 0; round < 8; round++) {
    const jobId = newId();
    const running = outcomeOf(async () => importsHandlers.commit({ jobId, importId }, office));
    await wait(120 + round * 40);
    office.jobs.cancel(jobId);
    const outcome = await running;
    expect(isSound()).toBe(true);
    if (outcome === 'done') return;
    expect(outcome).toMatchObject({ code: 'cancelled' });
    expect(dump(office)).toEqual(uncommitted);
  }
  await importsHandlers.discard({ importId }, office);
});
