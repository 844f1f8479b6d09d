import { v7 as newId } from 'uuid';

/** Rows of a sheet need 20 bits; the lowest 24 of a batch's ids count them. */
const countedDigits = 6;
const groupDigits = 12;

/**
 * Row ids for a batch: UUIDv7 as everywhere (design.md §4), all of one random beginning, counting in
 * their last digits, so that SQLite can write them: `prefix` and twelve hexadecimal digits of `low` plus
 * the row.
 */
export function batchIds(): { prefix: string; low: number } {
  const id = newId();
  const random = Number.parseInt(id.slice(-groupDigits, -countedDigits), 16);
  return { prefix: id.slice(0, -groupDigits), low: random * 2 ** (4 * countedDigits) };
}
