import { Anchor } from '@mantine/core';
import { formatNumber } from '../../../shared/domain/numbers.ts';

interface CountButtonProps {
  readonly count: number;
  /** What is counted: "Xã A, Kinh tế". */
  readonly label: string;
  readonly onOpen: () => void;
}

/** A number that leads to the list behind it; nothing leads nowhere. */
export function CountButton({ count, label, onOpen }: CountButtonProps) {
  if (count === 0) return <>0</>;
  return (
    <Anchor
      component="button"
      type="button"
      size="sm"
      aria-label={`${label}: ${formatNumber(count)}`}
      onClick={onOpen}
    >
      {formatNumber(count)}
    </Anchor>
  );
}
