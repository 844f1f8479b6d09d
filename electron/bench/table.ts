/** A table of measurements, each beside the number that design.md §9 asks for. */
export type BenchTable = {
  title: string;
  rows: { what: string; measured: string; target: string; isReached: boolean }[];
};

/** The table as Markdown, so that it can go into the README as it is. */
export function formatTable(table: BenchTable): string {
  const lines = table.rows.map(
    ({ what, measured, target, isReached }) =>
      `| ${what} | ${measured} | ${target} | ${isReached ? 'yes' : 'no'} |`,
  );
  return [
    `### ${table.title}`,
    '',
    '| What | Measured | Target | Reached |',
    '| --- | --- | --- | --- |',
    ...lines,
    '',
  ].join('\n');
}
