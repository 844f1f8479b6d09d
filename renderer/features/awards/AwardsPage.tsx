import { AppraisalList } from './AppraisalList.tsx';
import { AwardList } from './AwardList.tsx';
import { ProposalList } from './ProposalList.tsx';
import { useAwardView } from './ViewSwitch.tsx';

const lists = { awards: AwardList, proposals: ProposalList, appraisals: AppraisalList } as const;

/** Awards: what was given, what is proposed, what was appraised. */
export function AwardsPage() {
  const List = lists[useAwardView()];
  return <List />;
}
