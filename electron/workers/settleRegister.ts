import { runWorker } from '../jobs/worker.ts';
import { settleRegister } from '../imports/settleRegister.ts';

runWorker('settleRegister', settleRegister);
