import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeTestContext, type TestContext } from '../../testContext.ts';
import { viewsHandlers } from './handlers.ts';

let context: TestContext;

beforeEach(async () => {
  context = await makeTestContext();
});
afterEach(() => context.dispose());

const register = 'directives' as const;

test('a view saved under a known name is written over and keeps its id', async () => {
  const first = await viewsHandlers.save(
    { register, name: 'Sắp đến hạn', definition: { sort: 'dueOn' } },
    context,
  );
  const again = await viewsHandlers.save(
    { register, name: 'Sắp đến hạn', definition: { sort: 'issuedOn' } },
    context,
  );
  expect(again.id).toBe(first.id);
  expect(await viewsHandlers.list({ register }, context)).toEqual([
    { id: first.id, register, name: 'Sắp đến hạn', definition: { sort: 'issuedOn' } },
  ]);
  expect(context.emitted).toEqual(['views.changed', 'views.changed']);
});

test('views are listed in Vietnamese order and are not part of the log', async () => {
  for (const name of ['Đã đối chiếu', 'Công văn', 'Dân vận']) {
    await viewsHandlers.save({ register, name, definition: {} }, context);
  }
  const names = (await viewsHandlers.list({ register }, context)).map((view) => view.name);
  expect(names).toEqual(['Công văn', 'Dân vận', 'Đã đối chiếu']);
  expect(await context.database.kysely.selectFrom('history').selectAll().execute()).toEqual([]);
});

test('a removed view is gone, and removing it again says so', async () => {
  const { id } = await viewsHandlers.save({ register, name: 'Công văn', definition: {} }, context);
  await viewsHandlers.remove({ id }, context);
  expect(await viewsHandlers.list({ register }, context)).toEqual([]);
  await expect(viewsHandlers.remove({ id }, context)).rejects.toMatchObject({ code: 'notFound' });
});
