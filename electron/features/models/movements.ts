import type { Kysely } from 'kysely';
import type { MovementRow, RegistrationLine } from '../../../shared/contract/movements.ts';
import { usualFields, type MovementValues } from '../../../shared/domain/movements.ts';
import type { Change } from '../../database/history.ts';
import { readFields } from '../../database/models/movementFields.ts';
import { readUnitModels } from '../../database/models/unitModels.ts';
import { readCitedDirectives } from '../../database/citedDirectives.ts';
import {
  movementDeadlineRecord,
  movementFieldRecord,
  movementRecord,
  registrationRecord,
} from '../../database/records/movementRecords.ts';
import {
  findRecord,
  insertRecord,
  listRecords,
  setRecordDeleted,
  updateRecord,
} from '../../database/records/recordRows.ts';
import { readUnitTree } from '../../database/records/unitRecords.ts';
import type { Tables } from '../../database/tables.ts';
import { registrants } from './matrix.ts';
import { reportDay } from './reportDay.ts';

async function countModels(database: Kysely<Tables>): Promise<ReadonlyMap<string, number>> {
  const rows = await database
    .selectFrom('model_years')
    .select(['movement_id', ({ fn }) => fn.countAll<number>().as('models')])
    .where('deleted_at', 'is', null)
    .groupBy('movement_id')
    .execute();
  return new Map(rows.map((row) => [row.movement_id ?? '', row.models]));
}

/** Movements with fields and deadlines, the newest period first. */
export async function listMovements(database: Kysely<Tables>): Promise<MovementRow[]> {
  const models = await countModels(database);
  const units = await database.selectFrom('units').select(['id', 'name']).execute();
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const movements = await listRecords(database, movementRecord);
  const rows = [];
  for (const movement of movements) {
    const { id } = movement;
    rows.push({
      ...movement,
      collectorName: names.get(movement.collectorId ?? '') ?? movement.collector,
      directives: await readCitedDirectives(database, movement.directiveIds),
      fields: await readFields(database, id),
      deadlines: await listRecords(database, movementDeadlineRecord, { movementId: id }),
      models: models.get(id) ?? 0,
    });
  }
  return rows.toSorted((left, right) => (right.period ?? '').localeCompare(left.period ?? ''));
}

/** A new movement begins with the usual fields of work; each can be changed there (domain.md §5.2). */
export async function insertMovement(change: Change, values: MovementValues): Promise<string> {
  const movementId = await insertRecord(change, movementRecord, values);
  for (const [index, { name, oldNames }] of usualFields.entries()) {
    const position = (index + 1) * 10;
    await insertRecord(change, movementFieldRecord, { movementId, name, oldNames, position });
  }
  return movementId;
}

/** A movement goes with its fields and deadlines; one with models stays (AppError `conflict`). */
export async function removeMovement(change: Change, id: string): Promise<void> {
  const { transaction } = change;
  for (const field of await listRecords(transaction, movementFieldRecord, { movementId: id })) {
    await setRecordDeleted(change, movementFieldRecord, field.id, true);
  }
  const deadlines = await listRecords(transaction, movementDeadlineRecord, { movementId: id });
  for (const deadline of deadlines) {
    await setRecordDeleted(change, movementDeadlineRecord, deadline.id, true);
  }
  await setRecordDeleted(change, movementRecord, id, true);
}

interface BoardKey {
  readonly movementId: string;
  readonly year: number;
}

/** Every unit that registers, with what it sent and how many models it has. Throws AppError `notFound`. */
export async function readRegistrations(
  database: Kysely<Tables>,
  { movementId, year }: BoardKey,
  today: string,
): Promise<RegistrationLine[]> {
  const { values: movement } = await findRecord(database, movementRecord, movementId);
  const sent = await listRecords(database, registrationRecord, { movementId, year });
  const byUnit = new Map(sent.map((row) => [row.unitId, row]));
  const tree = await readUnitTree(database);
  const day = reportDay(year, today);
  const models = await readUnitModels(database, tree, { year, movementId }, day);
  return registrants(tree, movement, day).map(({ id, name }) => {
    const row = byUnit.get(id);
    return {
      unitId: id,
      name,
      status: row?.status ?? null,
      happenedOn: row?.happenedOn ?? null,
      notes: row?.notes ?? '',
      models: models.get(id)?.registered.total ?? 0,
    };
  });
}

/** Writes how far the registrations of several units are; without a status the row goes. */
export async function setRegistrations(
  change: Change,
  { movementId, year }: BoardKey,
  unitIds: readonly string[],
  wanted: Pick<RegistrationLine, 'status' | 'happenedOn' | 'notes'>,
): Promise<void> {
  const { status, happenedOn, notes } = wanted;
  for (const unitId of unitIds) {
    const key = { movementId, year, unitId };
    const [known] = await listRecords(change.transaction, registrationRecord, key);
    if (status === null) {
      if (known !== undefined) await setRecordDeleted(change, registrationRecord, known.id, true);
      continue;
    }
    const values = { ...key, status, happenedOn, notes };
    if (known === undefined) await insertRecord(change, registrationRecord, values);
    else await updateRecord(change, registrationRecord, known.id, 'any', values);
  }
}
