import { checkBackup } from '../backups/packedBackup.ts';
import { runWorker } from '../jobs/worker.ts';

runWorker('checkBackup', ({ file }, report) => checkBackup(file, report));
