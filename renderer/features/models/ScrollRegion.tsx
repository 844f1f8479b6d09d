import type { ReactNode } from 'react';
import classes from './CountTable.module.css';

interface ScrollRegionProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** A table that scrolls by itself. */
export function ScrollRegion({ label, children }: ScrollRegionProps) {
  return (
    // A region that scrolls is reached by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={classes['scroll']} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
