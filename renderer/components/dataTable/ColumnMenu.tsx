import { Button, Menu } from '@mantine/core';
import { IconCheck, IconChevronDown, IconColumns3 } from '@tabler/icons-react';
import type { LayoutColumn, TableLayout } from './tableLayout.ts';
import { orderedIds, toggleColumn } from './tableLayout.ts';

interface ColumnMenuProps {
  readonly label: string;
  readonly columns: readonly (LayoutColumn & { readonly title: string })[];
  readonly layout: TableLayout;
  readonly onChange: (layout: TableLayout) => void;
}

/** Which columns are shown; the last one shown stays. */
export function ColumnMenu({ label, columns, layout, onChange }: ColumnMenuProps) {
  return (
    <Menu closeOnItemClick={false} position="bottom-end">
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<IconColumns3 size={15} />}
          rightSection={<IconChevronDown size={14} />}
        >
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={420} style={{ overflowY: 'auto' }}>
        {orderedIds(layout, columns).map((id) => (
          <Menu.Item
            key={id}
            role="menuitemcheckbox"
            aria-checked={!layout.hidden.includes(id)}
            leftSection={
              <IconCheck
                size={14}
                style={{ visibility: layout.hidden.includes(id) ? 'hidden' : 'visible' }}
              />
            }
            onClick={() => onChange(toggleColumn(layout, columns, id))}
          >
            {columns.find((column) => column.id === id)?.title}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
