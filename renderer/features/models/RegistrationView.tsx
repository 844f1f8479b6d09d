import { Button, Checkbox, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArrowBackUp, IconCircleCheck, IconCircleDashed, IconSend } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegistrationLine } from '../../../shared/contract/movements.ts';
import { localToday } from '../../../shared/domain/moments.ts';
import { registrationStatuses } from '../../../shared/domain/movements.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { formatDate } from '../../../shared/domain/partialDates.ts';
import { api } from '../../api/client.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { StateText } from '../../components/StateText.tsx';
import { CountButton } from './CountButton.tsx';
import classes from './CountTable.module.css';
import { ScrollRegion } from './ScrollRegion.tsx';
import type { ModelView } from './useModelView.ts';

const looks = {
  none: { Icon: IconCircleDashed, tone: 'late' },
  sent: { Icon: IconSend, tone: 'warn' },
  returned: { Icon: IconArrowBackUp, tone: 'late' },
  approved: { Icon: IconCircleCheck, tone: 'good' },
} as const;
const statuses = ['none', ...registrationStatuses] as const;

interface RowProps {
  readonly line: RegistrationLine;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly onOpen: () => void;
}

function Row({ line, isChosen, onChoose, onOpen }: RowProps) {
  const { t } = useTranslation();
  const status = line.status ?? 'none';
  return (
    <tr>
      <td>
        <Checkbox
          size="xs"
          aria-label={t('models.registration.selectUnit', { name: line.name })}
          checked={isChosen}
          onChange={onChoose}
        />
      </td>
      <th scope="row">{line.name}</th>
      <td>
        <StateText {...looks[status]}>{t(`models.registration.${status}`)}</StateText>
      </td>
      <td>{line.happenedOn === null ? '' : formatDate(line.happenedOn)}</td>
      <td className={classes['number']}>
        <CountButton count={line.models} label={line.name} onOpen={onOpen} />
      </td>
      <td>{line.notes}</td>
    </tr>
  );
}

interface RegistrationViewProps {
  readonly view: ModelView;
  readonly year: number;
  readonly movementId: string;
}

/** How far the registration of every unit is; several are set together. */
export function RegistrationView({ view, year, movementId }: RegistrationViewProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { data } = useQuery({
    queryKey: ['registrations', 'board', movementId, year],
    queryFn: () => api.registrations.board({ movementId, year }),
  });
  const setting = useAppMutation({
    mutationFn: (status: (typeof statuses)[number]) =>
      api.registrations.set({
        movementId,
        year,
        unitIds: [...chosen],
        status: status === 'none' ? null : status,
        happenedOn: localToday(),
        notes: '',
      }),
    onSuccess: () => {
      const count = formatNumber(chosen.size);
      notifications.show({ message: t('models.registration.changed', { count }) });
      setChosen(new Set());
    },
  });
  if (data === undefined) return null;
  if (data.length === 0) {
    return <EmptyState title={t('models.matrix.noUnits')} text={t('models.matrix.noUnitsText')} />;
  }
  const toggle = (id: string) =>
    setChosen((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const countOf = (status: (typeof statuses)[number]) =>
    data.filter((line) => (line.status ?? 'none') === status).length;
  const headings = ['unit', 'status', 'on', 'models', 'notes'] as const;
  return (
    <>
      <Text size="sm" role="status">
        {statuses
          .map(
            (status) => `${t(`models.registration.${status}`)}: ${formatNumber(countOf(status))}`,
          )
          .join(' · ')}
      </Text>
      <ScrollRegion label={t('models.view.registrations')}>
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col" style={{ width: 36 }}>
                <Checkbox
                  size="xs"
                  aria-label={t('models.registration.selectUnit', { name: '' })}
                  checked={chosen.size === data.length}
                  indeterminate={chosen.size > 0 && chosen.size < data.length}
                  onChange={(event) =>
                    setChosen(
                      new Set(event.currentTarget.checked ? data.map(({ unitId }) => unitId) : []),
                    )
                  }
                />
              </th>
              {headings.map((name) => (
                <th
                  key={name}
                  scope="col"
                  className={name === 'models' ? classes['number'] : undefined}
                >
                  {t(`models.registration.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.map((line) => (
              <Row
                key={line.unitId}
                line={line}
                isChosen={chosen.has(line.unitId)}
                onChoose={() => toggle(line.unitId)}
                onOpen={() => view.narrow({ belowId: line.unitId, isCounted: true })}
              />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {chosen.size > 0 && (
        <Group gap="xs" h={28}>
          {statuses.map((status) => (
            <Button
              key={status}
              size="compact-xs"
              variant="default"
              loading={setting.isPending}
              onClick={() => setting.mutate(status)}
            >
              {t('models.registration.set', { status: t(`models.registration.${status}`) })}
            </Button>
          ))}
        </Group>
      )}
    </>
  );
}
