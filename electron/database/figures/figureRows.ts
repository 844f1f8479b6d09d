import { sql, type Transaction } from 'kysely';
import { hasClassifiedStamp } from '../../../shared/domain/classified.ts';
import {
  type FigureIndicator,
  formatFigure,
  readFigure,
  isApproximate,
} from '../../../shared/domain/figures.ts';
import { kindOfPeriod, type Period, periodName } from '../../../shared/domain/periods.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Change } from '../history.ts';
import type { Tables } from '../tables.ts';
import { readCells, type StoredCell } from './figureCells.ts';
import type { FullForm } from './figureForm.ts';
import {
  ensureIndicatorKeys,
  ensureSheet,
  ensureUnitKeys,
  keyIn,
  type Sheet,
} from './figureKeys.ts';
import { packNumbers, type PackedNumber, slotOf } from './figurePack.ts';

/*
 * The only writer of figures. A batch is one entry of the log with the changed cells as they were typed;
 * what was understood of them is read again whenever they are written.
 */

/** A figure as typed; an empty text without a note takes it away. */
export interface TypedCell {
  readonly unitId: string;
  readonly indicatorId: string;
  readonly text: string;
  /** null = the note that it has stays. */
  readonly note: string | null;
}

type NotedCell = TypedCell & { readonly note: string };

/** A cell in the log, with the names it had. */
export interface LoggedCell extends NotedCell {
  readonly unit: string;
  readonly indicator: string;
}

export interface FigureBatch {
  readonly form: FullForm;
  readonly period: Period;
  readonly cells: readonly TypedCell[];
}

const cellKey = ({ unitId, indicatorId }: Pick<TypedCell, 'unitId' | 'indicatorId'>) =>
  `${unitId} ${indicatorId}`;

