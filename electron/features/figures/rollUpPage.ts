import { sql } from 'kysely';
import type { FigureRollUpPage, ShownSums } from '../../../shared/contract/figures.ts';
import type { FigureForm, FigureIndicator } from '../../../shared/domain/figures.ts';
import { type Period, periodFirstDay, periodLastDay } from '../../../shared/domain/periods.ts';
import type { UnitTree } from '../../../shared/domain/unitTree.ts';
import type { Unit, UnitView } from '../../../shared/domain/units.ts';
import type { AppContext } from '../../context.ts';
import type { AppDatabase } from '../../database/appDatabase.ts';
import { type Breathe, newBreather } from '../../database/breather.ts';
import { readForm } from '../../database/figures/figureForm.ts';
import { readReports } from '../../database/figures/figureReports.ts';
import { type FigureRollUp, rollUpFigures } from '../../database/figures/figureRollUp.ts';
import { type FigureSums, readTotal } from '../../database/figures/figureSums.ts';
import { readKnownFigures } from '../../database/figures/knownFigures.ts';
import { orderedChildren, type Rolled, shownUnit } from '../../database/figures/rolledUnits.ts';
import { readKeptUnitTree } from '../../database/records/keptUnitTree.ts';

interface RollUpAsked {
  readonly formId: string;
  readonly period: Period;
  readonly view: UnitView;
}

interface RollUpInput extends RollUpAsked {
  readonly unitId: string | null;
  readonly offset: number;
  readonly limit: number;
}

/** Both views of three periods: going down the tree and back asks for no new sums. */
const mostKept = 6;
/** More units than this are counted and not named. */
const mostUnsentNamed = 300;

const kept = new WeakMap<AppDatabase, { stamp: string; sums: Map<string, Promise<Rolled>> }>();

/** Changes with every write, whoever made it. */
async function stampOf({ kysely }: AppDatabase): Promise<string> {
  const { rows } = await sql<{ stamp: string }>`
    SELECT total_changes() || ' ' || data_version AS stamp FROM pragma_data_version`.execute(
    kysely,
  );
  return rows[0]?.stamp ?? '';
}

async function roll(context: AppContext, input: RollUpAsked, breathe: Breathe): Promise<Rolled> {
  const { kysely } = context.database;
  const form = await readForm(kysely, input.formId);
  const tree = await readKeptUnitTree(context.database);
  const { period, view } = input;
  const question = { form, period, view, reportDay: context.today() };
  return { form, tree, figures: await rollUpFigures(kysely, tree, question, breathe) };
}

/** The sums, kept until something is written. */
export async function rolledFor(
  context: AppContext,
  input: RollUpAsked,
  breathe = newBreather(),
): Promise<Rolled> {
  const { database } = context;
  const stamp = await stampOf(database);
  let known = kept.get(database);
  if (known === undefined || known.stamp !== stamp) {
    known = { stamp, sums: new Map() };
    kept.set(database, known);
  }
  const { sums } = known;
  const key = [input.formId, input.period, input.view, context.today()].join(' ');
  const found = sums.get(key);
  if (found !== undefined) return found;
  const [oldest] = sums.keys();
  if (sums.size >= mostKept && oldest !== undefined) sums.delete(oldest);
  const rolled = roll(context, input, breathe);
  sums.set(key, rolled);
  rolled.catch(() => sums.delete(key));
  return rolled;
}

function show(
  indicators: readonly FigureIndicator[],
  total: FigureSums | undefined,
  own: FigureSums | undefined,
  parts: number,
): ShownSums {
  const read = indicators.map((indicator, index) =>
    total === undefined
      ? { value: null, reason: null, approximate: 0 }
      : readTotal(indicator, index, total, own, parts),
  );
  return {
    values: read.map(({ value }) => value),
    reasons: read.map(({ reason }) => reason),
    approximate: read.map(({ approximate }) => approximate),
  };
}

/** Every unit below one, itself too. */
function unitsBelow({ children }: FigureRollUp, tree: UnitTree, unitId: string | null): Unit[] {
  const top = tree.byId(unitId);
  const found = new Map<string, Unit>(top === undefined ? [] : [[top.id, top]]);
  const open = [unitId];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const child of children.get(id)?.values() ?? []) {
      if (found.has(child.id)) continue;
      found.set(child.id, child);
      open.push(child.id);
    }
  }
  return [...found.values()];
}

