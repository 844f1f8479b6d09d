import type { Kysely } from 'kysely';
import type { FigureIndicator } from '../../../shared/domain/figures.ts';
import type { Period } from '../../../shared/domain/periods.ts';
import type { Unit } from '../../../shared/domain/units.ts';
import { figureSources } from '../figureSources/figureSources.ts';
import type { Tables } from '../tables.ts';

/** A figure as the registers count it. */
export interface KnownFigure {
  readonly unitId: string;
  readonly indicatorId: string;
  readonly value: number;
}

/** What the registers know of the indicators that have a source. */
export async function readKnownFigures(
  database: Kysely<Tables>,
  indicators: readonly FigureIndicator[],
  units: readonly Unit[],
  period: Period,
): Promise<KnownFigure[]> {
  const known: KnownFigure[] = [];
  for (const { id: indicatorId, source } of indicators) {
    if (source === null) continue;
    const counts = await figureSources[source].compute(database, units, period);
    for (const [unitId, value] of counts) known.push({ unitId, indicatorId, value });
  }
  return known;
}
