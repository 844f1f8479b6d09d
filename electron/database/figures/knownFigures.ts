import type { Kysely } from 'kysely';
import type { FigureIndicator } from '../../../shared/domain/figures.ts';
import { newBreather } from '../breather.ts';
import { figureSources } from '../figureSources/figureSources.ts';
import { type AskedUnits, unitFinder } from '../figureSources/unitFinder.ts';
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
  asked: AskedUnits,
): Promise<KnownFigure[]> {
  const known: KnownFigure[] = [];
  const { units, period } = asked;
  const unitFor = unitFinder(asked);
  const breathe = newBreather();
  for (const { id: indicatorId, source } of indicators) {
    if (source === null) continue;
    await breathe();
    const counts = await figureSources[source].compute({ database, units, period, unitFor });
    for (const [unitId, value] of counts) known.push({ unitId, indicatorId, value });
  }
  return known;
}
