import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeLegacyRegisters } from '../samples/legacyRegisters.ts';
import { writeProvinceList } from '../samples/provinceList.ts';

const folder = mkdtempSync(join(tmpdir(), 'cli-'));
const data = join(folder, 'data');
let legacy: { xlsx: string; xls: string };

function cli(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'cli.ts'), ...args],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

const json = (...args: string[]) => JSON.parse(cli(...args, '--data', data, '--json').stdout);

beforeAll(async () => {
  legacy = await writeLegacyRegisters(folder);
  cli('init', '--data', data, '--sample');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a dry run says what would happen and writes nothing', () => {
  const before = json('list', '--limit', '1').total;
  const { totals } = json('import', '--register', 'directives', '--file', legacy.xlsx, '--dry-run');
  expect(totals.read).toBe(
    totals.created + totals.updated + totals.same + totals.skipped + totals.failed,
  );
  expect(totals.created).toBeGreaterThan(10);
  expect(json('list', '--limit', '1').total).toBe(before);
});

test('an import prints the agreed JSON: sheet, header rows, columns, rows with their issues, sums', () => {
  const result = json('import', '--register', 'directives', '--file', legacy.xlsx);
  expect(result).toMatchObject({
    sheet: 'VB den 2010-2018 ',
    headerRows: [6, 7],
    firstDataRow: 10,
    encoding: 'unicode',
  });
  expect(result.columns).toContainEqual({
    index: 5,
    header: expect.stringContaining('Số, ký hiệu'),
    field: 'numberSymbol',
    confidence: expect.any(Number),
    encoding: 'unicode',
  });
  const row = (number: number) =>
    result.rows.find((candidate: { row: number }) => candidate.row === number);
  expect(row(18)).toMatchObject({
    action: 'create',
    values: { issuedOn: '2018-04-25', receivedOn: '2018-05-04', type: 'công văn' },
  });
  const refused = result.rows.filter(
    (candidate: { action: string }) => candidate.action === 'error',
  );
  expect(refused).toHaveLength(2);
  expect(
    refused.every((candidate: { values: object }) => Object.keys(candidate.values).length === 0),
  ).toBe(true);
  expect(JSON.stringify(result)).not.toContain('1318');
});

test('the same file again changes nothing', () => {
  const { totals } = json('import', '--register', 'directives', '--file', legacy.xlsx);
  expect(totals).toMatchObject({ created: 0, updated: 0 });
});

test('an old .xls is read like a new one', () => {
  const { totals } = json('import', '--register', 'directives', '--file', legacy.xls, '--dry-run');
  expect(totals).toMatchObject({ created: 0, read: 11, failed: 1 });
});

test('models are listed by their agreed names', () => {
  const models = json('list', '--register', 'models', '--search', 'ngua bach');
  expect(models).toMatchObject({
    total: 1,
    rows: [{ year: 2017, kind: 'cá nhân', subject: 'Quan Thị Giang', field: 'Kinh tế' }],
  });
  expect(Object.keys(models.rows[0])).toEqual([
    'id',
    'year',
    'title',
    'kind',
    'subject',
    'unit',
    'place',
    'field',
    'content',
    'results',
    'status',
    'notes',
  ]);
  expect(models.rows[0].status).toBe('tiêu biểu');
});

test('programs and tasks are listed by their agreed names', () => {
  const programs = json('list', '--register', 'programs', '--search', 'thach dien');
  expect(programs).toMatchObject({
    total: 1,
    rows: [{ kind: 'chương trình hành động', issuer: 'Đảng ủy xã Thạch Điền', overdue: 1 }],
  });
  const tasks = json('list', '--register', 'tasks', '--search', 'can dich xa nong thon moi');
  expect(tasks).toMatchObject({
    total: 1,
    rows: [{ dueText: 'năm 2018', dueOn: '2018', status: 'quá hạn', progress: 0 }],
  });
  expect(Object.keys(tasks.rows[0])).toEqual([
    'id',
    'program',
    'group',
    'title',
    'leadUnit',
    'cooperatingUnits',
    'output',
    'dueText',
    'dueOn',
    'status',
    'progress',
    'result',
    'notes',
  ]);
});

test('targets are listed with what they ask, what was reached, and when', () => {
  const { total, rows } = json('list', '--register', 'targets', '--search', 'hai long');
  expect(total).toBe(1);
  expect(rows[0]).toMatchObject({
    title: 'Sự hài lòng của người dân về giải quyết thủ tục hành chính',
    unit: '%',
    target: 80,
    actual: 85,
    period: '2020',
    notes: expect.stringContaining('dữ liệu mẫu'),
  });
});

test('the list finds with and without diacritics', () => {
  const found = (text: string) => json('list', '--search', text, '--limit', '500').total;
  expect(found('nong cao')).toBe(found('nóng cao'));
  expect(found('dan van kheo')).toBeGreaterThan(3);
  expect(
    json('list', '--search', '25-NQ/TW').rows.map(
      (row: { numberSymbol: string }) => row.numberSymbol,
    ),
  ).toContain('25-NQ/TW');
});

