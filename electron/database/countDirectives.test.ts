import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { countDirectives } from './countDirectives.ts';
import { makeTestRegister } from './directiveIndex/testRegister.ts';

test('documents in the trash are not counted', async () => {
  const context = await makeTestRegister(40);
  expect(countDirectives(context.database.connection)).toBe(38);
  await context.dispose();
});

test('a file of before the register of directives holds none', () => {
  const connection = new Database(':memory:');
  expect(countDirectives(connection)).toBe(0);
  connection.close();
});
