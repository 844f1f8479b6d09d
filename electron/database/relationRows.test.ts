import { afterEach, beforeEach, expect, test } from 'vitest';
import { directiveValuesSchema, type RelationKind } from '../../shared/domain/directives.ts';
import { makeTestContext, type TestContext } from '../testContext.ts';
import {
  findDirectiveRow,
  insertDirective,
  setDirectiveDeleted,
  setDirectiveStatus,
} from './directiveRows.ts';
import { changing } from './fixtures/changing.ts';
import { linkDirectives, unlinkDirectives } from './relationRows.ts';

let context: TestContext;

beforeEach(async () => {
  context = await makeTestContext();
});
afterEach(() => context.dispose());

const change = changing(() => context);

function write(numberSymbol: string, status = 'inForce'): Promise<string> {
  const values = directiveValuesSchema.parse({ numberSymbol, status });
  return change((open, lookups) => insertDirective(open, values, lookups));
}

async function link(fromId: string, kind: RelationKind, toId: string): Promise<string> {
  const { id } = await change((open, lookups) =>
    linkDirectives(open, { fromId, toId, kind }, lookups),
  );
  return id;
}

async function statusOf(id: string): Promise<string> {
  return (await findDirectiveRow(context.database.kysely, id)).status;
}

test('a document that is replaced says so, and one that is revoked is no longer in force', async () => {
  const [older, other, newer] = [
    await write('290-QĐ/TW'),
    await write('1-QĐ/TW'),
    await write('23-QĐ/TW'),
  ];
  await link(newer, 'replaces', older);
  await link(newer, 'revokes', other);
  expect([await statusOf(older), await statusOf(other)]).toEqual(['replaced', 'expired']);
});

test('taking the relation away gives back the status that the clerk had chosen', async () => {
  const older = await write('290-QĐ/TW', 'unknown');
  const id = await link(await write('23-QĐ/TW'), 'replaces', older);
  await change((open, lookups) => unlinkDirectives(open, id, lookups));
  expect(await statusOf(older)).toBe('unknown');
});

test('a document stays replaced while another one still replaces it', async () => {
  const older = await write('290-QĐ/TW');
  const [first, second] = [await write('23-QĐ/TW'), await write('24-QĐ/TW')];
  const firstLink = await link(first, 'replaces', older);
  const secondLink = await link(second, 'replaces', older);
  await change((open, lookups) => unlinkDirectives(open, firstLink, lookups));
  expect(await statusOf(older)).toBe('replaced');
  await change((open, lookups) => unlinkDirectives(open, secondLink, lookups));
  expect(await statusOf(older)).toBe('inForce');
});

test('a replacing document in the trash does not hold the status', async () => {
  const older = await write('290-QĐ/TW');
  const [first, second] = [await write('23-QĐ/TW'), await write('24-QĐ/TW')];
  const firstLink = await link(first, 'replaces', older);
  await link(second, 'replaces', older);
  await change((open, lookups) => setDirectiveDeleted(open, second, true, lookups));
  await change((open, lookups) => unlinkDirectives(open, firstLink, lookups));
  expect(await statusOf(older)).toBe('inForce');
});

test('when the replacement goes, a revocation that is still there counts', async () => {
  const older = await write('290-QĐ/TW');
  const [first, second] = [await write('23-QĐ/TW'), await write('24-QĐ/TW')];
  await link(first, 'revokes', older);
  const replacement = await link(second, 'replaces', older);
  await change((open, lookups) => unlinkDirectives(open, replacement, lookups));
  expect(await statusOf(older)).toBe('expired');
});

test('a status that a clerk chose after the relation is kept', async () => {
  const older = await write('290-QĐ/TW');
  const id = await link(await write('23-QĐ/TW'), 'replaces', older);
  await change((open, lookups) => setDirectiveStatus(open, older, 'unknown', lookups));
  await change((open, lookups) => unlinkDirectives(open, id, lookups));
  expect(await statusOf(older)).toBe('unknown');
});

test('the same relation twice is one relation', async () => {
  const [older, newer] = [await write('25-NQ/TW'), await write('25-CTr/TU')];
  const first = await link(newer, 'implements', older);
  expect(await link(newer, 'implements', older)).toBe(first);
  expect(await context.database.kysely.selectFrom('relations').selectAll().execute()).toHaveLength(
    1,
  );
});

test('a document cannot carry out itself, nor one that carries it out', async () => {
  const [top, middle, bottom] = [
    await write('1-NQ/TW'),
    await write('2-CTr/TU'),
    await write('3-KH/HU'),
  ];
  await link(middle, 'implements', top);
  await link(bottom, 'implements', middle);
  await expect(link(top, 'implements', top)).rejects.toMatchObject({
    code: 'validation',
    fields: { toId: 'self' },
  });
  await expect(link(top, 'implements', bottom)).rejects.toMatchObject({
    code: 'validation',
    fields: { toId: 'circle' },
  });
});