test('a workbook is written, and a backup brings everything back into another folder', () => {
  const workbook = join(folder, 'so.xlsx');
  const backup = join(folder, 'sao-luu.sodanvan');
  const { total } = json('list', '--limit', '1');
  expect(json('export', '--form', 'directives', '--out', workbook)).toEqual({
    file: workbook,
    rows: total,
  });
  expect(existsSync(workbook)).toBe(true);
  expect(json('backup', '--out', backup)).toEqual({ file: backup, rows: total });
  const other = join(folder, 'other');
  expect(cli('restore', '--data', other, '--from', backup).status).toBe(0);
  expect(JSON.parse(cli('list', '--data', other, '--limit', '1', '--json').stdout).total).toBe(
    total,
  );
  expect(json('verify')).toMatchObject({ isIntact: true, rows: total, problems: [] });
});

test('several files are read in one command, each with its own sums and what is wrong with it', () => {
  const second = join(folder, 'so-hai.csv');
  const faults = join(folder, 'bang-loi.xlsx');
  const lines = ['STT;Số, ký hiệu;Trích yếu;Ngày ban hành', '1;91-KH/ĐU;Kế hoạch;31/02/2018', ''];
  writeFileSync(second, lines.join('\n'));
  const third = join(folder, 'so-ba.csv');
  writeFileSync(third, lines.join('\n').replace('91-KH', '92-KH'));
  const { status, stdout } = cli(
    'import',
    '--data',
    data,
    '--file',
    second,
    '--file',
    third,
    '--errors-out',
    faults,
    '--dry-run',
    '--json',
  );
  expect(status).toBe(0);
  const files = [
    { totals: { read: 1, created: 1 }, errors: { file: faults, rows: 1 } },
    { totals: { read: 1, created: 1 } },
  ];
  expect(JSON.parse(stdout)).toMatchObject({ files });
});

test('a refusal is one plain Vietnamese sentence on stderr, without stack or path of the program', () => {
  const broken = join(folder, 'hong.xlsx');
  writeFileSync(broken, 'đây không phải là sổ Excel');
  const { status, stdout, stderr } = cli(
    'import',
    '--data',
    data,
    '--register',
    'directives',
    '--file',
    broken,
  );
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).toMatch(/không có bảng/);
  expect(stderr).not.toMatch(/\bat |\.ts|node_modules/);
});

test('a register that was not made is refused, wrong usage is told apart', () => {
  expect(cli('list', '--data', join(folder, 'nothing')).status).toBe(1);
  expect(cli('list').status).toBe(2);
  expect(cli('fly', '--data', data).status).toBe(2);
  expect(cli('--help').status).toBe(0);
});

test('messages come in English on request', () => {
  const { stderr } = cli('list', '--data', join(folder, 'nothing'), '--lang', 'en');
  expect(stderr).toMatch(/register is not ready/);
});

test('a province is taken in, listed and written out again, which changes nothing', async () => {
  const list = join(folder, 'danh-sach-xa.xlsx');
  const count = await writeProvinceList(list);
  const units = (...args: string[]) => json(...args, '--register', 'organisations');
  const before = units('list').total;
  const planned = units('import', '--file', list, '--dry-run');
  expect(planned).toMatchObject({
    sheet: 'DS xã mới',
    headerRows: [6, 7],
    firstDataRow: 10,
    encoding: 'unicode',
    totals: { created: count, failed: 0 },
  });
  expect(planned.columns).toContainEqual({
    index: 3,
    header: 'Hình thành từ',
    field: 'forebears',
    confidence: expect.any(Number),
    encoding: 'unicode',
  });
  expect(planned.rows.find(({ action }: { action: string }) => action === 'create')).toMatchObject({
    row: 10,
    values: { level: 'xã', parent: 'Tỉnh Sơn Giang', validFrom: '2025-07-01' },
    issues: expect.arrayContaining([
      expect.objectContaining({ code: 'proposed', message: 'Đọc từ tên: xã, địa bàn.' }),
    ]),
  });
  expect(units('list').total).toBe(before);
  units('import', '--file', list, '--answer', 'basis=Nghị quyết mẫu');
  const { total, rows } = units('list', '--search', 'son giang', '--limit', '500');
  expect(total).toBeGreaterThan(count);
  expect(rows[0]).toMatchObject({ name: 'Tỉnh Sơn Giang', level: 'tỉnh', kind: 'địa bàn' });
  const out = join(folder, 'don-vi.xlsx');
  expect(json('export', '--form', 'organisations', '--out', out).rows).toBeGreaterThan(count);
  expect(units('import', '--file', out).totals).toMatchObject({
    created: 0,
    updated: 0,
    failed: 0,
  });
});
