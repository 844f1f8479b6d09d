import { z } from 'zod';
import { trackSchema } from '../domain/records.ts';
import { doneSchema, idSchema } from './common.ts';
import { procedure } from './procedure.ts';

const idsSchema = z.array(idSchema).min(1).max(500);

/**
 * What every kept table answers: one row, add, change, to the trash, back from it. `update` is refused
 * with `conflict` when the row was changed since the clerk saw it.
 */
export function recordProcedures<Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape>) {
  const row = schema.extend(trackSchema.shape);
  return {
    get: procedure(z.object({ id: idSchema }), row),
    create: procedure(z.object({ values: schema }), row),
    update: procedure(z.object({ id: idSchema, revision: z.number().int(), values: schema }), row),
    remove: procedure(z.object({ ids: idsSchema }), doneSchema),
    restore: procedure(z.object({ ids: idsSchema }), doneSchema),
  };
}
