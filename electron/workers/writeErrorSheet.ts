import { writeErrorSheet } from '../imports/errorSheet.ts';
import { runWorker } from '../jobs/worker.ts';

runWorker('writeErrorSheet', writeErrorSheet);
