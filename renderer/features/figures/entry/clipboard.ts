/**
 * Reads what Excel puts on the clipboard: cells by tabs, rows by line ends; a cell with either in it is
 * quoted, with quotes doubled. The line end after the last row is no row.
 */
export function readCopiedCells(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endCell = () => {
    row.push(cell.trim());
    cell = '';
  };
  const endRow = () => {
    endCell();
    rows.push(row);
    row = [];
  };
  const plain = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  for (let index = 0; index < plain.length; index++) {
    const letter = plain.charAt(index);
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (plain.charAt(index + 1) === '"') {
        cell += '"';
        index++;
      } else isQuoted = false;
    } else if (letter === '"' && cell === '' && hasClosingQuote(plain, index)) isQuoted = true;
    else if (letter === '\t') endCell();
    else if (letter === '\n') endRow();
    else cell += letter;
  }
  if (cell !== '' || row.length > 0) endRow();
  return rows;
}

/** A word that only begins with a quote ("Dân vận khéo" năm 2026) is no quoted cell. */
function hasClosingQuote(text: string, start: number): boolean {
  for (let index = start + 1; index < text.length; index++) {
    if (text.charAt(index) !== '"') continue;
    if (text.charAt(index + 1) !== '"') return ['', '\t', '\n'].includes(text.charAt(index + 1));
    index++;
  }
  return false;
}

/** The same the other way: Excel takes it cell by cell. */
export function writeCopiedCells(rows: readonly (readonly string[])[]): string {
  const quoted = (cell: string) =>
    /["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return rows.map((row) => row.map(quoted).join('\t')).join('\n');
}
