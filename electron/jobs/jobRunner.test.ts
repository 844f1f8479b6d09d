import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { v7 as newId } from 'uuid';
import type { JobProgress } from '../../shared/contract/jobs.ts';
import { JobRunner } from './jobRunner.ts';
import { type JobProcess, nodeProcesses } from './process.ts';

const folder = mkdtempSync(join(tmpdir(), 'jobs-'));
const worker = JSON.stringify(join(import.meta.dirname, 'worker.ts'));
const errors = JSON.stringify(join(import.meta.dirname, '../../shared/errors.ts'));

/** Workers of the job `checkBackup` that do what the name of the file they are given says. */
const source = `
import { runWorker } from ${worker};
import { AppError } from ${errors};
runWorker('checkBackup', async ({ file }, report) => {
  for (let page = 1; page <= 5; page += 1) {
    report('checking', page, 5);
    await new Promise((resolve) => setTimeout(resolve, file === 'slow' ? 10_000 : 120));
  }
  if (file === 'refuse') throw new AppError('backupDamaged', { fileName: 'a' });
  if (file === 'unexpected') throw new Error('at C:\\\\secret');
  if (file === 'die') process.exit(9);
  if (file === 'nonsense') return { rows: 'many' };
  return { rows: 7, version: 40, office: null, changedAt: null };
});`;

const content = { rows: 7, version: 40, office: null, changedAt: null };

beforeAll(() => writeFileSync(join(folder, 'checkBackup.ts'), source));
afterAll(() => rmSync(folder, { recursive: true }));

const start = nodeProcesses(folder, '.ts');

test('a job gives its answer and reports how far it is', async () => {
  const seen: JobProgress[] = [];
  const jobId = newId();
  const runner = new JobRunner(start, (progress) => seen.push(progress));
  expect(await runner.run('checkBackup', jobId, { file: 'fine' })).toEqual(content);
  expect(seen[0]).toEqual({ jobId, phase: 'checking', done: 1, total: 5 });
  expect(seen.at(-1)?.done).toBe(5);
});

test('a refusal arrives with its code and details', async () => {
  const answer = new JobRunner(start).run('checkBackup', newId(), { file: 'refuse' });
  await expect(answer).rejects.toMatchObject({ code: 'backupDamaged', details: { fileName: 'a' } });
});

test('an unexpected error arrives as internal, its text for the log only', async () => {
  const answer = new JobRunner(start).run('checkBackup', newId(), { file: 'unexpected' });
  await expect(answer).rejects.toMatchObject({ code: 'internal', details: {} });
});

test('a process that dies ends the job instead of leaving it waiting', async () => {
  const answer = new JobRunner(start).run('checkBackup', newId(), { file: 'die' });
  await expect(answer).rejects.toMatchObject({ code: 'jobCrashed', details: { exitCode: 9 } });
});

test('an answer that is not of the agreed shape is not passed on', async () => {
  await expect(
    new JobRunner(start).run('checkBackup', newId(), { file: 'nonsense' }),
  ).rejects.toThrow('invalid_type');
});

test('cancelling kills the process at once', async () => {
  const jobId = newId();
  const runner = new JobRunner(start, () => runner.cancel(jobId));
  await expect(runner.run('checkBackup', jobId, { file: 'slow' })).rejects.toMatchObject({
    code: 'cancelled',
  });
});

test('work of the host itself is reported and cancelled like a job', async () => {
  const seen: JobProgress[] = [];
  const jobId = newId();
  const runner = new JobRunner(start, (progress) => seen.push(progress));
  const endless = runner.watch(jobId, (signal, report) => {
    report('layingOut', 0, 0);
    return new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error));
    });
  });
  runner.cancel(jobId);
  await expect(endless).rejects.toMatchObject({ code: 'cancelled' });
  expect(seen).toEqual([{ jobId, phase: 'layingOut', done: 0, total: 0 }]);
  expect(await runner.watch(jobId, async () => 7)).toBe(7);
});

test('cancelling a job that has ended does nothing', () => {
  expect(() => new JobRunner(start).cancel(newId())).not.toThrow();
});

