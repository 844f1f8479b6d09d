import { writeTable } from '../exports/writeTable.ts';
import { runWorker } from '../jobs/worker.ts';

runWorker('writeTable', writeTable);
