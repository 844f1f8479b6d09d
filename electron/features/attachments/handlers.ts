import type { AppContract } from '../../../shared/contract/contract.ts';
import type { AttachmentOwner } from '../../../shared/contract/attachments.ts';
import type { FeatureHandlers } from '../../../shared/contract/procedure.ts';
import { AppError } from '../../../shared/errors.ts';
import type { AppContext } from '../../context.ts';
import { findAttachment, setAttachmentDeleted } from '../../database/attachmentRows.ts';
import { makeOpenCopy } from './openCopy.ts';
import { attachFiles, listAttachments } from './queries.ts';

function emitChanged(context: AppContext): void {
  context.emit('attachments.changed', {});
  // Lists show how many files a document has.
  context.emit('directives.changed', {});
}

async function attach(context: AppContext, owner: AttachmentOwner, tokens: readonly string[]) {
  const paths = tokens.map((token) => context.files.resolve(token));
  if (paths.length > 0 && (await attachFiles(context, owner, paths)) > 0) {
    emitChanged(context);
  }
  return listAttachments(context, owner);
}

export const attachmentsHandlers: FeatureHandlers<AppContract['attachments'], AppContext> = {
  list: ({ owner }, context) => listAttachments(context, owner),

  async choose({ owner }, context) {
    const chosen = await context.files.chooseToOpen('any', true);
    return attach(
      context,
      owner,
      chosen.map(({ token }) => token),
    );
  },

  add: ({ owner, files }, context) => attach(context, owner, files),

  async open({ id }, context) {
    const { database } = context;
    const row = await findAttachment(database.kysely, id);
    if (row.deleted_at !== null) throw new AppError('notFound');
    const content = { contentHash: row.content_hash, size: row.size };
    const copy = await makeOpenCopy(database.folder.attachments, content, row.file_name);
    await context.files.openWithSystem(copy);
    return {};
  },

  async remove({ id }, context) {
    await context.database.change(context.clerk, (change) =>
      setAttachmentDeleted(change, id, true),
    );
    emitChanged(context);
    return {};
  },
};
