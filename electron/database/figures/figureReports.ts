import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { type FigureWarning, readFigure, warnOfFigure } from '../../../shared/domain/figures.ts';
import { type Period, periodName, previousPeriod } from '../../../shared/domain/periods.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Change } from '../history.ts';
import type { Tables } from '../tables.ts';
import { readFormCells } from './figureCells.ts';
import type { FullForm } from './figureForm.ts';
import { findSheet, type Sheet } from './figureKeys.ts';

/** The report of a unit for a period: being filled in, or sent and locked. */
export interface ReportState {
  readonly unitId: string;
  readonly sentAt: string | null;
  readonly sentBy: string;
}

export const loggedReportsSchema = z.object({
  unitIds: z.array(z.string()),
  units: z.array(z.string()),
  isSent: z.boolean(),
  reason: z.string(),
});
type LoggedReports = z.infer<typeof loggedReportsSchema>;

/** A cell that keeps a report from being sent. */
export interface OpenProblem {
  readonly unitId: string;
  readonly indicatorId: string;
  readonly warning: FigureWarning;
}

/** Who has written or sent something on a sheet. */
export async function readReports(
  database: Kysely<Tables>,
  formId: string,
  period: Period,
): Promise<ReportState[]> {
  const { rows } = await sql<{ unit_id: string; sent_at: string | null; sent_by: string | null }>`
    SELECT unit_id, sent_at, sent_by FROM figure_sheets
    JOIN figure_reports ON sheet_sequence = figure_sheets.sequence
    JOIN figure_unit_keys ON figure_unit_keys.sequence = unit_sequence
    WHERE form_id = ${formId} AND period = ${period}`.execute(database);
  return rows.map(({ unit_id, sent_at, sent_by }) => ({
    unitId: unit_id,
    sentAt: sent_at,
    sentBy: sent_by ?? '',
  }));
}

/** The figures that nobody explained yet; those with a note pass, those that are no number never do. */
export async function findProblems(
  database: Kysely<Tables>,
  { form, indicators }: FullForm,
  period: Period,
  unitIds: readonly string[],
): Promise<OpenProblem[]> {
  const cells = await readFormCells(database, form.id, period, unitIds);
  const before = await readFormCells(database, form.id, previousPeriod(period), unitIds);
  const previous = new Map(
    before.map((cell) => [`${cell.unitId} ${cell.indicatorId}`, cell.value]),
  );
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  return cells.flatMap(({ unitId, indicatorId, text, note }) => {
    const indicator = byId.get(indicatorId);
    if (indicator === undefined || text === '') return [];
    const last = previous.get(`${unitId} ${indicatorId}`) ?? null;
    const warning = warnOfFigure(indicator, readFigure(text, indicator), last);
    const isExplained = note !== '' && warning !== 'unreadable';
    return warning === null || isExplained ? [] : [{ unitId, indicatorId, warning }];
  });
}

async function namesOf(database: Kysely<Tables>, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    SELECT name FROM json_each(${JSON.stringify(ids)}) AS asked
    JOIN units ON units.id = asked.value ORDER BY asked.key`.execute(database);
  return rows.map(({ name }) => name);
}

async function mark(change: Change, sheet: Sheet, { unitIds, isSent }: LoggedReports) {
  await sql`
    UPDATE figure_reports
    SET sent_at = ${isSent ? change.at : null}, sent_by = ${isSent ? change.clerk : null}
    WHERE sheet_sequence = ${sheet.sequence} AND unit_sequence IN (
      SELECT sequence FROM figure_unit_keys
      WHERE unit_id IN (SELECT value FROM json_each(${JSON.stringify(unitIds)})))`.execute(
    change.transaction,
  );
}

/** Locks or opens reports and logs it, with the reason, as one entry. */
export async function markReports(
  change: Change,
  { form }: FullForm,
  period: Period,
  marks: Omit<LoggedReports, 'units'>,
): Promise<void> {
  const sheet = await findSheet(change.transaction, form.id, period);
  if (sheet === undefined) throw new AppError('notFound');
  const units = await namesOf(change.transaction, marks.unitIds);
  const after: LoggedReports = { ...marks, units };
  await mark(change, sheet, after);
  const [first = '', ...others] = units;
  const names = others.length === 0 ? first : `${first} + ${others.length}`;
  await change.record({
    subject: 'figureReports',
    action: 'update',
    rowId: sheet.id,
    label: `${form.name}, ${periodName(period)}: ${names}`,
    before: { ...after, isSent: !marks.isSent, reason: '' } satisfies LoggedReports,
    after,
  });
}

/**
 * Sends the reports of units: from then on they are locked. A unit that has not written anything, or whose
 * warnings nobody explained, is left open.
 * @returns the units that were sent, and the cells in the way of the others
 */
export async function sendReports(
  change: Change,
  form: FullForm,
  period: Period,
  unitIds: readonly string[],
): Promise<{ sent: string[]; problems: OpenProblem[] }> {
  const problems = await findProblems(change.transaction, form, period, unitIds);
  const states = await readReports(change.transaction, form.form.id, period);
  const open = new Set(states.filter(({ sentAt }) => sentAt === null).map(({ unitId }) => unitId));
  for (const { unitId } of problems) open.delete(unitId);
  const sent = unitIds.filter((unitId) => open.has(unitId));
  if (sent.length > 0) {
    await markReports(change, form, period, { unitIds: sent, isSent: true, reason: '' });
  }
  return { sent, problems };
}

/** Opens sent reports again; the reason goes into the log. Returns how many were open afterwards. */
export async function unlockReports(
  change: Change,
  form: FullForm,
  period: Period,
  unitIds: readonly string[],
  reason: string,
): Promise<number> {
  const states = await readReports(change.transaction, form.form.id, period);
  const locked = new Set(
    states.filter(({ sentAt }) => sentAt !== null).map(({ unitId }) => unitId),
  );
  const opened = unitIds.filter((unitId) => locked.has(unitId));
  if (opened.length > 0) {
    await markReports(change, form, period, { unitIds: opened, isSent: false, reason });
  }
  return opened.length;
}
