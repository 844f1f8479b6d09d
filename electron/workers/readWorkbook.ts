import { extname, join } from 'node:path';
import { runWorker } from '../jobs/worker.ts';
import { readIntoStaging } from '../imports/readIntoStaging.ts';

// The parser's thread has its entry beside this one, from source and when built.
const parserEntry = join(import.meta.dirname, `parseWorkbook${extname(import.meta.filename)}`);

runWorker('readWorkbook', (input, report) => readIntoStaging({ ...input, parserEntry }, report));
