import { CoverageOverview } from './CoverageOverview.tsx';
import { DirectiveCoverage } from './DirectiveCoverage.tsx';
import { useCoverageAddress } from './useCoverageAddress.ts';

/** Who carried directives out: all of them, or one with its units. */
export function CoveragePage() {
  const { directiveId } = useCoverageAddress();
  return directiveId === null ? (
    <CoverageOverview />
  ) : (
    <DirectiveCoverage key={directiveId} directiveId={directiveId} />
  );
}
