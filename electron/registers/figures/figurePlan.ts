import { type FigureForm, readFigure } from '../../../shared/domain/figures.ts';
import { parsePeriod, type Period, periodLastDay } from '../../../shared/domain/periods.ts';
import { readCells, type StoredCell } from '../../database/figures/figureCells.ts';
import { readForm } from '../../database/figures/figureForm.ts';
import { findSheet } from '../../database/figures/figureKeys.ts';
import type { FigureNames, KnownIndicator } from '../../database/figures/figureNames.ts';
import { readReports } from '../../database/figures/figureReports.ts';
import { type TypedCell, writeFigures } from '../../database/figures/figureRows.ts';
import type { Change } from '../../database/history.ts';
import type { ReportProgress } from '../../jobs/worker.ts';
import type { PlannedRow, PlanPlace, RegisterColumn, RowTexts } from '../definition.ts';
import { registerIssue } from '../registerIssues.ts';
import type { UnitDecisions } from '../unitDecisions.ts';
import { indicatorOf } from './columns.ts';
import { figureText, isSameFigure } from './figureText.ts';

/** A figure of a row before it is looked up. */
interface SaidFigure {
  /** The column of the sheet that it stands in. */
  readonly field: string;
  readonly indicator: string;
}

interface Sheet {
  readonly form: FigureForm;
  readonly period: Period;
  readonly sequence: number | undefined;
  readonly sent: ReadonlySet<string>;
  readonly cells: TypedCell[];
}

/** What became of the figures of a row. */
interface Outcome {
  readonly issues: PlannedRow['issues'];
  readonly before: Record<string, string>;
  created: number;
  updated: number;
  same: number;
}

/** The plan under way: rows of units or of single figures against what is stored. */
export class FigurePlan {
  readonly #place: PlanPlace;
  readonly #names: FigureNames;
  readonly #units: UnitDecisions;
  readonly #columns: readonly RegisterColumn[];
  readonly #sheets = new Map<string, Sheet>();
  readonly #stored = new Map<string, ReadonlyMap<string, StoredCell>>();
  /** Figures that the file said already, with the row. */
  readonly #said = new Map<string, { readonly text: string; readonly row: number }>();

  constructor(
    place: PlanPlace,
    names: FigureNames,
    units: UnitDecisions,
    columns: readonly RegisterColumn[],
  ) {
    this.#place = place;
    this.#names = names;
    this.#units = units;
    this.#columns = columns;
  }

