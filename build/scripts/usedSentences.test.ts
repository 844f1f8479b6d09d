import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { vietnamese } from '../../shared/locales/vi/vi.ts';
import { root } from './processes.ts';

/*
 * A sentence that nothing says any more is translated, proofread and printed for nobody. Keys that are put
 * together while the application runs are known by how their text begins: `units.level.${level}`. (Not beside the sentences: there are
 * no files to read for shared code.)
 */

function keysOf(texts: object, path = ''): string[] {
  return Object.entries(texts).flatMap(([name, text]: [string, unknown]) =>
    typeof text === 'object' && text !== null ? keysOf(text, `${path}${name}.`) : [path + name],
  );
}

const sources = globSync('{renderer,electron,shared,build}/**/*.{ts,tsx}', { cwd: root })
  .filter((file) => !/\.test\.ts$|[\\/]e2e[\\/]|[\\/]bench[\\/]/.test(file))
  .map((file) => readFileSync(join(root, file), 'utf8'))
  .join('\n');

test('every sentence is said somewhere', () => {
  const quoted = new Set([...sources.matchAll(/['"`]([\w.]+)['"`]/g)].map(([, text]) => text));
  // `errors.field.${reason}`, `startup.first.${beginning}`: a whole level of keys, never a lone word.
  const begun = [...sources.matchAll(/[`]((?:\w+\.)+)\$\{/g)].map(([, text = '']) => text);
  const isBegun = (key: string) => begun.some((start) => key.startsWith(start));
  const unused = keysOf(vietnamese).filter((key) => !quoted.has(key) && !isBegun(key));
  expect(unused).toEqual([]);
});
