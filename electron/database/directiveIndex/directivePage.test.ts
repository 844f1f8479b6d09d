import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openConnection } from '../connection.ts';
import { Random } from '../../bench/random.ts';
import {
  type DirectiveFilter,
  directiveFilterSchema,
  type DirectiveSort,
  directiveSortFields,
} from '../../../shared/domain/directives.ts';
import { levels } from '../../../shared/domain/organisations.ts';
import type { TestContext } from '../../testContext.ts';
import { insertDirective, setDirectiveDeleted, updateDirective } from '../directiveRows.ts';
import { readLookups, type Lookups } from '../lookups.ts';
import { countByFacet, countRows } from './directiveCount.ts';
import { DirectiveIndex } from './directiveIndex.ts';
import { findPage, type PageAnswer, type PagePlace, type PageQuestion } from './directivePage.ts';
import { facetTests, naiveList, passesSearch, readNaiveRows, yearOf } from './naiveRegister.ts';
import { makeTestRegister, randomValues } from './testRegister.ts';

let context: TestContext;
let lookups: Lookups;
let index: DirectiveIndex;

/**
 * Small registers leave everything to the full-text index. Large ones plan by a sample; with these costs
 * the plan for a small one is what it would be for a million rows: no word is asked for, or the rarest.
 */
const modes = [
  { name: 'asking the full-text index', options: {} },
  {
    name: 'looking into the rows',
    options: { sampledFrom: 1, costs: { place: 1000, found: 1000, check: 1, exactCheck: 1 } },
  },
  {
    name: 'asking for rare words only',
    options: { sampledFrom: 1, costs: { place: 1, found: 0, check: 1, exactCheck: 4 } },
  },
];

