import { runWorker } from '../jobs/worker.ts';
import { planRegister } from '../registers/planRegister.ts';

runWorker('planRegister', planRegister);
