import { changeRowsJob } from '../bulk/bulkJobs.ts';
import { runWorker } from '../jobs/worker.ts';

runWorker('changeRows', changeRowsJob);
