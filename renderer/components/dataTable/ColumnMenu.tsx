import { ActionIcon, Button, Checkbox, Divider, Group, Popover, Stack } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconColumns3 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { MenuButton } from '../MenuButton.tsx';
import {
  type LayoutColumn,
  moveColumn,
  orderedIds,
  type TableLayout,
  toggleColumn,
  usualLayout,
} from './tableLayout.ts';

interface ColumnMenuProps {
  readonly label: string;
  readonly columns: readonly (LayoutColumn & { readonly title: string })[];
  readonly layout: TableLayout;
  readonly onChange: (layout: TableLayout) => void;
}

/** A small box, but words as large as all others. */
const labelSize = { label: { fontSize: 'var(--mantine-font-size-sm)' } };

/** Which columns are shown and in which order, all of it also without a mouse; the last one shown stays. */
export function ColumnMenu({ label, columns, layout, onChange }: ColumnMenuProps) {
  const { t } = useTranslation();
  const ids = orderedIds(layout, columns);
  const titleOf = (id: string) => columns.find((column) => column.id === id)?.title ?? id;
  const move = (id: string, target: string | undefined, name: string, icon: React.ReactNode) => (
    <ActionIcon
      size="sm"
      variant="subtle"
      color="gray"
      disabled={target === undefined}
      aria-label={`${name}: ${titleOf(id)}`}
      title={name}
      onClick={() => target !== undefined && onChange(moveColumn(layout, columns, id, target))}
    >
      {icon}
    </ActionIcon>
  );
  return (
    <Popover position="bottom-end" width={280} trapFocus>
      <Popover.Target>
        <MenuButton icon={<IconColumns3 size={15} />}>{label}</MenuButton>
      </Popover.Target>
      <Popover.Dropdown p="xs">
        <Stack gap={2} mah="60vh" style={{ overflowY: 'auto' }}>
          {ids.map((id, place) => (
            <Group key={id} gap={2} wrap="nowrap">
              <Checkbox
                flex={1}
                size="xs"
                styles={labelSize}
                label={titleOf(id)}
                checked={!layout.hidden.includes(id)}
                onChange={() => onChange(toggleColumn(layout, columns, id))}
              />
              {move(id, ids[place - 1], t('frame.columns.up'), <IconArrowUp size={14} />)}
              {move(id, ids[place + 1], t('frame.columns.down'), <IconArrowDown size={14} />)}
            </Group>
          ))}
        </Stack>
        <Divider my={6} />
        <Checkbox
          size="xs"
          styles={labelSize}
          label={t('frame.columns.wrap')}
          checked={layout.isWrapped}
          onChange={(event) => onChange({ ...layout, isWrapped: event.currentTarget.checked })}
        />
        <Button
          mt={6}
          size="compact-xs"
          variant="subtle"
          color="gray"
          onClick={() => onChange(usualLayout(columns))}
        >
          {t('frame.columns.reset')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
