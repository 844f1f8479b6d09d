import { z } from 'zod';
import {
  movementDeadlineValuesSchema,
  movementFieldValuesSchema,
  movementValuesSchema,
  registrationStatusSchema,
} from '../domain/movements.ts';
import { modelYearNumberSchema } from '../domain/models.ts';
import { trackSchema } from '../domain/records.ts';
import { doneSchema, idSchema } from './common.ts';
import { procedure } from './procedure.ts';
import { recordProcedures } from './records.ts';

const fieldRowSchema = trackSchema.extend(movementFieldValuesSchema.shape);
export type MovementFieldRow = z.infer<typeof fieldRowSchema>;
const deadlineRowSchema = trackSchema.extend(movementDeadlineValuesSchema.shape);
export type MovementDeadlineRow = z.infer<typeof deadlineRowSchema>;

/** A movement with its fields and deadlines, and how many models it has over all years. */
const movementRowSchema = trackSchema.extend(movementValuesSchema.shape).extend({
  collectorName: z.string(),
  directives: z.array(
    z.object({ id: idSchema, numberSymbol: z.string(), summary: z.string(), alias: z.string() }),
  ),
  fields: z.array(fieldRowSchema),
  deadlines: z.array(deadlineRowSchema),
  models: z.number().int(),
});
export type MovementRow = z.infer<typeof movementRowSchema>;

/** A unit of the registration board: "chưa gửi" has no status. */
const registrationLineSchema = z.object({
  unitId: idSchema,
  name: z.string(),
  status: registrationStatusSchema.nullable(),
  happenedOn: z.string().nullable(),
  notes: z.string(),
  models: z.number().int(),
});
export type RegistrationLine = z.infer<typeof registrationLineSchema>;

export const movementsContract = {
  /** A new movement begins with the usual fields. */
  ...recordProcedures(movementValuesSchema),
  /** The newest period first. */
  list: procedure(z.object({}), z.array(movementRowSchema)),
};

export const movementFieldsContract = recordProcedures(movementFieldValuesSchema);
export const movementDeadlinesContract = recordProcedures(movementDeadlineValuesSchema);

const boardKeySchema = z.object({ movementId: idSchema, year: modelYearNumberSchema });

export const registrationsContract = {
  /** Every unit that registers in the movement, as they lived at the end of the year or today. */
  board: procedure(boardKeySchema, z.array(registrationLineSchema)),
  /** The same for several units; a null status is "chưa gửi". */
  set: procedure(
    boardKeySchema.extend({
      unitIds: z.array(idSchema).min(1).max(1000),
      status: registrationStatusSchema.nullable(),
      happenedOn: z.iso.date().nullable().default(null),
      notes: z.string().trim().max(2000).default(''),
    }),
    doneSchema,
  ),
};
