import { afterEach, beforeEach, expect, test } from 'vitest';
import { directivesContract } from '../../../shared/contract/directives.ts';
import { directiveFilterSchema, directiveValuesSchema } from '../../../shared/domain/directives.ts';
import type { TestContext } from '../../testContext.ts';
import { seedCatalogues } from '../startup/seed.ts';
import { directivesHandlers } from './handlers.ts';
import { DirectivesTest } from './testDirectives.ts';

let register: DirectivesTest;
let context: TestContext;

beforeEach(async () => {
  register = await DirectivesTest.open(seedCatalogues);
  ({ context } = register);
});

afterEach(() => context.dispose());

function historyRows() {
  return context.database.kysely.selectFrom('history').selectAll().execute();
}

test('a saved document is listed with what was typed and what was understood', async () => {
  const saved = await register.create({
    numberSymbol: '25-NQ/TW',
    issuerId: await register.issuerId('Ban Chấp hành Trung ương'),
    issuedOn: '2013-06',
    issuedOnText: 'tháng 6 năm 2013',
    dueOnText: 'khi có hướng dẫn',
    summary: 'Về tăng cường và đổi mới sự lãnh đạo của Đảng đối với công tác dân vận',
  });
  expect(saved).toMatchObject({
    number: '25',
    issuer: 'Ban Chấp hành Trung ương',
    level: 'central',
    issuedOn: '2013-06',
    issuedOnText: 'tháng 6 năm 2013',
    dueOn: null,
    dueOnText: 'khi có hướng dẫn',
    revision: 1,
    attachmentCount: 0,
    implementedByCount: 0,
    createdBy: 'Nguyễn Thị Thử',
  });
  expect((await register.list()).rows).toEqual([saved]);
  expect(context.emitted).toEqual(['directives.changed']);
});

test('a document with nothing to be found by is refused by field', async () => {
  await expect(register.create({ notes: 'gửi lại' })).rejects.toMatchObject({
    code: 'validation',
    fields: { 'values.summary': 'required' },
  });
  expect(await register.count()).toEqual({ total: 0, isExact: true });
});

test('a classified stamp is refused without repeating what was typed', async () => {
  const stamped = register.create({
    summary: 'Kế hoạch bảo vệ đại hội',
    notes: 'TỐI MẬT, bản số 3',
  });
  await expect(stamped).rejects.toMatchObject({
    code: 'classified',
    details: {},
    fields: { 'values.notes': 'classified' },
  });
  expect(await historyRows()).toEqual([]);
});

test('received before issued is saved: it is only pointed out', async () => {
  const saved = await register.create({
    numberSymbol: '1-KH/TU',
    issuedOn: '2026-09-15',
    receivedOn: '2026-09-01',
  });
  expect(saved.receivedOn).toBe('2026-09-01');
});

test('"dang uy" finds both spellings of Đảng ủy', async () => {
  await register.create({ numberSymbol: '1-KH/ĐU', summary: 'Đảng ủy xã' });
  await register.create({ numberSymbol: '2-KH/ĐU', summary: 'Đảng uỷ xã' });
  await register.create({ numberSymbol: '3-KH/ĐU', summary: 'Chi bộ thôn' });
  for (const search of ['dang uy', 'Đảng ủy', 'đảng uỷ', 'DANG UY']) {
    expect((await register.numbers({ search })).sort()).toEqual(['1-KH/ĐU', '2-KH/ĐU']);
  }
});

test('documents with the marks as typed come first, whatever their date', async () => {
  await register.create({
    numberSymbol: '1-KH/ĐU',
    summary: 'xã Dương Quang',
    issuedOn: '2026-01-01',
  });
  await register.create({
    numberSymbol: '2-KH/ĐU',
    summary: 'hiến đất làm đường',
    issuedOn: '2001-01-01',
  });
  expect(await register.numbers({ search: 'đường' })).toEqual(['2-KH/ĐU', '1-KH/ĐU']);
  expect(await register.numbers({ search: 'Dương' })).toEqual(['1-KH/ĐU', '2-KH/ĐU']);
  expect(await register.numbers({ search: 'duong' })).toEqual(['1-KH/ĐU', '2-KH/ĐU']);
});

