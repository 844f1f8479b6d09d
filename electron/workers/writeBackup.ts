import { writeBackup } from '../backups/packedBackup.ts';
import { runWorker } from '../jobs/worker.ts';

runWorker('writeBackup', ({ databaseFile, file, attachments }, report) =>
  writeBackup(databaseFile, file, attachments, report),
);
