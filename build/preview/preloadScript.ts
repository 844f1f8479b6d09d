import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { WebPreferences } from 'electron';
import { messageOf, note } from './log.ts';
import { makePreloadWorld, type PreloadSettings, preloadWorldParts } from './page/preloadWorld.ts';

/** Names that no page can guess, so that only the preload script reaches main. */
const run = randomUUID().replaceAll('-', '');
export const bindingName = `electron_${run}`;
export const receiverName = `receive_${run}`;
export const filePrefix = `file_${run}_`;

function readPreload(path: string | undefined): string {
  if (path === undefined) return '';
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    note(`Unable to load preload script: ${path}: ${messageOf(error)}`);
    return '';
  }
}

/** The text that the browser runs before any script of a page: the preload script in its world. */
export function preloadScript(preferences: WebPreferences, guardsClosing: boolean): string {
  const { platform, arch } = process;
  const versions: Record<string, string> = {};
  for (const name of ['node', 'electron', 'chrome']) versions[name] = process.versions[name] ?? '';
  const argv = ['', ...(preferences.additionalArguments ?? [])];
  const settings: PreloadSettings = {
    binding: bindingName,
    receiver: receiverName,
    filePrefix,
    guardsClosing,
    process: { platform, arch, versions, argv },
  };
  return `(() => {
${preloadWorldParts.map(String).join('\n')}
const world = ${makePreloadWorld.name}(${JSON.stringify(settings)});
if (!world) return;
const module = { exports: {} };
try {
(function (require, process, module, exports) {${readPreload(preferences.preload)}
})(world.require, world.process, module, module.exports);
} catch (error) { console.error('Unable to load preload script:', error); }
})();`;
}
