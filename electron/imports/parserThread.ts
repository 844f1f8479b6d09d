import { parentPort, Worker, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { asWorkbookError, WorkbookError } from '../workbooks/workbookError.ts';
import { parseWorkbook, type ParseListener } from './parseWorkbook.ts';

/*
 * Parsing in a thread beside the one that plans and writes: two cores are there to be used. The thread
 * holds no database and dies with its process.
 */

const startSchema = z.object({ file: z.string(), taken: z.instanceof(SharedArrayBuffer) });

const workbookErrorCodes = [
  'notWorkbook',
  'password',
  'damaged',
  'tooLarge',
  'unsupported',
  'unreadable',
] as const;

const range = z.object({
  top: z.number(),
  left: z.number(),
  bottom: z.number(),
  right: z.number(),
});
const messageSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('open'),
    format: z.enum(['xlsx', 'xls']),
    sheets: z.array(
      z.object({
        index: z.number(),
        name: z.string(),
        state: z.enum(['visible', 'hidden', 'veryHidden']),
      }),
    ),
  }),
  z.object({
    type: z.literal('rows'),
    batch: z.object({
      sheet: z.number(),
      firstRow: z.number(),
      lastRow: z.number(),
      packed: z.string(),
    }),
  }),
  z.object({ type: z.literal('progress'), sheet: z.number(), fraction: z.number() }),
  z.object({
    type: z.literal('sheetEnd'),
    sheet: z.number(),
    end: z.object({
      merges: z.array(range),
      hiddenColumns: z.array(z.number()),
      lastRow: z.number(),
    }),
  }),
  z.object({ type: z.literal('done') }),
  z.object({ type: z.literal('failed'), code: z.enum(workbookErrorCodes), detail: z.string() }),
]);
type Message = z.infer<typeof messageSchema>;

/** Batches on their way: more would only fill memory when the other thread is the slower one. */
const mostOnTheWay = 24;

/** The body of the thread's entry. Does nothing outside such a thread. */
export async function runParserThread(): Promise<void> {
  const port = parentPort;
  if (port === null) return;
  const { file, taken } = startSchema.parse(workerData);
  const counter = new Int32Array(taken);
  let sent = 0;
  const post = (message: Message): void => port.postMessage(message);
  const listener: ParseListener = {
    onOpen: (format, sheets) => post({ type: 'open', format, sheets: [...sheets] }),
    onRows(batch) {
      post({ type: 'rows', batch });
      sent++;
      for (;;) {
        const before = Atomics.load(counter, 0);
        if (sent - before <= mostOnTheWay) break;
        Atomics.wait(counter, 0, before);
      }
    },
    onProgress: (sheet, fraction) => post({ type: 'progress', sheet, fraction }),
    onSheetEnd: (sheet, end) => post({ type: 'sheetEnd', sheet, end }),
  };
  try {
    await parseWorkbook(file, listener);
    post({ type: 'done' });
  } catch (error) {
    const { code, detail } = asWorkbookError(error, 'parser');
    post({ type: 'failed', code, detail });
  }
}

/**
 * Parses a workbook in a thread of its own.
 * @param entry the module that calls `runParserThread`
 * @throws WorkbookError
 */
export async function parseInThread(
  entry: string,
  file: string,
  listener: ParseListener,
): Promise<void> {
  const taken = new SharedArrayBuffer(4);
  const counter = new Int32Array(taken);
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const thread = new Worker(entry, { workerData: { file, taken } });
  const receive = (raw: unknown): void => {
    const message = messageSchema.parse(raw);
    if (message.type === 'rows') {
      listener.onRows(message.batch);
      Atomics.add(counter, 0, 1);
      Atomics.notify(counter, 0);
    } else if (message.type === 'open') listener.onOpen(message.format, message.sheets);
    else if (message.type === 'progress') listener.onProgress(message.sheet, message.fraction);
    else if (message.type === 'sheetEnd') listener.onSheetEnd(message.sheet, message.end);
    else if (message.type === 'done') resolve();
    else reject(new WorkbookError(message.code, message.detail));
  };
  thread.on('message', (raw: unknown) => {
    try {
      receive(raw);
    } catch (error) {
      reject(error instanceof Error ? error : new Error(String(error)));
    }
  });
  thread.on('error', (error) => reject(asWorkbookError(error, 'parser')));
  thread.on('exit', () => reject(new WorkbookError('damaged', 'parser')));
  try {
    await promise;
  } finally {
    await thread.terminate();
  }
}
