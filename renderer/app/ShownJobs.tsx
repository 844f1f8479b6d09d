import { Affix, Stack } from '@mantine/core';
import { useShownJobs } from '../api/shownJobs.ts';
import { JobProgress } from '../components/JobProgress.tsx';
import classes from './ShownJobs.module.css';

/** Below the header: notices stand at the bottom. */
const place = { top: 56, left: '50%' } as const;

/** Long calls that no page shows by itself: how far they are, and the way out of each. */
export function ShownJobs() {
  const jobIds = useShownJobs();
  return (
    <Affix position={place} className={classes['place'] ?? ''}>
      <Stack gap="xs">
        {jobIds.map((jobId) => (
          <JobProgress key={jobId} jobId={jobId} />
        ))}
      </Stack>
    </Affix>
  );
}