/** A process that does what a test says, to be cancelled at the moment in question. */
class ScriptedProcess implements JobProcess {
  readonly sent: unknown[] = [];
  kills = 0;
  exit: (code: number | null) => void = () => {};
  say: (message: unknown) => void = () => {};
  readonly #onKill: (process: ScriptedProcess) => void;

  constructor(onKill: (process: ScriptedProcess) => void = () => {}) {
    this.#onKill = onKill;
  }

  send(message: unknown): void {
    this.sent.push(message);
  }

  onMessage(listener: (message: unknown) => void): void {
    this.say = listener;
  }

  onExit(listener: (code: number | null) => void): void {
    this.exit = listener;
  }

  kill(): void {
    this.kills += 1;
    this.#onKill(this);
  }
}

function startScripted(onKill?: (process: ScriptedProcess) => void) {
  const process = new ScriptedProcess(onKill);
  const runner = new JobRunner(() => process);
  const jobId = newId();
  const answer = runner.run('checkBackup', jobId, { file: 'a' }).catch((error: unknown) => error);
  return { process, runner, jobId, answer };
}

afterEach(() => vi.useRealTimers());

test('a cancelled job has ended only when its process has: nothing of it is written any more', async () => {
  const { process, runner, jobId, answer } = startScripted();
  const ended = vi.fn();
  void answer.then(ended);
  runner.cancel(jobId);
  await new Promise((resolve) => setImmediate(resolve));
  expect(ended).not.toHaveBeenCalled();
  process.exit(null);
  expect(await answer).toMatchObject({ code: 'cancelled' });
});

test('a process that exits at the very moment of the cancel ends the job', async () => {
  const { process, runner, jobId, answer } = startScripted((killed) => killed.exit(0));
  runner.cancel(jobId);
  expect(await answer).toMatchObject({ code: 'cancelled' });
  expect(process.sent).toEqual([]);
});

test('a process that exited before it could be cancelled has crashed', async () => {
  const { process, runner, jobId, answer } = startScripted();
  process.exit(1);
  runner.cancel(jobId);
  expect(await answer).toMatchObject({ code: 'jobCrashed', details: { exitCode: 1 } });
});

test('an exit that is never told does not keep the caller of a cancelled job waiting', async () => {
  vi.useFakeTimers();
  const { runner, jobId, answer } = startScripted();
  runner.cancel(jobId);
  await vi.runAllTimersAsync();
  expect(await answer).toMatchObject({ code: 'cancelled' });
});

test('a process that becomes ready after the cancel is given no work', async () => {
  const { process, runner, jobId, answer } = startScripted();
  runner.cancel(jobId);
  process.say({ type: 'ready' });
  expect(process.sent).toEqual([]);
  // Electron cannot kill a process that is not there yet.
  expect(process.kills).toBe(2);
  process.exit(null);
  expect(await answer).toMatchObject({ code: 'cancelled' });
});

test('work that was done before the kill could stop it is not called cancelled', async () => {
  const { process, runner, jobId, answer } = startScripted();
  process.say({ type: 'ready' });
  runner.cancel(jobId);
  process.say({ type: 'done', output: content });
  expect(await answer).toEqual(content);
});

test('a job that is cancelled while it waits for its turn never starts', async () => {
  const runner = new JobRunner(() => {
    throw new Error('started');
  });
  const jobId = newId();
  runner.cancel(jobId);
  await expect(runner.run('checkBackup', jobId, { file: 'a' })).rejects.toMatchObject({
    code: 'cancelled',
  });
});

test('at the end of the application no job begins that waited for its turn', async () => {
  const runner = new JobRunner(() => {
    throw new Error('started');
  });
  runner.cancelAll();
  await expect(runner.run('checkBackup', newId(), { file: 'a' })).rejects.toMatchObject({
    code: 'cancelled',
  });
});

test('a process that is gone when it is spoken to ends the job and nothing else', async () => {
  const start = nodeProcesses(folder, '.ts');
  const runner = new JobRunner((name) => {
    const process = start(name);
    return { ...process, onMessage: () => process.onExit(() => process.send({ type: 'start' })) };
  });
  const jobId = newId();
  const answer = runner.run('checkBackup', jobId, { file: 'a' }).catch((error: unknown) => error);
  runner.cancel(jobId);
  expect(await answer).toMatchObject({ code: 'cancelled' });
});
