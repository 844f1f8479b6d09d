import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { historyContract, type UndoWay } from '../../../shared/contract/history.ts';
import { type DirectiveValues, directiveValuesSchema } from '../../../shared/domain/directives.ts';
import {
  fieldCatalogue,
  insertCatalogueRow,
  setCatalogueRowDeleted,
  updateCatalogueRow,
} from '../../database/catalogueRows.ts';
import {
  insertDirective,
  readDirective,
  setDirectiveDeleted,
  updateDirective,
} from '../../database/directiveRows.ts';
import { changing } from '../../database/fixtures/changing.ts';
import { readOffice, writeOffice } from '../../database/officeRows.ts';
import { linkDirectives, unlinkDirectives } from '../../database/relationRows.ts';
import { makeTestContext, type TestContext } from '../../testContext.ts';
import { attachmentsHandlers } from '../attachments/handlers.ts';
import { historyHandlers } from './handlers.ts';

let context: TestContext;

beforeEach(async () => {
  context = await makeTestContext();
});
afterEach(() => context.dispose());

const change = changing(() => context);

function write(values: Partial<DirectiveValues>): Promise<string> {
  return change((open, lookups) =>
    insertDirective(open, directiveValuesSchema.parse(values), lookups),
  );
}

async function edit(id: string, values: Partial<DirectiveValues>): Promise<void> {
  const stored = await readDirective(context.database.kysely, id);
  const edited = directiveValuesSchema.parse({ ...stored, ...values });
  await change((open, lookups) => updateDirective(open, id, stored.revision, edited, lookups));
}

const read = (id: string) => readDirective(context.database.kysely, id);

async function undoable(way: UndoWay = 'undo') {
  return historyContract.undoable.output.parse(await historyHandlers.undoable({ way }, context));
}

/** Takes back the newest change that can be, or does the last one again. */
async function undo(way: UndoWay = 'undo'): Promise<string> {
  const [newest] = await undoable(way);
  if (newest === undefined) return 'nothing';
  const { undone } = historyContract.undo.output.parse(
    await historyHandlers.undo({ changeId: newest.changeId }, context),
  );
  return `${undone.action} ${undone.label}`;
}

async function entries() {
  const page = await historyHandlers.list({ cursor: null, limit: 100 }, context);
  return historyContract.list.output.parse(page).entries;
}

test('an edit is told field by field as a person reads it', async () => {
  const id = await write({
    numberSymbol: '25-NQ/TW',
    summary: 'Về dân vận',
    issuedOn: '2013-06-03',
  });
  await edit(id, {
    summary: 'Về công tác dân vận',
    issuedOn: '2013-06-04',
    dueOn: '2026-Q3',
    dueOnText: 'trong quý ba',
    status: 'replaced',
    isVerified: true,
  });
  const [entry, created] = await historyHandlers.row({ rowId: id }, context);
  expect(entry).toMatchObject({
    clerk: context.clerk,
    subject: 'directives',
    action: 'update',
    label: '25-NQ/TW',
  });
  expect(entry?.changes).toEqual([
    { field: 'issuedOn', before: '03/6/2013', after: '04/6/2013' },
    { field: 'summary', before: 'Về dân vận', after: 'Về công tác dân vận' },
    { field: 'dueOn', before: '', after: 'trong quý ba (quý III/2026)' },
    { field: 'status', before: 'inForce', after: 'replaced' },
    { field: 'isVerified', before: 'false', after: 'true' },
  ]);
  expect(created).toMatchObject({ action: 'create', changes: [] });
});

test('a change of type shows its name, not its key', async () => {
  const fieldId = await change((open) =>
    insertCatalogueRow(open, fieldCatalogue, { name: 'dân vận', position: 1 }),
  );
  const id = await write({ numberSymbol: '25-NQ/TW' });
  await edit(id, { fieldId });
  const [entry] = await historyHandlers.row({ rowId: id }, context);
  expect(entry?.changes).toEqual([{ field: 'field', before: '', after: 'dân vận' }]);
});

