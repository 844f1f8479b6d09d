import { Button, Menu, Modal, Stack, Text, TextInput, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportingUnit } from '../../../../shared/contract/figures.ts';
import { formatNumber } from '../../../../shared/domain/numbers.ts';
import type { Period } from '../../../../shared/domain/periods.ts';
import { api } from '../../../api/client.ts';
import { useAppMutation } from '../../../api/useAppMutation.ts';

interface SendMenuProps {
  readonly formId: string;
  readonly period: Period;
  readonly units: readonly ReportingUnit[];
  /** The unit that the keyboard is on. */
  readonly unit: ReportingUnit | undefined;
  /** Saves what is typed first; false when that failed. */
  readonly save: () => Promise<boolean>;
  readonly onProblem: (unitId: string, indicatorId: string) => void;
}

interface UnlockProps extends Pick<SendMenuProps, 'formId' | 'period'> {
  readonly unit: ReportingUnit;
  readonly onDone: () => void;
}

function UnlockForm({ formId, period, unit, onDone }: UnlockProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const unlocking = useAppMutation({
    mutationFn: () => api.figures.unlock({ formId, period, unitIds: [unit.id], reason }),
    onSuccess: () => {
      notifications.show({ color: 'green', message: t('figures.entry.unlocked') });
      onDone();
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') unlocking.mutate();
      }}
    >
      <Stack gap="sm">
        <Text size="sm">{t('figures.entry.unlockText', { unit: unit.name })}</Text>
        <TextInput
          label={t('figures.entry.reason')}
          withAsterisk
          data-autofocus
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="subtle" color="gray" onClick={onDone}>
            {t('records.cancel')}
          </Button>
          <Button type="submit" disabled={reason.trim() === ''} loading={unlocking.isPending}>
            {t('figures.entry.unlock')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Sending the reports of units, which locks them, and opening one again. */
export function SendMenu({ formId, period, units, unit, save, onProblem }: SendMenuProps) {
  const { t } = useTranslation();
  const [isUnlocking, setIsUnlocking] = useState(false);
  const sending = useAppMutation({
    mutationFn: async (unitIds: string[]) =>
      (await save()) ? api.figures.send({ formId, period, unitIds }) : null,
    onSuccess: (result) => {
      if (result === null) return;
      const { sent, problems } = result;
      const [problem] = problems;
      if (sent.length > 0) {
        const count = formatNumber(sent.length);
        notifications.show({ color: 'green', message: t('figures.entry.sentNotice', { count }) });
      }
      if (problem !== undefined) {
        const count = formatNumber(problems.length);
        notifications.show({ color: 'orange', message: t('figures.entry.notSent', { count }) });
        onProblem(problem.unitId, problem.indicatorId);
      } else if (sent.length === 0) {
        notifications.show({ message: t('figures.entry.nothingToSend') });
      }
    },
  });
  const written = units.filter(({ isWritten, sentAt }) => isWritten && sentAt === null);
  const send = (unitIds: string[]) => {
    if (unitIds.length > 0) sending.mutate(unitIds);
    else notifications.show({ message: t('figures.entry.nothingToSend') });
  };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            size="compact-sm"
            loading={sending.isPending}
            rightSection={<IconChevronDown size={14} />}
          >
            {t('figures.entry.send')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {unit !== undefined && unit.sentAt === null && (
            <Menu.Item onClick={() => send([unit.id])}>
              {t('figures.entry.sendUnit', { unit: unit.name })}
            </Menu.Item>
          )}
          {unit !== undefined && unit.sentAt !== null && (
            <Menu.Item onClick={() => setIsUnlocking(true)}>
              {t('figures.entry.unlockUnit', { unit: unit.name })}
            </Menu.Item>
          )}
          <Menu.Item onClick={() => send(written.map(({ id }) => id))}>
            {t('figures.entry.sendAll', { count: formatNumber(written.length) })}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={isUnlocking && unit !== undefined}
        onClose={() => setIsUnlocking(false)}
        title={t('figures.entry.unlockTitle')}
      >
        {unit !== undefined && (
          <UnlockForm
            formId={formId}
            period={period}
            unit={unit}
            onDone={() => setIsUnlocking(false)}
          />
        )}
      </Modal>
    </>
  );
}
