import { Random } from '../../bench/random.ts';
import { type DirectiveValues, directiveValuesSchema } from '../../../shared/domain/directives.ts';
import { seedCatalogues } from '../../features/startup/seed.ts';
import { makeTestContext, type TestContext } from '../../testContext.ts';
import { insertDirective, setDirectiveDeleted } from '../directiveRows.ts';
import { type Lookups, readLookups } from '../lookups.ts';

const clerk = 'Nguyễn Thị Thử';

const words = [
  'Đảng ủy',
  'đảng uỷ',
  'Dân vận khéo',
  'đường giao thông',
  'Dương',
  'nông thôn mới',
  'hòa giải',
  'hoà bình',
  'khóa XI',
  'quy chế dân chủ',
  'Ánh',
  'Uyên',
  'chi bộ 2',
  'theo Nghị quyết 25-NQ/TW',
  'Quyết định 290',
  'chi bộ 10',
  'thị xã',
  'thi xa',
] as const;
const dates = [
  '2013-06-03',
  '2013-06',
  '2013',
  '2013-Q2',
  '2013/2015',
  '2014-01-01',
  '2026-09-15',
  '2026',
  null,
  null,
] as const;
const numbers = [
  '25-NQ/TW',
  '290-QĐ/TW',
  '29O-QĐ/TU',
  '25',
  '04/2013/CT-UBND',
  '2-KH/ĐU',
  '10-KH/ĐU',
  '01-KH/ĐU',
  'BC/ĐU',
  '',
] as const;
const statuses = ['inForce', 'inForce', 'replaced', 'expired', 'unknown'] as const;

/** A made-up document: few values, so that ties, missing values and equal numbers are many. */
export function randomValues(random: Random, lookups: Lookups): DirectiveValues {
  const idOf = (rows: readonly { id: string }[]) =>
    random.chance(0.8) ? random.pick(rows.slice(0, 6)).id : null;
  return directiveValuesSchema.parse({
    numberSymbol: random.pick(numbers),
    typeId: idOf(lookups.types.rows),
    issuerId: idOf(lookups.issuers.rows),
    fieldId: idOf(lookups.fields.rows),
    issuedOn: random.pick(dates),
    receivedOn: random.pick(dates),
    dueOn: random.pick(dates),
    summary: random.chance(0.9) ? `${random.pick(words)} ${random.pick(words)}` : '',
    status: random.pick(statuses),
  });
}

/** A register with seeded catalogues and `rows` documents, a few of them in the trash. */
export async function makeTestRegister(rows: number, seed = 7): Promise<TestContext> {
  const context = await makeTestContext();
  const random = new Random(seed);
  await context.database.change(clerk, async (change) => {
    await seedCatalogues(change);
    const lookups = await readLookups(change.transaction);
    for (let row = 0; row < rows; row++) {
      const at = new Date(Date.UTC(2026, 0, 1 + (row % 40))).toISOString();
      const id = await insertDirective({ ...change, at }, randomValues(random, lookups), lookups);
      if (row % 20 === 19) await setDirectiveDeleted(change, id, true, lookups);
    }
  });
  return context;
}