/** Who has not sent, over the parts that have begun. */
async function findUnsent(
  context: AppContext,
  { form, tree, figures }: Rolled,
  below: ReadonlySet<string>,
  breathe: Breathe,
): Promise<FigureRollUpPage['unsent']> {
  const missing = new Map<string, number>();
  const expected = new Set<string>();
  for (const part of figures.parts) {
    if (periodFirstDay(part) > context.today()) continue;
    // Twelve months of a country are 40,000 reports.
    await breathe();
    const states = await readReports(context.database.kysely, form.form.id, part);
    const sent = new Set(
      states.filter(({ sentAt }) => sentAt !== null).map(({ unitId }) => unitId),
    );
    for (const { id } of expectedOf(tree, form.form, part)) {
      if (!below.has(id)) continue;
      expected.add(id);
      if (!sent.has(id)) missing.set(id, (missing.get(id) ?? 0) + 1);
    }
  }
  const units = [...missing].slice(0, mostUnsentNamed).map(([id, parts]) => ({
    id,
    name: tree.byId(id)?.name ?? '',
    parts,
  }));
  return { total: missing.size, expected: expected.size, units };
}

function expectedOf(tree: UnitTree, form: FigureForm, part: Period): Unit[] {
  return tree.validOn(periodLastDay(part), { levels: form.unitLevels, kinds: form.unitKinds });
}

async function sumKnown(
  context: AppContext,
  { form, tree }: Rolled,
  units: readonly Unit[],
  period: Period,
): Promise<(number | null)[]> {
  const { indicators } = form;
  const asked = { tree, units, period, form: null };
  const known = await readKnownFigures(context.database.kysely, indicators, asked);
  const totals = new Map<string, number>();
  for (const { indicatorId, value } of known) {
    totals.set(indicatorId, (totals.get(indicatorId) ?? 0) + value);
  }
  return indicators.map(({ id }) => totals.get(id) ?? null);
}

/** The unit above, as the sums have it. */
function pathTo({ tree, figures }: Rolled, unitId: string | null): { id: string; name: string }[] {
  const path: { id: string; name: string }[] = [];
  let current = unitId;
  while (current !== null && path.length < 20) {
    const below: string = current;
    const [parent] = [...figures.children].find(([, units]) => units.has(below)) ?? [null];
    const unit = tree.byId(parent);
    if (unit === undefined) break;
    path.unshift({ id: unit.id, name: unit.name });
    current = unit.id;
  }
  return path;
}

/** A unit with its sums and those of a page of units directly below it. */
export async function readRollUpPage(
  context: AppContext,
  input: RollUpInput,
): Promise<FigureRollUpPage> {
  const breathe = newBreather();
  const rolled = await rolledFor(context, input, breathe);
  await breathe();
  const { form, tree, figures } = rolled;
  const { indicators } = form;
  const parts = figures.parts.length;
  const unitId = shownUnit(figures, tree, input.unitId);
  const unit = tree.byId(unitId);
  const sumsOf = (id: string) =>
    show(indicators, figures.total.get(id), figures.own.get(id), parts);
  const children = orderedChildren(figures, tree, unitId);
  const below = unitsBelow(figures, tree, unitId);
  return {
    unit: unit === undefined ? null : { id: unit.id, name: unit.name },
    path: pathTo(rolled, unitId),
    total: unitId === null ? show(indicators, figures.whole, undefined, parts) : sumsOf(unitId),
    known: await sumKnown(context, rolled, below, input.period),
    children: children.slice(input.offset, input.offset + input.limit).map((child) => ({
      id: child.id,
      name: child.name,
      level: child.level,
      validTo: child.validTo,
      hasChildren: (figures.children.get(child.id)?.size ?? 0) > 0,
      sums: sumsOf(child.id),
    })),
    childrenTotal: children.length,
    undecided: figures.undecided.map((id) => ({
      id,
      name: tree.byId(id)?.name ?? '',
      heirs: tree.heirsOf(id).map(({ name }) => name),
    })),
    hasOutside: figures.outside?.some((number) => number !== 0) ?? false,
    parts: [...figures.parts],
    unsent: await findUnsent(context, rolled, new Set(below.map(({ id }) => id)), breathe),
  };
}
