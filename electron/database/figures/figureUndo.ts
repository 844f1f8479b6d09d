import { z } from 'zod';
import { periodSchema } from '../../../shared/domain/periods.ts';
import type { Change } from '../history.ts';
import { readCells } from './figureCells.ts';
import { type FullForm, readForm } from './figureForm.ts';
import { loggedReportsSchema, markReports, readReports } from './figureReports.ts';
import { writeFigures } from './figureRows.ts';

const loggedCellsSchema = z.object({
  cells: z.array(
    z.object({
      unitId: z.string(),
      indicatorId: z.string(),
      text: z.string(),
      note: z.string(),
    }),
  ),
});

interface LoggedEntry {
  readonly rowId: string;
  readonly before: unknown;
  readonly after: unknown;
}

async function findSheetOf(
  change: Change,
  sheetId: string,
): Promise<{ sequence: number; form: FullForm; period: string }> {
  const sheet = await change.transaction
    .selectFrom('figure_sheets')
    .selectAll()
    .where('id', '=', sheetId)
    .executeTakeFirstOrThrow();
  const form = await readForm(change.transaction, sheet.form_id);
  return { sequence: sheet.sequence, form, period: periodSchema.parse(sheet.period) };
}

/**
 * Writes the figures of a saved batch as they were before it.
 * @returns false, with nothing written, when one of them was changed since
 */
export async function reverseFigures(change: Change, entry: LoggedEntry): Promise<boolean> {
  const after = loggedCellsSchema.parse(entry.after);
  const { sequence, form, period } = await findSheetOf(change, entry.rowId);
  const unitIds = [...new Set(after.cells.map(({ unitId }) => unitId))];
  const current = new Map(
    (await readCells(change.transaction, sequence, unitIds)).map((cell) => [
      `${cell.unitId} ${cell.indicatorId}`,
      cell,
    ]),
  );
  const isUnchanged = after.cells.every(({ unitId, indicatorId, text, note }) => {
    const cell = current.get(`${unitId} ${indicatorId}`);
    return (cell?.text ?? '') === text && (cell?.note ?? '') === note;
  });
  if (!isUnchanged) return false;
  const { cells } = loggedCellsSchema.parse(entry.before);
  await writeFigures(change, { form, period, cells });
  return true;
}

/** Takes a sending or an unlocking back; false when one of the reports is not as it was left. */
export async function reverseReports(change: Change, entry: LoggedEntry): Promise<boolean> {
  const { unitIds, isSent } = loggedReportsSchema.parse(entry.after);
  const { form, period } = await findSheetOf(change, entry.rowId);
  const states = await readReports(change.transaction, form.form.id, period);
  const sent = new Set(states.filter(({ sentAt }) => sentAt !== null).map(({ unitId }) => unitId));
  if (!unitIds.every((unitId) => sent.has(unitId) === isSent)) return false;
  await markReports(change, form, period, { unitIds, isSent: !isSent, reason: '' });
  return true;
}
