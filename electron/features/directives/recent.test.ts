import { afterEach, beforeEach, expect, test } from 'vitest';
import { directivesContract } from '../../../shared/contract/directives.ts';
import { emptyRegister, importFile } from '../../imports/fixtures/importing.ts';
import { ledgerRow, writeLedger } from '../../imports/fixtures/registerWorkbook.ts';
import type { TestContext } from '../../testContext.ts';
import { importsHandlers } from '../imports/handlers.ts';
import { directivesHandlers } from './handlers.ts';

let context: TestContext;

beforeEach(async () => {
  context = await emptyRegister();
});
afterEach(() => context.dispose());

/** Two changes within the same millisecond have no order of time. */
const later = () => new Promise((resolve) => setTimeout(resolve, 2));

async function write(numberSymbol: string): Promise<void> {
  const input = directivesContract.create.input.parse({ values: { numberSymbol } });
  await directivesHandlers.create(input, context);
  await later();
}

async function importRows(...rows: number[]): Promise<string> {
  const { batchId } = await importFile(
    context,
    await writeLedger(rows.map((row) => ledgerRow(row))),
  );
  await later();
  return batchId;
}

async function recent(): Promise<string[]> {
  const summary = await directivesHandlers.summary({}, context);
  return directivesContract.summary.output
    .parse(summary)
    .recent.map((line) =>
      line.kind === 'document'
        ? line.document.numberSymbol
        : `${line.batch.isTakenBack ? 'taken back' : 'imported'} ${line.batch.documents}`,
    );
}

test('an import is one line between what was written by hand', async () => {
  await write('1-KH/ĐU');
  await importRows(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
  await write('2-KH/ĐU');
  expect(await recent()).toEqual(['2-KH/ĐU', 'imported 12', '1-KH/ĐU']);
});

test('an imported document that was edited since stands for itself', async () => {
  await importRows(1, 2);
  const filter = directivesContract.list.input.parse({});
  const [row] = (await directivesHandlers.list(filter, context)).rows;
  if (row === undefined) throw new Error('nothing was imported');
  await directivesHandlers.updateMany({ ids: [row.id], change: { isVerified: true } }, context);
  expect(await recent()).toEqual([row.numberSymbol, 'imported 2']);
});

test('an import that was taken back is told at the moment of that, once', async () => {
  const batchId = await importRows(1, 2, 3);
  await write('1-KH/ĐU');
  await importsHandlers.takeBack({ jobId: crypto.randomUUID(), batchId }, context);
  expect(await recent()).toEqual(['taken back 3', '1-KH/ĐU']);
});
