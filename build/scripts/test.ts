import { ensureBrowser } from './findBrowser.ts';
import { run } from './processes.ts';

/*
 * `npm test`: format, lint, types, unused code, then unit, property, database and contract tests, then
 * the built application in a browser. The last line is the sum over all runners.
 */

interface Sum {
  passed: number;
  failed: number;
  skipped: number;
}

/** Reads a runner's closing line: Vitest's `Tests  3 failed | 120 passed (123)`, or a plain `11 passed, 0 failed`. */
function readSum(output: string): Sum {
  // eslint-disable-next-line no-control-regex -- the colours that Vitest prints are control characters
  const plain = output.replaceAll(/\u001B\[[\d;]*m/g, '');
  const line = /^\s*Tests\s+(.*)$/m.exec(plain)?.[1] ?? /^\d+ passed, .*$/m.exec(plain)?.[0] ?? '';
  const count = (word: string) =>
    Number(new RegExp(String.raw`(\d+) ${word}`).exec(line)?.[1] ?? 0);
  return { passed: count('passed'), failed: count('failed'), skipped: count('skipped') };
}

const checks = ['format:check', 'lint', 'types', 'unused'] as const;
const total: Sum = { passed: 0, failed: 0, skipped: 0 };

for (const check of checks) {
  console.log(`\n> ${check}`);
  const { code } = await run('npm', ['run', '-s', check]);
  if (code === 0) total.passed += 1;
  else total.failed += 1;
}

for (const script of ['test:unit', 'test:e2e', 'package:check']) {
  console.log(`\n> ${script}`);
  if (script === 'test:e2e') await ensureBrowser();
  const { code, output } = await run('npm', ['run', '-s', script], { FORCE_COLOR: '0' });
  const sum = readSum(output);
  // A runner that dies without a test failing (a file that does not load) must not look green.
  if (code !== 0 && sum.failed === 0) sum.failed = 1;
  total.passed += sum.passed;
  total.failed += sum.failed;
  total.skipped += sum.skipped;
}

console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 ? 0 : 1;
