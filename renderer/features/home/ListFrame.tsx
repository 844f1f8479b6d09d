import { Anchor, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Children, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { Directive } from '../../../shared/domain/directives.ts';

/** A framed list of the desk with its heading, or a sentence where it is empty. */
export function ListFrame({
  title,
  empty,
  children,
}: {
  readonly title: string;
  readonly empty: string;
  readonly children: ReactNode;
}) {
  return (
    <Paper withBorder p="md">
      <Title order={4} mb="xs">
        {title}
      </Title>
      {Children.count(children) === 0 && (
        <Text size="sm" c="dimmed">
          {empty}
        </Text>
      )}
      <Stack gap={6}>{children}</Stack>
    </Paper>
  );
}

/** One line: what it is, which opens it, and a remark at its end. */
export function ListLine({
  text,
  address,
  isWhole = false,
  children,
}: {
  readonly text: string;
  readonly address: string;
  /** Goes on in a second line where a single one would cut it. */
  readonly isWhole?: boolean;
  readonly children: ReactNode;
}) {
  const navigate = useNavigate();
  return (
    <Group gap="sm" wrap="nowrap" justify="space-between">
      <Anchor
        component="button"
        type="button"
        size="sm"
        ta="left"
        truncate={!isWhole}
        title={text}
        onClick={() => void navigate(address)}
      >
        {text}
      </Anchor>
      {children}
    </Group>
  );
}

/** A document of the desk, opened in the register. */
export function DocumentLine({
  row,
  children,
}: {
  readonly row: Directive;
  readonly children: ReactNode;
}) {
  const words = [row.numberSymbol || row.alias, row.summary].filter((part) => part !== '');
  return (
    <ListLine text={words.join(' · ')} address={`/directives?id=${row.id}`}>
      {children}
    </ListLine>
  );
}
