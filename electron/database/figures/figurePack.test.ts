import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packNumbers, type PackedNumber, slotOf, unpackNumbers } from './figurePack.ts';

const numbers = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 65_535 }), fc.double({ noNaN: true })),
  { maxLength: 200 },
);

function unpacked(packed: Uint8Array): PackedNumber[] {
  const found: PackedNumber[] = [];
  unpackNumbers(packed, (slot, value) => found.push([slot, value]));
  return found;
}

test('numbers come back from their blob as they went in', () => {
  fc.assert(
    fc.property(numbers, (written) => {
      expect(unpacked(packNumbers(written))).toEqual(written);
    }),
  );
});

test('they come back wherever in memory the database puts the blob', () => {
  fc.assert(
    fc.property(numbers, fc.integer({ min: 1, max: 9 }), (written, offset) => {
      const packed = packNumbers(written);
      const elsewhere = new Uint8Array(packed.length + offset).subarray(offset);
      elsewhere.set(packed);
      expect(unpacked(elsewhere)).toEqual(written);
    }),
  );
});

test('an indicator beyond what a slot can name is refused, not mistaken for another', () => {
  expect(() => slotOf(20_000, 'value')).toThrow(RangeError);
});