test('both ways of placing the tone mark are the marks as typed; y and i are not', async () => {
  const write = (number: number, summary: string, issuedOn: string) =>
    register.create({ numberSymbol: `${number}-KH/TU`, summary, issuedOn });
  await write(1, 'Họp Đảng uỷ xã hoà nhập', '2001-01-01');
  await write(2, 'Họp Đảng ủy xã hòa nhập', '2002-01-01');
  await write(3, 'Dâng hoa, úy lạo', '2026-01-01');
  await write(4, 'Hạt mì', '2001-01-01');
  await write(5, 'Xã Mỹ Hạt', '2026-01-01');
  for (const search of ['Đảng ủy', 'đảng uỷ', 'hoà', 'HÒA']) {
    expect((await register.numbers({ search })).slice(0, 2)).toEqual(['2-KH/TU', '1-KH/TU']);
  }
  expect(await register.numbers({ search: 'mì' })).toEqual(['4-KH/TU']);
});

test('documents that have the number searched for come before those that cite it, whatever their date', async () => {
  const write = (numberSymbol: string, issuedOn: string, summary = 'Về công tác dân vận') =>
    register.create({ numberSymbol, issuedOn, summary });
  await write('15-NQ/TW', '2007-01-01');
  await write('15-NQ/HU', '2009-01-01');
  await write('15', '2008-01-01', 'Nghị quyết của chi bộ');
  await write('150-NQ/TU', '2010-01-01');
  await write('7-KH/ĐU', '2026-01-01', 'Thực hiện Nghị quyết số 15-NQ/TW');
  const citing = '7-KH/ĐU';
  for (const search of ['15-NQ', '15 nq', 'Nghị quyết 15', 'số 15-nq']) {
    const numbers = await register.numbers({ search });
    expect(numbers.slice(0, 2)).toEqual(['15-NQ/HU', '15-NQ/TW']);
  }
  expect(await register.numbers({ search: '15-NQ/TW' })).toEqual(['15-NQ/TW', citing]);
  expect(await register.numbers({ search: '15' })).toEqual([
    '15-NQ/HU',
    '15',
    '15-NQ/TW',
    citing,
    '150-NQ/TU',
  ]);
  expect(await register.count({ search: '15-NQ/TW' })).toEqual({ total: 2, isExact: true });
});

test('a number with letters in place of digits is found by its digits, and the other way round', async () => {
  await register.create({ numberSymbol: '34O-CV/TU', summary: 'Về Thạch Điền' });
  await register.create({ numberSymbol: '340-KH/TU' });
  await register.create({ numberSymbol: 'l5-CV/TU' });
  expect(await register.numbers({ search: '340-CV' })).toEqual(['34O-CV/TU']);
  expect(await register.numbers({ search: '34O-KH' })).toEqual(['340-KH/TU']);
  expect(await register.numbers({ search: '15-cv' })).toEqual(['l5-CV/TU']);
  expect(await register.numbers({ search: 'thach dien 340' })).toEqual(['34O-CV/TU']);
  const facets = directivesContract.facets.output.parse(
    await directivesHandlers.facets(
      { filter: directiveFilterSchema.parse({ search: '340-CV' }) },
      context,
    ),
  );
  expect(facets.years).toEqual([expect.objectContaining({ value: 'none', count: 1 })]);
});

test('pages of a search by number go on from the numbers to the documents that cite them', async () => {
  for (let day = 1; day <= 4; day++) {
    await register.create({ numberSymbol: '9-CT/TW', issuedOn: `2001-01-0${day}` });
    const summary = `Theo Chỉ thị 09-CT/TW, lần ${day}`;
    await register.create({ numberSymbol: `${day}-BC/ĐU`, issuedOn: `2026-01-0${day}`, summary });
  }
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const input = directivesContract.list.input.parse({
      filter: { search: '09-CT/TW' },
      cursor,
      limit: 3,
    });
    const page = directivesContract.list.output.parse(
      await directivesHandlers.list(input, context),
    );
    seen.push(...page.rows.map(({ numberSymbol }) => numberSymbol));
    cursor = page.next;
  } while (cursor !== null);
  expect(seen).toEqual([
    ...Array.from({ length: 4 }, () => '9-CT/TW'),
    '4-BC/ĐU',
    '3-BC/ĐU',
    '2-BC/ĐU',
    '1-BC/ĐU',
  ]);
});