  #figuresOf({ texts }: RowTexts): SaidFigure[] {
    const wide = this.#columns.flatMap((column) => {
      const indicator = indicatorOf(column);
      const isSaid = indicator !== undefined && (texts[column.field] ?? '').trim() !== '';
      return isSaid ? [{ field: column.field, indicator }] : [];
    });
    const isLong = (texts['value'] ?? '').trim() !== '';
    return isLong ? [{ field: 'value', indicator: texts['indicator'] ?? '' }, ...wide] : wide;
  }

  async row(row: RowTexts): Promise<PlannedRow> {
    const { texts } = row;
    const values = Object.fromEntries(
      this.#columns.flatMap(({ field }) => {
        const text = (texts[field] ?? '').trim();
        return text === '' ? [] : [[field, text] as const];
      }),
    );
    const failed = (...issues: PlannedRow['issues']): PlannedRow => ({
      row: row.row,
      action: 'error',
      values,
      before: {},
      issues: [...row.issues, ...issues],
    });
    const figures = this.#figuresOf(row);
    if (figures.length === 0) return failed(registerIssue(0, 'figureMissing'));
    const written = (texts['period'] ?? '').trim() || (this.#place.answers['period'] ?? '');
    const period = parsePeriod(written);
    if (period === null)
      return failed(registerIssue(row.columnOf('period'), 'figurePeriod', { text: written }));
    const name = (texts['unit'] ?? '').trim();
    const [unit, ...others] = name === '' ? [] : this.#units.find(name, periodLastDay(period));
    if (unit === undefined || others.length > 0)
      return failed(registerIssue(row.columnOf('unit'), 'figureUnit', { text: name }));
    const outcome: Outcome = {
      issues: [...row.issues],
      before: {},
      created: 0,
      updated: 0,
      same: 0,
    };
    for (const figure of figures) {
      const shown = await this.#figure(row, figure, { unitId: unit.id, period }, outcome);
      if (shown !== undefined) values[figure.field] = shown;
    }
    const { created, updated, same, issues, before } = outcome;
    if (created + updated + same === 0) return { ...failed(), issues };
    const changed = updated > 0 || (created > 0 && same > 0) ? 'update' : 'create';
    return {
      row: row.row,
      action: created + updated === 0 ? 'same' : changed,
      values,
      before,
      issues,
    };
  }

  /** Looks a figure up and plans it; returns its text, undefined where it cannot be taken. */
  async #figure(
    row: RowTexts,
    { field, indicator: name }: SaidFigure,
    { unitId, period }: { unitId: string; period: Period },
    outcome: Outcome,
  ): Promise<string | undefined> {
    const column = row.columnOf(field);
    const form = (row.texts['form'] ?? '').trim() || (this.#place.answers['form'] ?? '');
    const known = this.#names.indicator(form, name, period);
    if (typeof known === 'string') {
      const code = known === 'unknownIndicator' ? 'figureIndicator' : 'figureSeveral';
      outcome.issues.push(registerIssue(column, code, { text: name }));
      return undefined;
    }
    const sheet = await this.#sheet(known.form, period);
    if (sheet.sent.has(unitId)) {
      outcome.issues.push(registerIssue(column, 'figureSent'));
      return undefined;
    }
    const { indicator } = known;
    const text = figureText(row.texts[field] ?? '', row.isNumber[field] === true, indicator);
    this.#doubt(row, { field, text, known }, outcome);
    const key = `${known.form.id} ${period} ${unitId} ${indicator.id}`;
    const said = this.#said.get(key);
    if (said !== undefined) {
      const isSame = isSameFigure(said.text, text, indicator);
      outcome.issues.push(
        registerIssue(column, isSame ? 'repeated' : 'contradicts', { row: said.row }),
      );
      if (isSame) outcome.same++;
      return isSame ? text : undefined;
    }
    this.#said.set(key, { text, row: row.row });
    const stored = (await this.#storedOf(sheet, unitId)).get(indicator.id);
    const note = (row.texts['note'] ?? '').trim();
    const isSameNote = note === '' || note === stored?.note;
    if (stored !== undefined && isSameNote && isSameFigure(stored.text, text, indicator)) {
      outcome.same++;
      return text;
    }
    if (stored === undefined || stored.text === '') outcome.created++;
    else {
      outcome.updated++;
      outcome.before[field] = stored.text;
    }
    sheet.cells.push({ unitId, indicatorId: indicator.id, text, note: note === '' ? null : note });
    return text;
  }

  #doubt(
    row: RowTexts,
    { field, text, known }: { field: string; text: string; known: KnownIndicator },
    { issues }: Outcome,
  ): void {
    const { value, isReadable } = readFigure(text, known.indicator);
    const column = row.columnOf(field);
    if (!isReadable) issues.push(registerIssue(column, 'figureUnread', { text }));
    // A cell that Excel shows as 62,7% holds 0,627.
    const isShare = value !== null && value > 0 && value <= 1 && row.isNumber[field] === true;
    if (isShare && known.indicator.unitOfMeasure === '%')
      issues.push(registerIssue(column, 'percentDoubt', { text }));
  }

  async #sheet(form: FigureForm, period: Period): Promise<Sheet> {
    const key = `${form.id} ${period}`;
    const known = this.#sheets.get(key);
    if (known !== undefined) return known;
    const { database } = this.#place;
    const reports = await readReports(database, form.id, period);
    const stored = await findSheet(database, form.id, period);
    const sheet: Sheet = {
      form,
      period,
      sequence: stored?.sequence,
      sent: new Set(reports.filter(({ sentAt }) => sentAt !== null).map(({ unitId }) => unitId)),
      cells: [],
    };
    this.#sheets.set(key, sheet);
    return sheet;
  }

  async #storedOf(sheet: Sheet, unitId: string): Promise<ReadonlyMap<string, StoredCell>> {
    if (sheet.sequence === undefined) return new Map();
    const key = `${sheet.sequence} ${unitId}`;
    const known = this.#stored.get(key);
    if (known !== undefined) return known;
    const cells = await readCells(this.#place.database, sheet.sequence, [unitId]);
    const byIndicator = new Map(cells.map((cell) => [cell.indicatorId, cell]));
    this.#stored.set(key, byIndicator);
    return byIndicator;
  }

  async write(change: Change, report: ReportProgress): Promise<void> {
    await this.#units.learn(change, this.#place.fileName);
    const sheets = [...this.#sheets.values()].filter(({ cells }) => cells.length > 0);
    for (const [index, { form, period, cells }] of sheets.entries()) {
      const full = await readForm(change.transaction, form.id);
      await writeFigures(change, { form: full, period, cells });
      report('writing', index + 1, sheets.length);
    }
  }
}
