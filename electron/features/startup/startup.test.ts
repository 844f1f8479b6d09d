import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listBackups } from '../../database/backup.ts';
import { Session } from '../../database/session.ts';
import { makeTestContext, type TestContext } from '../../testContext.ts';
import { restoreBackup } from '../backups/safety.ts';
import { beginRegister } from './beginRegister.ts';
import { startupHandlers } from './handlers.ts';
import { sampleDirectives, sampleOffice, sampleRelations } from './sampleDirectives.ts';

let context: TestContext;
beforeEach(async () => {
  context = await makeTestContext();
});
afterEach(() => context.dispose());

const firstRun = {
  office: { ...sampleOffice },
  clerk: 'Trần Văn Bình',
  content: 'sample',
} as const;

test('an empty folder asks the questions of the first run', async () => {
  expect(await startupHandlers.state({}, context)).toEqual({ status: 'firstRun', clerks: [] });
});

test('the answers make a register with its office, clerk and catalogues', async () => {
  await startupHandlers.begin({ ...firstRun, content: 'empty' }, context);
  expect(await startupHandlers.state({}, context)).toMatchObject({
    status: 'ready',
    office: { name: 'Đảng ủy xã Thạch Điền' },
    clerk: 'Trần Văn Bình',
  });
  const { kysely } = context.database;
  expect((await kysely.selectFrom('document_types').selectAll().execute()).length).toBeGreaterThan(
    30,
  );
  expect((await kysely.selectFrom('issuers').selectAll().execute()).length).toBeGreaterThan(40);
  expect(await kysely.selectFrom('directives').selectAll().execute()).toEqual([]);
});

test('a register that has begun is not begun again', async () => {
  await beginRegister(context, firstRun);
  await expect(beginRegister(context, firstRun)).rejects.toMatchObject({ code: 'conflict' });
});

test('the sample holds every cited document with its type, issuer and field from the catalogues', async () => {
  await beginRegister(context, firstRun);
  const rows = await context.database.kysely.selectFrom('directives').selectAll().execute();
  expect(rows).toHaveLength(sampleDirectives.length);
  expect(
    rows.filter(
      (row) =>
        row.type_sequence === null || row.issuer_sequence === null || row.field_sequence === null,
    ),
  ).toEqual([]);
  const relations = await context.database.kysely.selectFrom('relations').selectAll().execute();
  expect(relations).toHaveLength(sampleRelations.length);
});

test('the sample holds the six solutions, the seven groups and the scheme of the founding texts', async () => {
  await beginRegister(context, firstRun);
  const { kysely } = context.database;
  const groups = await kysely
    .selectFrom('programs')
    .innerJoin('task_groups', 'task_groups.program_id', 'programs.id')
    .select(({ fn }) => ['programs.issuer', fn.countAll<number>().as('groups')])
    .groupBy('programs.id')
    .orderBy('programs.id')
    .execute();
  expect(groups).toEqual([
    { issuer: 'Đảng ủy xã Thạch Điền', groups: 7 },
    { issuer: 'Đảng ủy phường Thượng Thanh', groups: 6 },
    { issuer: 'Ban Thường vụ Tỉnh ủy Bắc Kạn', groups: 4 },
  ]);
  const scheme = await kysely
    .selectFrom('programs')
    .select(['kind', 'period', 'directive_ids'])
    .where('period', '=', '2018/2020')
    .executeTakeFirstOrThrow();
  expect(scheme).toMatchObject({ kind: 'scheme' });
  expect(JSON.parse(scheme.directive_ids)).toHaveLength(3);
});

test('the sample has the campaign of the ward and the eight exemplars of the province', async () => {
  await beginRegister(context, firstRun);
  const rows = await context.database.kysely
    .selectFrom('model_years')
    .innerJoin('models', 'models.id', 'model_years.model_id')
    .innerJoin('movement_fields', 'movement_fields.id', 'model_years.field_id')
    .select(['models.subject', 'movement_fields.name as field', 'model_years.achieved'])
    .where('model_years.state', '=', 'exemplary')
    .execute();
  expect(rows).toHaveLength(8);
  const women = rows.find(({ subject }) => subject === 'Hội Phụ nữ xã Nông Hạ');
  expect(women?.field).toBe('Xây dựng nông thôn mới');
  expect(JSON.parse(women?.achieved ?? '')).toMatchObject([{ value: 120 }]);
  const movements = await context.database.kysely
    .selectFrom('movements')
    .select(['period', 'directive_ids'])
    .orderBy('id')
    .execute();
  expect(movements.map(({ period }) => period)).toEqual(['2016', null]);
  for (const movement of movements) expect(JSON.parse(movement.directive_ids)).toHaveLength(2);
});

