import type { Kysely } from 'kysely';
import { canReach, type ModelState } from '../../../shared/domain/modelCycle.ts';
import { registrationValuesSchema } from '../../../shared/domain/movements.ts';
import { exactText, foldText } from '../../../shared/domain/vietnamese.ts';
import type { Change } from '../../database/history.ts';
import { modelOfOtherYear } from '../../database/models/insertNamedModel.ts';
import { noteState } from '../../database/models/modelMoves.ts';
import { insertModelYear } from '../../database/models/modelYears.ts';
import { modelRecord, modelYearRecord } from '../../database/records/modelRecords.ts';
import { registrationRecord } from '../../database/records/movementRecords.ts';
import { insertRecord, listRecords, updateRecord } from '../../database/records/recordRows.ts';
import type { Tables } from '../../database/tables.ts';
import type { PlannedRow, PlanPlace, RegisterPlan, RowTexts } from '../definition.ts';
import { isSameValues } from '../mergeValues.ts';
import { registerIssue } from '../registerIssues.ts';
import { mergeModel } from './mergeModel.ts';
import { type ModelGround, readModelGround } from './modelGround.ts';
import { type ModelRow, readModelRow } from './readModelRow.ts';
import {
  findModels,
  type ModelNames,
  readModelNames,
  shownModel,
  type StoredModel,
  unitText,
} from './shownModel.ts';

type Write = (change: Change) => Promise<void>;

interface UnitYear {
  readonly movementId: string;
  readonly year: number;
  readonly unitId: string;
}

function planned(
  row: number,
  { shown, issues }: Pick<ModelRow, 'shown' | 'issues'>,
  action: PlannedRow['action'],
  more: PlannedRow['issues'] = [],
): PlannedRow {
  return { row, action, values: { ...shown }, before: {}, issues: [...issues, ...more] };
}

/** The rows so far, by title and year: a model stands in a file once. */
class ModelPlan {
  readonly #database: Kysely<Tables>;
  readonly #ground: ModelGround;
  readonly #names: ModelNames;
  readonly #seen = new Map<string, ModelRow[]>();
  readonly #registering = new Map<string, UnitYear>();
  readonly writes: Write[] = [];

  constructor(database: Kysely<Tables>, ground: ModelGround, names: ModelNames) {
    this.#database = database;
    this.#ground = ground;
    this.#names = names;
  }

