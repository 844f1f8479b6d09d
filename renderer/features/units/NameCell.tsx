import { ActionIcon, Group, Text } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { UnitTreeLine } from '../../../shared/contract/units.ts';

interface NameCellProps {
  readonly line: UnitTreeLine;
  readonly isFolded: boolean;
  readonly onToggle: (id: string) => void;
}

/** Pixels a level is set in. */
const indent = 18;

/** The name of a unit at its place in the tree, with the sign that folds what is below. */
export function NameCell({ line, isFolded, onToggle }: NameCellProps) {
  const { t } = useTranslation();
  return (
    <Group gap={2} wrap="nowrap" pl={line.depth * indent}>
      {line.children > 0 ? (
        <ActionIcon
          size="sm"
          variant="subtle"
          color="gray"
          tabIndex={-1}
          aria-label={t(isFolded ? 'units.expand' : 'units.collapse')}
          onClick={(event) => {
            event.stopPropagation();
            onToggle(line.id);
          }}
        >
          {isFolded ? <IconChevronRight size={14} /> : <IconChevronDown size={14} />}
        </ActionIcon>
      ) : (
        <span style={{ width: 22, flexShrink: 0 }} />
      )}
      <Text size="sm" truncate fw={line.children > 0 ? 600 : 400}>
        {line.name}
      </Text>
    </Group>
  );
}