test('in the sample the replaced decision says that it is replaced', async () => {
  await beginRegister(context, firstRun);
  const { status } = await context.database.kysely
    .selectFrom('directives')
    .select('status')
    .where('number_symbol', '=', '290-QĐ/TW')
    .executeTakeFirstOrThrow();
  expect(status).toBe('replaced');
});

test('a damaged register offers its sound backups only, and going back brings the documents back', async () => {
  await beginRegister(context, firstRun);
  await context.session.backUpWhenDue(new Date('2026-09-01T08:00:00Z'));
  await context.session.backUpWhenDue(new Date('2026-09-02T08:00:00Z'));
  await context.session.close();
  const { databaseFile, backups } = context.session.folder;
  writeFileSync(databaseFile, 'hỏng'.repeat(4000));
  const newest = join(backups, 'register-2026-09-02T08-00-00Z-daily.db');
  writeFileSync(newest, readFileSync(newest).fill(0x5a, 4096, 40_000));
  await context.session.open();
  const state = await startupHandlers.state({}, context);
  if (state.status !== 'failed') throw new Error(state.status);
  expect(state.code).toBe('databaseDamaged');
  expect(state.canRestore).toBe(true);
  const sound = await startupHandlers.backups({}, context);
  expect(sound).toEqual([
    expect.objectContaining({ madeAt: '2026-09-01T08:00:00.000Z', rows: sampleDirectives.length }),
  ]);
  await restoreBackup(context, context.files.resolve(sound[0]?.token ?? ''));
  expect((await startupHandlers.state({}, context)).status).toBe('ready');
  const rows = await context.database.kysely.selectFrom('directives').select('id').execute();
  expect(rows).toHaveLength(sampleDirectives.length);
});

/** The register as a newer version leaves it. */
async function makeNewer(): Promise<void> {
  const { connection } = context.database;
  connection.pragma('user_version = 990');
  await context.session.close();
  await context.session.open();
}

test('a register of a newer version can be left aside for the last copy that this version reads', async () => {
  await beginRegister(context, firstRun);
  await context.session.backUpWhenDue(new Date('2026-09-01T08:00:00Z'));
  await makeNewer();
  expect(await startupHandlers.state({}, context)).toMatchObject({
    status: 'failed',
    code: 'databaseNewer',
    canRestore: true,
  });
  const [copy] = await startupHandlers.backups({}, context);
  await restoreBackup(context, context.files.resolve(copy?.token ?? ''));
  expect((await startupHandlers.state({}, context)).status).toBe('ready');
  const kept = readdirSync(context.folder).find((name) => name.startsWith('register.db.replaced-'));
  const newer = new Database(join(context.folder, kept ?? ''), { readonly: true });
  expect(newer.pragma('user_version', { simple: true })).toBe(990);
  newer.close();
});

test('a register that another run has open is offered no copy, and none is put in its place', async () => {
  await beginRegister(context, firstRun);
  await context.session.backUpWhenDue();
  const [copy] = listBackups(context.session.folder.backups);
  const second = new Session(context.folder);
  await second.open();
  const other = { ...context, session: second, database: context.database, clerk: 'Lan' };
  expect(await startupHandlers.state({}, other)).toMatchObject({
    code: 'databaseInUse',
    canRestore: false,
  });
  expect(await startupHandlers.backups({}, other)).toEqual([]);
  await expect(restoreBackup(other, copy?.file ?? '')).rejects.toMatchObject({
    code: 'databaseInUse',
  });
  const rows = await context.database.kysely.selectFrom('directives').select('id').execute();
  expect(rows).toHaveLength(sampleDirectives.length);
});
