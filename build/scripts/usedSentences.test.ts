import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { vietnamese } from '../../shared/locales/vi/vi.ts';
import { root } from './processes.ts';

/*
 * A sentence that nothing says any more is translated, proofread and printed for nobody. Keys that are put
 * together while the application runs are named here by what they begin with. (Not beside the sentences: there are
 * no files to read for shared code.)
 */

const builtKeys: Readonly<Record<string, 'all' | readonly string[]>> = {
  'backups.problem.': 'all',
  'cli.by.': 'all',
  'directives.bulk.': ['keep', 'set', 'empty'],
  'directives.deadline.': 'all',
  'directives.detail.tabs.': 'all',
  'directives.fields.': 'all',
  'directives.filter.': 'all',
  'directives.level.': 'all',
  'directives.short.': 'all',
  'directives.status.': 'all',
  'errors.': 'all',
  'files.kind.': 'all',
  'frame.job.phase.': 'all',
  'frame.keys.': 'all',
  'frame.nav.': 'all',
  'help.topics.': 'all',
  'history.action.': 'all',
  'history.fields.': 'all',
  'history.subject.': 'all',
  'imports.': ['ordinal', 'secrecy'],
  'imports.action.': 'all',
  'imports.encoding.': 'all',
  'imports.issue.': 'all',
  'imports.steps.': 'all',
  'menu.': ['new', 'save', 'import', 'export', 'print', 'find', 'palette', 'help', 'shortcuts'],
  'relations.incoming.': 'all',
  'relations.outgoing.': 'all',
  'relations.warning.': 'all',
  'settings.appearance.': 'all',
  'settings.system.': 'all',
  'settings.tabs.': 'all',
  'startup.problem.': 'all',
};

function isBuilt(key: string): boolean {
  return Object.entries(builtKeys).some(([start, ends]) =>
    ends === 'all' ? key.startsWith(start) : ends.some((end) => key === start + end),
  );
}

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
  const unused = keysOf(vietnamese).filter((key) => !quoted.has(key) && !isBuilt(key));
  expect(unused).toEqual([]);
});

test.each(Object.keys(builtKeys))('keys that begin with %s are put together somewhere', (start) => {
  expect(sources.includes(`\`${start}\${`)).toBe(true);
});
