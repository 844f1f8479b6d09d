import { runWorker } from '../jobs/worker.ts';
import { planImport } from '../imports/planImport.ts';

runWorker('planImport', planImport);