test('a document is found by the name of its issuer and by parts of its number', async () => {
  await register.create({
    numberSymbol: '290-QĐ/TW',
    issuerId: await register.issuerId('Bộ Chính trị'),
  });
  await register.create({ numberSymbol: '29-HD/TU' });
  expect(await register.numbers({ search: 'bo chinh tri' })).toEqual(['290-QĐ/TW']);
  expect(await register.numbers({ search: '290-qd' })).toEqual(['290-QĐ/TW']);
  expect((await register.numbers({ search: '29' })).sort()).toEqual(['29-HD/TU', '290-QĐ/TW']);
});

test('abstracts are sorted as a Vietnamese dictionary does, those without one last', async () => {
  for (const summary of [
    'Đất đai',
    'Uyên',
    'Ánh',
    'Ăn',
    'An',
    'Dân vận',
    'chi bộ 10',
    'chi bộ 2',
    '',
  ]) {
    await register.create({ numberSymbol: '1-KH/ĐU', summary });
  }
  const sorted = ['An', 'Ánh', 'Ăn', 'chi bộ 2', 'chi bộ 10', 'Dân vận', 'Đất đai', 'Uyên'];
  const read = async (direction: string) =>
    (await register.list({}, { field: 'summary', direction })).rows.map(({ summary }) => summary);
  expect(await read('ascending')).toEqual([...sorted, '']);
  expect(await read('descending')).toEqual([...sorted.toReversed(), '']);
});

test('sorting by type follows the names of the catalogue, the newest first within each', async () => {
  const named = async (type: string, numberSymbol: string, issuedOn: string) =>
    register.create({ typeId: await register.typeId(type), numberSymbol, issuedOn });
  await named('quyết định', '1-QĐ/TU', '2020-01-01');
  await named('báo cáo', '1-BC/TU', '2020-01-01');
  await named('đề án', '1-ĐA/TU', '2020-01-01');
  await named('báo cáo', '2-BC/TU', '2021-01-01');
  await register.create({ numberSymbol: '9-X/TU', type: 'áp phích' });
  const sorted = ['2-BC/TU', '1-BC/TU', '1-ĐA/TU', '1-QĐ/TU', '9-X/TU'];
  expect(await register.numbers({}, { field: 'type', direction: 'ascending' })).toEqual(sorted);
});

test('a cursor of another order is refused instead of losing rows', async () => {
  await register.create({ numberSymbol: '1-KH/TU' });
  await register.create({ numberSymbol: '2-KH/TU' });
  const input = directivesContract.list.input.parse({ limit: 1 });
  const { next } = await directivesHandlers.list(input, context);
  const other = {
    ...input,
    cursor: next,
    sort: { field: 'summary', direction: 'ascending' } as const,
  };
  await expect(directivesHandlers.list(other, context)).rejects.toMatchObject({
    code: 'validation',
  });
  await expect(directivesHandlers.list({ ...input, cursor: 'x{' }, context)).rejects.toMatchObject({
    code: 'validation',
  });
});

test('filters tell how many documents stand behind each value, in the order of the catalogues', async () => {
  const issuers = [await register.issuerId('Bộ Chính trị'), await register.issuerId('Ban Bí thư')];
  await register.create({ numberSymbol: '1', issuerId: issuers[0], issuedOn: '2013-01-01' });
  await register.create({ numberSymbol: '2', issuerId: issuers[1], issuedOn: '2014' });
  await register.create({ numberSymbol: '3', issuerId: issuers[1], status: 'replaced' });
  const facets = await directivesHandlers.facets(
    { filter: directiveFilterSchema.parse({}) },
    context,
  );
  expect(facets).toEqual({
    types: [{ value: 'none', label: '', count: 3 }],
    issuers: [
      { value: issuers[1], label: 'Ban Bí thư', count: 2 },
      { value: issuers[0], label: 'Bộ Chính trị', count: 1 },
    ],
    levels: [{ value: 'central', label: '', count: 3 }],
    years: [
      { value: 2014, label: '2014', count: 1 },
      { value: 2013, label: '2013', count: 1 },
      { value: 'none', label: '', count: 1 },
    ],
    fields: [{ value: 'none', label: '', count: 3 }],
    statuses: [
      { value: 'inForce', label: '', count: 2 },
      { value: 'replaced', label: '', count: 1 },
    ],
    isExact: true,
  });
});

