import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nodeProcesses } from '../jobs/process.ts';
import { createCli, runCli } from './cli.ts';
import type { CliPorts } from './run.ts';

/* The commands in this process, which is quick; `build/scripts/cli.test.ts` starts them as a person does. */
const folder = mkdtempSync(join(tmpdir(), 'commands-'));
const data = join(folder, 'data');
const legacy = join(folder, 'so-cu.csv');

async function cli(...args: string[]) {
  let stdout = '';
  let stderr = '';
  const ports: CliPorts = {
    print: (text) => void (stdout += text),
    printError: (text) => void (stderr += text),
    startProcess: nodeProcesses(join(import.meta.dirname, '../workers'), '.ts'),
    createPaper: () => ({
      toPdf: () => Promise.reject(new Error('no paper')),
      print: () => Promise.reject(new Error('no paper')),
    }),
  };
  const status = await runCli(createCli(ports), args, ports);
  return { status, stdout, stderr };
}

beforeAll(async () => {
  const rows = ['STT;Số, ký hiệu;Trích yếu;Ngày ban hành', '1;91-KH/ĐU;Kế hoạch;03/02/2018', ''];
  writeFileSync(legacy, rows.join('\n'));
  await cli('init', '--data', data);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a file of the office that is wrong is refused by its name and its fields, and makes no register', async () => {
  const office = join(folder, 'co-quan.json');
  writeFileSync(office, '{"name":""}');
  const unmade = join(folder, 'unmade');
  const { status, stderr } = await cli('init', '--data', unmade, '--office', office);
  expect(status).toBe(1);
  expect(stderr).toMatch(/co-quan\.json .*: name, level\./);
  expect(existsSync(unmade)).toBe(false);
});

test.each([
  ['{"sheet":1}', 'directives', /cot\.json .*: headerRows, firstDataRow, columns\./],
  ['{"sheet":{}}', 'models', /cot\.json .*: sheet, headerRows, firstDataRow, columns\./],
  ['[]', 'directives', /cot\.json .* JSON/],
])('the layout %s of %s is refused by what is wrong with it', async (text, register, told) => {
  const mapping = join(folder, 'cot.json');
  writeFileSync(mapping, text);
  const read = ['--data', data, '--file', legacy, '--register', register, '--dry-run'];
  const { status, stderr } = await cli('import', ...read, '--mapping', mapping);
  expect(status).toBe(1);
  expect(stderr).toMatch(told);
});

test('what an import prints is taken as the layout of the next one, with its sheet by name', async () => {
  const read = ['import', '--data', data, '--file', legacy, '--dry-run', '--json'];
  const printed = JSON.parse((await cli(...read)).stdout);
  const mapping = join(folder, 'nhu-da-in.json');
  const columns = printed.columns.filter(({ field }: { field: string }) => field !== 'issuedOn');
  expect(columns).not.toEqual(printed.columns);
  writeFileSync(mapping, JSON.stringify({ ...printed, columns }));
  const again = JSON.parse((await cli(...read, '--mapping', mapping)).stdout);
  expect(again).toMatchObject({ sheet: printed.sheet, columns });
});

test.each([
  ['so.docx', 'directives', /\.xlsx hoặc \.pdf.* so\.docx/],
  ['so', 'directives', /\.xlsx hoặc \.pdf/],
  ['mo-hinh.pdf', 'models', /chỉ xuất được ra tệp \.xlsx.* mo-hinh\.pdf/],
])('no file %s of %s is written', async (name, form, told) => {
  const out = join(folder, name);
  const { status, stderr } = await cli('export', '--data', data, '--form', form, '--out', out);
  expect({ status, isWritten: existsSync(out) }).toEqual({ status: 1, isWritten: false });
  expect(stderr).toMatch(told);
});

test.each(['abc', '-3', '0', '2.5'])('%s is no number of rows', async (limit) => {
  expect((await cli('list', '--data', data, '--limit', limit)).status).toBe(2);
});

test.each(['directives', 'models'])('a sheet that a file of %s has not is named', async (name) => {
  const read = ['--data', data, '--file', legacy, '--register', name, '--sheet', 'Nope'];
  const { status, stderr } = await cli('import', ...read);
  expect(status).toBe(1);
  expect(stderr).toMatch(/trang tính “Nope”.*: “.+”/);
});

test('a register is not begun anew in a folder that has one', async () => {
  const { status, stderr } = await cli('init', '--data', data);
  expect(status).toBe(1);
  expect(stderr).toMatch(/đã có sổ rồi.* Chưa có gì thay đổi/);
});

test('going back to a backup says that the former register is kept only where there was one', async () => {
  const backup = join(folder, 'sao-luu.sodanvan');
  await cli('backup', '--data', data, '--out', backup);
  const restore = ['restore', '--data', join(folder, 'restored'), '--from', backup];
  expect((await cli(...restore)).stdout).toMatch(/chưa có sổ nào/);
  expect((await cli(...restore)).stdout).toMatch(/Sổ trước đó được giữ/);
});

test('the register of the window is the one that commands work with, and none is made beside it', async () => {
  const window = join(folder, 'window');
  await cli('init', '--data', join(window, 'register'));
  await cli('import', '--data', join(window, 'register'), '--file', legacy);
  const listed = await cli('list', '--data', window, '--json');
  expect(JSON.parse(listed.stdout)).toMatchObject({ total: 1 });
  expect((await cli('init', '--data', window)).stderr).toMatch(/đã có sổ rồi/);
  expect(existsSync(join(window, 'register.db'))).toBe(false);
});

test('asking for what is not there makes nothing', async () => {
  const nothing = join(folder, 'nothing');
  expect((await cli('list', '--data', nothing)).status).toBe(1);
  expect(existsSync(nothing)).toBe(false);
});