async function namesOfUnits(
  transaction: Transaction<Tables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    SELECT id, name FROM units
    WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`.execute(transaction);
  if (rows.length < ids.length) throw new AppError('notFound');
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** What was sent is not changed before it is unlocked. Throws AppError `conflict` with the unit's name. */
async function refuseSent(
  transaction: Transaction<Tables>,
  sheet: Sheet,
  units: ReadonlyMap<string, string>,
): Promise<void> {
  const { rows } = await sql<{ unit_id: string }>`
    SELECT unit_id FROM figure_reports
    JOIN figure_unit_keys ON figure_unit_keys.sequence = unit_sequence
    WHERE sheet_sequence = ${sheet.sequence} AND sent_at IS NOT NULL
      AND unit_id IN (SELECT value FROM json_each(${JSON.stringify([...units.keys()])}))
    LIMIT 1`.execute(transaction);
  const [row] = rows;
  if (row !== undefined) throw new AppError('conflict', { sent: units.get(row.unit_id) ?? '' });
}

interface NewValue {
  readonly unit: number;
  readonly indicator: number;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly qualifier: string;
  readonly text: string | null;
  readonly note: string;
}

function toValue(
  cell: NotedCell,
  indicator: FigureIndicator,
): Omit<NewValue, 'unit' | 'indicator'> {
  const text = cell.text.normalize('NFC').trim();
  const { value, numerator, denominator, qualifier } = readFigure(text, indicator);
  const isPlain = value !== null && qualifier === '' && formatFigure(value) === text;
  return { value, numerator, denominator, qualifier, text: isPlain ? null : text, note: cell.note };
}

async function writeValues(
  transaction: Transaction<Tables>,
  sheet: Sheet,
  values: readonly NewValue[],
): Promise<void> {
  // One statement for a whole pasted block: cell by cell the window would stand still.
  await sql`
    INSERT INTO figure_values
    SELECT ${sheet.sequence}, value ->> 'unit', value ->> 'indicator', value ->> 'value',
      value ->> 'numerator', value ->> 'denominator', value ->> 'qualifier', value ->> 'text',
      value ->> 'note'
    FROM json_each(${JSON.stringify(values)})
    WHERE true ON CONFLICT DO UPDATE SET value = excluded.value, numerator = excluded.numerator,
      denominator = excluded.denominator, qualifier = excluded.qualifier, text = excluded.text,
      note = excluded.note`.execute(transaction);
  const gone = values.filter(({ text, note }) => text === '' && note === '');
  if (gone.length === 0) return;
  await sql`
    DELETE FROM figure_values WHERE sheet_sequence = ${sheet.sequence}
      AND (unit_sequence, indicator_sequence) IN
        (SELECT value ->> 'unit', value ->> 'indicator' FROM json_each(${JSON.stringify(gone)}))`.execute(
    transaction,
  );
}

/** Packs the numbers of units again from their rows. */
async function repack(
  transaction: Transaction<Tables>,
  sheet: Sheet,
  units: readonly number[],
): Promise<void> {
  const rows = await transaction
    .selectFrom('figure_values')
    .select([
      'unit_sequence',
      'indicator_sequence',
      'value',
      'numerator',
      'denominator',
      'qualifier',
    ])
    .where('sheet_sequence', '=', sheet.sequence)
    .where(sql<boolean>`unit_sequence IN (SELECT value FROM json_each(${JSON.stringify(units)}))`)
    .execute();
  const packs = new Map<number, PackedNumber[]>(units.map((unit) => [unit, []]));
  for (const row of rows) {
    const pack = packs.get(row.unit_sequence);
    const key = row.indicator_sequence;
    if (row.value !== null) pack?.push([slotOf(key, 'value'), row.value]);
    if (row.numerator !== null) pack?.push([slotOf(key, 'numerator'), row.numerator]);
    if (row.denominator !== null) pack?.push([slotOf(key, 'denominator'), row.denominator]);
    if (isApproximate(row.qualifier)) pack?.push([slotOf(key, 'approximate'), 1]);
  }
  for (const [unit, pack] of packs) {
    const sums = packNumbers(pack);
    await transaction
      .insertInto('figure_reports')
      .values({
        sheet_sequence: sheet.sequence,
        unit_sequence: unit,
        sums,
        sent_at: null,
        sent_by: null,
      })
      .onConflict((conflict) =>
        conflict.columns(['sheet_sequence', 'unit_sequence']).doUpdateSet({ sums }),
      )
      .execute();
  }
}

function labelOf({ form, period }: FigureBatch, units: ReadonlyMap<string, string>): string {
  const [first = '', ...others] = units.values();
  const names = others.length === 0 ? first : `${first} + ${others.length}`;
  return `${form.form.name}, ${periodName(period)}: ${names}`;
}

function checkBatch({ form, period, cells }: FigureBatch): ReadonlyMap<string, FigureIndicator> {
  if (kindOfPeriod(period) !== form.form.periodKind) {
    throw new AppError('validation', {}, { period: 'wrongPeriod' });
  }
  if (cells.some(({ text, note }) => hasClassifiedStamp(text) || hasClassifiedStamp(note ?? ''))) {
    throw new AppError('classified');
  }
  const indicators = new Map(form.indicators.map((indicator) => [indicator.id, indicator]));
  if (!cells.every(({ indicatorId }) => indicators.has(indicatorId)))
    throw new AppError('notFound');
  return indicators;
}

/** What differs from what is stored; the last one of a cell that comes twice counts. */
function changedCells(
  cells: readonly TypedCell[],
  stored: ReadonlyMap<string, StoredCell>,
): NotedCell[] {
  const typed = new Map<string, NotedCell>();
  for (const { unitId, indicatorId, text, note } of cells) {
    const key = cellKey({ unitId, indicatorId });
    const kept = note ?? stored.get(key)?.note ?? '';
    typed.set(key, { unitId, indicatorId, text: text.normalize('NFC').trim(), note: kept.trim() });
  }
  return [...typed].flatMap(([key, cell]) => {
    const before = stored.get(key);
    const isSame = (before?.text ?? '') === cell.text && (before?.note ?? '') === cell.note;
    return isSame ? [] : [cell];
  });
}

/**
 * Writes a batch of typed figures and logs the cells that changed as one entry. Returns how many did.
 * @throws AppError `conflict` with details `{ sent }` for a unit that sent them already, `classified`,
 * `validation` for a period that is not of the form, `notFound`
 */
export async function writeFigures(change: Change, batch: FigureBatch): Promise<number> {
  const indicators = checkBatch(batch);
  const { transaction } = change;
  const unitIds = [...new Set(batch.cells.map(({ unitId }) => unitId))];
  const units = await namesOfUnits(transaction, unitIds);
  const sheet = await ensureSheet(transaction, batch.form.form.id, batch.period);
  const stored = new Map(
    (await readCells(transaction, sheet.sequence, unitIds)).map((cell) => [cellKey(cell), cell]),
  );
  const changed = changedCells(batch.cells, stored);
  if (changed.length === 0) return 0;
  await refuseSent(transaction, sheet, units);
  const unitKeyOf = await ensureUnitKeys(transaction, unitIds);
  const indicatorKeyOf = await ensureIndicatorKeys(transaction, [...indicators.keys()]);
  const values = changed.flatMap((cell) => {
    const indicator = indicators.get(cell.indicatorId);
    if (indicator === undefined) return [];
    const keys = {
      unit: keyIn(unitKeyOf, cell.unitId),
      indicator: keyIn(indicatorKeyOf, indicator.id),
    };
    return [{ ...keys, ...toValue(cell, indicator) }];
  });
  await writeValues(transaction, sheet, values);
  await repack(transaction, sheet, [...new Set(values.map(({ unit }) => unit))]);
  const logged = (cell: NotedCell): LoggedCell => ({
    ...cell,
    unit: units.get(cell.unitId) ?? '',
    indicator: indicators.get(cell.indicatorId)?.name ?? '',
  });
  await change.record({
    subject: 'figures',
    action: 'update',
    rowId: sheet.id,
    label: labelOf(batch, units),
    before: {
      cells: changed.map(({ unitId, indicatorId }) => {
        const { text = '', note = '' } = stored.get(cellKey({ unitId, indicatorId })) ?? {};
        return logged({ unitId, indicatorId, text, note });
      }),
    },
    after: { cells: changed.map(logged) },
  });
  return changed.length;
}
