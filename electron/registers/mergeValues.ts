import { isSameText } from '../../shared/domain/vietnamese.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * What stored values become by those of a row: filled cells replace, empty ones never erase, and what only
 * looks different (spaces, composed letters) is no change.
 */
export function mergeGiven<Stored extends Values>(stored: Stored, given: Values): Stored {
  const changed = Object.entries(given).filter(([name, value]) => {
    const before = stored[name];
    if (value === null || value === undefined || value === '') return false;
    if (typeof value === 'string' && typeof before === 'string') return !isSameText(value, before);
    return value !== before;
  });
  const merged: Record<string, unknown> = { ...stored, ...Object.fromEntries(changed) };
  for (const [name, value] of changed) {
    // A date read now replaces the writing of the one before, also where it has none of its own.
    const text = `${name}Text`;
    if (typeof value === 'string' && text in stored && text in given) merged[text] = given[text];
  }
  // The same date written otherwise is the same date.
  for (const name of Object.keys(given)) {
    const date = name.replace(/Text$/, '');
    if (date !== name && given[date] !== undefined && given[date] === stored[date])
      merged[name] = stored[name];
  }
  return { ...stored, ...merged };
}

/** Whether two versions hold the same values. */
export function isSameValues(left: Values, right: Values): boolean {
  return Object.keys(right).every(
    (name) => JSON.stringify(left[name]) === JSON.stringify(right[name]),
  );
}
