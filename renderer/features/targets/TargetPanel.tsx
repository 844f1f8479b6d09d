import { ActionIcon, Button, Group, ScrollArea, Stack, Table, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TargetLine } from '../../../shared/contract/targets.ts';
import { formatDate } from '../../../shared/domain/partialDates.ts';
import type { Translate } from '../../../shared/locales/index.ts';
import { FigureList } from './FigureList.tsx';
import { TargetUnits } from './TargetUnits.tsx';
import { explain, goalText, measuredText } from './targetText.ts';
import { Verdict } from './Verdict.tsx';

interface TargetPanelProps {
  readonly line: TargetLine;
  readonly day: string | null;
  readonly onEdit: () => void;
  readonly onClose: () => void;
}

/** Goal, figure, what it was before: each with its period. */
function Facts({ line }: { readonly line: TargetLine }) {
  const { t } = useTranslation();
  const { evaluation } = line;
  const { before, lastYear, period } = evaluation;
  const named = (name: string, of: string | null) =>
    of === null ? name : `${name} (${formatDate(of)})`;
  const rows = [
    [t('targets.column.goal'), line.goalText || goalText(line, evaluation.goal, t as Translate)],
    [named(t('targets.column.actual'), period), measuredText(line, evaluation.measured)],
    [
      named(t('targets.column.before'), before?.period ?? null),
      before === null ? '' : measuredText(line, before.measured),
    ],
    [
      named(t('targets.column.lastYear'), lastYear?.period ?? null),
      lastYear === null ? '' : measuredText(line, lastYear.measured),
    ],
    [t('targets.fields.frequency'), t(`targets.frequency.${line.frequency}`)],
    [t('targets.column.unit'), line.unitName],
    [t('targets.column.directive'), line.directive],
    [t('targets.column.due'), line.dueOn === null ? line.dueOnText : formatDate(line.dueOn)],
    [t('targets.column.notes'), line.notes],
  ] as const;
  return (
    <Table variant="vertical" layout="fixed" withRowBorders={false} verticalSpacing={4}>
      <Table.Tbody>
        {rows
          .filter(([, text]) => text !== '')
          .map(([name, text]) => (
            <Table.Tr key={name}>
              <Table.Th w={170}>{name}</Table.Th>
              <Table.Td>{text}</Table.Td>
            </Table.Tr>
          ))}
      </Table.Tbody>
    </Table>
  );
}

/** A target beside the list: its verdict and why, its figures, its units. */
export function TargetPanel({ line, day, onEdit, onClose }: TargetPanelProps) {
  const { t } = useTranslation();
  return (
    <ScrollArea h="100%" type="auto">
      <Stack gap="sm" p="sm">
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <Text fw={600}>{line.title}</Text>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('records.close')}
            title="Esc"
            onClick={onClose}
          >
            <IconX size={16} />
          </ActionIcon>
        </Group>
        <Button
          size="compact-sm"
          variant="light"
          style={{ alignSelf: 'flex-start' }}
          onClick={onEdit}
        >
          {t('records.edit')}
        </Button>
        <div>
          <Verdict verdict={line.evaluation.verdict} />
          {explain(line, t as Translate).map((sentence) => (
            <Text key={sentence} size="sm">
              {sentence}
            </Text>
          ))}
        </div>
        <Facts line={line} />
        {line.evaluation.origin === 'typed' && <FigureList line={line} />}
        <TargetUnits line={line} day={day} />
      </Stack>
    </ScrollArea>
  );
}
