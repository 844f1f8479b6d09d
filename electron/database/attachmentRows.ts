import type { Kysely, Selectable } from 'kysely';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import { idSchema } from '../../shared/contract/common.ts';
import { AppError } from '../../shared/errors.ts';
import type { Change } from './history.ts';
import type { Tables } from './tables.ts';

/** An attachment as the log keeps it. */
export const loggedAttachmentSchema = z.object({
  id: idSchema,
  directiveId: idSchema,
  fileName: z.string(),
  size: z.number().int(),
  contentHash: z.string(),
});
export type LoggedAttachment = z.infer<typeof loggedAttachmentSchema>;

type Row = Selectable<Tables['attachments']>;

function toLogged(row: Row): LoggedAttachment {
  return {
    id: row.id,
    directiveId: row.directive_id,
    fileName: row.file_name,
    size: row.size,
    contentHash: row.content_hash,
  };
}

/** The row, also a removed one. Throws AppError `notFound`. */
export async function findAttachment(database: Kysely<Tables>, id: string): Promise<Row> {
  const row = await database
    .selectFrom('attachments')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw new AppError('notFound');
  return row;
}

async function record(
  change: Change,
  attachment: LoggedAttachment,
  isNew: boolean,
  action: 'create' | 'remove' | 'restore',
) {
  await change.record({
    subject: 'attachments',
    action,
    // The log of a document tells of its attachments.
    rowId: attachment.directiveId,
    label: attachment.fileName,
    before: isNew ? null : attachment,
    after: isNew ? attachment : null,
  });
}

/** Attaches stored content to a document and logs it. Returns the attachment's id. */
export async function insertAttachment(
  change: Change,
  attachment: Omit<LoggedAttachment, 'id'>,
): Promise<string> {
  const logged = { id: newId(), ...attachment };
  await change.transaction
    .insertInto('attachments')
    .values({
      id: logged.id,
      directive_id: logged.directiveId,
      content_hash: logged.contentHash,
      file_name: logged.fileName,
      size: logged.size,
      created_at: change.at,
      created_by: change.clerk,
      deleted_at: null,
    })
    .execute();
  await record(change, logged, true, 'create');
  return logged.id;
}

/** Takes an attachment off its document (`isDeleted`) or puts it back. The content stays stored. */
export async function setAttachmentDeleted(
  change: Change,
  id: string,
  isDeleted: boolean,
): Promise<void> {
  const row = await findAttachment(change.transaction, id);
  if ((row.deleted_at !== null) === isDeleted) return;
  await change.transaction
    .updateTable('attachments')
    .set({ deleted_at: isDeleted ? change.at : null })
    .where('id', '=', id)
    .execute();
  await record(change, toLogged(row), !isDeleted, isDeleted ? 'remove' : 'restore');
}
