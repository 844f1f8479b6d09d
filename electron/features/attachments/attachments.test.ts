import {
  chmodSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type AttachmentOwner, attachmentsContract } from '../../../shared/contract/attachments.ts';
import { directiveValuesSchema } from '../../../shared/domain/directives.ts';
import { contentFile, verifyAttachments } from '../../database/attachmentStore.ts';
import { insertDirective, setDirectiveDeleted } from '../../database/directiveRows.ts';
import { readLookups } from '../../database/lookups.ts';
import { makeTestContext, type TestContext } from '../../testContext.ts';
import { recordDefinitions } from '../../database/records/recordDefinitions.ts';
import { insertRecord, setRecordDeleted } from '../../database/records/recordRows.ts';
import { historyHandlers } from '../history/handlers.ts';
import { attachmentsHandlers } from './handlers.ts';

let context: TestContext;
let directiveId: string;

beforeEach(async () => {
  context = await makeTestContext();
  directiveId = await write('25-NQ/TW');
});
afterEach(() => context.dispose());

function write(numberSymbol: string): Promise<string> {
  return context.database.change(context.clerk, async (change) =>
    insertDirective(
      change,
      directiveValuesSchema.parse({ numberSymbol }),
      await readLookups(change.transaction),
    ),
  );
}

const owner = (id = directiveId): AttachmentOwner => ({ subject: 'directives', id });

/** A file somewhere on the clerk's disk. */
function scan(fileName: string, content: string): string {
  const folder = join(context.folder, 'desktop');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, fileName);
  writeFileSync(path, content);
  return path;
}

async function attach(paths: string[], to = owner()) {
  const files = paths.map((path) => context.files.register(path).token);
  return attachmentsContract.add.output.parse(
    await attachmentsHandlers.add({ owner: to, files }, context),
  );
}

function stored(): Promise<string[]> {
  return readdir(join(context.folder, 'attachments'), { recursive: true }).then((names) =>
    names.map((name) => basename(name)).filter((name) => name.length > 2),
  );
}

function verify() {
  return verifyAttachments(context.database.connection, context.session.folder.attachments);
}

function hashOf(fileName: string): Promise<{ content_hash: string; size: number }> {
  return context.database.kysely
    .selectFrom('attachments')
    .select(['content_hash', 'size'])
    .where('file_name', '=', fileName)
    .executeTakeFirstOrThrow();
}

test('a dropped file is kept beside the database under the hash of its content', async () => {
  const [attachment] = await attach([scan('Nghị quyết.pdf', 'nội dung')]);
  expect(attachment).toMatchObject({
    fileName: 'Nghị quyết.pdf',
    size: Buffer.byteLength('nội dung'),
    addedBy: context.clerk,
    isIntact: true,
  });
  const { content_hash } = await hashOf('Nghị quyết.pdf');
  const file = contentFile(context.session.folder.attachments, content_hash);
  expect(readFileSync(file, 'utf8')).toBe('nội dung');
  expect(basename(dirname(file))).toBe(content_hash.slice(0, 2));
  expect(context.emitted).toEqual(['attachments.changed', 'directives.changed']);
});

test('the same scan at two documents is stored once', async () => {
  await attach([scan('a.pdf', 'một')]);
  await attach([scan('b.pdf', 'một')], owner(await write('25-CTr/TU')));
  expect(await stored()).toHaveLength(1);
});

test('the same file dropped twice on one document stays one attachment', async () => {
  const path = scan('a.pdf', 'một');
  await attach([path]);
  expect(await attach([path, path])).toHaveLength(1);
});

test('files chosen in the dialog are attached; closing the dialog attaches nothing', async () => {
  context.answers.open.push([scan('a.pdf', 'một'), scan('b.pdf', 'hai')], []);
  expect(await attachmentsHandlers.choose({ owner: owner() }, context)).toHaveLength(2);
  expect(await attachmentsHandlers.choose({ owner: owner() }, context)).toHaveLength(2);
});

