import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ImportLayout, ImportRow } from '../../../shared/contract/imports.ts';
import { v7 as newId } from 'uuid';
import { readLookups } from '../../../electron/database/lookups.ts';
import { emptyRegister } from '../../../electron/imports/fixtures/importing.ts';
import { planImport } from '../../../electron/imports/planImport.ts';
import { readPlanned } from '../../../electron/imports/plannedReader.ts';
import { readIntoStaging } from '../../../electron/imports/readIntoStaging.ts';
import { openStaging } from '../../../electron/imports/staging.ts';
import type { TestContext } from '../../../electron/testContext.ts';
import { corpusRefusals, corpusTables } from './corpus.ts';
import type { CorpusTable } from './corpusCase.ts';

const today = '2026-06-15';
let office: TestContext;
let folder: string;

beforeAll(async () => {
  office = await emptyRegister();
  folder = mkdtempSync(join(tmpdir(), 'corpus-'));
});
afterAll(async () => {
  await office.dispose();
  rmSync(folder, { recursive: true });
});

const silent = () => {};

async function stage(fileName: string, bytes: Buffer) {
  const importId = newId();
  const stagingFile = join(folder, `${importId}.db`);
  const file = join(folder, fileName);
  writeFileSync(file, bytes);
  const { databaseFile } = office.database.folder;
  const opened = await readIntoStaging(
    { importId, stagingFile, databaseFile, file, fileName, today },
    silent,
  );
  return { opened, stagingFile, databaseFile };
}

/** Opens and plans without a window and without processes of its own: the files are many. */
async function readTable(table: CorpusTable) {
  const { opened, stagingFile, databaseFile } = await stage(table.fileName, await table.bytes());
  const sheet = opened.sheets.find(({ index }) => index === opened.proposedSheet);
  const layout = sheet?.layout;
  if (sheet === undefined || layout === null || layout === undefined)
    throw new Error('no table found');
  await planImport({ stagingFile, databaseFile, layout, today }, silent);
  const lookups = await readLookups(office.database.kysely);
  const staging = openStaging(stagingFile);
  const all = { actions: [], onlyIssues: false, after: 0, limit: 2000 };
  const rows = readPlanned(staging, all, lookups);
  staging.close();
  return { sheet: sheet.name, layout, rows };
}

function fieldsOf(layout: ImportLayout): Record<number, string> {
  return Object.fromEntries(
    layout.columns.flatMap(({ index, field }) => (field === null ? [] : [[index, field]])),
  );
}

const reasonsAlone = new Set(['skip', 'error']);

/** A row as the corpus says it: its values, or the code why it is not taken. */
function asExpected(row: ImportRow, expected: CorpusTable['rows'][number] | undefined) {
  if (reasonsAlone.has(row.action)) return row.issues[0]?.code;
  if (typeof expected !== 'object') return row.values;
  const fields = Object.keys(expected);
  return Object.fromEntries(fields.map((field) => [field, row.values[field]]));
}

test.each(corpusTables.map((table) => [table.name, table] as const))('%s', async (_name, table) => {
  const { sheet, layout, rows } = await readTable(table);
  if (table.sheet !== undefined) expect(sheet).toBe(table.sheet);
  expect(layout.headerRows).toEqual(table.headerRows);
  expect(fieldsOf(layout)).toEqual(table.columns);
  const said = rows.filter(({ issues }) => issues[0]?.code !== 'skippedBlank');
  expect(
    Object.fromEntries(said.map((row) => [row.row, asExpected(row, table.rows[row.row])])),
  ).toEqual(table.rows);
  for (const [row, codes] of Object.entries(table.noticed ?? {})) {
    const found = rows.find((candidate) => candidate.row === Number(row));
    expect(found?.issues.map(({ code }) => code)).toEqual(expect.arrayContaining([...codes]));
  }
  for (const [index, encoding] of Object.entries(table.encodings ?? {})) {
    const column = layout.columns.find((candidate) => candidate.index === Number(index));
    expect(column?.encoding).toBe(encoding);
  }
});

test.each(corpusRefusals.map((refusal) => [refusal.name, refusal] as const))(
  '%s is refused for what it is',
  async (_name, { fileName, bytes, code, reason }) => {
    const failure = stage(fileName, await bytes());
    await expect(failure).rejects.toMatchObject({
      code,
      details: reason === undefined ? { fileName } : { fileName, reason },
    });
  },
);
