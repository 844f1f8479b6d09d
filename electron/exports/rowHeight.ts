/** Height of one line of Times New Roman 12, in points. */
const lineHeight = 15.75;

/** Letters of Times New Roman 12 are on average narrower than the measure of a column, a digit of Calibri 11. */
const lettersPerDigit = 1.15;

/** Lines that a text takes in a column, broken between words as Excel does. */
export function linesOf(text: string, width: number): number {
  const room = Math.max(1, Math.floor(width * lettersPerDigit));
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines += 1;
    for (const word of paragraph.split(' ')) {
      const needed = used === 0 ? word.length : used + 1 + word.length;
      if (needed <= room) {
        used = needed;
      } else {
        // A word longer than the column goes on over several lines.
        lines += (used === 0 ? 0 : 1) + Math.ceil(word.length / room) - 1;
        used = word.length % room;
      }
    }
  }
  return lines;
}

/**
 * The height of a row of wrapped text, in points. Written into the file because a program that opens
 * it need not measure it itself: some lay the lines over one another.
 */
export function rowHeight(texts: readonly string[], widths: readonly number[]): number {
  const lines = texts.map((text, index) => linesOf(text, widths[index] ?? 10));
  // Excel's own limit is 409 points.
  return Math.min(409, Math.max(1, ...lines) * lineHeight);
}
