import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { makeTestContext, type TestContext } from '../../testContext.ts';
import { recordDefinitions } from './recordDefinitions.ts';
import { columnName, toColumns, toValues } from './recordTable.ts';

let context: TestContext;

beforeEach(async () => {
  context = await makeTestContext();
});
afterEach(() => context.dispose());

const tracked = [
  'id',
  'created_at',
  'created_by',
  'updated_at',
  'updated_by',
  'deleted_at',
  'revision',
];

test.each(Object.entries(recordDefinitions))(
  '%s: every field has its column, and no column is without a field',
  (_subject, definition) => {
    const { table, schema } = definition;
    const columns = context.database.connection
      .prepare<[string], { name: string; notnull: number }>('SELECT * FROM pragma_table_info(?)')
      .all(table);
    const fields = Object.keys(schema.shape).map(columnName);
    const missing = [...fields, ...tracked].filter(
      (name) => !columns.some((column) => column.name === name),
    );
    expect(missing).toEqual([]);
    const derived = columns
      .map(({ name }) => name)
      .filter((name) => !fields.includes(name) && !tracked.includes(name));
    // Only derived columns may stand beside the fields.
    expect(derived.length > 0).toBe('derive' in definition);
    for (const [field, type] of Object.entries(schema.shape)) {
      const column = columns.find(({ name }) => name === columnName(field));
      expect([field, column?.notnull === 0]).toEqual([field, type.safeParse(null).success]);
    }
  },
);

test('values come back from their columns as they went in', () => {
  const schema = z.object({
    someText: z.string(),
    someDay: z.string().nullable().default(null),
    isSome: z.boolean().default(false),
    someIds: z.array(z.string()).default([]),
    someNumber: z.number().int().nullable(),
  });
  const values = fc.record({
    someText: fc.string({ unit: 'grapheme' }),
    someDay: fc.option(fc.string()),
    isSome: fc.boolean(),
    someIds: fc.array(fc.string()),
    someNumber: fc.option(fc.integer()),
  });
  fc.assert(
    fc.property(values, (written) => {
      expect(toValues(schema, toColumns(written))).toEqual(written);
    }),
  );
});
