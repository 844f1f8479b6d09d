import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** The project's root, from wherever a script is called. */
export const root = join(import.meta.dirname, '../..');

/** What a finished command left behind. */
export interface Finished {
  readonly code: number;
  /** stdout and stderr as printed, in order. */
  readonly output: string;
}

// The tests start some thousand Node processes of the same modules: read from there, each costs a third.
const compiled = { NODE_COMPILE_CACHE: join(root, 'out/compiled') };

/** Runs a command in the root, shows what it prints while it runs, and keeps it. */
export function run(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Finished> {
  const child = spawn(command, args, {
    cwd: root,
    env: { ...compiled, ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const take = (stream: NodeJS.WriteStream) => (chunk: Buffer) => {
    output += chunk.toString();
    stream.write(chunk);
  };
  child.stdout.on('data', take(process.stdout));
  child.stderr.on('data', take(process.stderr));
  const { promise, resolve, reject } = Promise.withResolvers<Finished>();
  child.on('error', reject);
  child.on('close', (code) => resolve({ code: code ?? 1, output }));
  return promise;
}
