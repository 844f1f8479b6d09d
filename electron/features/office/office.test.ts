import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeTestContext, type TestContext } from '../../testContext.ts';
import { officeHandlers } from './handlers.ts';

let context: TestContext;

beforeEach(async () => {
  context = await makeTestContext();
});
afterEach(() => context.dispose());

const office = {
  name: 'Đảng ủy xã Thạch Điền',
  level: 'commune' as const,
  parent: 'Đảng bộ tỉnh Hà Tĩnh',
  place: 'Thạch Điền',
  province: 'Hà Tĩnh',
};

test('the office is asked for before anything else is', async () => {
  await expect(officeHandlers.get({}, context)).rejects.toMatchObject({ code: 'notReady' });
  await officeHandlers.update(office, context);
  expect(await officeHandlers.get({}, context)).toEqual(office);
  expect(context.emitted).toEqual(['office.changed']);
});

test('a new letterhead is in the log, the same one again is not', async () => {
  await officeHandlers.update(office, context);
  await officeHandlers.update({ ...office, place: 'Thạch Hà' }, context);
  await officeHandlers.update({ ...office, place: 'Thạch Hà' }, context);
  const entries = await context.database.kysely.selectFrom('history').selectAll().execute();
  expect(entries.map(({ subject, action }) => [subject, action])).toEqual([
    ['office', 'create'],
    ['office', 'update'],
  ]);
});

test('a clerk chooses a name once and is known from then on, whatever the capitals', async () => {
  const clerk = await officeHandlers.chooseClerk({ name: 'Trần  Thị Hòa' }, context);
  expect(clerk.name).toBe('Trần Thị Hòa');
  expect(context.clerk).toBe('Trần Thị Hòa');
  expect(await officeHandlers.chooseClerk({ name: 'trần thị hòa' }, context)).toEqual(clerk);
  await officeHandlers.chooseClerk({ name: 'Trần Thị Hoa' }, context);
  await officeHandlers.chooseClerk({ name: 'Đỗ Văn An' }, context);
  const names = (await officeHandlers.clerks({}, context)).map(({ name }) => name);
  expect(names).toEqual(['Đỗ Văn An', 'Trần Thị Hoa', 'Trần Thị Hòa']);
});

test('the name chosen last is marked, so that the next start can propose it', async () => {
  const last = async () =>
    (await officeHandlers.clerks({}, context))
      .filter(({ workedLast }) => workedLast)
      .map(({ name }) => name);
  expect(await last()).toEqual([]);
  await officeHandlers.chooseClerk({ name: 'Trần Thị Hòa' }, context);
  await officeHandlers.chooseClerk({ name: 'Đỗ Văn An' }, context);
  expect(await last()).toEqual(['Đỗ Văn An']);
  await officeHandlers.chooseClerk({ name: 'trần thị hòa' }, context);
  expect(await last()).toEqual(['Trần Thị Hòa']);
});

test('each clerk has columns of her own, and they survive a restart', async () => {
  await officeHandlers.chooseClerk({ name: 'Trần Thị Hòa' }, context);
  const columns = { order: ['numberSymbol', 'summary'], width: { summary: 420 } };
  await officeHandlers.setPreference({ key: 'directives.columns', value: columns }, context);
  await officeHandlers.setPreference({ key: 'theme', value: 'dark' }, context);
  await officeHandlers.setPreference({ key: 'theme', value: 'light' }, context);
  await officeHandlers.chooseClerk({ name: 'Đỗ Văn An' }, context);
  expect(await officeHandlers.preference({ key: 'theme' }, context)).toEqual({ value: null });
  await context.session.close();
  await context.session.open();
  context.session.clerk = 'Trần Thị Hòa';
  expect(await officeHandlers.preference({ key: 'theme' }, context)).toEqual({ value: 'light' });
  expect(await officeHandlers.preference({ key: 'directives.columns' }, context)).toEqual({
    value: columns,
  });
});
