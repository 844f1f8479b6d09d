import { z } from 'zod';
import { appraisalValuesSchema, criteriaSetValuesSchema } from '../domain/appraisals.ts';
import { trackSchema } from '../domain/records.ts';
import { nothingSchema } from './common.ts';
import { procedure } from './procedure.ts';
import { recordProcedures } from './records.ts';

const appraisalRowSchema = trackSchema.extend(appraisalValuesSchema.shape).extend({
  unitName: z.string(),
  total: z.number().nullable(),
  rank: z.string(),
});
export type AppraisalRow = z.infer<typeof appraisalRowSchema>;

export const appraisalsContract = {
  ...recordProcedures(appraisalValuesSchema),
  list: procedure(nothingSchema, z.array(appraisalRowSchema)),
};

export const criteriaSetsContract = {
  ...recordProcedures(criteriaSetValuesSchema),
  list: procedure(
    nothingSchema,
    z.array(
      // Appraisals keep a copy of what they use, so that no row ever points to a set.
      trackSchema.extend(criteriaSetValuesSchema.shape).extend({ usedBy: z.number().int() }),
    ),
  ),
};