test('an empty, missing or too large file is refused by name and nothing of the drop is attached', async () => {
  const sound = scan('tốt.pdf', 'một');
  const large = scan('lớn.pdf', '');
  truncateSync(large, 200 * 1024 * 1024 + 1);
  const folder = join(context.folder, 'desktop', 'thư mục');
  mkdirSync(folder);
  const refusals = [
    [scan('rỗng.pdf', ''), 'fileUnreadable'],
    [join(context.folder, 'không có.pdf'), 'fileUnreadable'],
    [folder, 'fileUnreadable'],
    [large, 'fileTooLarge'],
  ] as const;
  for (const [path, code] of refusals) {
    await expect(attach([sound, path])).rejects.toMatchObject({
      code,
      details: { fileName: basename(path) },
    });
  }
  expect(await attachmentsHandlers.list({ owner: owner() }, context)).toEqual([]);
  expect((await stored()).filter((name) => name.startsWith('.'))).toEqual([]);
});

test.each(['TUYỆT MẬT_kế hoạch.pdf', 'Kế hoạch (mật).pdf', 'Tài liệu mật.pdf'])(
  'a file called "%s" is refused before anything of it is copied',
  async (fileName) => {
    await expect(attach([scan(fileName, 'một')])).rejects.toMatchObject({ code: 'classified' });
    expect(await stored()).toEqual([]);
  },
);

test('a file about keeping secrets is no secret file', async () => {
  expect(await attach([scan('Quy chế bảo vệ bí mật nhà nước.pdf', 'một')])).toHaveLength(1);
});

test('a file for a document in the trash is refused', async () => {
  await context.database.change(context.clerk, async (change) =>
    setDirectiveDeleted(change, directiveId, true, await readLookups(change.transaction)),
  );
  await expect(attach([scan('a.pdf', 'một')])).rejects.toMatchObject({ code: 'notFound' });
});

test('a removed file leaves the list but its content stays', async () => {
  const [attachment] = await attach([scan('a.pdf', 'một')]);
  await attachmentsHandlers.remove({ id: attachment?.id ?? '' }, context);
  expect(await attachmentsHandlers.list({ owner: owner() }, context)).toEqual([]);
  expect(await verify()).toEqual({ checked: 1, missing: 0, altered: 0, orphans: 0 });
});

test('a file opens as a read-only copy under its own name, so that editing cannot change what is kept', async () => {
  const opened: string[] = [];
  const files = {
    ...context.files,
    openWithSystem: async (path: string) => void opened.push(path),
  };
  const [attachment] = await attach([scan('Kế hoạch.docx', 'một')]);
  const { content_hash } = await hashOf('Kế hoạch.docx');
  const id = attachment?.id ?? '';
  await attachmentsHandlers.open({ id }, Object.assign(Object.create(context), { files }));
  const [copy = ''] = opened;
  expect(basename(copy)).toBe('Kế hoạch.docx');
  expect(statSync(copy).mode & 0o222).toBe(0);
  chmodSync(copy, 0o666);
  writeFileSync(copy, 'sửa');
  const file = contentFile(context.session.folder.attachments, content_hash);
  expect(readFileSync(file, 'utf8')).toBe('một');
  rmSync(dirname(copy), { recursive: true });
});

test('a stored file that is gone shows in the list and cannot be opened', async () => {
  const [attachment] = await attach([scan('a.pdf', 'một')]);
  const { content_hash } = await hashOf('a.pdf');
  rmSync(contentFile(context.session.folder.attachments, content_hash));
  expect(await attachmentsHandlers.list({ owner: owner() }, context)).toMatchObject([
    { isIntact: false },
  ]);
  await expect(
    attachmentsHandlers.open({ id: attachment?.id ?? '' }, context),
  ).rejects.toMatchObject({ code: 'fileUnreadable', details: { fileName: 'a.pdf' } });
});

test('attaching the file again heals content that was cut short', async () => {
  await attach([scan('a.pdf', 'một hai ba')]);
  const { content_hash } = await hashOf('a.pdf');
  truncateSync(contentFile(context.session.folder.attachments, content_hash), 3);
  await attach([scan('b.pdf', 'một hai ba')]);
  expect(await attachmentsHandlers.list({ owner: owner() }, context)).toMatchObject([
    { isIntact: true },
    { isIntact: true },
  ]);
});

