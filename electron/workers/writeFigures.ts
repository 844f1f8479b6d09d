import { writeFigures } from '../exports/writeFigures.ts';
import { runWorker } from '../jobs/worker.ts';

runWorker('writeFigures', async ({ databaseFile, file, question, today }) => ({
  rows: await writeFigures(databaseFile, file, question, today),
}));
