import { z } from 'zod';
import {
  documentTypeSchema,
  documentTypeValuesSchema,
  fieldSchema,
  fieldValuesSchema,
  issuerSchema,
  issuerValuesSchema,
} from '../domain/organisations.ts';
import { doneSchema, idSchema, nothingSchema } from './common.ts';
import { procedure } from './procedure.ts';

/** How many documents point to the row. */
const usedBy = { usedBy: z.number().int() };

/** The three lists a register hangs on. Each: all rows with how many documents use them; save; remove. */
function catalogue<Values extends z.ZodType, Row extends z.ZodType, Listed extends z.ZodType>(
  values: Values,
  row: Row,
  listed: Listed,
) {
  return {
    list: procedure(nothingSchema, z.array(listed)),
    create: procedure(z.object({ values }), row),
    update: procedure(z.object({ id: idSchema, revision: z.number().int(), values }), row),
    /** Rows in use are not removed (`conflict`, details.count). */
    remove: procedure(z.object({ id: idSchema }), doneSchema),
  };
}

export const issuersContract = catalogue(
  issuerValuesSchema,
  issuerSchema,
  issuerSchema.extend(usedBy),
);
export const documentTypesContract = catalogue(
  documentTypeValuesSchema,
  documentTypeSchema,
  documentTypeSchema.extend(usedBy),
);
export const fieldsContract = catalogue(fieldValuesSchema, fieldSchema, fieldSchema.extend(usedBy));
