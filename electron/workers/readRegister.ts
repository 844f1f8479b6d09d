import { runWorker } from '../jobs/worker.ts';
import { readRegister } from '../registers/readRegister.ts';

runWorker('readRegister', readRegister);
