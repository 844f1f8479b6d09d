import { sql } from 'kysely';
import type { AppContract } from '../../../shared/contract/contract.ts';
import type { EventName } from '../../../shared/contract/events.ts';
import type { FeatureHandlers } from '../../../shared/contract/procedure.ts';
import type { AppContext } from '../../context.ts';
import type { Change } from '../../database/history.ts';
import { moveModels, takeBackMove } from '../../database/models/modelMoves.ts';
import {
  insertModel,
  removeModelYears,
  restoreModelYears,
} from '../../database/models/modelYears.ts';
import { modelCheckRecord, replicationRecord } from '../../database/records/modelRecords.ts';
import {
  movementDeadlineRecord,
  movementFieldRecord,
  movementRecord,
  registrationRecord,
} from '../../database/records/movementRecords.ts';
import { changeRecords, readRecord, recordHandlers } from '../recordHandlers.ts';
import { readBoard, readModelLines } from './lines.ts';
import { readMatrix } from './matrix.ts';
import {
  insertMovement,
  listMovements,
  readRegistrations,
  removeMovement,
  setRegistrations,
} from './movements.ts';
import { readNumbers } from './numbers.ts';
import { readCheckLines, readModelWhole } from './whole.ts';
import { continueModels, insertReplication, updateModel } from './writes.ts';

/** A change of models, years and steps, which the pages show as one. */
async function changeModels<T>(
  context: AppContext,
  work: (change: Change) => Promise<T>,
): Promise<T> {
  const result = await context.database.change(context.clerk, work);
  const told: readonly EventName[] = ['models.changed', 'modelYears.changed', 'modelMoves.changed'];
  for (const name of told) context.emit(name, {});
  return result;
}

export const modelsHandlers: FeatureHandlers<AppContract['models'], AppContext> = {
  list: ({ filter, limit }, context) =>
    readModelLines(context.database.kysely, filter, limit, context.today()),

  board: ({ filter, cards }, context) =>
    readBoard(context.database.kysely, filter, cards, context.today()),

  async years(_input, context) {
    const { rows } = await sql<{ year: number }>`
      SELECT DISTINCT year FROM model_years WHERE deleted_at IS NULL
      ORDER BY year DESC`.execute(context.database.kysely);
    return rows.map(({ year }) => year);
  },

  whole: ({ id }, context) => readModelWhole(context.database.kysely, id),

  async create({ model, year, state }, context) {
    return { id: await changeModels(context, (change) => insertModel(change, model, year, state)) };
  },

  async update(update, context) {
    await changeModels(context, (change) => updateModel(change, update));
    return {};
  },

  async remove({ ids }, context) {
    await changeModels(context, (change) => removeModelYears(change, ids));
    return {};
  },

  async restore({ ids }, context) {
    await changeModels(context, (change) => restoreModelYears(change, ids));
    return {};
  },

  async move({ ids, move }, context) {
    await changeModels(context, (change) => moveModels(change, ids, move));
    return {};
  },

  async takeBack({ id }, context) {
    await changeModels(context, (change) => takeBackMove(change, id));
    return {};
  },

  async continue({ ids, year }, context) {
    return { added: await changeModels(context, (change) => continueModels(change, ids, year)) };
  },

  numbers: ({ by, ...question }, context) => readNumbers(context.database.kysely, question, by),

  matrix: (question, context) => readMatrix(context.database.kysely, question, context.today()),

  checks: (part, context) => readCheckLines(context.database.kysely, part),
};

export const replicationsHandlers: FeatureHandlers<AppContract['replications'], AppContext> = {
  ...recordHandlers(replicationRecord),

  async create({ values }, context) {
    const id = await changeModels(context, (change) => insertReplication(change, values));
    context.emit('replications.changed', {});
    return readRecord(context, replicationRecord, id);
  },
};

export const modelChecksHandlers: FeatureHandlers<AppContract['modelChecks'], AppContext> =
  recordHandlers(modelCheckRecord);

export const movementsHandlers: FeatureHandlers<AppContract['movements'], AppContext> = {
  ...recordHandlers(movementRecord),

  list: (_input, context) => listMovements(context.database.kysely),

  async create({ values }, context) {
    const id = await changeRecords(context, movementRecord, (change) =>
      insertMovement(change, values),
    );
    return readRecord(context, movementRecord, id);
  },

  async remove({ ids }, context) {
    await changeRecords(context, movementRecord, async (change) => {
      for (const id of ids) await removeMovement(change, id);
    });
    return {};
  },
};

export const movementFieldsHandlers: FeatureHandlers<AppContract['movementFields'], AppContext> =
  recordHandlers(movementFieldRecord);

export const movementDeadlinesHandlers: FeatureHandlers<
  AppContract['movementDeadlines'],
  AppContext
> = recordHandlers(movementDeadlineRecord);

export const registrationsHandlers: FeatureHandlers<AppContract['registrations'], AppContext> = {
  board: (key, context) => readRegistrations(context.database.kysely, key, context.today()),

  async set({ movementId, year, unitIds, ...wanted }, context) {
    await changeRecords(context, registrationRecord, (change) =>
      setRegistrations(change, { movementId, year }, unitIds, wanted),
    );
    return {};
  },
};
