import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codecFunctions, decode, encode } from './codec.ts';

test('what structured clone carries arrives as it was sent', () => {
  const scalars = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.constant(undefined),
    fc.bigInt(),
    fc.date({ noInvalidDate: true }),
    fc.uint8Array(),
  );
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      scalars,
      fc.array(tie('value')),
      fc.dictionary(fc.string(), tie('value'), { noNullPrototype: true }),
      fc.array(fc.tuple(fc.string(), tie('value'))).map((entries) => new Map(entries)),
    ),
  }));
  fc.assert(
    fc.property(value, (original) => {
      expect(decode(encode(original))).toEqual(original);
    }),
  );
});

test('a page that is given the functions as text reads and writes the same', () => {
  const echo: unknown = runInNewContext(
    `${codecFunctions.join('\n')}; (text) => encode(decode(text))`,
    { btoa, atob },
  );
  if (typeof echo !== 'function') throw new Error('no function');
  const sent = {
    at: new Date(0),
    bytes: new Uint8Array([1, 255]),
    none: undefined,
    list: [1, 'ự'],
  };
  expect(decode(String(echo(encode(sent))))).toEqual(sent);
  expect(decode(encode(new RangeError('xa')))).toMatchObject({ name: 'RangeError', message: 'xa' });
});

test('a function cannot cross, as in Electron', () => {
  expect(() => encode({ run: () => 1 })).toThrow('could not be cloned');
});
