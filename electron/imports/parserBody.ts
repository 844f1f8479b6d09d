import { type MessagePort, parentPort } from 'node:worker_threads';
import type { z } from 'zod';
import { asWorkbookError } from '../workbooks/workbookError.ts';
import { type Message, startSchema } from './parserMessages.ts';
import { parseWorkbook, type ParseListener } from './parseWorkbook.ts';

/** Batches on their way: more would only fill memory when the other thread is the slower one. */
const mostOnTheWay = 16;

/** The body of the thread's entry: waits for a file and parses it. Does nothing outside such a thread. */
export function runParserThread(): void {
  const port = parentPort;
  if (port === null) return;
  port.once('message', (raw: unknown) => void parseFor(port, startSchema.parse(raw)));
}

async function parseFor(
  port: MessagePort,
  { file, pasted, taken }: z.infer<typeof startSchema>,
): Promise<void> {
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
    await parseWorkbook({ file, pasted }, listener);
    post({ type: 'done' });
  } catch (error) {
    const { code, detail } = asWorkbookError(error, 'parser');
    post({ type: 'failed', code, detail });
  }
}
