import type { Change } from './history.ts';
import type { TrackColumns } from './tables.ts';

/** Who writes, and when. */
type Stamp = Pick<Change, 'at' | 'clerk'>;

/** The columns that tell of a row's life, for a row that is new. */
export function newStamp({ at, clerk }: Stamp): TrackColumns {
  return {
    created_at: at,
    created_by: clerk,
    updated_at: at,
    updated_by: clerk,
    deleted_at: null,
    revision: 1,
  };
}

/** The same for a stored row that is written over. */
export function nextStamp(
  { at, clerk }: Stamp,
  { revision }: { readonly revision: number },
): Pick<TrackColumns, 'updated_at' | 'updated_by' | 'revision'> {
  return { updated_at: at, updated_by: clerk, revision: revision + 1 };
}

/** The same for a stored row that goes to the trash (`isDeleted`) or comes back. */
export function deletedStamp(
  change: Stamp,
  row: { readonly revision: number },
  isDeleted: boolean,
): Pick<TrackColumns, 'deleted_at' | 'updated_at' | 'updated_by' | 'revision'> {
  return { ...nextStamp(change, row), deleted_at: isDeleted ? change.at : null };
}
