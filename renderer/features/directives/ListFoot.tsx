import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/domain/numbers.ts';

interface ListFootProps {
  readonly count: { readonly total: number; readonly isExact: boolean } | undefined;
  readonly loaded: number;
  readonly selected: number;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
  readonly onExport: () => void;
}

/** How many documents there are, how many are read, and what can be done with the chosen ones. */
export function ListFoot({ count, loaded, selected, onEdit, onRemove, onExport }: ListFootProps) {
  const { t } = useTranslation();
  const parts = [
    ...(count === undefined
      ? []
      : [
          t(count.isExact ? 'directives.count.total' : 'directives.count.atLeast', {
            total: formatNumber(count.total),
          }),
        ]),
    t('directives.count.loaded', { loaded: formatNumber(loaded) }),
    ...(selected > 0 ? [t('directives.count.selected', { count: selected })] : []),
  ];
  return (
    <Group gap="sm" h={26} wrap="nowrap">
      <Text size="sm" c="dimmed" role="status">
        {parts.join(' · ')}
      </Text>
      {selected > 0 && (
        <Group gap={6} wrap="nowrap">
          <Button size="compact-sm" variant="default" onClick={onEdit}>
            {t('directives.bulk.edit')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={onRemove}>
            {t('directives.bulk.remove')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={onExport}>
            {t('directives.bulk.export')}
          </Button>
        </Group>
      )}
    </Group>
  );
}