test('the check tells missing, altered and orphaned content apart', async () => {
  await attach([scan('a.pdf', 'một'), scan('b.pdf', 'hai'), scan('c.pdf', 'ba')]);
  const folder = context.session.folder.attachments;
  rmSync(contentFile(folder, (await hashOf('a.pdf')).content_hash));
  writeFileSync(contentFile(folder, (await hashOf('b.pdf')).content_hash), 'hAi');
  writeFileSync(join(folder, '.unfinished-1'), 'x');
  const seen: number[] = [];
  const found = await verifyAttachments(context.database.connection, folder, (done, total) =>
    seen.push(done, total),
  );
  expect(found).toEqual({ checked: 3, missing: 1, altered: 1, orphans: 1 });
  expect(seen).toEqual([0, 3, 1, 3, 2, 3]);
});

test('a copy whose transaction failed leaves an orphan and no attachment', async () => {
  context.session.clerk = undefined;
  await expect(attach([scan('a.pdf', 'một')])).rejects.toMatchObject({ code: 'notReady' });
  expect((await verify()).checked).toBe(0);
});

/** A task, an activity and a model, as owners of files. */
async function otherOwners(): Promise<AttachmentOwner[]> {
  const add = (subject: 'programs' | 'tasks' | 'activities' | 'models', values: object) =>
    context.database.change(context.clerk, (change) => {
      const definition = recordDefinitions[subject];
      return insertRecord(change, definition, definition.schema.parse(values));
    });
  const programId = await add('programs', { title: 'Kế hoạch' });
  return [
    { subject: 'tasks', id: await add('tasks', { programId, title: 'Tổ chức đối thoại' }) },
    { subject: 'activities', id: await add('activities', { subject: 'Đối thoại' }) },
    { subject: 'models', id: await add('models', { title: 'Tuyến đường hoa' }) },
  ];
}

test('evidence of a task, papers of an activity and photos of a model lie in the same store, once, and are checked with it', async () => {
  const path = scan('Biên bản.pdf', 'một');
  await attach([path]);
  for (const each of await otherOwners()) {
    expect(await attach([path, path], each)).toMatchObject([
      { fileName: 'Biên bản.pdf', isIntact: true },
    ]);
  }
  expect(await stored()).toHaveLength(1);
  expect(await attachmentsHandlers.list({ owner: owner() }, context)).toHaveLength(1);
  expect(await verify()).toMatchObject({ checked: 1, missing: 0 });
  rmSync(
    contentFile(context.session.folder.attachments, (await hashOf('Biên bản.pdf')).content_hash),
  );
  expect(await verify()).toMatchObject({ checked: 1, missing: 1 });
});

test('files of a task go with it to the trash and come back with it; meanwhile none is added', async () => {
  const [task] = await otherOwners();
  if (task === undefined) throw new Error('no task');
  const path = scan('Ảnh.jpg', 'một');
  const [attachment] = await attach([path], task);
  const setDeleted = (isDeleted: boolean) =>
    context.database.change(context.clerk, (change) =>
      setRecordDeleted(change, recordDefinitions.tasks, task.id, isDeleted),
    );
  await setDeleted(true);
  await expect(attach([path], task)).rejects.toMatchObject({ code: 'notFound' });
  expect(await verify()).toMatchObject({ checked: 1, missing: 0, orphans: 0 });
  await setDeleted(false);
  expect(await attachmentsHandlers.list({ owner: task }, context)).toMatchObject([
    { id: attachment?.id },
  ]);
});

test('a file taken off a task comes back by undo, and the log of the task tells of it', async () => {
  const [task] = await otherOwners();
  if (task === undefined) throw new Error('no task');
  const [attachment] = await attach([scan('Ảnh.jpg', 'một')], task);
  await attachmentsHandlers.remove({ id: attachment?.id ?? '' }, context);
  const [last] = await historyHandlers.undoable({ way: 'undo' }, context);
  await historyHandlers.undo({ changeId: last?.changeId ?? '' }, context);
  expect(await attachmentsHandlers.list({ owner: task }, context)).toHaveLength(1);
  const log = await historyHandlers.row({ rowId: task.id }, context);
  expect(log.map(({ subject, action, label }) => [subject, action, label])).toEqual([
    ['attachments', 'undo', 'Ảnh.jpg'],
    ['attachments', 'remove', 'Ảnh.jpg'],
    ['attachments', 'create', 'Ảnh.jpg'],
    ['tasks', 'create', 'Tổ chức đối thoại'],
  ]);
});
