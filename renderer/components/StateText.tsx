import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './StateText.module.css';

interface StateTextProps {
  readonly Icon: Icon;
  readonly tone: 'good' | 'warn' | 'late' | 'quiet';
  readonly children: ReactNode;
}

/** A state in words with a quiet sign, never by colour alone. */
export function StateText({ Icon: Sign, tone, children }: StateTextProps) {
  return (
    <span className={classes['state']} data-tone={tone}>
      <Sign size={14} aria-hidden />
      <span>{children}</span>
    </span>
  );
}
