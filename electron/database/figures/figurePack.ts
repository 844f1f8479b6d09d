/*
 * The numbers of one unit in one period in one blob, beside the narrow rows that are the truth. Adding up
 * a year of 3,321 units reads 40,000 blobs instead of two million rows: twelve times as fast, measured.
 * Little-endian, as every machine the application runs on.
 *   Uint16 count · Uint16 slot × count · padding to 8 bytes · Float64 number × count
 */

/**
 * What of an indicator a number is; a slot is the indicator's small key and one of these. `approximate` is 1
 * for a figure that was given as "hơn", "gần" or the like, and else not there.
 */
export const slotParts = { value: 0, numerator: 1, denominator: 2, approximate: 3 } as const;
const partsPerIndicator = 4;
/** Slots are written in two bytes. */
const largestKey = Math.floor(0xffff / partsPerIndicator) - 1;

export type PackedNumber = readonly [slot: number, value: number];

/** The slot of a part of an indicator. */
export function slotOf(indicatorKey: number, part: keyof typeof slotParts): number {
  if (indicatorKey > largestKey) throw new RangeError(`more than ${largestKey} indicators`);
  return indicatorKey * partsPerIndicator + slotParts[part];
}

function numbersAt(count: number): number {
  return Math.ceil((2 * (count + 1)) / 8) * 8;
}

export function packNumbers(numbers: readonly PackedNumber[]): Uint8Array {
  const start = numbersAt(numbers.length);
  const bytes = new Uint8Array(start + 8 * numbers.length);
  const slots = new Uint16Array(bytes.buffer, 0, numbers.length + 1);
  const values = new Float64Array(bytes.buffer, start);
  slots[0] = numbers.length;
  for (const [index, [slot, value]] of numbers.entries()) {
    slots[index + 1] = slot;
    values[index] = value;
  }
  return bytes;
}

/**
 * Puts the numbers of a blob into their places: `places` says for each slot where, or -1 for nowhere. For
 * millions of numbers nothing is made or called per number.
 */
export function scatterNumbers(packed: Uint8Array, places: Int32Array, into: Float64Array): void {
  // The driver may hand out bytes anywhere in memory; numbers can be read only where they are aligned.
  const bytes = packed.byteOffset % 8 === 0 ? packed : packed.slice();
  const count = new Uint16Array(bytes.buffer, bytes.byteOffset, 1)[0] ?? 0;
  const slots = new Uint16Array(bytes.buffer, bytes.byteOffset, count + 1);
  const values = new Float64Array(bytes.buffer, bytes.byteOffset + numbersAt(count), count);
  for (let index = 0; index < count; index++) {
    const place = places[slots[index + 1] ?? 0] ?? -1;
    const value = values[index];
    if (place >= 0 && value !== undefined) into[place] = value;
  }
}

/** A table of places for `scatterNumbers`, with no slot placed. */
export function emptyPlaces(): Int32Array {
  return new Int32Array(0x1_0000).fill(-1);
}
