import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { procedure } from '../../shared/contract/procedure.ts';
import { AppError } from '../../shared/errors.ts';
import { createDispatcher } from './dispatcher.ts';

const contract = {
  rows: {
    double: procedure(z.object({ value: z.number() }), z.object({ value: z.number() })),
    fail: procedure(z.object({ how: z.string() }), z.object({})),
    leak: procedure(z.object({}), z.object({ name: z.string() })),
  },
};
const logged: unknown[] = [];
const handlers = {
  rows: {
    double: ({ value }: { value: number }) => ({ value: value * 2 }),
    fail: ({ how }: { how: string }) => {
      if (how === 'expected') throw new AppError('conflict', { count: 3 });
      throw new Error('SELECT * FROM secrets at C:\\register.db');
    },
    leak: () => ({ name: 'x', password: 'y' }),
  },
};
const dispatch = createDispatcher(contract, handlers, {}, (...entry) => logged.push(entry));

test('a call reaches its handler and brings the answer back', async () => {
  expect(await dispatch('rows', 'double', { value: 21 })).toEqual({
    ok: true,
    data: { value: 42 },
  });
});

test('input that does not fit is refused with the field that is wrong', async () => {
  const result = await dispatch('rows', 'double', { value: 'x' });
  expect(result).toMatchObject({
    ok: false,
    error: { code: 'validation', fields: { value: 'invalid_type' } },
  });
});

test('an expected failure keeps its code and details', async () => {
  expect(await dispatch('rows', 'fail', { how: 'expected' })).toEqual({
    ok: false,
    error: { code: 'conflict', details: { count: 3 } },
  });
});

test('an unexpected failure shows a reference only and is logged under it', async () => {
  const result = await dispatch('rows', 'fail', { how: 'other' });
  expect(JSON.stringify(result)).not.toMatch(/SELECT|register\.db|Error/);
  expect(result).toMatchObject({
    ok: false,
    error: { code: 'internal', ref: expect.stringMatching(/^[\dA-F]{8}$/) },
  });
  expect(JSON.stringify(logged)).toContain(result.ok ? '' : String(result.error.ref));
});

test('what the contract does not name never leaves', async () => {
  expect(await dispatch('rows', 'leak', {})).toEqual({ ok: true, data: { name: 'x' } });
});

test('names that are not procedures of ours are unknown, whatever they are', async () => {
  const odd = fc.oneof(
    fc.constantFrom('constructor', '__proto__', 'toString', 'rows', 'double'),
    fc.anything(),
  );
  await fc.assert(
    fc.asyncProperty(odd, odd, fc.anything(), async (feature, name, input) => {
      fc.pre(!(feature === 'rows' && name === 'double'));
      expect((await dispatch(feature, name, input)).ok).toBe(false);
    }),
  );
});