test('the history of a document tells of its files and of its relations at both ends', async () => {
  const older = await write({ numberSymbol: '290-QĐ/TW' });
  const newer = await write({ numberSymbol: '06-QC/TU' });
  await change((open, lookups) =>
    linkDirectives(open, { fromId: newer, kind: 'implements', toId: older }, lookups),
  );
  const path = join(context.folder, 'quét.pdf');
  writeFileSync(path, 'x');
  const { token } = context.files.register(path);
  await attachmentsHandlers.add(
    { owner: { subject: 'directives', id: older }, files: [token] },
    context,
  );
  const ofOlder = await historyHandlers.row({ rowId: older }, context);
  expect(ofOlder.map(({ subject, label }) => [subject, label])).toEqual([
    ['attachments', 'quét.pdf'],
    ['relations', '06-QC/TU → 290-QĐ/TW'],
    ['directives', '290-QĐ/TW'],
  ]);
  const [link] = await historyHandlers.row({ rowId: newer }, context);
  expect(link?.changes).toEqual([{ field: 'kind', before: '', after: 'implements' }]);
});

test('the whole log is read page by page without gap or repetition', async () => {
  for (let index = 1; index <= 7; index++) await write({ numberSymbol: `${index}-KH/ĐU` });
  const seen: number[] = [];
  let cursor: string | null = null;
  do {
    const page: { entries: { sequence: number }[]; next: string | null } =
      await historyHandlers.list({ cursor, limit: 3 }, context);
    seen.push(...page.entries.map(({ sequence }) => sequence));
    cursor = page.next;
  } while (cursor !== null);
  expect(seen).toEqual([7, 6, 5, 4, 3, 2, 1]);
  await expect(historyHandlers.list({ cursor: 'x', limit: 3 }, context)).rejects.toMatchObject({
    code: 'validation',
  });
});

test('undo goes one change further back each time, redo comes forward in the same steps', async () => {
  const id = await write({ numberSymbol: '25-NQ/TW', summary: 'một' });
  await edit(id, { summary: 'hai' });
  await edit(id, { summary: 'ba' });
  const summary = async () => (await read(id)).summary;
  expect(await undo()).toBe('update 25-NQ/TW');
  expect(await summary()).toBe('hai');
  expect(await undo()).toBe('update 25-NQ/TW');
  expect(await summary()).toBe('một');
  expect(await undo('redo')).toBe('undo 25-NQ/TW');
  expect(await summary()).toBe('hai');
  expect(await undo('redo')).toBe('undo 25-NQ/TW');
  expect(await summary()).toBe('ba');
  expect(await undo('redo')).toBe('nothing');
  expect(await undo()).toBe('undo 25-NQ/TW');
  expect(await summary()).toBe('hai');
});

test('what was undone is not done again after something else was changed', async () => {
  const id = await write({ numberSymbol: '25-NQ/TW', summary: 'một' });
  await edit(id, { summary: 'hai' });
  await undo();
  await write({ numberSymbol: '1-CT/TU' });
  expect(await undo('redo')).toBe('nothing');
});

test('undo of a new document moves it to the trash, undo of a removal brings it back', async () => {
  const id = await write({ numberSymbol: '25-NQ/TW' });
  await undo();
  expect((await read(id)).deletedAt).not.toBeNull();
  await undo('redo');
  expect((await read(id)).deletedAt).toBeNull();
  await change((open, lookups) => setDirectiveDeleted(open, id, true, lookups));
  expect(await undo()).toBe('remove 25-NQ/TW');
  expect((await read(id)).deletedAt).toBeNull();
});

test('a relation that replaced a document is taken back together with the status, in one step', async () => {
  const older = await write({ numberSymbol: '290-QĐ/TW', status: 'unknown' });
  const newer = await write({ numberSymbol: '23-QĐ/TW' });
  const link = { fromId: newer, kind: 'replaces' as const, toId: older };
  await change((open, lookups) => linkDirectives(open, link, lookups));
  expect((await undoable())[0]).toMatchObject({ subject: 'relations', action: 'create', rows: 2 });
  context.emitted.length = 0;
  await undo();
  const relations = () => context.database.kysely.selectFrom('relations').selectAll().execute();
  expect(await relations()).toEqual([]);
  expect((await read(older)).status).toBe('unknown');
  expect(context.emitted.toSorted()).toEqual(['directives.changed', 'relations.changed']);
  await undo('redo');
  expect(await relations()).toMatchObject([{ from_id: newer, to_id: older }]);
  expect((await read(older)).status).toBe('replaced');
});

