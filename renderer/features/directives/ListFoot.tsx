import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import type { VisibleRange } from '../../components/dataTable/visibleRange.ts';

interface ListFootProps {
  readonly count: { readonly total: number; readonly isExact: boolean } | undefined;
  readonly seen: VisibleRange;
  readonly selected: number;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
  readonly onExport: () => void;
  readonly onClear: () => void;
}

/** How many documents there are, which are in sight, and what can be done with the chosen ones. */
export function ListFoot(props: ListFootProps) {
  const { count, seen, selected } = props;
  const { t } = useTranslation();
  const parts: string[] = [];
  if (count !== undefined) {
    const total = formatNumber(count.total);
    parts.push(t(count.isExact ? 'directives.count.total' : 'directives.count.atLeast', { total }));
  }
  if (seen.last > 0) {
    const [first, last] = [formatNumber(seen.first), formatNumber(seen.last)];
    parts.push(t('directives.count.loaded', { first, last }));
  }
  if (selected > 0) parts.push(t('directives.count.selected', { count: formatNumber(selected) }));
  const action = (label: string, onClick: () => void, variant: 'default' | 'subtle') => (
    <Button size="compact-xs" variant={variant} color="gray" onClick={onClick}>
      {label}
    </Button>
  );
  return (
    <Group gap="sm" h={24} wrap="nowrap">
      <Text size="sm" c="dimmed" role="status">
        {parts.join(' · ')}
      </Text>
      {selected > 0 && (
        <Group gap={6} wrap="nowrap">
          {action(t('directives.bulk.edit'), props.onEdit, 'default')}
          {action(t('directives.bulk.remove'), props.onRemove, 'default')}
          {action(t('directives.bulk.export'), props.onExport, 'default')}
          {action(t('directives.bulk.clear'), props.onClear, 'subtle')}
        </Group>
      )}
    </Group>
  );
}
