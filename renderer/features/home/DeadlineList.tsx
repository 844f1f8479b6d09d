import type { Deadline } from '../../../shared/domain/deadlines.ts';
import { deadlineAddress } from '../../components/deadlineAddress.ts';
import { DueText } from '../../components/DueText.tsx';
import { ListFrame, ListLine } from './ListFrame.tsx';

interface DeadlineListProps {
  readonly title: string;
  readonly deadlines: readonly Deadline[];
  readonly empty: string;
}

/** What is due, from whatever register, and how long it is until then or since. */
export function DeadlineList({ title, deadlines, empty }: DeadlineListProps) {
  return (
    <ListFrame title={title} empty={empty}>
      {deadlines.map((deadline) => (
        <ListLine
          key={`${deadline.source} ${deadline.rowId}`}
          text={deadline.title}
          address={deadlineAddress(deadline)}
        >
          <DueText dueOn={deadline.dueOn} />
        </ListLine>
      ))}
    </ListFrame>
  );
}
