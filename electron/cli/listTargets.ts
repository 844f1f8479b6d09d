import { targetsContract } from '../../shared/contract/targets.ts';
import { formatDate } from '../../shared/domain/partialDates.ts';
import type { AppContext } from '../context.ts';
import { targetsHandlers } from '../features/targets/handlers.ts';

/** Fields of design.md §7; `unit` is the unit of measure, ratios are in per cent beside their two numbers. */
export async function listTargets(
  context: AppContext,
  { search, limit }: { readonly search: string; readonly limit: number },
) {
  const question = { day: null, programId: null, directiveId: null, search };
  const targets = targetsContract.list.output.parse(await targetsHandlers.list(question, context));
  const rows = targets.slice(0, limit).map(({ evaluation, ...target }) => ({
    id: target.id,
    title: target.title,
    unit: target.measure,
    target: evaluation.goal ?? (target.goalText || null),
    actual: evaluation.measured.value,
    period: evaluation.period ?? target.period,
    notes: target.notes,
    numerator: evaluation.measured.part,
    denominator: evaluation.measured.whole,
    verdict: evaluation.verdict,
  }));
  const lines = rows.map((row) =>
    [
      row.title,
      row.unit,
      row.target ?? '',
      row.actual ?? '',
      row.period === null ? '' : formatDate(row.period),
    ].join('\t'),
  );
  return { total: targets.length, rows, lines };
}
