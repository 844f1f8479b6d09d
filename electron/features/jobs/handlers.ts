import type { AppContract } from '../../../shared/contract/contract.ts';
import type { FeatureHandlers } from '../../../shared/contract/procedure.ts';
import type { AppContext } from '../../context.ts';

export const jobsHandlers: FeatureHandlers<AppContract['jobs'], AppContext> = {
  cancel({ jobId }, context) {
    context.jobs.cancel(jobId);
    return {};
  },
};
