import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isBuildCurrent } from './buildAge.ts';

let folder = '';

function write(path: string, time: number): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '');
  utimesSync(file, time, time);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'so-dan-van-build-'));
  write('electron/main.ts', 100);
  for (const path of ['main/main.js', 'preload/preload.cjs', 'renderer/index.html']) {
    write(join('out', path), 200);
  }
});

afterEach(() => rmSync(folder, { recursive: true }));

test('a build newer than every source is used as it is', () => {
  expect(isBuildCurrent(folder)).toBe(true);
});

test('a change deep in the sources asks for a new build, a changed test does not', () => {
  write('renderer/features/directives/List.test.tsx', 300);
  expect(isBuildCurrent(folder)).toBe(true);
  write('renderer/features/directives/List.tsx', 300);
  expect(isBuildCurrent(folder)).toBe(false);
});

test('an incomplete build is made anew', () => {
  rmSync(join(folder, 'out/preload/preload.cjs'));
  expect(isBuildCurrent(folder)).toBe(false);
});
