import type { Kysely } from 'kysely';
import { v7 as newId } from 'uuid';
import type { z } from 'zod';
import type { HistorySubject } from '../../shared/contract/history.ts';
import type { ImportIssue } from '../../shared/contract/imports.ts';
import { exactText } from '../../shared/domain/vietnamese.ts';
import {
  insertRecord,
  listRecords,
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
import { isSameValues, mergeGiven } from './mergeValues.ts';
import { readRow, type RowReading, shownValue } from './readCells.ts';
import { registerIssue } from './registerIssues.ts';
import { refusedValues } from './refusedValues.ts';
import { UnitMatcher } from '../database/records/unitMatcher.ts';

/** A register of one table, as data. */
interface PlainRegister<Schema extends z.ZodObject> {
  readonly name: RegisterDefinition['name'];
  readonly columns: readonly RegisterColumn[];
  readonly otherHeaders?: readonly string[];
  readonly record: RecordDefinition<Schema>;
  /** The field without which a row says nothing. */
  readonly required: string;
  readonly subjects: readonly HistorySubject[];
  /** Values that together say which row it is; texts compared without case and spaces. */
  readonly key: readonly string[];
  /** Two rows that agree in the key are two when both fill one of these and differ in it. */
  readonly unlessDiffers: readonly string[];
}

type Values = Readonly<Record<string, unknown>>;

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

/** The plan under way: what is stored, and what the rows so far have made of it. */
class PlainPlan<Schema extends z.ZodObject> {
  readonly #register: PlainRegister<Schema>;
  readonly #database: Kysely<Tables>;
  readonly #units: UnitMatcher;
  readonly #today: string;
  readonly #known = new Map<string, Known[]>();
  readonly #writes: { id: string; values: z.output<Schema>; isNew: boolean }[] = [];

  constructor(register: PlainRegister<Schema>, place: PlanPlace, units: UnitMatcher) {
    this.#register = register;
    this.#database = place.database;
    this.#today = place.today;
    this.#units = units;
  }

  note(known: Known): void {
    const key = keyOf(this.#register.key, known.values);
    const others = (this.#known.get(key) ?? []).filter(({ id }) => id !== known.id);
    this.#known.set(key, [...others, known]);
  }

  #matches(given: Values): Known[] {
    const { key, unlessDiffers } = this.#register;
    const candidates = this.#known.get(keyOf(key, given)) ?? [];
    const differs = ({ values }: Known) =>
      unlessDiffers.some((name) => {
        const left = given[name] ?? '';
        const right = values[name] ?? '';
        return left !== '' && right !== '' && keyOf([name], given) !== keyOf([name], values);
      });
    return candidates.filter((known) => !differs(known));
  }

  async row(texts: RowTexts): Promise<PlannedRow> {
    const { columns, required } = this.#register;
    const find = (writing: string, day: string) => this.#units.find(writing, day);
    const reading = readRow(texts, columns, find, this.#today);
    if (reading.given[required] === undefined) {
      const missing = registerIssue(texts.columnOf(required), 'nameMissing');
      return planned(reading, 'error', [...reading.issues, missing]);
    }
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

  async #create(reading: RowReading, texts: RowTexts): Promise<PlannedRow> {
    const id = newId();
    const { values, issues } = await this.#check(reading.given, id, texts);
    if (values === undefined) return planned(reading, 'error', [...reading.issues, ...issues]);
    this.#writes.push({ id, values, isNew: true });
    this.note({ id, values, row: reading.row });
    return planned(reading, 'create', reading.issues);
  }

  async #change(reading: RowReading, texts: RowTexts, known: Known): Promise<PlannedRow> {
    const merged = mergeGiven(known.values, reading.given);
    const repeated =
      known.row === undefined ? [] : [registerIssue(0, 'repeated', { row: known.row })];
    const said = [...reading.issues, ...repeated];
    if (isSameValues(known.values, merged)) return planned(reading, 'same', said);
    if (known.row !== undefined) {
      const contradicts = registerIssue(0, 'contradicts', { row: known.row });
      return planned(reading, 'error', [...reading.issues, contradicts]);
    }
    const { values, issues } = await this.#check(merged, known.id, texts);
    if (values === undefined) return planned(reading, 'error', [...said, ...issues]);
    this.#writes.push({ id: known.id, values, isNew: false });
    this.note({ id: known.id, values, row: reading.row });
    return planned(reading, 'update', said, this.#before(known.values, values));
  }

  #before(stored: Values, merged: Values): Record<string, string> {
    const name = (id: string) => this.#units.tree.byId(id)?.name ?? '';
    const shown = this.#register.columns.map(
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

  get write(): RegisterPlan['write'] {
    const { record } = this.#register;
    const writes = this.#writes;
    return async (change, report) => {
      for (const [index, { id, values, isNew }] of writes.entries()) {
        if (isNew) await insertRecord(change, record, values, id);
        else await updateRecord(change, record, id, 'any', values);
        report('writing', index + 1, writes.length);
      }
    };
  }
}

function planned(
  { row, shown }: RowReading,
  action: PlannedRow['action'],
  issues: readonly ImportIssue[],
  before: Record<string, string> = {},
): PlannedRow {
  return { row, action, values: { ...shown }, before, issues: [...issues] };
}

/** Makes a register of a table and its data: no importer of its own. */
export function plainRegister<Schema extends z.ZodObject>(
  register: PlainRegister<Schema>,
): RegisterDefinition {
  const { name, columns, otherHeaders = [], record, required, subjects } = register;
  return {
    name,
    columns,
    otherHeaders,
    telling: [required],
    subjects,

    async plan(rows, place) {
      const plan = new PlainPlan(register, place, await UnitMatcher.read(place.database));
      for (const { id, ...values } of await listRecords(place.database, record)) {
        plan.note({ id, values: record.schema.parse(values), row: undefined });
      }
      const planned: PlannedRow[] = [];
      for (const row of rows) planned.push(await plan.row(row));
      return { rows: planned, effects: [], write: plan.write };
    },

    async list(database) {
      const { tree } = await UnitMatcher.read(database);
      const unitName = (id: string) => tree.byId(id)?.name ?? '';
      const rows = await listRecords(database, record);
      return rows.map(({ id, ...values }) => ({
        id,
        values: Object.fromEntries(
          columns.map((column) => [column.field, shownValue(column, values, unitName)]),
        ),
      }));
    },
  };
}
