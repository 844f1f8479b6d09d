import { fork } from 'node:child_process';

/** A running worker process, whichever way it was started. */
export interface JobProcess {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  onExit(listener: (code: number | null) => void): void;
  kill(): void;
}

/** Starts `electron/workers/<name>`. */
export type StartProcess = (name: string) => JobProcess;

/**
 * Workers as plain Node children, for the headless commands and tests.
 * @param folder where the worker modules are
 * @param extension `.ts` from source, `.js` when built
 */
export function nodeProcesses(folder: string, extension: '.ts' | '.js'): StartProcess {
  return (name) => {
    // Advanced serialisation is the structured clone that Electron's utility processes use.
    const child = fork(`${folder}/${name}${extension}`, {
      serialization: 'advanced',
      stdio: 'inherit',
    });
    return {
      // A message to a process that is gone is lost, as in Electron; unheard, the failure would end us.
      send: (message) => void child.send(message as never, () => undefined),
      onMessage: (listener) => void child.on('message', listener),
      onExit: (listener) => {
        child.on('exit', listener);
        // A process that could not be started tells no exit.
        child.on('error', () => listener(null));
      },
      kill: () => void child.kill('SIGKILL'),
    };
  };
}
