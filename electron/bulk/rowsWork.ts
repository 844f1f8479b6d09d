import { z } from 'zod';
import { idSchema } from '../../shared/contract/common.ts';
import { commonChangeSchema } from '../../shared/contract/directives.ts';

/** The same thing done to several documents. */
export const rowsWorkSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('change'), ids: z.array(idSchema), common: commonChangeSchema }),
  z.object({ kind: z.literal('remove'), ids: z.array(idSchema) }),
  z.object({ kind: z.literal('restore'), ids: z.array(idSchema) }),
]);
export type RowsWork = z.infer<typeof rowsWorkSchema>;
export type CommonChange = z.infer<typeof commonChangeSchema>;
