import { readFigure } from '../../../shared/domain/figures.ts';
import { firstDay, parseDateText, type PartialDate } from '../../../shared/domain/partialDates.ts';
import {
  type TargetFigureValues,
  type TargetValues,
  targetValuesSchema,
} from '../../../shared/domain/targets.ts';
import { isSameText } from '../../../shared/domain/vietnamese.ts';
import type { ImportIssue } from '../../../shared/contract/imports.ts';
import type { PlanPlace, RowTexts } from '../definition.ts';
import type { Beside, RowRules, Values } from '../plainPlan.ts';
import { ProgramChoice } from '../programs/programChoice.ts';
import type { RowReading } from '../readCells.ts';
import { registerIssue } from '../registerIssues.ts';
import type { UnitDecisions } from '../unitDecisions.ts';
import { goalYear } from './columns.ts';
import { type Goal, readGoal, typedText } from './readGoal.ts';
import { TargetFigures, type SaidFigure } from './targetFigures.ts';

/** What a row says of periods. */
interface Said {
  readonly figures: SaidFigure[];
  /** The figure of the row itself, whose goal the row may give. */
  readonly own: SaidFigure | undefined;
}

function isFraction(text: string): boolean {
  return /\d\s*\/\s*\d/.test(text);
}

/** What was reached: "42/67 (62,7%)" as its two numbers, else the number with its qualifier. */
function readActual(text: string, measure: string): Partial<TargetFigureValues> | undefined {
  const kind = measure === '%' || isFraction(text) ? 'ratio' : 'number';
  const unitOfMeasure = measure;
  const { value, numerator, denominator, qualifier, isReadable } = readFigure(text, {
    kind,
    unitOfMeasure,
  });
  if (!isReadable) return undefined;
  return numerator === null || denominator === null
    ? { actual: value, qualifier }
    : { part: numerator, whole: denominator, qualifier };
}

function giveGoal(given: Record<string, unknown>, goal: Goal): void {
  given['goal'] = goal.goal;
  given['goalText'] = goal.text;
  if (goal.direction !== undefined) given['direction'] = goal.direction;
  given['measure'] ??= goal.measure === '' ? undefined : goal.measure;
}

/** A goal that only looks different from the stored one is the same. */
function isStoredGoal(stored: TargetValues, given: Record<string, unknown>): boolean {
  const { goal, goalText, direction = stored.direction } = given;
  const isSameWriting = stored.goalText === '' || isSameText(String(goalText), stored.goalText);
  return goal === stored.goal && direction === stored.direction && isSameWriting;
}

function dropGoal(given: Record<string, unknown>): void {
  for (const name of ['goal', 'goalText', 'direction']) delete given[name];
}

/** Reads the rows of a list of targets: the target, and what was reached in which period by whom. */
class TargetReader {
  readonly #place: PlanPlace;
  readonly #units: UnitDecisions;
  readonly programs: ProgramChoice;
  readonly said = new WeakMap<RowReading, Said>();

  constructor(place: PlanPlace, units: UnitDecisions, programs: ProgramChoice) {
    this.#place = place;
    this.#units = units;
    this.programs = programs;
  }

  settle(row: RowTexts, reading: RowReading): ImportIssue[] {
    const { given } = reading;
    const program = this.programs.find(row.texts['program'] ?? '');
    if (program === 'programSeveral') return [registerIssue(row.columnOf('program'), program)];
    if (typeof program !== 'string') given['programId'] = program.id;
    this.#goal(row, reading);
    const years = this.#yearGoals(row, reading);
    const actual = typedText(row.texts['actual'] ?? '', row.isNumber['actual'] === true);
    const period = this.#period(row, actual === '' ? '' : (this.#place.answers['period'] ?? ''));
    if (actual === '') {
      if (period.date !== null) {
        given['period'] = period.date;
        given['periodText'] = period.text;
      }
      this.said.set(reading, { figures: years, own: undefined });
      return [];
    }
    if (period.date === null)
      return [registerIssue(row.columnOf('period'), 'figurePeriod', { text: period.text })];
    const own = this.#figure(row, reading, { actual, period: period.date });
    if (own === undefined)
      return [
        registerIssue(row.columnOf('reportingUnit'), 'figureUnit', {
          text: row.texts['reportingUnit'] ?? '',
        }),
      ];
    this.said.set(reading, { figures: [...years, own], own });
    return [];
  }

