import type { Kysely } from 'kysely';
import type { Period } from '../../../shared/domain/periods.ts';
import type { Unit } from '../../../shared/domain/units.ts';
import type { Tables } from '../tables.ts';
import type { UnitFinder } from './unitFinder.ts';

/** What a register is asked for. */
export interface FigureQuestion {
  readonly database: Kysely<Tables>;
  readonly units: readonly Unit[];
  readonly period: Period;
  /** The unit asked that a row of a unit counts for. */
  readonly unitFor: UnitFinder;
}

/** A figure that a register can count by itself, shown beside what was typed. */
export interface FigureSource {
  /** The count of each unit by its id; a unit that the register knows nothing of is missing. */
  compute(question: FigureQuestion): Promise<ReadonlyMap<string, number>>;
}
