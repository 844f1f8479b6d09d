import { _electron } from 'playwright-core';
import type { Host, HostOptions, MainFunction } from './host.ts';
import { scriptMain } from './mainScript.ts';
import { killTree, whenExited } from './processTree.ts';

/** The real Electron, driven by Playwright; its loader holds `ready` back until it is connected. */
export async function startElectron({
  application,
  args,
  env,
  onOutput,
}: HostOptions): Promise<Host> {
  const electron = await _electron.launch({ args: [application, ...args], env });
  const child = electron.process();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', onOutput);
  }
  const exited = whenExited(child);
  await electron.evaluate(scriptMain, null);
  return {
    name: 'electron',
    exited,
    opened: Promise.race([electron.firstWindow(), exited]).then(() => undefined),
    pages: () => electron.windows(),
    evaluate: <Argument, Result>(run: MainFunction<Argument, Result>, argument: Argument) =>
      electron.evaluate<Result, Argument>(run as never, argument as never),
    knowFile() {
      throw new Error('On the real Electron a file made by a script has no path: use dropFile');
    },
    async kill() {
      killTree(child);
      await exited;
    },
  };
}
