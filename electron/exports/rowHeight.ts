/** Height of one line of Times New Roman 12, in points. */
const lineHeight = 15.75;

/** Letters of Times New Roman 12 are on average narrower than the measure of a column, a digit of Calibri 11. */
const lettersPerDigit = 1.25;

/** Lines that a text takes in a column, broken between words as Excel does. */
export function linesOf(text: string, width: number): number {
  const room = Math.max(1, Math.floor(width * lettersPerDigit));
  // Most cells; a hundred thousand rows have more than a million of them.
  if (text.length <= room && !text.includes('\n')) return 1;
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let start = 0;
    lines += 1;
    while (paragraph.length - start > room) {
      const space = paragraph.lastIndexOf(' ', start + room);
      // A word longer than the column goes on over several lines.
      start = space > start ? space + 1 : start + room;
      lines += 1;
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
