import type { Kysely } from 'kysely';
import { v7 as newId } from 'uuid';
import type { z } from 'zod';
import type { HistorySubject } from '../../shared/contract/history.ts';
import type { ImportIssue } from '../../shared/contract/imports.ts';
import { exactText } from '../../shared/domain/vietnamese.ts';
import type { Change } from '../database/history.ts';
import {
  insertRecord,
  type RecordDefinition,
  updateRecord,
} from '../database/records/recordRows.ts';
import type { Tables } from '../database/tables.ts';
import type {
  PlannedRow,
  PlanPlace,
  RegisterColumn,
  RegisterDefinition,
  RegisterPlan,
  RowTexts,
} from './definition.ts';
import { isSameValues, mergeRow } from './mergeValues.ts';
import { readRow, type RowReading, shownValue } from './readCells.ts';
import { refusedValues } from './refusedValues.ts';
import { registerIssue } from './registerIssues.ts';
import type { UnitDecisions } from './unitDecisions.ts';

export type Values = Readonly<Record<string, unknown>>;

/** What is written beside the record of a row, and how that differs from what is stored. */
export interface Beside {
  readonly isChanged: boolean;
  readonly before: Record<string, string>;
  /** Why the row cannot be taken. */
  readonly refused: readonly ImportIssue[];
}

/** What a register knows beyond its columns, for one plan. */
export interface RowRules {
  /** Adds to what the cells say; returns why the row cannot be taken. */
  settle?(texts: RowTexts, reading: RowReading): readonly ImportIssue[];
  /** What the row says, in the light of the stored values that it is about. */
  fit?(stored: Values, reading: RowReading): Values;
  /** Told which record a row is, before the rows after it are read. */
  placed?(texts: RowTexts, id: string): void;
  /** Other records of the row. A record may then stand in several rows. */
  beside?(texts: RowTexts, reading: RowReading, id: string, values: Values): Beside;
  effects?(written: readonly Values[]): RegisterPlan['effects'];
  /** Writes what the rows refer to, before them; `written` are their values. */
  before?(change: Change, written: readonly Values[]): Promise<void>;
  insert?(change: Change, values: Values, id: string): Promise<unknown>;
  /** Writes what stands beside the rows, after them. */
  after?(change: Change): Promise<void>;
}

/** A register of one table, as data. */
export interface PlainRegister<Schema extends z.ZodObject> {
  readonly name: RegisterDefinition['name'];
  readonly columns: readonly RegisterColumn[];
  readonly moreColumns?: RegisterDefinition['moreColumns'];
  readonly otherHeaders?: readonly string[];
  readonly record: RecordDefinition<Schema>;
  /** The field without which a row says nothing. */
  readonly required: string;
  readonly subjects: readonly HistorySubject[];
  /** Values that together say which row it is; texts compared without case and spaces. */
  readonly key: readonly string[];
  /** Two rows that agree in the key are two when both fill one of these and differ in it. */
  readonly unlessDiffers: readonly string[];
  /** The same, but only of rows of one file: a row of the register is changed in it. */
  readonly unlessDiffersInFile?: readonly string[];
  readonly options?: RegisterDefinition['options'];
  readonly list?: RegisterDefinition['list'];
  rules?(place: PlanPlace, units: UnitDecisions, rows: readonly RowTexts[]): Promise<RowRules>;
}

interface Known {
  readonly id: string;
  readonly values: Values;
  /** The row of the file that it comes from. */
  readonly row: number | undefined;
}

function keyOf(names: readonly string[], values: Values): string {
  return names
    .map((name) => {
      const value = values[name];
      return typeof value === 'string' ? exactText(value) : JSON.stringify(value ?? null);
    })
    .join('|');
}

function planned(
  { row, shown }: RowReading,
  action: PlannedRow['action'],
  issues: readonly ImportIssue[],
  before: Record<string, string> = {},
): PlannedRow {
  return { row, action, values: { ...shown }, before, issues: [...issues] };
}

const nothingBeside: Beside = { isChanged: false, before: {}, refused: [] };

/** The plan under way: what is stored, and what the rows so far have made of it. */
export class PlainPlan<Schema extends z.ZodObject> {
  readonly #register: PlainRegister<Schema>;
  readonly #database: Kysely<Tables>;
  readonly #units: UnitDecisions;
  readonly #rules: RowRules;
  readonly #place: PlanPlace;
  readonly #known = new Map<string, Known[]>();
  /** Records that a row of the file was found to be. */
  readonly #claimed = new Set<string>();
  readonly #writes: { id: string; values: z.output<Schema>; isNew: boolean }[] = [];

  constructor(
    register: PlainRegister<Schema>,
    place: PlanPlace,
    units: UnitDecisions,
    rules: RowRules,
  ) {
    this.#register = register;
    this.#database = place.database;
    this.#place = place;
    this.#units = units;
    this.#rules = rules;
  }

