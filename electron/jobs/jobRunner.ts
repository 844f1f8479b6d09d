import type { JobProgress } from '../../shared/contract/jobs.ts';
import { AppError } from '../../shared/errors.ts';
import { jobDefinitions, type JobInput, type JobName, type JobOutput } from './definitions.ts';
import { fromWorkerSchema, type FromWorker } from './messages.ts';
import type { StartProcess } from './process.ts';
import type { ReportProgress } from './worker.ts';

/** Told about the progress of running jobs. */
export type ProgressListener = (progress: JobProgress) => void;

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

  /** Kills a job; its caller gets `cancelled`. Unknown ids are ended jobs: nothing to do. */
  cancel(jobId: string): void {
    this.#running.get(jobId)?.cancel();
  }

  /** Kills all jobs, for the end of the application. */
  cancelAll(): void {
    for (const running of this.#running.values()) running.cancel();
  }

  #communicate(name: JobName, jobId: string, input: unknown): Promise<unknown> {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const process = this.#start(name);
    const cancel = () => {
      reject(new AppError('cancelled'));
      process.kill();
    };
    this.#running.set(jobId, { cancel });
    process.onMessage((raw) => {
      const message = fromWorkerSchema.safeParse(raw);
      if (!message.success) return reject(new AppError('jobCrashed', { job: name }));
      if (message.data.type === 'ready') process.send({ type: 'start', input });
      else this.#receive(jobId, message.data, resolve, reject);
    });
    process.onExit((code) =>
      reject(new AppError('jobCrashed', { job: name, exitCode: code ?? -1 })),
    );
    return promise.finally(() => {
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
      reject(new AppError(message.code, message.details, undefined, message.technical));
    }
  }
}
