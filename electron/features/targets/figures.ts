import { type Kysely, sql } from 'kysely';
import type { PartialDate } from '../../../shared/domain/partialDates.ts';
import {
  comparedPeriods,
  countedPeriods,
  periodFor,
} from '../../../shared/domain/targetFigures.ts';
import type { TargetFigureValues } from '../../../shared/domain/targets.ts';
import type { Tables } from '../../database/tables.ts';
import { dayWithin, type TargetRow } from './evaluate.ts';

/*
 * The figures of the units of a whole country, month by month, are too many to be read for one page: the
 * database adds them up, and only periods that are asked for are read.
 */

type Figures = ReadonlyMap<string, TargetFigureValues[]>;

const figureColumns = [
  'target_id as targetId',
  'unit_id as unitId',
  'period',
  'period_text as periodText',
  'goal',
  'actual',
  'part',
  'whole',
  'qualifier',
  'notes',
] as const;

/** Figures of the whole, and of the unit whose own the target is. */
async function readWholes(
  database: Kysely<Tables>,
  targets: readonly TargetRow[],
): Promise<Figures> {
  const ownUnits = new Set(targets.flatMap(({ unitId }) => unitId ?? []));
  const rows = await database
    .selectFrom('target_figures')
    .select(figureColumns)
    .where('deleted_at', 'is', null)
    .where((row) =>
      row.or([
        // Said as the index has it, so that the rows of units are passed over.
        row(sql`ifnull(unit_id, '')`, '=', ''),
        row('unit_id', 'in', [...ownUnits]),
      ]),
    )
    .where(
      'target_id',
      'in',
      targets.map(({ id }) => id),
    )
    .execute();
  return Map.groupBy(rows, ({ targetId }) => targetId);
}

/** The periods of which a target has figures. */
async function readPeriods(database: Kysely<Tables>, targetId: string): Promise<PartialDate[]> {
  const rows = await database
    .selectFrom('target_figures')
    .select('period')
    .distinct()
    .where('target_id', '=', targetId)
    .where('deleted_at', 'is', null)
    .execute();
  return rows.map(({ period }) => period);
}

/** The periods that a line of the list shows: its own, the one before, last year's, and what adds to them. */
function periodsShown(
  target: TargetRow,
  periods: readonly PartialDate[],
  day: string,
): PartialDate[] {
  const known = periods.map((period) => ({ period }));
  const period = periodFor(target, known, day);
  if (period === null) return [];
  const { before, lastYear } = comparedPeriods(target, known, period);
  return [period, before, lastYear].flatMap((shown) =>
    shown === null ? [] : countedPeriods(target, shown, periods),
  );
}

/**
 * The sums of what the units reported, as figures of the whole. A ratio of which some unit knows only the
 * percentage has no sum: 0 of 0 says so.
 */
async function sumUnits(
  database: Kysely<Tables>,
  target: TargetRow,
  periods: readonly PartialDate[],
): Promise<TargetFigureValues[]> {
  if (periods.length === 0) return [];
  const rows = await database
    .selectFrom('target_figures')
    .select([
      'period',
      sql<number | null>`sum(actual)`.as('actual'),
      sql<number | null>`sum(part)`.as('part'),
      sql<number | null>`sum(whole)`.as('whole'),
      sql<number>`count(actual) FILTER (WHERE whole IS NULL)`.as('bare'),
    ])
    .where('target_id', '=', target.id)
    .where('period', 'in', [...new Set(periods)])
    .where('unit_id', 'is not', null)
    .where('deleted_at', 'is', null)
    .groupBy('period')
    .execute();
  return rows.map(({ period, actual, part, whole, bare }) => {
    const isNumber = target.kind === 'number';
    const sums = bare > 0 ? { part: 0, whole: 0 } : { part, whole };
    return {
      targetId: target.id,
      unitId: null,
      period,
      periodText: '',
      goal: null,
      actual: isNumber ? actual : null,
      part: isNumber ? null : sums.part,
      whole: isNumber ? null : sums.whole,
      qualifier: '',
      notes: '',
    };
  });
}

/** The figures that the list of targets needs for a day; what was typed for the whole goes before sums. */
export async function readFigures(
  database: Kysely<Tables>,
  targets: readonly TargetRow[],
  day: string,
): Promise<Figures> {
  const figures = new Map(await readWholes(database, targets));
  for (const target of targets) {
    if (!target.addsUnits) continue;
    const typed = figures.get(target.id) ?? [];
    const periods = await readPeriods(database, target.id);
    const sums = await sumUnits(
      database,
      target,
      periodsShown(target, periods, dayWithin(target, day)),
    );
    const isTyped = new Set(typed.map(({ period }) => period));
    figures.set(target.id, [...typed, ...sums.filter(({ period }) => !isTyped.has(period))]);
  }
  return figures;
}

/** The figures of each unit in the periods that make up one. */
export async function readUnitFigures(
  database: Kysely<Tables>,
  target: TargetRow,
  day: string,
): Promise<TargetFigureValues[]> {
  const periods = await readPeriods(database, target.id);
  const period = periodFor(
    target,
    periods.map((known) => ({ period: known })),
    dayWithin(target, day),
  );
  if (period === null) return [];
  return database
    .selectFrom('target_figures')
    .select(figureColumns)
    .where('target_id', '=', target.id)
    .where('period', 'in', countedPeriods(target, period, periods))
    .where('unit_id', 'is not', null)
    .where('deleted_at', 'is', null)
    .execute();
}
