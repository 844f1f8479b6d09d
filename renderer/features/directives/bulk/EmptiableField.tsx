import { Group, SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldAction } from './bulkChange.ts';

interface EmptiableFieldProps {
  readonly label: string;
  readonly action: FieldAction;
  readonly onAction: (action: FieldAction) => void;
  /** The input for the new value, with its label. */
  readonly children: ReactNode;
}

const actions = ['keep', 'set', 'empty'] as const satisfies readonly FieldAction[];

/** A field that keeps what it has, takes what is typed, or is emptied: three different things, said apart. */
export function EmptiableField({ label, action, onAction, children }: EmptiableFieldProps) {
  const { t } = useTranslation();
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      <div style={{ flex: 1 }}>{children}</div>
      <SegmentedControl
        // Beside the input, below its label.
        mt="calc(var(--mantine-font-size-sm) * var(--mantine-line-height))"
        aria-label={label}
        value={action}
        onChange={onAction}
        data={actions.map((value) => ({ value, label: t(`directives.bulk.${value}`) }))}
      />
    </Group>
  );
}
