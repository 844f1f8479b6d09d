import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyRegister } from '../../imports/fixtures/importing.ts';
import type { TestContext } from '../../testContext.ts';
import type { RegisterPlan, RowTexts } from '../definition.ts';
import { organisationsRegister } from './organisations.ts';

/* Whatever a province's list says, taken in twice it is the same the second time; so is what is given out. */

let context: TestContext;

beforeAll(async () => {
  context = await emptyRegister();
});
afterAll(() => context.dispose());

function toRow(texts: Readonly<Record<string, string>>, place: number, group = ''): RowTexts {
  const columnOf = (field: string) => Object.keys(texts).indexOf(field) + 1;
  return {
    row: place + 2,
    group,
    heading: group,
    ordinal: '',
    texts,
    isRealDate: {},
    isNumber: {},
    columnOf,
    issues: [],
  };
}

async function plan(rows: readonly RowTexts[], province: string): Promise<RegisterPlan> {
  const answers = { province, happenedOn: '2025-07-01', basis: '' };
  const place = {
    database: context.database.kysely,
    answers,
    today: context.today(),
    fileName: '',
  };
  return organisationsRegister.plan(rows, place);
}

function actions({ rows }: RegisterPlan): string[] {
  return [...new Set(rows.map(({ action }) => action))].toSorted();
}

/** New communes of a province: how many old ones each has, from which district, and how their cell says it. */
const list = fc.array(
  fc.record({
    olds: fc.integer({ min: 0, max: 4 }),
    district: fc.integer({ min: 1, max: 3 }),
    keepsName: fc.boolean(),
    givesPart: fc.boolean(),
    inBrackets: fc.boolean(),
  }),
  { minLength: 1, maxLength: 8 },
);
type Made = typeof list extends fc.Arbitrary<infer Values> ? Values : never;

function sheetOf(made: Made): RowTexts[] {
  let count = 0;
  let parted = '';
  return made.map(({ olds, district, keepsName, givesPart, inBrackets }, place) => {
    const home = `Huyện Số ${district}`;
    const names = Array.from({ length: olds }, () => `Xã Cũ ${(count += 1)}`);
    const written = names.map((name) => (inBrackets ? `${name} (${home})` : name));
    // A part of the last old commune of the row before came along.
    if (givesPart && parted !== '' && olds > 0) written.push(`một phần ${parted}`);
    parted = names.length > 1 ? (names.at(-1) ?? '') : '';
    const name = keepsName && olds > 1 ? (names[0] ?? '') : `Xã Mới ${place}`;
    const forebears = written.length === 0 ? 'Giữ nguyên' : written.join(', ');
    return toRow({ name, forebears }, place, inBrackets ? '' : home);
  });
}

test('a list taken in twice, and what the register gives out, are the same', async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(list, async (made) => {
      run += 1;
      const province = `Tỉnh Mẫu ${run}`;
      const rows = sheetOf(made);
      const first = await plan(rows, province);
      expect(actions(first)).toEqual(['create']);
      await context.database.change(context.clerk, (change) => first.write(change, () => {}));
      expect(actions(await plan(rows, province))).toEqual(['same']);
      const given = await organisationsRegister.list(context.database.kysely);
      const again = given.map(({ values }, place) =>
        toRow(
          Object.fromEntries(
            Object.entries(values).map(([field, value]) => [field, String(value)]),
          ),
          place,
        ),
      );
      expect(actions(await plan(again, ''))).toEqual(['same']);
    }),
    { numRuns: 25 },
  );
});
