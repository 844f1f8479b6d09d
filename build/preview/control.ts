import { runInThisContext } from 'node:vm';
import { knownFiles } from './files.ts';

/** From the tests, over the child process channel. */
export type ToStandIn =
  | { kind: 'start' }
  | { kind: 'evaluate'; id: number; source: string; argument: unknown }
  | { kind: 'knowFile'; name: string; path: string };

/** To the tests. */
export type FromStandIn =
  | { kind: 'hello' }
  | { kind: 'endpoint'; url: string }
  | { kind: 'value'; id: number; value: unknown }
  | { kind: 'error'; id: number; message: string };

function report(message: FromStandIn): void {
  if (process.connected) process.send?.(message);
}

/**
 * Lets a test run a function in the main process, as Playwright's `electronApp.evaluate` does on the
 * real Electron. Resolves when the test says start, at once when there is no test.
 */
async function waitForStart(electron: object): Promise<void> {
  if (!process.connected) return;
  const started = Promise.withResolvers<void>();
  process.on('message', (message: ToStandIn) => {
    if (message.kind === 'start') started.resolve();
    if (message.kind === 'knowFile') knownFiles.set(message.name, message.path);
    if (message.kind === 'evaluate') void evaluate(message, electron);
  });
  // A test runner that died must not leave an application behind.
  process.on('disconnect', () => process.exit(1));
  report({ kind: 'hello' });
  await started.promise;
}

async function evaluate(
  { id, source, argument }: Extract<ToStandIn, { kind: 'evaluate' }>,
  electron: object,
): Promise<void> {
  try {
    const run: unknown = runInThisContext(`(${source})`);
    if (typeof run !== 'function') throw new TypeError('only functions can be run in main');
    report({ kind: 'value', id, value: await run(electron, argument) });
  } catch (error) {
    report({ kind: 'error', id, message: String(error) });
  }
}

export const control = { report, waitForStart };
