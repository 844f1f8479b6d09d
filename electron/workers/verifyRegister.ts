import { verifyRegister } from '../backups/verifyRegister.ts';
import { runWorker } from '../jobs/worker.ts';

runWorker('verifyRegister', ({ databaseFile, attachments }, report) =>
  verifyRegister(databaseFile, attachments, report),
);
