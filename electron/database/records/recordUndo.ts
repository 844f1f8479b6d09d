import type { Change } from '../history.ts';
import { findRecord, type RecordDefinition, setRecordDeleted, updateRecord } from './recordRows.ts';

interface LoggedValues {
  readonly rowId: string;
  readonly before: unknown;
  readonly after: unknown;
}

/**
 * Takes one logged entry of a kept table back: none before = the row goes, none after = it returns, both
 * = the old values are written again.
 * @returns false, with nothing written, when the row is no longer what the entry made of it
 */
export async function reverseRecord(
  change: Change,
  definition: RecordDefinition,
  { rowId, before, after }: LoggedValues,
): Promise<boolean> {
  const { values, track } = await findRecord(change.transaction, definition, rowId);
  const current = track.deletedAt === null ? values : null;
  const logged = after === null ? null : definition.schema.parse(after);
  if (JSON.stringify(current) !== JSON.stringify(logged)) return false;
  if (before === null || after === null) {
    await setRecordDeleted(change, definition, rowId, before === null);
  } else {
    await updateRecord(change, definition, rowId, track.revision, definition.schema.parse(before));
  }
  return true;
}
