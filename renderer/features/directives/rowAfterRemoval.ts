/** The row to go on with when rows are taken away: the next one that stays, else the one before. */
export function rowAfterRemoval(
  ids: readonly string[],
  activeId: string,
  removed: readonly string[],
): string | null {
  const gone = new Set(removed);
  const place = ids.indexOf(activeId);
  const after = ids.slice(place + 1).find((id) => !gone.has(id));
  return after ?? ids.slice(0, Math.max(0, place)).findLast((id) => !gone.has(id)) ?? null;
}
