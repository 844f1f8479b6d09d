import { writeRegister } from '../exports/writeRegister.ts';
import { runWorker } from '../jobs/worker.ts';

runWorker('writeRegister', async ({ databaseFile, file, view }, report) => ({
  rows: await writeRegister(databaseFile, file, view, report),
}));
