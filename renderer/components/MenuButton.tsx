import { Button, type ButtonProps } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { ComponentPropsWithRef, ReactNode } from 'react';

type MenuButtonProps = ButtonProps &
  Omit<ComponentPropsWithRef<'button'>, keyof ButtonProps | 'color'> & {
    readonly icon?: ReactNode;
    readonly children: ReactNode;
  };

/** The quiet button that opens a menu or a small box: an icon, a word, an arrow down. */
export function MenuButton({ icon, children, ...rest }: MenuButtonProps) {
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      color="gray"
      leftSection={icon}
      rightSection={<IconChevronDown size={14} />}
      {...rest}
    >
      {children}
    </Button>
  );
}
