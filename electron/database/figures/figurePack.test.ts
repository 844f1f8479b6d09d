import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  emptyPlaces,
  packNumbers,
  type PackedNumber,
  scatterNumbers,
  slotOf,
} from './figurePack.ts';

const numbers = fc.uniqueArray(
  fc.tuple(fc.integer({ min: 0, max: 65_535 }), fc.double({ noNaN: true })),
  { maxLength: 200, selector: ([slot]) => slot },
);

/** The numbers of the slots that were written. */
function unpacked(packed: Uint8Array, written: readonly PackedNumber[]): PackedNumber[] {
  const places = emptyPlaces();
  for (const [index, [slot]] of written.entries()) places[slot] = index;
  const into = new Float64Array(written.length).fill(Number.NaN);
  scatterNumbers(packed, places, into);
  return written.map(([slot], index) => [slot, into[index] ?? Number.NaN]);
}

test('numbers come back from their blob as they went in', () => {
  fc.assert(
    fc.property(numbers, (written) => {
      expect(unpacked(packNumbers(written), written)).toEqual(written);
    }),
  );
});

test('they come back wherever in memory the database puts the blob', () => {
  fc.assert(
    fc.property(numbers, fc.integer({ min: 1, max: 9 }), (written, offset) => {
      const packed = packNumbers(written);
      const elsewhere = new Uint8Array(packed.length + offset).subarray(offset);
      elsewhere.set(packed);
      expect(unpacked(elsewhere, written)).toEqual(written);
    }),
  );
});

test('an indicator beyond what a slot can name is refused, not mistaken for another', () => {
  expect(() => slotOf(20_000, 'value')).toThrow(RangeError);
});
