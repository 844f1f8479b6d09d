import { afterEach, beforeEach, expect, test } from 'vitest';
import { programValuesSchema } from '../../shared/domain/programs.ts';
import {
  decisionKey,
  type UnitDecision,
  writeDecision,
} from '../../shared/domain/unitDecisions.ts';
import { unitValuesSchema } from '../../shared/domain/units.ts';
import { programRecord, taskRecord } from '../database/records/programRecords.ts';
import { insertRecord, listRecords } from '../database/records/recordRows.ts';
import { unitRecord, unitSpellingRecord } from '../database/records/unitRecords.ts';
import { historyHandlers } from '../features/history/handlers.ts';
import { emptyRegister } from '../imports/fixtures/importing.ts';
import { writeWorkbookFile } from '../imports/fixtures/registerWorkbook.ts';
import type { TestContext } from '../testContext.ts';
import { areLookAlikes } from './askUnits.ts';
import { deeds, importRegister, planRegisterFile } from './fixtures/registering.ts';

let context: TestContext;
let women = '';

beforeEach(async () => {
  context = await emptyRegister();
  women = await context.database.change('', async (change) => {
    const program = programValuesSchema.parse({ title: 'Chương trình' });
    await insertRecord(change, programRecord, program);
    const unit = unitValuesSchema.parse({ name: 'Hội Liên hiệp Phụ nữ xã', level: 'commune' });
    return insertRecord(change, unitRecord, unit);
  });
});
afterEach(() => context.dispose());

const leads = ['Hội phụ nữ xã', 'Hội phụ  nữ xa', 'Tổ cộng tác viên', 'Nhóm A'];
const sheet = (names: readonly string[], fileName = 'nhiem-vu.xlsx') =>
  writeWorkbookFile(
    [
      {
        rows: [
          ['STT', 'Nhiệm vụ', 'Chủ trì', 'Phối hợp'],
          ...names.map((name, place) => [place + 1, `Nhiệm vụ số ${place + 1}`, name, null]),
        ],
      },
    ],
    fileName,
  );
const decided = (...decisions: readonly (readonly [string, UnitDecision])[]) =>
  Object.fromEntries(
    decisions.map(([writing, decision]) => [decisionKey(writing), writeDecision(decision)]),
  );
test('names nobody knows are asked about once, look-alikes together, with units called alike', async () => {
  const { asked } = await planRegisterFile(context, 'tasks', await sheet(leads));
  expect(asked).toEqual([
    {
      writings: ['Hội phụ nữ xã', 'Hội phụ  nữ xa'],
      rows: 2,
      newName: 'Hội phụ nữ xã',
      suggestions: [{ id: women, name: 'Hội Liên hiệp Phụ nữ xã' }],
    },
    { writings: ['Tổ cộng tác viên'], rows: 1, newName: 'Tổ cộng tác viên', suggestions: [] },
    { writings: ['Nhóm A'], rows: 1, newName: 'Nhóm A', suggestions: [] },
  ]);
});

test('what the clerk decides is learned with its file, used for the next one, and taken back with the rows', async () => {
  const answers = decided(
    ['Hội phụ nữ xã', { kind: 'unit', id: women }],
    ['Hội phụ nữ xa', { kind: 'unit', id: women }],
    ['Tổ cộng tác viên', { kind: 'new', name: 'Tổ cộng tác viên' }],
    ['Nhóm A', { kind: 'text' }],
  );
  const file = await sheet(leads);
  const { rows, effects, changeId } = await importRegister(context, 'tasks', file, answers);
  expect(deeds(rows)).toEqual(['2 create', '3 create', '4 create', '5 create']);
  expect(effects).toEqual({ newUnits: 1, spellings: 2 });
  const { kysely: database } = context.database;
  const made = (await listRecords(database, unitRecord)).find(({ name }) => name.startsWith('Tổ'));
  expect((await listRecords(database, taskRecord)).map(({ leadUnitId }) => leadUnitId)).toEqual([
    women,
    women,
    made?.id,
    null,
  ]);
  const learned = { unitId: women, isLearned: true, learnedFrom: 'nhiem-vu.xlsx' };
  expect(await listRecords(database, unitSpellingRecord)).toEqual([
    expect.objectContaining({ ...learned, spelling: 'Hội phụ nữ xã' }),
    expect.objectContaining({ ...learned, spelling: 'Hội phụ  nữ xa' }),
  ]);

  const next = await planRegisterFile(context, 'tasks', await sheet(leads, 'thang-sau.xlsx'));
  expect(next.asked.map(({ writings }) => writings)).toEqual([['Nhóm A']]);
  expect(next.totals).toMatchObject({ same: 4 });

  await historyHandlers.undo({ changeId: changeId ?? '' }, context);
  expect(await listRecords(database, unitSpellingRecord)).toEqual([]);
  expect((await listRecords(database, unitRecord)).map(({ id }) => id)).toEqual([women]);
});

test('of bodies behind commas those that nobody knows are asked about one by one', async () => {
  const file = await writeWorkbookFile([
    {
      rows: [
        ['STT', 'Nhiệm vụ', 'Chủ trì', 'Phối hợp'],
        [1, 'Việc một', null, 'Hội LHPN xã, Đội văn nghệ'],
        [2, 'Việc hai', null, null],
      ],
    },
  ]);
  const first = await planRegisterFile(context, 'tasks', file);
  expect(first.asked.map(({ writings }) => writings)).toEqual([['Đội văn nghệ']]);
  const answers = decided(['Đội văn nghệ', { kind: 'text' }]);
  await importRegister(context, 'tasks', file, answers);
  const [task] = await listRecords(context.database.kysely, taskRecord);
  expect(task?.cooperating).toEqual([
    { unitId: women, name: 'Hội LHPN xã' },
    { unitId: null, name: 'Đội văn nghệ' },
  ]);
});

test.each([
  ['Hội LHPN xã', 'hoi lien hiep phu nu xa', true],
  ['Hội Nông dân xã', 'Hội Nông dâm xã', true],
  ['Tổ dân phố 1', 'Tổ dân phố 2', false],
  ['Đoàn xã', 'Đoán xá', true],
  ['Ban A', 'Ban B', false],
])('"%s" and "%s" look alike: %s', (left, right, expected) => {
  expect(areLookAlikes(left, right)).toBe(expected);
});
