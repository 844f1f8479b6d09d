import {
  ActionIcon,
  Anchor,
  Group,
  Paper,
  Progress,
  Stack,
  Text,
  UnstyledButton,
} from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RequirementCount } from '../../../shared/contract/coverage.ts';
import { coveredOf } from '../../../shared/domain/coverageCount.ts';
import { formatNumber, formatRatio } from '../../../shared/domain/numbers.ts';
import { formatDate } from '../../../shared/domain/partialDates.ts';

interface RequirementCardProps {
  readonly line: RequirementCount;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
  readonly onMissing: () => void;
}

/** A demand with its count as reports write it, and the way to those missing. */
export function RequirementCard(props: RequirementCardProps) {
  const { line, isChosen } = props;
  const { t } = useTranslation();
  const { requirement, count } = line;
  const share = (part: number) => (count.total === 0 ? 0 : (part / count.total) * 100);
  return (
    <Paper
      withBorder
      px="xs"
      py={6}
      {...(isChosen && { style: { borderColor: 'var(--mantine-primary-color-filled)' } })}
    >
      <Stack gap={2}>
        <Group justify="space-between" wrap="nowrap" align="flex-start" gap={4}>
          <UnstyledButton onClick={props.onChoose} aria-pressed={isChosen} flex={1}>
            <Text size="sm" fw={isChosen ? 600 : 500}>
              {requirement.title}
            </Text>
          </UnstyledButton>
          <Group gap={0} wrap="nowrap">
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              aria-label={`${t('coverage.requirement.edit')}: ${requirement.title}`}
              onClick={props.onEdit}
            >
              <IconPencil size={14} />
            </ActionIcon>
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              aria-label={`${t('coverage.requirement.remove')}: ${requirement.title}`}
              onClick={props.onRemove}
            >
              <IconTrash size={14} />
            </ActionIcon>
          </Group>
        </Group>
        <Group justify="space-between" gap="xs" wrap="nowrap">
          <Group gap="xs" wrap="nowrap" align="baseline">
            <Text fw={600} fz="lg">
              {formatRatio(coveredOf(count), count.total)}
            </Text>
            {requirement.dueOn !== null && (
              <Text size="xs" c="dimmed">
                {t('coverage.requirement.due', { date: formatDate(requirement.dueOn) })}
              </Text>
            )}
          </Group>
          {count.none > 0 && (
            <Anchor component="button" type="button" size="sm" onClick={props.onMissing}>
              {t('coverage.missing.button', { count: formatNumber(count.none) })}
            </Anchor>
          )}
        </Group>
        <Progress.Root size={5} aria-hidden>
          <Progress.Section value={share(count.own)} color="teal.9" />
          <Progress.Section value={share(count.folded)} color="cyan.6" />
        </Progress.Root>
      </Stack>
    </Paper>
  );
}
