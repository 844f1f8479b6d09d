import { Text } from '@mantine/core';
import classes from './FactList.module.css';

/** Fields of a row with their names; empty ones are left out. */
export function FactList({
  facts,
}: {
  readonly facts: readonly { readonly label: string; readonly text: string }[];
}) {
  return (
    <dl className={classes['facts']}>
      {facts
        .filter(({ text }) => text !== '')
        .map(({ label, text }) => (
          <div key={label}>
            <Text component="dt" size="xs" c="dimmed">
              {label}
            </Text>
            <Text component="dd" size="sm" style={{ overflowWrap: 'anywhere' }}>
              {text}
            </Text>
          </div>
        ))}
    </dl>
  );
}
