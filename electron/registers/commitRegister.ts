import type { RegisterPlanTotals } from '../../shared/contract/registers.ts';
import { openStaging } from '../imports/staging.ts';
import type { ReportProgress } from '../jobs/worker.ts';
import { openDatabase } from './openDatabase.ts';
import { planStagedRegister } from './planRegister.ts';
import { readStagedPlan, readStagedRegister, stagedSheet } from './registerStaging.ts';

/** What the job of committing is given. */
export interface CommitRegisterInput {
  readonly stagingFile: string;
  readonly databaseFile: string;
  readonly clerk: string;
}

/**
 * The job: the planned rows become rows of the register, in one transaction and one change, which one undo
 * takes back. They are planned again in it, because the register may have changed since the preview.
 * @returns no change when there was nothing to write
 * @throws AppError `notFound` when nothing was planned
 */
export async function commitRegister(
  { stagingFile, databaseFile, clerk }: CommitRegisterInput,
  report: ReportProgress,
): Promise<RegisterPlanTotals & { changeId: string | null }> {
  const staging = openStaging(stagingFile);
  const database = openDatabase(databaseFile, 'write');
  try {
    const { layout, answers, today } = readStagedPlan(staging);
    const file = readStagedRegister(staging);
    return await database.change(clerk, async (change) => {
      const place = { database: change.transaction, answers, today };
      const { plan, sums } = await planStagedRegister(staging, layout, place);
      const { created, updated } = sums.totals;
      if (created + updated === 0) return { ...sums, changeId: null };
      await change.record({
        subject: 'registers',
        action: 'import',
        rowId: change.id,
        label: file.fileName,
        before: null,
        after: {
          register: file.register,
          sheet: stagedSheet(file, layout.sheet).name,
          ...sums.totals,
        },
      });
      await plan.write(change, report);
      return { ...sums, changeId: change.id };
    });
  } finally {
    await database.close();
    staging.close();
  }
}
