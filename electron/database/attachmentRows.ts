import type { Kysely, Selectable } from 'kysely';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import type { AttachmentOwner } from '../../shared/contract/attachments.ts';
import { idSchema } from '../../shared/contract/common.ts';
import { AppError } from '../../shared/errors.ts';
import type { Change } from './history.ts';
import type { Tables } from './tables.ts';

/** The column that names the owner, and the field of the log. */
const ownerKeys = {
  directives: { column: 'directive_id', field: 'directiveId' },
  tasks: { column: 'task_id', field: 'taskId' },
  activities: { column: 'activity_id', field: 'activityId' },
  models: { column: 'model_id', field: 'modelId' },
} as const satisfies Record<AttachmentOwner['subject'], object>;

/** An attachment as the log keeps it, with the id of its owner. */
export const loggedAttachmentSchema = z.object({
  id: idSchema,
  directiveId: idSchema.optional(),
  taskId: idSchema.optional(),
  activityId: idSchema.optional(),
  modelId: idSchema.optional(),
  fileName: z.string(),
  size: z.number().int(),
  contentHash: z.string(),
});
type LoggedAttachment = z.infer<typeof loggedAttachmentSchema>;

type Row = Selectable<Tables['attachments']>;

/** Stored content under a name, and to what it belongs. */
export interface NewAttachment {
  readonly owner: AttachmentOwner;
  readonly fileName: string;
  readonly size: number;
  readonly contentHash: string;
}

function ownerOf(row: Row): AttachmentOwner {
  const { directive_id: directive, task_id: task, activity_id: activity, model_id: model } = row;
  if (directive !== null) return { subject: 'directives', id: directive };
  if (task !== null) return { subject: 'tasks', id: task };
  if (activity !== null) return { subject: 'activities', id: activity };
  return { subject: 'models', id: model ?? '' };
}

function toLogged(id: string, attachment: NewAttachment): LoggedAttachment {
  const { owner, fileName, size, contentHash } = attachment;
  return { id, [ownerKeys[owner.subject].field]: owner.id, fileName, size, contentHash };
}

/** The files of a row outside the trash, oldest first. */
export function listAttachmentRows(
  database: Kysely<Tables>,
  { subject, id }: AttachmentOwner,
): Promise<Row[]> {
  return database
    .selectFrom('attachments')
    .selectAll()
    .where(ownerKeys[subject].column, '=', id)
    .where('deleted_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
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
  owner: AttachmentOwner,
  attachment: LoggedAttachment,
  isNew: boolean,
  action: 'create' | 'remove' | 'restore',
) {
  await change.record({
    subject: 'attachments',
    action,
    // The log of a row tells of its attachments.
    rowId: owner.id,
    label: attachment.fileName,
    before: isNew ? null : attachment,
    after: isNew ? attachment : null,
  });
}

/** Attaches stored content to a row and logs it. Returns the attachment's id. */
export async function insertAttachment(change: Change, attachment: NewAttachment): Promise<string> {
  const { owner } = attachment;
  const id = newId();
  await change.transaction
    .insertInto('attachments')
    .values({
      id,
      directive_id: null,
      task_id: null,
      activity_id: null,
      model_id: null,
      [ownerKeys[owner.subject].column]: owner.id,
      content_hash: attachment.contentHash,
      file_name: attachment.fileName,
      size: attachment.size,
      created_at: change.at,
      created_by: change.clerk,
      deleted_at: null,
    })
    .execute();
  await record(change, owner, toLogged(id, attachment), true, 'create');
  return id;
}

/** Takes an attachment off its row (`isDeleted`) or puts it back. The content stays stored. */
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
  const owner = ownerOf(row);
  const { file_name: fileName, size, content_hash: contentHash } = row;
  const logged = toLogged(id, { owner, fileName, size, contentHash });
  await record(change, owner, logged, !isDeleted, isDeleted ? 'remove' : 'restore');
}
