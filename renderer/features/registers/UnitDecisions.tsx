import { Alert, Button, Group, Modal, ScrollArea, Stack, Text } from '@mantine/core';
import { IconBuildingCommunity } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AskedUnit, RegisterAnswers } from '../../../shared/contract/registers.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { decisionKey, readDecision } from '../../../shared/domain/unitDecisions.ts';
import { UnitDecisionTable } from './UnitDecisionTable.tsx';

interface UnitDecisionsProps {
  readonly asked: readonly AskedUnit[];
  readonly answers: RegisterAnswers;
  readonly isPlanning: boolean;
  readonly onDecided: (answers: RegisterAnswers) => void;
}

/** Says that names of units are unknown, and lets the clerk say what they mean; the rows are then planned again. */
export function UnitDecisions({ asked, answers, isPlanning, onDecided }: UnitDecisionsProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<RegisterAnswers | null>(null);
  const open = asked.filter(({ writings }) =>
    writings.some((writing) => readDecision(answers[decisionKey(writing)]) === undefined),
  ).length;
  const isOpen = open > 0;
  if (asked.length === 0) return null;
  const apply = () => {
    if (draft !== null) onDecided(draft);
    setDraft(null);
  };
  return (
    <>
      <Alert
        variant="light"
        color={isOpen ? 'orange' : 'gray'}
        py={6}
        icon={<IconBuildingCommunity size={18} />}
      >
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm">
            {isOpen
              ? t('registers.units.open', { count: formatNumber(open) })
              : t('registers.units.decided')}
          </Text>
          <Button
            size="compact-sm"
            variant={isOpen ? 'filled' : 'default'}
            loading={isPlanning}
            style={{ flexShrink: 0 }}
            onClick={() => setDraft(answers)}
          >
            {t('registers.units.choose')}
          </Button>
        </Group>
      </Alert>
      <Modal
        opened={draft !== null}
        onClose={() => setDraft(null)}
        title={t('registers.units.title')}
        size="xl"
        scrollAreaComponent={ScrollArea.Autosize}
      >
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {t('registers.units.hint')}
          </Text>
          <UnitDecisionTable asked={asked} answers={draft ?? answers} onAnswers={setDraft} />
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setDraft(null)}>
              {t('records.cancel')}
            </Button>
            <Button onClick={apply}>{t('registers.units.apply')}</Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