test('a removed relation comes back by undo, but not beside one made again by hand', async () => {
  const [older, newer] = [
    await write({ numberSymbol: '1-NQ/TW' }),
    await write({ numberSymbol: '2-CTr/TU' }),
  ];
  const link = { fromId: newer, kind: 'implements' as const, toId: older };
  const { id } = await change((open, lookups) => linkDirectives(open, link, lookups));
  await change((open, lookups) => unlinkDirectives(open, id, lookups));
  const [removal] = await undoable();
  await change((open, lookups) => linkDirectives(open, link, lookups));
  await expect(
    historyHandlers.undo({ changeId: removal?.changeId ?? '' }, context),
  ).rejects.toMatchObject({ code: 'conflict', details: { label: '2-CTr/TU → 1-NQ/TW' } });
  await undo();
  await historyHandlers.undo({ changeId: removal?.changeId ?? '' }, context);
  const relations = await context.database.kysely.selectFrom('relations').selectAll().execute();
  expect(relations.map((relation) => relation.id)).toEqual([id]);
});

test('an attachment that was removed comes back by undo', async () => {
  const directiveId = await write({ numberSymbol: '25-NQ/TW' });
  const path = join(context.folder, 'quét.pdf');
  writeFileSync(path, 'x');
  const files = [context.files.register(path).token];
  const [attachment] = await attachmentsHandlers.add(
    { owner: { subject: 'directives', id: directiveId }, files },
    context,
  );
  await attachmentsHandlers.remove({ id: attachment?.id ?? '' }, context);
  expect(await undo()).toBe('remove quét.pdf');
  expect(
    await attachmentsHandlers.list({ owner: { subject: 'directives', id: directiveId } }, context),
  ).toMatchObject([{ fileName: 'quét.pdf', isIntact: true }]);
});

test('a renamed field takes its old name back, and the documents are found by it again', async () => {
  const fieldId = await change((open) =>
    insertCatalogueRow(open, fieldCatalogue, { name: 'dân vận', position: 1 }),
  );
  const id = await write({ numberSymbol: '25-NQ/TW', fieldId });
  await change((open) =>
    updateCatalogueRow(open, fieldCatalogue, fieldId, 1, { name: 'tuyên giáo', position: 1 }),
  );
  await undo();
  expect((await read(id)).field).toBe('dân vận');
  const words = await context.database.kysely
    .selectFrom('directives')
    .select('search_folded')
    .executeTakeFirstOrThrow();
  expect(words.search_folded).toContain('dan van');
});

test('a document can be undone after its field was renamed: the field is the same', async () => {
  const fieldId = await change((open) =>
    insertCatalogueRow(open, fieldCatalogue, { name: 'dân vận', position: 1 }),
  );
  const id = await write({ numberSymbol: '25-NQ/TW', fieldId, summary: 'trước' });
  await edit(id, { summary: 'sau' });
  const [editing] = await undoable();
  await change((open) =>
    updateCatalogueRow(open, fieldCatalogue, fieldId, 1, { name: 'tuyên giáo', position: 1 }),
  );
  await historyHandlers.undo({ changeId: editing?.changeId ?? '' }, context);
  expect(await read(id)).toMatchObject({ summary: 'trước', field: 'tuyên giáo' });
});

test('a field does not come back beside another of its name, and a used one is not taken away', async () => {
  const add = () =>
    change((open) => insertCatalogueRow(open, fieldCatalogue, { name: 'dân vận', position: 1 }));
  const first = await add();
  await change((open) => setCatalogueRowDeleted(open, fieldCatalogue, first, true));
  const [removal] = await undoable();
  const second = await add();
  const [creation] = await undoable();
  await write({ numberSymbol: '25-NQ/TW', fieldId: second });
  for (const changeId of [removal?.changeId ?? '', creation?.changeId ?? '']) {
    await expect(historyHandlers.undo({ changeId }, context)).rejects.toMatchObject({
      code: 'conflict',
      details: { label: 'dân vận' },
    });
  }
});

