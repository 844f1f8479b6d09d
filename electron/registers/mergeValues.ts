import { z } from 'zod';
import { type Party, partySchema } from '../../shared/domain/programs.ts';
import { isSameText } from '../../shared/domain/vietnamese.ts';
import type { RegisterColumn } from './definition.ts';

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

const partiesSchema = z.array(partySchema).catch([]);

/** Bodies that are still the same keep their writing and, where only that is known, their unit. */
function mergeParties(stored: unknown, given: unknown, unitName: (id: string) => string): Party[] {
  const known = partiesSchema.parse(stored);
  return partiesSchema.parse(given).map((party) => {
    const same = known.find(({ unitId, name }) => {
      if (unitId !== null && unitId === party.unitId) return true;
      const isCalled = isSameText(name, party.name);
      const isUnit = unitId !== null && isSameText(unitName(unitId), party.name);
      return party.unitId === null && (isCalled || isUnit);
    });
    return same ?? party;
  });
}

/**
 * The same for a row of columns. A body that is still the same one keeps the writing that it has; another one
 * takes its place with its unit, or without one.
 */
export function mergeRow<Stored extends Values>(
  columns: readonly RegisterColumn[],
  stored: Stored,
  given: Values,
  unitName: (id: string) => string,
): Stored {
  const rest: Record<string, unknown> = { ...given };
  const units: Record<string, unknown> = {};
  for (const { kind, field, value = field } of columns) {
    const text = given[field];
    if (kind === 'parties' && value in given)
      rest[value] = mergeParties(stored[value], given[value], unitName);
    if (kind !== 'party' || typeof text !== 'string') continue;
    const [unit, storedUnit] = [given[value] ?? null, stored[value]];
    const known = [stored[field], typeof storedUnit === 'string' ? unitName(storedUnit) : ''];
    const isKnownText = known.some((one) => typeof one === 'string' && isSameText(one, text));
    const isSameUnit = unit === null ? isKnownText : unit === storedUnit;
    if (isSameUnit) {
      delete rest[field];
      delete rest[value];
    } else units[value] = unit;
  }
  return { ...mergeGiven(stored, rest), ...units };
}
