import { z } from 'zod';
import { directiveSchema, relationKindSchema } from '../domain/directives.ts';
import { doneSchema, idSchema } from './common.ts';
import { procedure } from './procedure.ts';

const relationSchema = z.object({
  id: idSchema,
  kind: relationKindSchema,
  fromId: idSchema,
  toId: idSchema,
  /** The document at the other end. */
  other: directiveSchema,
});

export const chainNodeSchema = z.object({
  directive: directiveSchema,
  /** Ids of the documents directly above that it carries out, within the chain. */
  parentIds: z.array(idSchema),
  /** 0 for the highest documents found. */
  depth: z.number().int(),
  /** Days between the parent's date and this one's, when both have a day. */
  lagDays: z.number().int().nullable(),
});

export const relationsContract = {
  /** `outgoing`: what this document does to others; `incoming`: what others do to it. */
  list: procedure(
    z.object({ directiveId: idSchema }),
    z.object({ outgoing: z.array(relationSchema), incoming: z.array(relationSchema) }),
  ),
  /**
   * `replaces` and `revokes` also set the other document's status, in the same step of undo.
   * `warning` tells that a document that is replaced or no longer in force is cited.
   */
  add: procedure(
    z.object({ fromId: idSchema, toId: idSchema, kind: relationKindSchema }),
    z.object({ id: idSchema, warning: z.enum(['replaced', 'expired']).nullable() }),
  ),
  remove: procedure(z.object({ id: idSchema }), doneSchema),
  /** The whole chain through "implements", from the centre down. */
  chain: procedure(
    z.object({ directiveId: idSchema }),
    z.object({ nodes: z.array(chainNodeSchema) }),
  ),
  /** Documents named in `implements` of this row that are in the register but not linked yet. */
  suggestions: procedure(
    z.object({ directiveId: idSchema }),
    z.array(z.object({ written: z.string(), directive: directiveSchema })),
  ),
  /** Documents this row carries out, guides or amends that are replaced or no longer in force. */
  citationWarnings: procedure(
    z.object({ directiveId: idSchema }),
    z.array(z.object({ cited: directiveSchema, replacedBy: directiveSchema.nullable() })),
  ),
};
