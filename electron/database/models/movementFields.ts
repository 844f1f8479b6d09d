import type { Kysely } from 'kysely';
import { firstDay, lastDay } from '../../../shared/domain/partialDates.ts';
import { foldText } from '../../../shared/domain/vietnamese.ts';
import { movementFieldRecord, movementRecord } from '../records/movementRecords.ts';
import { listRecords, type RecordRow } from '../records/recordRows.ts';
import type { Tables } from '../tables.ts';

type Field = RecordRow<typeof movementFieldRecord.schema>;

/** The fields of a movement, in their order. */
export async function readFields(database: Kysely<Tables>, movementId: string): Promise<Field[]> {
  const fields = await listRecords(database, movementFieldRecord, { movementId });
  return fields.toSorted((left, right) => left.position - right.position);
}

/** The one movement whose period covers the year; null when none or several do. */
export async function movementOfYear(
  database: Kysely<Tables>,
  year: number,
): Promise<string | null> {
  const covering = (await listRecords(database, movementRecord)).filter(
    ({ period }) =>
      period !== null &&
      Number(firstDay(period).slice(0, 4)) <= year &&
      year <= Number(lastDay(period).slice(0, 4)),
  );
  const [only, ...others] = covering;
  return only === undefined || others.length > 0 ? null : only.id;
}

/** The field that a text names, by its name or an old one; null when none or several do (domain.md §5.2). */
export function fieldNamed(fields: readonly Field[], text: string): string | null {
  const folded = foldText(text);
  if (folded === '') return null;
  const named = fields.filter(({ name }) => foldText(name) === folded);
  const old = fields.filter(({ oldNames }) => oldNames.some((name) => foldText(name) === folded));
  const [only, ...others] = named.length > 0 ? named : old;
  return only === undefined || others.length > 0 ? null : only.id;
}

/** The fields named in a text: the whole of it, else its parts; what no field is called stays as text. */
export function fieldsOf(
  fields: readonly Field[],
  text: string,
): { fieldId: string | null; moreFieldIds: string[]; fieldText: string } {
  const whole = fieldNamed(fields, text);
  if (whole !== null) return { fieldId: whole, moreFieldIds: [], fieldText: '' };
  const parts = text.split(/[;,\n]/).map((part) => part.trim());
  const ids = [...new Set(parts.flatMap((part) => fieldNamed(fields, part) ?? []))];
  const isAll = parts.filter(Boolean).every((part) => fieldNamed(fields, part) !== null);
  const [fieldId = null, ...moreFieldIds] = isAll ? ids : [];
  return { fieldId, moreFieldIds, fieldText: isAll ? '' : text.trim().slice(0, 200) };
}