  note(known: Known): void {
    const key = keyOf(this.#register.key, known.values);
    const others = (this.#known.get(key) ?? []).filter(({ id }) => id !== known.id);
    this.#known.set(key, [...others, known]);
  }

  #matches(given: Values): Known[] {
    const { key, unlessDiffers, unlessDiffersInFile = [] } = this.#register;
    const candidates = this.#known.get(keyOf(key, given)) ?? [];
    const without = (names: readonly string[]) =>
      candidates.filter(
        ({ values }) =>
          !names.some((name) => {
            const left = given[name] ?? '';
            const right = values[name] ?? '';
            return left !== '' && right !== '' && keyOf([name], given) !== keyOf([name], values);
          }),
      );
    const exact = without([...unlessDiffers, ...unlessDiffersInFile]);
    if (exact.length > 0) return exact;
    return without(unlessDiffers).filter(({ id }) => !this.#claimed.has(id));
  }

  async row(texts: RowTexts): Promise<PlannedRow> {
    const { columns, required } = this.#register;
    const reading = readRow(texts, columns, this.#units, this.#place.today);
    if (reading.given[required] === undefined) {
      const missing = registerIssue(texts.columnOf(required), 'nameMissing');
      return planned(reading, 'error', [...reading.issues, missing]);
    }
    const refused = this.#rules.settle?.(texts, reading) ?? [];
    if (refused.length > 0) return planned(reading, 'error', [...reading.issues, ...refused]);
    const matches = this.#matches(reading.given);
    const [known, ...others] = matches;
    if (others.length > 0) {
      const several = registerIssue(0, 'severalRows', { count: matches.length });
      return planned(reading, 'error', [...reading.issues, several]);
    }
    return known === undefined ? this.#create(reading, texts) : this.#change(reading, texts, known);
  }

  async #check(values: unknown, id: string, texts: RowTexts) {
    const { record, columns } = this.#register;
    return refusedValues(record, values, id, this.#database, (name) => {
      const column = columns.find((candidate) => (candidate.value ?? candidate.field) === name);
      return texts.columnOf(column?.field ?? name);
    });
  }

  #beside(texts: RowTexts, reading: RowReading, id: string, values: Values): Beside {
    this.#claimed.add(id);
    this.#rules.placed?.(texts, id);
    return this.#rules.beside?.(texts, reading, id, values) ?? nothingBeside;
  }

  async #create(reading: RowReading, texts: RowTexts): Promise<PlannedRow> {
    const id = newId();
    const { values, issues } = await this.#check(reading.given, id, texts);
    if (values === undefined) return planned(reading, 'error', [...reading.issues, ...issues]);
    const { refused } = this.#beside(texts, reading, id, values);
    if (refused.length > 0) return planned(reading, 'error', [...reading.issues, ...refused]);
    this.#writes.push({ id, values, isNew: true });
    this.note({ id, values, row: reading.row });
    return planned(reading, 'create', reading.issues);
  }

  async #change(reading: RowReading, texts: RowTexts, known: Known): Promise<PlannedRow> {
    const given = this.#rules.fit?.(known.values, reading) ?? reading.given;
    const unitName = (id: string) => this.#units.nameOf(id);
    const merged = mergeRow(this.#register.columns, known.values, given, unitName);
    const mayRepeat = this.#rules.beside !== undefined;
    const repeated =
      known.row === undefined || mayRepeat
        ? []
        : [registerIssue(0, 'repeated', { row: known.row })];
    const said = [...reading.issues, ...repeated];
    const isSame = isSameValues(known.values, merged);
    if (!isSame && known.row !== undefined) {
      const contradicts = registerIssue(0, 'contradicts', { row: known.row });
      return planned(reading, 'error', [...reading.issues, contradicts]);
    }
    const checked = isSame ? undefined : await this.#check(merged, known.id, texts);
    if (checked !== undefined && checked.values === undefined)
      return planned(reading, 'error', [...said, ...checked.issues]);
    const beside = this.#beside(texts, reading, known.id, known.values);
    if (beside.refused.length > 0) return planned(reading, 'error', [...said, ...beside.refused]);
    const values = checked?.values;
    if (values === undefined)
      return planned(reading, beside.isChanged ? 'update' : 'same', said, beside.before);
    this.#writes.push({ id: known.id, values, isNew: false });
    this.note({ id: known.id, values, row: reading.row });
    const before = { ...this.#before(known.values, values), ...beside.before };
    return planned(reading, 'update', said, before);
  }

  #before(stored: Values, merged: Values): Record<string, string> {
    const name = (id: string) => this.#units.nameOf(id);
    const shown = this.#register.columns
      .filter(({ kind }) => kind !== 'own')
      .map(
        (column) =>
          [
            column.field,
            String(shownValue(column, stored, name)),
            String(shownValue(column, merged, name)),
          ] as const,
      );
    return Object.fromEntries(
      shown
        .filter(([, before, after]) => before !== after)
        .map(([field, before]) => [field, before]),
    );
  }

  get effects(): RegisterPlan['effects'] {
    const written = this.#writes.map(({ values }) => values);
    return [...(this.#rules.effects?.(written) ?? []), ...this.#units.effects];
  }

  get write(): RegisterPlan['write'] {
    const { record } = this.#register;
    const rules = this.#rules;
    const units = this.#units;
    const writes = this.#writes;
    const { fileName } = this.#place;
    return async (change, report) => {
      await units.learn(change, fileName);
      await rules.before?.(
        change,
        writes.map(({ values }) => values),
      );
      for (const [index, { id, values, isNew }] of writes.entries()) {
        if (!isNew) await updateRecord(change, record, id, 'any', values);
        else if (rules.insert === undefined) await insertRecord(change, record, values, id);
        else await rules.insert(change, values, id);
        report('writing', index + 1, writes.length);
      }
      await rules.after?.(change);
    };
  }
}
