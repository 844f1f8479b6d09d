import { expect, test } from 'vitest';
import { parseAccelerator } from './accelerator.ts';

const none = { ctrl: false, alt: false, shift: false, meta: false };

test('the usual menu keys are read', () => {
  expect(parseAccelerator('CmdOrCtrl+N', 'win32')).toEqual({ ...none, ctrl: true, code: 'KeyN' });
  expect(parseAccelerator('CmdOrCtrl+N', 'darwin')).toEqual({ ...none, meta: true, code: 'KeyN' });
  expect(parseAccelerator('F5')).toEqual({ ...none, key: 'F5' });
  expect(parseAccelerator('Alt+Shift+Left')).toEqual({
    ...none,
    alt: true,
    shift: true,
    key: 'ArrowLeft',
  });
  expect(parseAccelerator('Ctrl+Plus')).toEqual({ ...none, ctrl: true, key: '+' });
});

test('a key that does not exist is refused', () => {
  expect(() => parseAccelerator('Ctrl+Nowhere')).toThrow('nowhere');
});