  /** Empty says nothing: such a row means whichever unit the model is of. */
  #isSameUnit(row: ModelRow, { unitId, unit }: { unitId: string | null; unit: string }): boolean {
    const { form } = row;
    if (form.unit === '' || unit === '') return true;
    if (form.unitId !== null && unitId !== null) return form.unitId === unitId;
    return exactText(form.unit) === exactText(unit);
  }

  #earlier(row: ModelRow): ModelRow | undefined {
    const key = `${row.form.year}|${foldText(row.model.title)}`;
    const others = this.#seen.get(key) ?? [];
    this.#seen.set(key, [...others, row]);
    return others.find(({ form }) => this.#isSameUnit(row, form));
  }

  async row(texts: RowTexts): Promise<PlannedRow> {
    const row = await readModelRow(texts, this.#ground);
    if (!('form' in row)) return planned(texts.row, row, 'error');
    const earlier = this.#earlier(row);
    if (earlier !== undefined) {
      const isSame = isSameValues({ ...earlier.shown }, { ...row.shown });
      const said = registerIssue(0, isSame ? 'repeated' : 'contradicts', { row: earlier.row });
      return planned(row.row, row, isSame ? 'same' : 'error', [said]);
    }
    const found = await findModels(this.#database, foldText(row.model.title), row.form.year);
    const [stored, ...others] = found.filter(({ year }) =>
      this.#isSameUnit(row, { unitId: year.unitId, unit: unitText(year, this.#names) }),
    );
    if (stored === undefined) return this.#create(row);
    if (others.length === 0) return this.#change(row, stored);
    const several = registerIssue(0, 'severalRows', { count: others.length + 1 });
    return planned(row.row, row, 'error', [several]);
  }

  #create(row: ModelRow): PlannedRow {
    const { form } = row;
    const model = modelRecord.schema.safeParse(row.model);
    const year = modelYearRecord.schema.omit({ modelId: true }).safeParse(form);
    const fault = [...(model.error?.issues ?? []), ...(year.error?.issues ?? [])][0];
    if (fault !== undefined) {
      const field = String(fault.path[0] ?? '');
      const refused = registerIssue(row.texts.columnOf(field), 'refusedValue', { text: field });
      return planned(row.row, row, 'error', [refused]);
    }
    const state: ModelState = row.state ?? 'registered';
    this.writes.push(async (change) => {
      const { title } = row.model;
      const { year: number, unitId, unit } = form;
      const known = await modelOfOtherYear(
        change.transaction,
        { title, year: number },
        unitId,
        unit,
      );
      const modelId = known ?? (await insertRecord(change, modelRecord, row.model));
      await insertModelYear(change, modelId, form, state);
    });
    const { movementId, unitId } = form;
    if (movementId !== null && unitId !== null && state !== 'planned') {
      const key = { movementId, year: form.year, unitId };
      this.#registering.set(JSON.stringify(key), key);
    }
    return planned(row.row, row, 'create');
  }

  async #change(row: ModelRow, stored: StoredModel): Promise<PlannedRow> {
    const fields = await this.#ground.fieldsIn(stored.year.movementId);
    const merged = mergeModel(stored, row, fields, this.#names);
    const isMoved = row.state !== undefined && row.state !== stored.year.state;
    const to = isMoved && canReach(stored.year.state, row.state) ? row.state : undefined;
    const behind =
      isMoved && to === undefined
        ? [
            registerIssue(row.texts.columnOf('status'), 'statusBehind', {
              text: row.shown['status'] ?? '',
            }),
          ]
        : [];
    const isModelSame = isSameValues(stored.model, merged.model);
    const isYearSame = isSameValues(stored.year, merged.year);
    if (isModelSame && isYearSame && to === undefined) {
      return planned(row.row, row, 'same', behind);
    }
    this.writes.push(async (change) => {
      const { id, year } = stored;
      if (!isModelSame) await updateRecord(change, modelRecord, year.modelId, 'any', merged.model);
      if (!isYearSame) await updateRecord(change, modelYearRecord, id, 'any', merged.year);
      if (to !== undefined) await noteState(change, id, to);
    });
    const after = { ...merged, year: { ...merged.year, state: to ?? merged.year.state } };
    return { ...planned(row.row, row, 'update', behind), before: this.#before(stored, after) };
  }

  #before(stored: StoredModel, after: Omit<StoredModel, 'id'>): Record<string, string> {
    const shown = shownModel(after, this.#names);
    return Object.fromEntries(
      Object.entries(shownModel(stored, this.#names))
        .filter(([field, value]) => value !== shown[field])
        .map(([field, value]) => [field, String(value)]),
    );
  }

  /** Units whose models come in have sent their registration; what was noted of them stays. */
  async registrations(): Promise<UnitYear[]> {
    const missing: UnitYear[] = [];
    for (const { movementId, year, unitId } of this.#registering.values()) {
      const key = { movementId, year, unitId };
      const known = await listRecords(this.#database, registrationRecord, key);
      if (known.length === 0) missing.push(key);
    }
    return missing;
  }
}

/** Plans the rows of a list of models or registrations against the register. */
export async function planModels(
  rows: readonly RowTexts[],
  place: PlanPlace,
): Promise<RegisterPlan> {
  const { database, today } = place;
  const names = await readModelNames(database);
  const plan = new ModelPlan(database, await readModelGround(place), names);
  const plannedRows: PlannedRow[] = [];
  for (const row of rows) plannedRows.push(await plan.row(row));
  const registrations = await plan.registrations();
  return {
    rows: plannedRows,
    effects: [{ code: 'registrations', count: registrations.length }],
    async write(change, report) {
      for (const [index, write] of plan.writes.entries()) {
        await write(change);
        report('writing', index + 1, plan.writes.length);
      }
      for (const key of registrations) {
        // Of a year that is over nobody knows any more when it was sent.
        const happenedOn = key.year < Number(today.slice(0, 4)) ? null : today;
        const values = registrationValuesSchema.parse({ ...key, status: 'sent', happenedOn });
        await insertRecord(change, registrationRecord, values);
      }
    },
  };
}
