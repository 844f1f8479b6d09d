import { afterEach, beforeEach, expect, test } from 'vitest';
import { unitValuesSchema } from '../../../shared/domain/units.ts';
import { makeTestContext, type TestContext } from '../../testContext.ts';
import { changing } from '../fixtures/changing.ts';
import { undoChange } from '../undo.ts';
import { listUndoable } from '../undoableChanges.ts';
import { type LearnedSpelling, learnSpellings } from './learnSpellings.ts';
import { insertRecord, listRecords, setRecordDeleted } from './recordRows.ts';
import { UnitMatcher } from './unitMatcher.ts';
import { unitRecord, unitSpellingRecord } from './unitRecords.ts';

let context: TestContext;
const change = changing(() => context);
const day = '2026-09-15';

beforeEach(async () => {
  context = await makeTestContext();
});
afterEach(() => context.dispose());

function addUnit(name: string, values: object = {}): Promise<string> {
  const unit = unitValuesSchema.parse({ name, level: 'commune', ...values });
  return change((open) => insertRecord(open, unitRecord, unit));
}

function learn(...learned: LearnedSpelling[]): Promise<string[]> {
  return change((open) => learnSpellings(open, learned, 'Kế hoạch 2026.xlsx', day));
}

async function unitOf(name: string): Promise<string | null> {
  return (await UnitMatcher.read(context.database.kysely)).idOf(name, day);
}

test('a learned spelling is understood from then on, and tells from which file it is', async () => {
  const unitId = await addUnit('Ủy ban Mặt trận Tổ quốc xã');
  expect(await unitOf('MTTQ')).toBeNull();
  await learn({ unitId, spelling: ' MTTQ ' });
  expect(await unitOf('mttq')).toBe(unitId);
  expect(await listRecords(context.database.kysely, unitSpellingRecord)).toMatchObject([
    { unitId, spelling: 'MTTQ', isLearned: true, learnedFrom: 'Kế hoạch 2026.xlsx' },
  ]);
});

test('undo of the change that learned it, or taking it away, makes it unknown again', async () => {
  const unitId = await addUnit('Ủy ban Mặt trận Tổ quốc xã');
  await learn({ unitId, spelling: 'MTTQ' }, { unitId, spelling: 'Mặt trận' });
  const [last] = await listUndoable(context.database.kysely, 1);
  await undoChange(context.database, context.clerk, last?.changeId ?? '');
  expect([await unitOf('MTTQ'), await unitOf('Mặt trận')]).toEqual([null, null]);
  const [id = ''] = await learn({ unitId, spelling: 'MTTQ' });
  expect(await unitOf('MTTQ')).toBe(unitId);
  await change((open) => setRecordDeleted(open, unitSpellingRecord, id, true));
  expect(await unitOf('MTTQ')).toBeNull();
});

test('what is known, names another living unit, or is no name is not learned', async () => {
  const women = await addUnit('Hội Phụ nữ', { shortName: 'Hội PN' });
  const farmers = await addUnit('Hội Nông dân');
  expect(
    await learn(
      { unitId: women, spelling: 'hoi pn' },
      { unitId: women, spelling: 'Hội Nông dân' },
      { unitId: women, spelling: '  ' },
      { unitId: women, spelling: 'x'.repeat(301) },
      { unitId: '01890000-0000-7000-8000-000000000001', spelling: 'Không có đơn vị này' },
    ),
  ).toEqual([]);
  expect(await unitOf('Hội Nông dân')).toBe(farmers);
  const twice = { unitId: women, spelling: 'Hội LHPN' };
  expect(await learn(twice, twice)).toHaveLength(1);
  expect(await learn(twice)).toEqual([]);
});

test('the name of a unit that ended is learned for its heir', async () => {
  await addUnit('Xã An', { validTo: '2025-06-30' });
  const heir = await addUnit('Xã An Bình', { validFrom: '2025-07-01' });
  await learn({ unitId: heir, spelling: 'Xã An' });
  expect(await unitOf('xa an')).toBe(heir);
});