  #goal(row: RowTexts, reading: RowReading): void {
    const text = typedText(row.texts['target'] ?? '', row.isNumber['target'] === true);
    if (text === '') return;
    const goal = readGoal(text);
    if (goal.goal === null)
      reading.issues.push(registerIssue(row.columnOf('target'), 'goalUnread', { text }));
    giveGoal(reading.given, goal);
  }

  #yearGoals(row: RowTexts, { given, issues }: RowReading): SaidFigure[] {
    const figures: SaidFigure[] = [];
    let last: { goal: Goal; year: string } | undefined;
    for (const [field, cell = ''] of Object.entries(row.texts)) {
      const year = goalYear(field);
      const text = typedText(cell, row.isNumber[field] === true);
      if (year === undefined || text === '') continue;
      const goal = readGoal(text);
      if (goal.goal === null)
        issues.push(registerIssue(row.columnOf(field), 'goalUnread', { text }));
      else figures.push({ field, unitId: null, period: year, values: { goal: goal.goal } });
      if (last === undefined || year > last.year) last = { goal, year };
    }
    if (last !== undefined && given['goalText'] === undefined) {
      giveGoal(given, last.goal);
      given['dueOn'] ??= last.year;
    }
    return figures;
  }

  #period({ texts }: RowTexts, otherwise: string): { date: PartialDate | null; text: string } {
    const text = (texts['period'] ?? '').trim() || otherwise;
    return { date: parseDateText(text).date, text };
  }

  #figure(
    row: RowTexts,
    reading: RowReading,
    { actual, period }: { actual: string; period: PartialDate },
  ): SaidFigure | undefined {
    const { given } = reading;
    const name = (row.texts['reportingUnit'] ?? '').trim();
    const [unit, ...others] = name === '' ? [] : this.#units.find(name, firstDay(period));
    if (name !== '' && (unit === undefined || others.length > 0)) return undefined;
    const measure = typeof given['measure'] === 'string' ? given['measure'] : '';
    const values = readActual(actual, measure);
    if (measure === '%' || isFraction(actual)) given['kind'] = 'ratio';
    if (values === undefined)
      reading.issues.push(registerIssue(row.columnOf('actual'), 'figureUnread', { text: actual }));
    // The notes of such a row are about its period.
    const { notes } = given;
    delete given['notes'];
    const left = [typeof notes === 'string' ? notes : '', values === undefined ? actual : ''];
    const kept = left.filter(Boolean).join('\n');
    return {
      field: 'actual',
      unitId: unit?.id ?? null,
      period,
      values: { ...values, ...(kept !== '' && { notes: kept }) },
    };
  }

  fit(stored: TargetValues, reading: RowReading): Values {
    const given: Record<string, unknown> = { ...reading.given };
    const { own } = this.said.get(reading) ?? {};
    // Decided when the target came in; now the clerk's choice stands.
    delete given['kind'];
    if (stored.measure !== '' && reading.shown['unit'] === undefined) delete given['measure'];
    if (given['goalText'] === undefined) return given;
    const { goal } = given;
    if (own !== undefined && typeof goal === 'number' && goal !== stored.goal)
      own.values = { ...own.values, goal };
    if (own !== undefined || isStoredGoal(stored, given)) dropGoal(given);
    return given;
  }
}

/** What a row of targets says beyond its cells. */
export async function targetRules(place: PlanPlace, units: UnitDecisions): Promise<RowRules> {
  const { database, answers } = place;
  const programs = await ProgramChoice.read(database, answers['program'] ?? '');
  const reader = new TargetReader(place, units, programs);
  const figures = await TargetFigures.read(database);
  const programIds = (written: readonly Values[]) =>
    new Set(written.map((values) => values['programId']));
  return {
    settle: (row, reading) => reader.settle(row, reading),
    fit: (stored, reading) => reader.fit(targetValuesSchema.parse(stored), reading),
    beside(row, reading, id, values): Beside {
      const said = reader.said.get(reading)?.figures ?? [];
      if (values['kind'] === 'computed') return { isChanged: false, before: {}, refused: [] };
      return figures.plan(row, id, said);
    },
    effects: (written) => [
      { code: 'newPrograms', count: programs.countMade(programIds(written)) },
      { code: 'targetFigures', count: figures.count },
    ],
    before: (change, written) => programs.write(change, programIds(written)),
    after: (change) => figures.write(change),
  };
}
