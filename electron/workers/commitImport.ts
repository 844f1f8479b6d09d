import { runWorker } from '../jobs/worker.ts';
import { commitImport } from '../imports/commitImport.ts';

runWorker('commitImport', (input, report) => commitImport(input, report));