test('undo never writes over a newer edit: it is refused by name and nothing of the change is taken back', async () => {
  const ids = [await write({ numberSymbol: '1-KH/ĐU' }), await write({ numberSymbol: '2-KH/ĐU' })];
  await change(async (open, lookups) => {
    for (const id of ids) {
      const values = directiveValuesSchema.parse({
        ...(await readDirective(open.transaction, id)),
        leadUnit: 'Văn phòng',
      });
      await updateDirective(open, id, 'any', values, lookups);
    }
  });
  const [bulk] = await undoable();
  expect(bulk?.rows).toBe(2);
  await edit(ids[0] ?? '', { notes: 'sửa sau' });
  const logged = (await entries()).length;
  await expect(
    historyHandlers.undo({ changeId: bulk?.changeId ?? '' }, context),
  ).rejects.toMatchObject({ code: 'conflict', details: { label: '1-KH/ĐU' } });
  expect((await read(ids[1] ?? '')).leadUnit).toBe('Văn phòng');
  expect(await entries()).toHaveLength(logged);
  await undo();
  await historyHandlers.undo({ changeId: bulk?.changeId ?? '' }, context);
  expect((await read(ids[0] ?? '')).leadUnit).toBe('');
});

test('undo is still there after a restart', async () => {
  const id = await write({ numberSymbol: '25-NQ/TW', summary: 'trước' });
  await edit(id, { summary: 'sau' });
  await context.session.close();
  await context.session.open();
  await undo();
  expect((await read(id)).summary).toBe('trước');
});

test('a change is undone once only', async () => {
  const id = await write({ numberSymbol: '25-NQ/TW', summary: 'trước' });
  await edit(id, { summary: 'sau' });
  const [editing] = await undoable();
  const changeId = editing?.changeId ?? '';
  await historyHandlers.undo({ changeId }, context);
  await expect(historyHandlers.undo({ changeId }, context)).rejects.toMatchObject({
    code: 'conflict',
  });
  expect((await undoable()).map((each) => each.changeId)).not.toContain(changeId);
});

test('the office takes its old letterhead back, but its first entry and imports are not offered', async () => {
  const office = {
    name: 'Đảng ủy xã',
    level: 'commune' as const,
    parent: '',
    place: 'A',
    province: '',
  };
  await change((open) => writeOffice(open, office));
  await change((open) =>
    open.record({
      subject: 'imports',
      action: 'import',
      rowId: 'x',
      label: 'sổ.xlsx',
      before: null,
      after: {},
    }),
  );
  expect(await undoable()).toEqual([]);
  await change((open) => writeOffice(open, { ...office, place: 'B' }));
  expect(await undo()).toBe('update Đảng ủy xã');
  expect(await readOffice(context.database.kysely)).toEqual(office);
  const importId = (
    await context.database.kysely
      .selectFrom('history')
      .select('change_id')
      .where('subject', '=', 'imports')
      .executeTakeFirstOrThrow()
  ).change_id;
  await expect(historyHandlers.undo({ changeId: importId }, context)).rejects.toMatchObject({
    code: 'forbidden',
  });
});

test('the list of what can be undone is short and newest first', async () => {
  for (let index = 1; index <= 25; index++) await write({ numberSymbol: `${index}-KH/ĐU` });
  const labels = (await undoable()).map(({ label }) => label);
  expect(labels).toHaveLength(20);
  expect(labels[0]).toBe('25-KH/ĐU');
});

test('an untouched log is intact; an entry altered behind the back of the application is found', async () => {
  for (let index = 1; index <= 1200; index++) {
    await change((open) =>
      open.record({
        subject: 'fields',
        action: 'create',
        rowId: 'x',
        label: `${index}`,
        before: null,
        after: {},
      }),
    );
  }
  expect(await historyHandlers.verify({}, context)).toEqual({ entries: 1200, brokenAt: null });
  const { connection } = context.database;
  connection.exec('DROP TRIGGER history_is_not_changed; DROP TRIGGER history_is_not_deleted');
  connection.exec(`UPDATE history SET label = 'khác' WHERE sequence = 1100`);
  expect(await historyHandlers.verify({}, context)).toEqual({ entries: 1099, brokenAt: 1100 });
  connection.exec('DELETE FROM history WHERE sequence = 3');
  expect(await historyHandlers.verify({}, context)).toEqual({ entries: 2, brokenAt: 4 });
});
