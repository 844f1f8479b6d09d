import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { v7 as newId } from 'uuid';
import type { JobProgress } from '../../shared/contract/jobs.ts';
import { JobRunner } from './jobRunner.ts';
import { nodeProcesses } from './process.ts';

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
  return { rows: 7, version: 40 };
});`;

beforeAll(() => writeFileSync(join(folder, 'checkBackup.ts'), source));
afterAll(() => rmSync(folder, { recursive: true }));

const start = nodeProcesses(folder, '.ts');

test('a job gives its answer and reports how far it is', async () => {
  const seen: JobProgress[] = [];
  const jobId = newId();
  const runner = new JobRunner(start, (progress) => seen.push(progress));
  expect(await runner.run('checkBackup', jobId, { file: 'fine' })).toEqual({
    rows: 7,
    version: 40,
  });
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
