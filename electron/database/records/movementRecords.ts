import {
  movementDeadlineValuesSchema,
  movementFieldValuesSchema,
  movementValuesSchema,
  registrationValuesSchema,
} from '../../../shared/domain/movements.ts';
import { foldText } from '../../../shared/domain/vietnamese.ts';
import type { RecordDefinition } from './recordRows.ts';

/** Movements (phong trào); one with models stays. */
export const movementRecord: RecordDefinition<typeof movementValuesSchema> = {
  subject: 'movements',
  table: 'movements',
  schema: movementValuesSchema,
  label: ({ title }) => title,
};

/** The fields of work of a movement; one that models name stays. */
export const movementFieldRecord: RecordDefinition<typeof movementFieldValuesSchema> = {
  subject: 'movementFields',
  table: 'movement_fields',
  schema: movementFieldValuesSchema,
  label: ({ name }) => name,
  async problems({ movementId, name }, id, database) {
    const others = await database
      .selectFrom('movement_fields')
      .select('name')
      .where('movement_id', '=', movementId)
      .where('id', '!=', id)
      .where('deleted_at', 'is', null)
      .execute();
    const isTaken = others.some((other) => foldText(other.name) === foldText(name));
    return isTaken ? { name: 'duplicate' } : {};
  },
};

/** When units register, when models are reviewed, when results are due. */
export const movementDeadlineRecord: RecordDefinition<typeof movementDeadlineValuesSchema> = {
  subject: 'movementDeadlines',
  table: 'movement_deadlines',
  schema: movementDeadlineValuesSchema,
  async label({ movementId, dueOnText, dueOn }, database) {
    const movement = await database
      .selectFrom('movements')
      .select('title')
      .where('id', '=', movementId)
      .executeTakeFirst();
    return [movement?.title, dueOnText || dueOn].filter(Boolean).join(': ');
  },
};

/** How far the registration of each unit is, a row for each unit and year that sent something. */
export const registrationRecord: RecordDefinition<typeof registrationValuesSchema> = {
  subject: 'registrations',
  table: 'registrations',
  schema: registrationValuesSchema,
  async label({ unitId, year }, database) {
    const unit = await database
      .selectFrom('units')
      .select('name')
      .where('id', '=', unitId)
      .executeTakeFirst();
    return `${unit?.name ?? ''} ${year}`.trim();
  },
};
