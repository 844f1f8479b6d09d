import type { AppContract } from '../../../shared/contract/contract.ts';
import type { FeatureHandlers } from '../../../shared/contract/procedure.ts';
import type { DirectiveStatus, RelationKind } from '../../../shared/domain/directives.ts';
import { AppError } from '../../../shared/errors.ts';
import type { AppContext } from '../../context.ts';
import { findDirectiveRow } from '../../database/directiveRows.ts';
import type { Change } from '../../database/history.ts';
import { readLookups } from '../../database/lookups.ts';
import { linkDirectives, unlinkDirectives } from '../../database/relationRows.ts';
import { readChain } from './chain.ts';
import { citingKinds, listCitationWarnings, listRelations, readLiveDirective } from './queries.ts';
import { suggestRelations } from './suggestions.ts';

function emitChanged(context: AppContext): void {
  context.emit('relations.changed', {});
  // Lists show statuses and how many documents carry a row out.
  context.emit('directives.changed', {});
}

async function refuseTrash(change: Change, id: string): Promise<DirectiveStatus> {
  const row = await findDirectiveRow(change.transaction, id);
  if (row.deleted_at !== null) throw new AppError('notFound');
  return row.status;
}

function warningFor(kind: RelationKind, status: DirectiveStatus): 'replaced' | 'expired' | null {
  if (!citingKinds.some((citing) => citing === kind)) return null;
  return status === 'replaced' || status === 'expired' ? status : null;
}

export const relationsHandlers: FeatureHandlers<AppContract['relations'], AppContext> = {
  list: ({ directiveId }, context) => listRelations(context.database.kysely, directiveId),

  async add(link, context) {
    const { isNew, ...answer } = await context.database.change(context.clerk, async (change) => {
      await refuseTrash(change, link.fromId);
      const status = await refuseTrash(change, link.toId);
      const lookups = await readLookups(change.transaction);
      const linked = await linkDirectives(change, link, lookups);
      return { ...linked, warning: warningFor(link.kind, status) };
    });
    if (isNew) emitChanged(context);
    return answer;
  },

  async remove({ id }, context) {
    await context.database.change(context.clerk, async (change) =>
      unlinkDirectives(change, id, await readLookups(change.transaction)),
    );
    emitChanged(context);
    return {};
  },

  async chain({ directiveId }, context) {
    return { nodes: await readChain(context.database.kysely, directiveId) };
  },

  async suggestions({ directiveId }, context) {
    const { kysely } = context.database;
    const directive = await readLiveDirective(kysely, directiveId);
    return directive === undefined ? [] : suggestRelations(kysely, directive);
  },

  citationWarnings: ({ directiveId }, context) =>
    listCitationWarnings(context.database.kysely, directiveId),
};
