import { flushCompileCache } from 'node:module';
import { AppError } from '../../shared/errors.ts';
import type { jobPhases } from '../../shared/contract/jobs.ts';
import { toAppError } from '../database/sqliteErrors.ts';
import { jobDefinitions, type JobName, type JobOutput } from './definitions.ts';
import { toWorkerSchema, type FromWorker } from './messages.ts';
import type { z } from 'zod';

/** Reports how far a job is; called as often as one likes, sent at most ten times a second. */
export type ReportProgress = (
  phase: (typeof jobPhases)[number],
  done: number,
  total: number,
) => void;

type Work<Name extends JobName> = (
  input: z.output<(typeof jobDefinitions)[Name]['input']>,
  report: ReportProgress,
) => JobOutput<Name> | Promise<JobOutput<Name>>;

/** The two ways in which a worker talks to its parent: Electron's utility process, or a Node child. */
interface Port {
  send(message: FromWorker): void;
  onMessage(listener: (message: unknown) => void): void;
}

interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
}

function isParentPort(port: unknown): port is ParentPort {
  return typeof port === 'object' && port !== null && 'postMessage' in port;
}

function openPort(): Port {
  const parentPort: unknown = 'parentPort' in process ? process.parentPort : undefined;
  if (isParentPort(parentPort)) {
    return {
      send: (message) => parentPort.postMessage(message),
      onMessage: (listener) => parentPort.on('message', (event) => listener(event.data)),
    };
  }
  return {
    send: (message) => void process.send?.(message),
    onMessage: (listener) => void process.on('message', listener),
  };
}

function describeFailure(error: unknown): FromWorker {
  const known = toAppError(error) ?? new AppError('internal', {}, undefined, error);
  const cause = known.cause ?? error;
  const technical = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  const fields = known.fields === undefined ? {} : { fields: { ...known.fields } };
  return { type: 'failed', code: known.code, details: { ...known.details }, ...fields, technical };
}

const reportEveryMilliseconds = 100;

function throttledReport(port: Port): ReportProgress {
  let last = 0;
  let lastPhase = '';
  return (phase, done, total) => {
    const now = performance.now();
    if (phase === lastPhase && now - last < reportEveryMilliseconds && done < total) return;
    last = now;
    lastPhase = phase;
    port.send({ type: 'progress', phase, done, total });
  };
}

/**
 * Makes this process the worker of one job: waits for its input, works, answers, and stays until it
 * is killed by the runner (so that the answer is surely delivered).
 */
export function runWorker<Name extends JobName>(name: Name, work: Work<Name>): void {
  const port = openPort();
  // Since Electron 37 an unhandled rejection in a utility process only warns: the job would hang.
  process.on('unhandledRejection', (error) => {
    port.send(describeFailure(error));
  });
  port.onMessage((raw) => {
    void (async () => {
      try {
        const { input } = toWorkerSchema.parse(raw);
        const parsed = jobDefinitions[name].input.parse(input) as Parameters<Work<Name>>[0];
        port.send({ type: 'done', output: await work(parsed, throttledReport(port)) });
      } catch (error) {
        port.send(describeFailure(error));
      }
    })();
  });
  port.send({ type: 'ready' });
  // Where Node keeps compiled code (NODE_COMPILE_CACHE), a process that is killed must write it before.
  flushCompileCache();
}
