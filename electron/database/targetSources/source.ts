import type { Kysely } from 'kysely';
import type { Measured } from '../../../shared/domain/targetFigures.ts';
import type {
  TargetSourceKind,
  TargetSourceOptions,
} from '../../../shared/domain/targetSources.ts';
import type { Unit } from '../../../shared/domain/units.ts';
import type { UnitTree } from '../../../shared/domain/unitTree.ts';
import type { CoverageReader } from '../directiveCoverage/coverageReader.ts';
import type { Tables } from '../tables.ts';

/** What a source is asked with: one reading of the register serves a whole page of targets. */
export interface SourceReading {
  readonly database: Kysely<Tables>;
  readonly coverage: CoverageReader;
}

/** When, and for whom: a unit stands for everything below it, none for all. */
export interface SourceQuestion {
  /** First day of the period, for what happens in it; null = from the beginning. */
  readonly from: string | null;
  /** The day up to which is counted. */
  readonly day: string;
  readonly unitId: string | null;
}

export interface SourceAnswer {
  readonly whole: Measured;
  /** Unit by unit, where the source knows it. */
  readonly units: readonly { readonly unit: Unit; readonly measured: Measured }[];
}

/**
 * What one register can tell about a target. To add one: a file with the source, its options in
 * shared/domain/targetSources.ts, a line in targetSources.ts.
 */
export interface TargetSource<Kind extends TargetSourceKind> {
  readonly kind: Kind;
  measure(
    options: TargetSourceOptions[Kind],
    question: SourceQuestion,
    reading: SourceReading,
  ): Promise<SourceAnswer>;
}

/** Whether the unit is the one asked for or lies below it; everything does when nobody is named. */
export function isBelow(tree: UnitTree, unit: Unit, { day, unitId }: SourceQuestion): boolean {
  return (
    unitId === null ||
    unit.id === unitId ||
    tree.pathOn(unit.id, day).some(({ id }) => id === unitId)
  );
}
