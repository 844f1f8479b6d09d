import type Database from 'better-sqlite3';
import { z } from 'zod';
import {
  importLayoutSchema,
  importTotalsSchema,
  type ImportLayout,
} from '../../shared/contract/imports.ts';
import { indexPlanned } from './plannedTable.ts';
import { readFact, writeFact } from './staging.ts';

const issueCountsSchema = z.array(z.object({ code: z.string(), rows: z.number().int() }));

/** A finished plan as kept in the staging file, with what it depends on. */
const planFactsSchema = z.object({
  layout: importLayoutSchema,
  today: z.string(),
  registerState: z.string(),
  fixes: z.string(),
  totals: importTotalsSchema,
  issues: issueCountsSchema,
  /** Over row, date and words of each row to be created or changed, for the log. */
  digest: z.string(),
});
export type PlanFacts = z.infer<typeof planFactsSchema>;

export function readPlanFacts(staging: Database.Database): PlanFacts | undefined {
  return readFact(staging, 'plan', planFactsSchema);
}

/** Two plans of one file are the same when these are. */
export interface PlanBasis {
  readonly layout: ImportLayout;
  readonly today: string;
  readonly registerState: string;
  readonly fixes: string;
}

function basisKey({ layout, today, registerState: state, fixes }: PlanBasis): string {
  const columns = layout.columns.map(({ index, header, field, encoding, damage }) => [
    index,
    header,
    field,
    encoding,
    damage === 'repaired',
  ]);
  return JSON.stringify([
    layout.sheet,
    layout.headerRows,
    layout.firstDataRow,
    columns,
    layout.matching ?? 'usual',
    layout.sender ?? '',
    today,
    state,
    fixes,
  ]);
}

/** Whether a plan still says what planning again would say. */
export function isCurrent(plan: PlanFacts | undefined, basis: PlanBasis): plan is PlanFacts {
  return plan !== undefined && basisKey(plan) === basisKey(basis);
}

/** What a plan found. */
export type PlanOutcome = Pick<PlanFacts, 'totals' | 'issues' | 'digest'>;

/** Keeps the result of a plan, which makes it one. */
export function finishPlan(
  staging: Database.Database,
  basis: PlanBasis,
  result: PlanOutcome,
): void {
  indexPlanned(staging);
  writeFact(staging, 'plan', { ...basis, ...result } satisfies PlanFacts);
}
