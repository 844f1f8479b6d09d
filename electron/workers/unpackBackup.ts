import { unpackBackup } from '../backups/packedBackup.ts';
import { runWorker } from '../jobs/worker.ts';

runWorker('unpackBackup', ({ file, databaseFile, attachments }, report) =>
  unpackBackup(file, databaseFile, attachments, report),
);
