import { type Kysely, sql } from 'kysely';
import type { modelGroupings, ModelNumberRow } from '../../../shared/contract/models.ts';
import { funnelSteps, stateBit } from '../../../shared/domain/modelCycle.ts';
import { type ModelKind, modelFilterSchema } from '../../../shared/domain/models.ts';
import { compareVietnamese } from '../../../shared/domain/vietnamese.ts';
import { modelConditions } from '../../database/models/modelFilter.ts';
import type { CountQuestion } from '../../database/models/unitModels.ts';
import type { Tables } from '../../database/tables.ts';

type Grouping = (typeof modelGroupings)[number];

/** What a group is known by: the same in both years. */
interface Group {
  readonly unitId: string | null;
  readonly unit: string | null;
  readonly field: string | null;
  readonly kind: ModelKind | null;
  readonly year: number | null;
  readonly name: string;
}

/** By name, so that the same field of last year's movement stands beside this year's. */
const field = sql`coalesce((SELECT name FROM movement_fields
  WHERE movement_fields.id = model_years.field_id), model_years.field_text)`;
/** A unit of the register is one, however it was written. */
const unit = sql`CASE WHEN unit_id IS NULL THEN unit END`;
const groupings = {
  unit: sql`unit_id AS unitId, ${unit} AS unit,
    coalesce((SELECT name FROM units WHERE units.id = unit_id), unit) AS name`,
  field: sql`${field} AS field, ${field} AS name`,
  kind: sql`kind, '' AS name`,
  year: sql`year, CAST(year AS TEXT) AS name`,
} as const;
const keys = {
  unit: sql`unit_id, ${unit}`,
  field,
  kind: sql`kind`,
  year: sql`year`,
} as const;

const steps = sql.join(
  funnelSteps.map(
    (step) => sql`sum((reached_mask & ${sql.lit(stateBit(step))}) <> 0) AS ${sql.ref(step)}`,
  ),
);

type Counted = Partial<Group> & Readonly<Record<(typeof funnelSteps)[number], number>>;

async function readGroups(
  database: Kysely<Tables>,
  by: Grouping,
  year: number | null,
  movementId: string | null,
): Promise<Counted[]> {
  const conditions = modelConditions(modelFilterSchema.parse({ year, movementId }));
  const { rows } = await sql<Counted>`
    SELECT ${groupings[by]}, ${steps} FROM model_years INDEXED BY model_years_counts
    WHERE ${conditions} GROUP BY ${keys[by]}`.execute(database);
  return rows;
}

const none = funnelSteps.map(() => 0);

function toNumbers(row: Counted): number[] {
  return funnelSteps.map((step) => row[step]);
}

function keyOf({ unitId, unit: text, field: name, kind, year }: Partial<Group>): string {
  return JSON.stringify([unitId, text, name, kind, year]);
}

function toRow(row: Counted, numbers: Pick<ModelNumberRow, 'now' | 'before'>): ModelNumberRow {
  const { name = '', unitId = null, unit: text = null, kind = null, year = null } = row;
  return { name, filter: { unitId, unit: text, field: row.field ?? null, kind, year }, ...numbers };
}

function add(left: readonly number[], right: readonly number[]): number[] {
  return left.map((count, index) => count + (right[index] ?? 0));
}

/** A movement of one year has no rows of the year before; then all movements of that year are compared. */
async function movementBefore(
  database: Kysely<Tables>,
  { year, movementId }: CountQuestion,
): Promise<string | null> {
  if (movementId === null) return null;
  const row = await database
    .selectFrom('model_years')
    .select('id')
    .where('movement_id', '=', movementId)
    .where('year', '=', year - 1)
    .where('deleted_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : movementId;
}

/**
 * The funnel of a year parted by unit, field, kind or year, the year before beside it; whole = the sum, since
 * every model-year is in one group (domain.md §5.5).
 */
export async function readNumbers(
  database: Kysely<Tables>,
  question: CountQuestion,
  by: Grouping,
): Promise<{ whole: ModelNumberRow; rows: ModelNumberRow[] }> {
  const { year, movementId } = question;
  const now = await readGroups(database, by, by === 'year' ? null : year, movementId);
  const before =
    by === 'year'
      ? now.map((row) => ({ ...row, year: (row.year ?? 0) + 1 }))
      : await readGroups(database, by, year - 1, await movementBefore(database, question));
  const beforeByKey = new Map(before.map((row) => [keyOf(row), row]));
  const nowKeys = new Set(now.map(keyOf));
  const gone = by === 'year' ? [] : before.filter((row) => !nowKeys.has(keyOf(row)));
  const rows = [
    ...now.map((row) => {
      const earlier = beforeByKey.get(keyOf(row));
      return toRow(row, {
        now: toNumbers(row),
        before: earlier === undefined ? none : toNumbers(earlier),
      });
    }),
    ...gone.map((row) => toRow(row, { now: none, before: toNumbers(row) })),
  ].toSorted((left, right) =>
    by === 'year'
      ? (right.filter.year ?? 0) - (left.filter.year ?? 0)
      : compareVietnamese(left.name, right.name),
  );
  const ofYear = rows.filter(({ filter }) => by !== 'year' || filter.year === year);
  const whole = ofYear.reduce(
    (sum, row) => ({ now: add(sum.now, row.now), before: add(sum.before, row.before) }),
    { now: none, before: none },
  );
  return { whole: { name: '', filter: everything, ...whole }, rows };
}

const everything = { unitId: null, unit: null, field: null, kind: null, year: null };
