import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import type { VisibleRange } from '../dataTable/visibleRange.ts';

interface RecordFootProps {
  readonly found: number;
  readonly total: number;
  readonly seen: VisibleRange;
  readonly selected: number;
  readonly onRemove: (() => void) | undefined;
  readonly onClear: () => void;
  /** What else can be done with the chosen rows. */
  readonly children?: ReactNode;
}

/** How many rows there are, which are in sight, and what can be done with the chosen ones. */
export function RecordFoot(props: RecordFootProps) {
  const { found, total, seen, selected } = props;
  const { t } = useTranslation();
  const parts = [
    found === total
      ? t('records.total', { total: formatNumber(total) })
      : t('records.found', { found: formatNumber(found), total: formatNumber(total) }),
  ];
  if (seen.last > 0) {
    const [first, last] = [formatNumber(seen.first), formatNumber(seen.last)];
    parts.push(t('directives.count.loaded', { first, last }));
  }
  if (selected > 0) parts.push(t('directives.count.selected', { count: formatNumber(selected) }));
  return (
    <Group gap="sm" h={24} wrap="nowrap">
      <Text size="sm" c="dimmed" role="status">
        {parts.join(' · ')}
      </Text>
      {selected > 0 && (
        <Group gap={6} wrap="nowrap">
          {props.children}
          {props.onRemove !== undefined && (
            <Button size="compact-xs" variant="default" color="gray" onClick={props.onRemove}>
              {t('directives.bulk.remove')}
            </Button>
          )}
          <Button size="compact-xs" variant="subtle" color="gray" onClick={props.onClear}>
            {t('directives.bulk.clear')}
          </Button>
        </Group>
      )}
    </Group>
  );
}
