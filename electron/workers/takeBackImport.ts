import { runWorker } from '../jobs/worker.ts';
import { takeBackImport } from '../imports/takeBackImport.ts';

runWorker('takeBackImport', takeBackImport);
