import { undoChangeJob } from '../bulk/bulkJobs.ts';
import { runWorker } from '../jobs/worker.ts';

runWorker('undoChange', undoChangeJob);
