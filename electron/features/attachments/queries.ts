import { basename, parse } from 'node:path';
import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { AttachmentOwner, attachmentSchema } from '../../../shared/contract/attachments.ts';
import { hasClassifiedStamp, isClassifiedMark } from '../../../shared/domain/classified.ts';
import { AppError } from '../../../shared/errors.ts';
import type { AppContext } from '../../context.ts';
import { insertAttachment, listAttachmentRows } from '../../database/attachmentRows.ts';
import { isContentThere, storeContent } from '../../database/attachmentStore.ts';
import { findDirectiveRow } from '../../database/directiveRows.ts';
import { recordDefinitions } from '../../database/records/recordDefinitions.ts';
import { findRecord } from '../../database/records/recordRows.ts';
import type { Tables } from '../../database/tables.ts';
import { safeFileName } from './fileNames.ts';

type Attachment = z.input<typeof attachmentSchema>;

/** The files of a row, oldest first, each with whether its content is still there. */
export async function listAttachments(
  { database }: AppContext,
  owner: AttachmentOwner,
): Promise<Attachment[]> {
  const rows = await listAttachmentRows(database.kysely, owner);
  return Promise.all(
    rows.map(async (row) => ({
      id: row.id,
      fileName: row.file_name,
      size: row.size,
      addedAt: row.created_at,
      addedBy: row.created_by,
      isIntact: await isContentThere(database.folder.attachments, {
        contentHash: row.content_hash,
        size: row.size,
      }),
    })),
  );
}

async function refuseTrash(database: Kysely<Tables>, { subject, id }: AttachmentOwner) {
  const deletedAt =
    subject === 'directives'
      ? (await findDirectiveRow(database, id)).deleted_at
      : (await findRecord(database, recordDefinitions[subject], id)).track.deletedAt;
  if (deletedAt !== null) throw new AppError('notFound');
}

/** What a file's own name admits; its content is not read (domain.md §0.8). */
function refuseClassified(path: string): void {
  const name = parse(path).name.replaceAll('_', ' ');
  const isMarked = hasClassifiedStamp(name) || isClassifiedMark(name, { isSecrecyColumn: false });
  if (isMarked) throw new AppError('classified');
}

/**
 * Copies files into the store and attaches them, all in one change or none. A file that the row
 * has already under the same name is passed over.
 * @throws AppError `classified` when a name carries a mark of secrecy, `notFound`, and those of
 * `storeContent`
 * @returns how many were attached
 */
export async function attachFiles(
  { database, clerk }: AppContext,
  owner: AttachmentOwner,
  paths: readonly string[],
): Promise<number> {
  await refuseTrash(database.kysely, owner);
  for (const path of paths) refuseClassified(path);
  const stored: { contentHash: string; size: number; fileName: string }[] = [];
  for (const path of paths) {
    const content = await storeContent(database.folder.attachments, path);
    stored.push({ ...content, fileName: safeFileName(basename(path)) });
  }
  return database.change(clerk, async (change) => {
    await refuseTrash(change.transaction, owner);
    const present = await listAttachmentRows(change.transaction, owner);
    const known = new Set(present.map((row) => `${row.content_hash} ${row.file_name}`));
    const added = stored.filter(({ contentHash, fileName }) => {
      const key = `${contentHash} ${fileName}`;
      if (known.has(key)) return false;
      known.add(key);
      return true;
    });
    for (const file of added) await insertAttachment(change, { owner, ...file });
    return added.length;
  });
}
