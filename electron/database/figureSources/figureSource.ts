import type { Kysely } from 'kysely';
import type { Period } from '../../../shared/domain/periods.ts';
import type { Unit } from '../../../shared/domain/units.ts';
import type { Tables } from '../tables.ts';

/** A figure that a register can count by itself, shown beside what was typed. */
export interface FigureSource {
  /** The count of each unit by its id; a unit that the register knows nothing of is missing. */
  compute(
    database: Kysely<Tables>,
    units: readonly Unit[],
    period: Period,
  ): Promise<ReadonlyMap<string, number>>;
}
