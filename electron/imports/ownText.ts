/**
 * A copy that stands alone. A piece cut from a text keeps the whole text in memory: remembered for long,
 * a short piece would hold the hundreds of rows it came with.
 */
export function ownText(piece: string): string {
  return ` ${piece}`.slice(1);
}
