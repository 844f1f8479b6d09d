import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { startOptions } from './startOptions.ts';

const folder = resolve('sổ');

test.each([
  ['joined', [`--data=${folder}`]],
  ['apart, as for the headless commands', ['.', '--data', folder, '--lang=en']],
  ['relative', ['--data=sổ']],
])('the register asked for is the one that is opened: %s', (_how, argv) => {
  expect(startOptions(argv, {}).dataFolder).toBe(folder);
});

test("without a folder it is the user's own register, in Vietnamese", () => {
  expect(startOptions(['.'], {})).toEqual({
    dataFolder: undefined,
    language: 'vi',
    developmentServer: undefined,
  });
});
