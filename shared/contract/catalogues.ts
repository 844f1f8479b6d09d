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

const usedBy = { usedBy: z.number().int() };

/** The three lists a register hangs on. Each: all rows with how many documents use them; save; remove. */
function catalogue<Values extends z.ZodType, Row extends z.ZodObject>(values: Values, row: Row) {
  return {
    list: procedure(nothingSchema, z.array(row.extend(usedBy))),
    create: procedure(z.object({ values }), row),
    update: procedure(z.object({ id: idSchema, revision: z.number().int(), values }), row),
    /** Rows in use are not removed (`conflict`, details.count). */
    remove: procedure(z.object({ id: idSchema }), doneSchema),
  };
}

export const issuersContract = catalogue(issuerValuesSchema, issuerSchema);
export const documentTypesContract = catalogue(documentTypeValuesSchema, documentTypeSchema);
export const fieldsContract = catalogue(fieldValuesSchema, fieldSchema);
