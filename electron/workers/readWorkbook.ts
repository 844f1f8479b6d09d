import { extname, join } from 'node:path';
import { ParserThread } from '../imports/parserThread.ts';
import { runWorker } from '../jobs/worker.ts';

// The parser's thread has its entry beside this one, from source and when built.
const parser = new ParserThread(
  join(import.meta.dirname, `parseWorkbook${extname(import.meta.filename)}`),
);

runWorker('readWorkbook', async (input, report) => {
  // Loaded while the thread inflates the workbook.
  parser.start(input);
  const { readIntoStaging } = await import('../imports/readIntoStaging.ts');
  return readIntoStaging(input, report, (_source, listener) => parser.listen(listener));
});
