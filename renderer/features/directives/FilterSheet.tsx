import { Button, Popover, Stack } from '@mantine/core';
import { IconChevronDown, IconFilter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface FilterSheetProps {
  /** How many of the filters hide rows. */
  readonly chosen: number;
  readonly children: ReactNode;
}

/** The filters one below the other behind one button, where they have no room in a line. */
export function FilterSheet({ chosen, children }: FilterSheetProps) {
  const { t } = useTranslation();
  return (
    <Popover position="bottom-start" trapFocus>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant={chosen > 0 ? 'light' : 'default'}
          leftSection={<IconFilter size={14} />}
          rightSection={<IconChevronDown size={14} />}
          fw={500}
          style={{ flexShrink: 0 }}
        >
          {chosen > 0
            ? t('directives.filter.allChosen', { count: chosen })
            : t('directives.filter.all')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="xs">
        <Stack gap="xs" align="flex-start">
          {children}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
