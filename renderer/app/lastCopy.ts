/** The moment of the newest copy, beside the register or carried away; undefined when there is none. */
export function lastCopy(copies: {
  readonly backups: readonly { readonly madeAt: string }[];
  readonly lastOutside: string | null;
}): string | undefined {
  const moments = copies.backups.map(({ madeAt }) => Date.parse(madeAt));
  if (copies.lastOutside !== null) moments.push(Date.parse(copies.lastOutside));
  return moments.length === 0 ? undefined : new Date(Math.max(...moments)).toISOString();
}
