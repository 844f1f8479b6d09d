import type { Kysely } from 'kysely';
import { formatFigure } from '../../../shared/domain/figures.ts';
import type { PartialDate } from '../../../shared/domain/partialDates.ts';
import {
  type TargetFigureValues,
  targetFigureValuesSchema,
} from '../../../shared/domain/targets.ts';
import type { Change } from '../../database/history.ts';
import { insertRecord, listRecords, updateRecord } from '../../database/records/recordRows.ts';
import { targetFigureRecord } from '../../database/records/targetRecords.ts';
import type { Tables } from '../../database/tables.ts';
import type { RowTexts } from '../definition.ts';
import { isSameValues, mergeGiven } from '../mergeValues.ts';
import type { Beside } from '../plainPlan.ts';
import { registerIssue } from '../registerIssues.ts';

/** What a row says of a period; `field` is the column that says it. */
export interface SaidFigure {
  readonly field: string;
  readonly unitId: string | null;
  readonly period: PartialDate;
  values: Partial<TargetFigureValues>;
}

interface Known {
  /** null while it is not written. */
  readonly id: string | null;
  readonly values: TargetFigureValues;
  readonly row: number | undefined;
}

/** What was reached, as people write it: "42/67", "hơn 120", "85,5". */
export function writtenFigure({
  actual,
  part,
  whole,
  qualifier,
}: Pick<TargetFigureValues, 'actual' | 'part' | 'whole' | 'qualifier'>): string {
  const number =
    part !== null && whole !== null
      ? `${formatFigure(part)}/${formatFigure(whole)}`
      : actual === null
        ? ''
        : formatFigure(actual);
  return number === '' ? '' : [qualifier, number].filter(Boolean).join(' ');
}

function keyOf({
  targetId,
  unitId,
  period,
}: Pick<TargetFigureValues, 'targetId' | 'unitId' | 'period'>) {
  return `${targetId} ${unitId ?? ''} ${period}`;
}

/** The figures of targets: those that are stored, and what the rows so far make of them. */
export class TargetFigures {
  readonly #known = new Map<string, Known>();
  readonly #changed = new Set<string>();

  static async read(database: Kysely<Tables>): Promise<TargetFigures> {
    const figures = new TargetFigures();
    for (const { id, ...row } of await listRecords(database, targetFigureRecord)) {
      const values = targetFigureValuesSchema.parse(row);
      figures.#known.set(keyOf(values), { id, values, row: undefined });
    }
    return figures;
  }

  get count(): number {
    return this.#changed.size;
  }

  plan(
    { row, columnOf }: Pick<RowTexts, 'row' | 'columnOf'>,
    targetId: string,
    said: readonly SaidFigure[],
  ): Beside {
    const before: Record<string, string> = {};
    const refused: Beside['refused'][number][] = [];
    let isChanged = false;
    for (const { field, unitId, period, values } of said) {
      const place = { targetId, unitId, period };
      const key = keyOf(place);
      const known = this.#known.get(key);
      const base = known?.values ?? targetFigureValuesSchema.parse(place);
      // Two numbers take the place of one, and the other way round.
      const cleared =
        values.actual === undefined && values.part === undefined
          ? {}
          : { actual: null, part: null, whole: null, qualifier: '' };
      const merged = mergeGiven({ ...base, ...cleared }, values);
      if (known !== undefined && isSameValues(known.values, merged)) continue;
      if (known?.row !== undefined) {
        refused.push(registerIssue(columnOf(field), 'contradicts', { row: known.row }));
        continue;
      }
      if (known !== undefined)
        before[field] =
          field === 'actual' ? writtenFigure(base) : formatFigure(base.goal ?? Number.NaN);
      isChanged = true;
      this.#changed.add(key);
      this.#known.set(key, { id: known?.id ?? null, values: merged, row });
    }
    return { isChanged, before, refused };
  }

  async write(change: Change): Promise<void> {
    for (const key of this.#changed) {
      const known = this.#known.get(key);
      if (known === undefined) continue;
      if (known.id === null) await insertRecord(change, targetFigureRecord, known.values);
      else await updateRecord(change, targetFigureRecord, known.id, 'any', known.values);
    }
  }
}
