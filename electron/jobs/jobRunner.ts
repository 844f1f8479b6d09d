import type { JobProgress } from '../../shared/contract/jobs.ts';
import { AppError } from '../../shared/errors.ts';
import { jobDefinitions, type JobInput, type JobName, type JobOutput } from './definitions.ts';
import { fromWorkerSchema, type FromWorker } from './messages.ts';
import type { StartProcess } from './process.ts';
import type { ReportProgress } from './worker.ts';

/** Told about the progress of running jobs. */
export type ProgressListener = (progress: JobProgress) => void;

/** An operating system ends a killed process within moments; a lost word of it must not hold a caller for ever. */
const exitPatienceMilliseconds = 5000;

/**
 * Starts jobs, one process each, and ends them: with their result, with a failure they report, with
 * `cancelled`, or with `jobCrashed` when the process dies (out of memory, killed by the system).
 * What a job had written is not there then: its database work is one transaction, its files are
 * written beside and renamed.
 */
export class JobRunner {
  readonly #start: StartProcess;
  readonly #onProgress: ProgressListener;
  readonly #running = new Map<string, { cancel: () => void }>();
  /** Cancelled before they began, while they waited for the write turn. */
  readonly #cancelledEarly = new Set<string>();
  #isEnding = false;

  constructor(start: StartProcess, onProgress: ProgressListener = () => {}) {
    this.#start = start;
    this.#onProgress = onProgress;
  }

  /** Runs a job to its end. `jobId` names it for progress and cancel. */
  async run<Name extends JobName>(
    name: Name,
    jobId: string,
    input: JobInput<Name>,
  ): Promise<JobOutput<Name>> {
    const definition = jobDefinitions[name];
    const output = await this.#communicate(name, jobId, definition.input.parse(input));
    return definition.output.parse(output) as JobOutput<Name>;
  }

  /**
   * A long call that no process of ours does, such as the host's own printing: it is reported and
   * cancelled like a job.
   * @param work ends soon after the signal, with the signal's reason
   */
  async watch<T>(
    jobId: string,
    work: (signal: AbortSignal, report: ReportProgress) => Promise<T>,
  ): Promise<T> {
    this.#refuseCancelled(jobId);
    const ending = new AbortController();
    this.#running.set(jobId, { cancel: () => ending.abort(new AppError('cancelled')) });
    try {
      return await work(ending.signal, (phase, done, total) =>
        this.#onProgress({ jobId, phase, done, total }),
      );
    } finally {
      this.#running.delete(jobId);
    }
  }

  /**
   * Kills a job; its caller gets `cancelled` when the process has ended, so that what it leaves behind
   * can be removed and its locks are free. An unknown id is that of a job that has ended, or of one that
   * has not begun: it will not.
   */
  cancel(jobId: string): void {
    const running = this.#running.get(jobId);
    if (running === undefined) this.#cancelledEarly.add(jobId);
    else running.cancel();
  }

  /** Kills all jobs, for the end of the application; those that wait for their turn never begin. */
  cancelAll(): void {
    this.#isEnding = true;
    for (const running of this.#running.values()) running.cancel();
  }

  /** What was cancelled before it began does not begin. */
  #refuseCancelled(jobId: string): void {
    if (this.#cancelledEarly.delete(jobId) || this.#isEnding) throw new AppError('cancelled');
  }

  #communicate(name: JobName, jobId: string, input: unknown): Promise<unknown> {
    this.#refuseCancelled(jobId);
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const process = this.#start(name);
    let isCancelled = false;
    let patience: NodeJS.Timeout | undefined;
    const cancel = () => {
      isCancelled = true;
      patience ??= setTimeout(() => reject(new AppError('cancelled')), exitPatienceMilliseconds);
      process.kill();
    };
    this.#running.set(jobId, { cancel });
    process.onMessage((raw) => {
      const message = fromWorkerSchema.safeParse(raw);
      if (!message.success) return reject(new AppError('jobCrashed', { job: name }));
      if (message.data.type !== 'ready') this.#receive(jobId, message.data, resolve, reject);
      // Electron cannot kill a process that is not there yet: it is there now.
      else if (isCancelled) process.kill();
      else process.send({ type: 'start', input });
    });
    process.onExit((code) => {
      const crash = new AppError('jobCrashed', { job: name, exitCode: code ?? -1 });
      reject(isCancelled ? new AppError('cancelled') : crash);
    });
    return promise.finally(() => {
      clearTimeout(patience);
      this.#running.delete(jobId);
      process.kill();
    });
  }

  #receive(
    jobId: string,
    message: FromWorker,
    resolve: (output: unknown) => void,
    reject: (error: AppError) => void,
  ): void {
    if (message.type === 'progress') {
      this.#onProgress({ jobId, phase: message.phase, done: message.done, total: message.total });
    } else if (message.type === 'done') {
      resolve(message.output);
    } else if (message.type === 'failed') {
      reject(new AppError(message.code, message.details, message.fields, message.technical));
    }
  }
}
