import { runWorker } from '../jobs/worker.ts';
import { writeRecords } from '../registers/writeRecords.ts';

runWorker('writeRecords', writeRecords);
