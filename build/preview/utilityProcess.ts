import { type ChildProcess, fork, type StdioOptions } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { constants } from 'node:os';
import type { ForkOptions, UtilityProcess } from 'electron';
import { guardMissing } from './guard.ts';
import { requireReady } from './lifecycle.ts';

const parentPort = new URL('./parentPort.ts', import.meta.url).href;

type Stream = 'inherit' | 'pipe' | 'ignore';

/** Electron's `stdio` without the channel, which `fork` needs as a fourth. */
function stdioOf(stdio: ForkOptions['stdio'] = 'inherit'): StdioOptions {
  const [output, errors] = Array.isArray(stdio) ? stdio.slice(1) : [stdio, stdio];
  return ['ignore', streamOf(output), streamOf(errors), 'ipc'];
}

function streamOf(type: unknown): Stream {
  return type === 'pipe' || type === 'ignore' ? type : 'inherit';
}

class StandInUtilityProcess
  extends EventEmitter
  implements Pick<UtilityProcess, 'pid' | 'stdout' | 'stderr' | 'postMessage' | 'kill'>
{
  readonly #child: ChildProcess;

  constructor(modulePath: string, args: string[], options: ForkOptions) {
    super();
    this.#child = fork(modulePath, args, {
      execArgv: ['--import', parentPort, ...(options.execArgv ?? [])],
      stdio: stdioOf(options.stdio),
      // As Electron's structured clone: dates, maps and bytes arrive as they are.
      serialization: 'advanced',
      ...(options.env && { env: { ...options.env } }),
      ...(options.cwd && { cwd: options.cwd }),
    });
    this.#child.on('spawn', () => this.emit('spawn'));
    this.#child.on('message', (message) => this.emit('message', message));
    this.#child.on('error', (error) => this.emit('error', 'FatalError', modulePath, error.message));
    this.#child.on('exit', (code, signal) => {
      this.emit('exit', code ?? (signal ? constants.signals[signal] : 1));
    });
    // An unheard 'error' would end main, which a worker must never do; 'exit' is always told.
    this.on('error', () => undefined);
  }

  get pid(): number | undefined {
    return this.#child.exitCode === null && this.#child.signalCode === null
      ? this.#child.pid
      : undefined;
  }

  get stdout(): NodeJS.ReadableStream | null {
    return this.#child.stdout;
  }

  get stderr(): NodeJS.ReadableStream | null {
    return this.#child.stderr;
  }

  postMessage(message: unknown, transfer?: unknown[]): void {
    if (transfer?.length) throw new Error('The stand-in transfers no message ports');
    // A message to a process that is gone is lost, as in Electron.
    if (this.#child.connected) this.#child.send(message as object, () => undefined);
  }

  kill(): boolean {
    return this.#child.kill();
  }
}

guardMissing('UtilityProcess', StandInUtilityProcess.prototype);

export const utilityProcess = guardMissing('utilityProcess', {
  fork(modulePath: string, args: string[] = [], options: ForkOptions = {}): StandInUtilityProcess {
    requireReady('utilityProcess.fork');
    return new StandInUtilityProcess(modulePath, args, options);
  },
});
