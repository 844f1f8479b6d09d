import { v7 as newId } from 'uuid';
import { expect, test } from 'vitest';
import type { ImportField, ImportLayout } from '../../shared/contract/imports.ts';
import { importsHandlers } from '../features/imports/handlers.ts';
import type { TestContext } from '../testContext.ts';
import { allRows, commit, openFile, registerOfTest } from './fixtures/importing.ts';
import {
  type CellContent,
  ledgerRow,
  writeLedger,
  writeWorkbookFile,
} from './fixtures/registerWorkbook.ts';

/** A table whose headers nobody could guess right. */
function strangeFile(office: string, rows: readonly (readonly CellContent[])[], blanksAbove = 0) {
  const blanks = Array.from({ length: blanksAbove }, () => []);
  return writeWorkbookFile([
    {
      rows: [
        ['ĐẢNG BỘ HUYỆN THẠCH HÀ'],
        [office],
        ...blanks,
        ['Mã', 'Ngày', 'Diễn giải', 'Trích yếu'],
        ...rows,
      ],
    },
  ]);
}

const rows = (from: number) =>
  [0, 1, 2].map((index) => [
    `${from + index}-NQ/TU`,
    '03/6/2013',
    `Về việc số ${from + index}`,
    'x',
  ]);

function named(layout: ImportLayout, fields: Readonly<Record<number, ImportField | null>>) {
  const columns = layout.columns.map((column) => ({
    ...column,
    field: fields[column.index] ?? null,
  }));
  return { ...layout, columns };
}

const mine = { 1: 'numberSymbol', 2: 'issuedOn', 3: 'summary', 4: 'notes' } as const;

async function open(office: TestContext, file: string) {
  const opened = await openFile(office, file);
  const [sheet] = opened.sheets;
  if (sheet?.layout === null || sheet === undefined) throw new Error('no table found');
  return { importId: opened.importId, layout: sheet.layout, withoutRecipe: sheet.withoutRecipe };
}

async function importAs(office: TestContext, importId: string, layout: ImportLayout) {
  await importsHandlers.plan({ jobId: newId(), importId, layout }, office);
  return commit(office, importId);
}

function fieldsOf({ columns }: ImportLayout) {
  return Object.fromEntries(columns.map(({ index, field }) => [index, field]));
}

test('the next file of a sender is read as the last one was, wherever its header stands', async () => {
  const office = await registerOfTest();
  const first = await open(office, await strangeFile('ĐẢNG ỦY XÃ A', rows(1)));
  expect(first.layout.recipe).toBeUndefined();
  expect(first.layout.sender).toBe('ĐẢNG ỦY XÃ A');
  await importAs(office, first.importId, named(first.layout, mine));

  const second = await open(office, await strangeFile('ĐẢNG ỦY XÃ A', rows(10), 3));
  expect(second.layout.recipe).toMatchObject({ sender: 'ĐẢNG ỦY XÃ A' });
  expect(second.layout.headerRows).toEqual([6]);
  expect(fieldsOf(second.layout)).toEqual(mine);
  // The plan that was made while reading is the plan of the recipe.
  await importsHandlers.plan(
    { jobId: newId(), importId: second.importId, layout: second.layout },
    office,
  );
  const planned = await allRows(office, second.importId);
  expect(planned.map(({ values }) => values['summary'])).toEqual([
    'Về việc số 10',
    'Về việc số 11',
    'Về việc số 12',
  ]);
});

test('a saved reading is not used for another sender, can be set aside, and can be forgotten', async () => {
  const office = await registerOfTest();
  const first = await open(office, await strangeFile('ĐẢNG ỦY XÃ A', rows(1)));
  await importAs(office, first.importId, named(first.layout, mine));

  const other = await open(office, await strangeFile('ĐẢNG ỦY XÃ B', rows(1)));
  expect(other.layout.recipe).toBeUndefined();

  const again = await open(office, await strangeFile('ĐẢNG ỦY XÃ A', rows(10)));
  expect(again.withoutRecipe).toEqual(first.layout);
  const id = again.layout.recipe?.id ?? '';
  await importsHandlers.forgetRecipe({ id }, office);
  const forgotten = await open(office, await strangeFile('ĐẢNG ỦY XÃ A', rows(20)));
  expect(forgotten.layout).toEqual(first.layout);
});

test('an encoding chosen for a column is part of the reading', async () => {
  const office = await registerOfTest();
  const sheet = (summary: string) => writeLedger([ledgerRow(1, { 6: summary })]);
  const first = await open(office, await sheet('§éng'));
  const columns = first.layout.columns.map((column) =>
    column.field === 'summary' ? { ...column, encoding: 'tcvn3' as const } : column,
  );
  await importAs(office, first.importId, { ...first.layout, columns });
  const { importId, layout } = await open(office, await sheet('§«ng'));
  await importsHandlers.plan({ jobId: newId(), importId, layout }, office);
  expect((await allRows(office, importId))[0]?.values['summary']).toBe('Đông');
});

test('the same file again by its recipe changes nothing', async () => {
  const office = await registerOfTest();
  const file = await strangeFile('ĐẢNG ỦY XÃ A', rows(1));
  const first = await open(office, file);
  await importAs(office, first.importId, named(first.layout, mine));
  const again = await open(office, file);
  const { totals } = await importAs(office, again.importId, again.layout);
  expect(totals).toMatchObject({ created: 0, updated: 0, same: 3 });
});

test('documents are known by the keys that were chosen', async () => {
  const office = await registerOfTest();
  const first = await open(office, await writeLedger([ledgerRow(1)]));
  await importAs(office, first.importId, first.layout);
  const changed = ledgerRow(1, { 3: 'Huyện ủy', 5: '09/9/2019', 6: 'Nội dung đã sửa' });
  const actionsBy = async (
    matching: 'usual' | 'numberAndIssuer' | 'number',
    row: CellContent[],
  ) => {
    const { importId, layout } = await open(office, await writeLedger([row]));
    await importsHandlers.plan(
      { jobId: newId(), importId, layout: { ...layout, matching } },
      office,
    );
    return (await allRows(office, importId)).map(({ action }) => action);
  };
  expect(await actionsBy('usual', changed)).toEqual(['create']);
  expect(await actionsBy('numberAndIssuer', changed)).toEqual(['create']);
  expect(await actionsBy('number', changed)).toEqual(['update']);
  const otherDay = ledgerRow(1, { 5: '09/9/2019', 6: 'Nội dung đã sửa' });
  expect(await actionsBy('numberAndIssuer', otherDay)).toEqual(['update']);
});