describe.each(modes)('$name', ({ options }) => {
  beforeAll(async () => {
    context = await makeTestRegister(300);
    lookups = await readLookups(context.database.kysely);
    index = new DirectiveIndex(context.database, options);
  });

  afterAll(() => context.dispose());

  async function readAll(filter: DirectiveFilter, sort: DirectiveSort, limit: number) {
    const sequences: number[] = [];
    let after: PagePlace | null = null;
    do {
      const question: PageQuestion = { filter, sort, after, limit };
      const page: PageAnswer = await findPage(index, question, (answer) => answer);
      expect(page.sequences.length).toBeLessThanOrEqual(limit);
      sequences.push(...page.sequences);
      after = page.next;
    } while (after !== null);
    return sequences;
  }

  const some = <Value>(values: readonly Value[]) =>
    fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      { weight: 2, arbitrary: fc.subarray([...values], { minLength: 1, maxLength: 3 }) },
    );

  function anyFilter(): fc.Arbitrary<DirectiveFilter> {
    const ids = (rows: readonly { id: string }[]) =>
      some([...rows.slice(0, 5).map(({ id }) => id), 'none']);
    return fc
      .record({
        search: fc.oneof(
          { weight: 2, arbitrary: fc.constant('') },
          {
            weight: 3,
            arbitrary: fc.constantFrom(
              'dang uy',
              'Đảng ủy',
              'đường',
              'duong',
              'd',
              'đ',
              '25-NQ/TW',
              '25-nq',
              '25',
              '290-qđ',
              '29O-QD/T',
              'Kế hoạch 2',
              'hòa',
              'nông thôn',
              'Dương',
              'th xa',
              'zzz',
              '!?',
              'đảng uy',
            ),
          },
        ),
        typeIds: ids(lookups.types.rows),
        issuerIds: ids(lookups.issuers.rows),
        levels: some([...levels, 'none' as const]),
        years: some([2013, 2014, 2026, 1999, 'none' as const]),
        fieldIds: ids(lookups.fields.rows),
        statuses: some(['inForce', 'replaced', 'unknown'] as const),
      })
      .map((filter) => directiveFilterSchema.parse(filter));
  }

  const anySort: fc.Arbitrary<DirectiveSort> = fc.record({
    field: fc.constantFrom(...directiveSortFields),
    direction: fc.constantFrom('ascending', 'descending'),
  });

  test('pages of any filter, search and sort hold every row once, in order', async () => {
    const rows = await readNaiveRows(context);
    await fc.assert(
      fc.asyncProperty(
        anyFilter(),
        anySort,
        fc.constantFrom(1, 7, 100, 500),
        async (filter, sort, limit) => {
          const expected = naiveList(rows, filter, sort).map(({ sequence }) => sequence);
          const pageSize = limit === 1 && expected.length > 30 ? 7 : limit;
          expect(await readAll(filter, sort, pageSize)).toEqual(expected);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('counts of any filter and search are those of the rows', async () => {
    const rows = await readNaiveRows(context);
    const sort: DirectiveSort = { field: 'issuedOn', direction: 'ascending' };
    await fc.assert(
      fc.asyncProperty(anyFilter(), async (filter) => {
        const total = naiveList(rows, filter, sort).length;
        expect(await countRows(index, filter)).toEqual({ total, isExact: true });
      }),
      { numRuns: 150 },
    );
  });

  test('each filter is counted with the others applied but not itself', async () => {
    const rows = await readNaiveRows(context);
    const tally = (values: readonly (string | number)[]) =>
      Object.fromEntries(
        [...Map.groupBy(values, (value) => value)].map(([value, all]) => [value, all.length]),
      );
    await fc.assert(
      fc.asyncProperty(anyFilter(), async (filter) => {
        const found = rows.filter((row) => passesSearch(filter, row));
        const withoutOwn = (name: keyof typeof facetTests) =>
          found.filter((row) =>
            Object.entries(facetTests).every(
              ([other, passes]) => other === name || passes(filter, row),
            ),
          );
        const typeOf = (id: string | null) => lookups.types.byId(id)?.sequence ?? 0;
        const issuerOf = (id: string | null) => lookups.issuers.byId(id)?.sequence ?? 0;
        const codes = ['inForce', 'replaced', 'expired', 'unknown'];
        const counts = await countByFacet(index, filter, (facets) => facets);
        expect(Object.fromEntries(counts.types)).toEqual(
          tally(withoutOwn('types').map((row) => typeOf(row.typeId))),
        );
        expect(Object.fromEntries(counts.issuers)).toEqual(
          tally(withoutOwn('issuers').map((row) => issuerOf(row.issuerId))),
        );
        expect(Object.fromEntries(counts.levels)).toEqual(
          tally(withoutOwn('levels').map((row) => issuerOf(row.issuerId))),
        );
        expect(Object.fromEntries(counts.years)).toEqual(
          tally(
            withoutOwn('years').map((row) => {
              const year = yearOf(row);
              return year === 'none' ? 0 : year;
            }),
          ),
        );
        expect(Object.fromEntries(counts.statuses)).toEqual(
          tally(withoutOwn('statuses').map((row) => codes.indexOf(row.status))),
        );
      }),
      { numRuns: 100 },
    );
  });

  test('a selection of rows is listed like any other view', async () => {
    const rows = await readNaiveRows(context);
    const ids = rows.filter((_row, place) => place % 9 === 0).map(({ id }) => id);
    const filter = directiveFilterSchema.parse({ ids, statuses: ['inForce'] });
    const sort: DirectiveSort = { field: 'summary', direction: 'ascending' };
    const expected = naiveList(rows, filter, sort).map(({ sequence }) => sequence);
    expect(await readAll(filter, sort, 5)).toEqual(expected);
    expect(await countRows(index, filter)).toEqual({ total: expected.length, isExact: true });
  });

  test('every list follows every change, also one that another process made', async () => {
    const random = new Random(11);
    const clerk = 'Trần Văn Sửa';
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('create', 'update', 'remove', 'restore', 'foreign'), {
          minLength: 1,
          maxLength: 6,
        }),
        anyFilter(),
        anySort,
        async (steps, filter, sort) => {
          const ids = (
            await context.database.kysely.selectFrom('directives').select('id').execute()
          ).map(({ id }) => id);
          for (const step of steps) {
            const id = random.pick(ids);
            if (step === 'foreign') {
              // A second connection stands for the process of an import.
              const other = openConnection(context.database.folder.databaseFile, 'write');
              other
                .prepare(
                  `UPDATE directives SET issued_on = '2014-02-02', status = 'expired' WHERE id = ?`,
                )
                .run(id);
              other.close();
              continue;
            }
            await context.database.change(clerk, async (change) => {
              if (step === 'create')
                await insertDirective(change, randomValues(random, lookups), lookups);
              else if (step === 'update')
                await updateDirective(change, id, 'any', randomValues(random, lookups), lookups);
              else await setDirectiveDeleted(change, id, step === 'remove', lookups);
            });
          }
          const rows = await readNaiveRows(context);
          const expected = naiveList(rows, filter, sort).map(({ sequence }) => sequence);
          expect(await readAll(filter, sort, 50)).toEqual(expected);
          expect(await countRows(index, filter)).toEqual({ total: expected.length, isExact: true });
        },
      ),
      { numRuns: 60 },
    );
  });

  test('what was read in the background follows later changes', async () => {
    await index.warmUp();
    await context.database.change('Trần Văn Sửa', (change) =>
      insertDirective(change, randomValues(new Random(5), lookups), lookups),
    );
    const rows = await readNaiveRows(context);
    for (const field of ['type', 'issuer', 'field'] as const) {
      const sort: DirectiveSort = { field, direction: 'ascending' };
      const filter = directiveFilterSchema.parse({});
      const expected = naiveList(rows, filter, sort).map(({ sequence }) => sequence);
      expect(await readAll(filter, sort, 500)).toEqual(expected);
    }
  });

  test('a change that is rolled back leaves no trace in the list', async () => {
    const filter = directiveFilterSchema.parse({ statuses: ['inForce'] });
    const before = await countRows(index, filter);
    const id = (await readNaiveRows(context)).find(({ status }) => status === 'inForce')?.id ?? '';
    await expect(
      context.database.change('Trần Văn Sửa', async (change) => {
        await setDirectiveDeleted(change, id, true, lookups);
        throw new Error('power cut');
      }),
    ).rejects.toThrow('power cut');
    expect(await countRows(index, filter)).toEqual(before);
  });

  test('going on after the last row shown works when that row has been removed meanwhile', async () => {
    for (const field of ['issuedOn', 'type', 'summary'] as const) {
      const sort: DirectiveSort = { field, direction: 'ascending' };
      const filter = directiveFilterSchema.parse({ statuses: ['inForce', 'unknown'] });
      const whole = await readAll(filter, sort, 500);
      const first = await findPage(
        index,
        { filter, sort, after: null, limit: 10 },
        (answer) => answer,
      );
      const last = first.sequences.at(-1) ?? 0;
      const { id } = await context.database.kysely
        .selectFrom('directives')
        .select('id')
        .where('sequence', '=', last)
        .executeTakeFirstOrThrow();
      await context.database.change('Trần Văn Sửa', (change) =>
        setDirectiveDeleted(change, id, true, lookups),
      );
      const next = await findPage(
        index,
        { filter, sort, after: first.next, limit: 10 },
        (answer) => answer,
      );
      expect(next.sequences).toEqual(whole.slice(10, 20));
    }
  });
});