test('a chosen value keeps its place in the filter when nothing is left behind it', async () => {
  await register.create({ numberSymbol: '1', issuedOn: '2013' });
  const filter = directiveFilterSchema.parse({ years: [1999], statuses: ['expired'] });
  const { years, statuses } = await directivesHandlers.facets({ filter }, context);
  expect(years).toEqual([{ value: 1999, label: '1999', count: 0 }]);
  expect(statuses).toEqual([{ value: 'expired', label: '', count: 0 }]);
});

test('a stale save is refused and the stored version can be shown beside it', async () => {
  const { id } = await register.create({ numberSymbol: '1-KH/TU', summary: 'cũ' });
  const save = (revision: number, summary: string) =>
    directivesHandlers.update(
      { id, revision, values: directiveValuesSchema.parse({ numberSymbol: '1-KH/TU', summary }) },
      context,
    );
  await save(1, 'của tôi');
  await expect(save(1, 'của người khác')).rejects.toMatchObject({ code: 'conflict' });
  expect(await directivesHandlers.get({ id }, context)).toMatchObject({
    summary: 'của tôi',
    revision: 2,
  });
});

test('the same change on several rows is one step of undo', async () => {
  const rows = [
    await register.create({ numberSymbol: '1' }),
    await register.create({ numberSymbol: '2' }),
    await register.create({ numberSymbol: '3' }),
  ];
  const [first, second, third] = rows.map(({ id }) => id);
  await directivesHandlers.update(
    {
      id: third ?? '',
      revision: 1,
      values: directiveValuesSchema.parse({ numberSymbol: '3', status: 'expired' }),
    },
    context,
  );
  const before = (await historyRows()).length;
  const ids = [first ?? '', second ?? '', third ?? '', first ?? ''];
  expect(
    await directivesHandlers.updateMany({ ids, change: { status: 'expired' } }, context),
  ).toEqual({ changed: 2 });
  const logged = (await historyRows()).slice(before);
  expect(logged.map(({ row_id }) => row_id)).toEqual([first, second]);
  expect(new Set(logged.map(({ change_id }) => change_id)).size).toBe(1);
  expect(await register.count({ statuses: ['expired'] })).toEqual({ total: 3, isExact: true });
});

test('a change of several rows is all or nothing', async () => {
  const { id } = await register.create({ numberSymbol: '1' });
  const missing = '01890000-0000-7000-8000-000000000000';
  const change = { status: 'expired' as const };
  await expect(
    directivesHandlers.updateMany({ ids: [id, missing], change }, context),
  ).rejects.toMatchObject({
    code: 'notFound',
  });
  expect(await directivesHandlers.get({ id }, context)).toMatchObject({
    status: 'inForce',
    revision: 1,
  });
});

test('a new deadline drops what the register said in words about the old one', async () => {
  const { id } = await register.create({
    numberSymbol: '1',
    dueOn: '2026-Q3',
    dueOnText: 'trong quý III',
  });
  await directivesHandlers.updateMany({ ids: [id], change: { leadUnit: 'Văn phòng' } }, context);
  expect(await directivesHandlers.get({ id }, context)).toMatchObject({
    dueOnText: 'trong quý III',
  });
  await directivesHandlers.updateMany({ ids: [id], change: { dueOn: null } }, context);
  expect(await directivesHandlers.get({ id }, context)).toMatchObject({
    dueOn: null,
    dueOnText: '',
  });
});

test('removed documents are in the trash, the last one first, and come back whole', async () => {
  const rows = [
    await register.create({ numberSymbol: '1', issuedOn: '2013' }),
    await register.create({ numberSymbol: '2', issuedOn: '2013' }),
  ];
  for (const { id } of rows) await directivesHandlers.remove({ ids: [id] }, context);
  expect(await register.numbers()).toEqual([]);
  expect(await register.count({ years: [2013] })).toEqual({ total: 0, isExact: true });
  const first = await directivesHandlers.trash({ cursor: null, limit: 1 }, context);
  const second = await directivesHandlers.trash({ cursor: first.next, limit: 1 }, context);
  const shown = [...first.rows, ...second.rows].map(({ numberSymbol }) => numberSymbol);
  expect(new Set(shown)).toEqual(new Set(['1', '2']));
  expect(second.next).toBeNull();
  await directivesHandlers.restore({ ids: rows.map(({ id }) => id) }, context);
  expect((await register.numbers()).sort()).toEqual(['1', '2']);
  expect(await register.count({ years: [2013], search: '1' })).toEqual({ total: 1, isExact: true });
});
