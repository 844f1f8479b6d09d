import { runWorker } from '../jobs/worker.ts';
import { commitRegister } from '../registers/commitRegister.ts';

runWorker('commitRegister', commitRegister);
