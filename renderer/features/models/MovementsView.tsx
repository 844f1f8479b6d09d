import { Button, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MovementRow } from '../../../shared/contract/movements.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { formatDate } from '../../../shared/domain/partialDates.ts';
import { api } from '../../api/client.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FactList } from '../../components/records/FactList.tsx';
import { PanelHeader } from '../../components/records/PanelHeader.tsx';
import { type RecordColumn, recordColumn } from '../../components/records/recordColumn.ts';
import { RecordPage } from '../../components/records/RecordPage.tsx';
import { useMovements } from './ModelFilters.tsx';
import { MovementDeadlines } from './MovementDeadlines.tsx';
import { MovementFields } from './MovementFields.tsx';

function periodOf({ period, periodText }: MovementRow): string {
  return periodText || (period === null ? '' : formatDate(period));
}

function directivesOf({ directives }: MovementRow): string {
  return directives
    .map(({ numberSymbol, alias, summary }) => numberSymbol || alias || summary)
    .join('; ');
}

function useColumns(): readonly RecordColumn<MovementRow>[] {
  const { t } = useTranslation();
  return useMemo(
    () => [
      recordColumn<MovementRow>({
        id: 'title',
        title: t('movements.fields.title'),
        width: 320,
        grows: true,
        text: ({ title }) => title,
      }),
      recordColumn<MovementRow>({
        id: 'period',
        title: t('movements.fields.period'),
        width: 120,
        text: periodOf,
        order: ({ period }) => period,
      }),
      recordColumn<MovementRow>({
        id: 'collector',
        title: t('movements.fields.collector'),
        width: 220,
        text: ({ collectorName }) => collectorName,
      }),
      recordColumn<MovementRow>({
        id: 'directives',
        title: t('movements.fields.directiveIds'),
        width: 220,
        text: directivesOf,
      }),
      recordColumn<MovementRow>({
        id: 'models',
        title: t('movements.fields.models'),
        width: 90,
        text: ({ models }) => formatNumber(models),
        order: ({ models }) => models,
      }),
    ],
    [t],
  );
}

interface PanelProps {
  readonly movement: MovementRow;
  readonly onClose: () => void;
  readonly onEdit: () => void;
}

function MovementPanel({ movement, onClose, onEdit }: PanelProps) {
  const { t } = useTranslation();
  const facts = [
    { label: t('movements.fields.period'), text: periodOf(movement) },
    {
      label: t('movements.fields.directiveIds'),
      text: directivesOf(movement),
    },
    {
      label: t('movements.fields.registrantLevels'),
      text: movement.registrantLevels.map((level) => t(`units.level.${level}`)).join(', '),
    },
    {
      label: t('movements.fields.registrantKinds'),
      text: movement.registrantKinds.map((kind) => t(`units.kind.${kind}`)).join(', '),
    },
    { label: t('movements.fields.collector'), text: movement.collectorName },
    { label: t('movements.fields.rules'), text: formatNumber(movement.rules.length) },
    { label: t('movements.fields.notes'), text: movement.notes },
  ];
  return (
    <Stack gap="md" p="md">
      <PanelHeader title={movement.title} onClose={onClose} onEdit={onEdit} />
      <Stack gap={4} component="section">
        <Title order={4} fz="sm">
          {t('movements.panel.deadlines')}
        </Title>
        <MovementDeadlines movement={movement} />
      </Stack>
      <Stack gap={4} component="section">
        <Title order={4} fz="sm">
          {t('movements.panel.fields')}
        </Title>
        <MovementFields movement={movement} />
      </Stack>
      <FactList facts={facts} />
    </Stack>
  );
}

interface MovementsViewProps {
  readonly actions: ReactNode;
  readonly onNew: () => void;
  readonly onEdit: (movement: MovementRow) => void;
}

/** Movements with their documents, deadlines, fields and rules. */
export function MovementsView({ actions, onNew, onEdit }: MovementsViewProps) {
  const { t } = useTranslation();
  const columns = useColumns();
  const rows = useMovements();
  const isEmpty = rows?.length === 0;
  return (
    <RecordPage
      title={t('models.title')}
      layoutKey="movements.columns"
      columns={columns}
      rows={rows}
      usualSort={{ field: 'period', direction: 'descending' }}
      actions={actions}
      empty={
        <EmptyState
          title={t(isEmpty ? 'movements.empty' : 'movements.notFound')}
          text={t(isEmpty ? 'movements.emptyText' : 'models.notFoundText')}
          actions={isEmpty && <Button onClick={onNew}>{t('movements.new')}</Button>}
        />
      }
      remove={(ids) => api.movements.remove({ ids })}
      renderPanel={(id, close) => {
        const movement = rows?.find((row) => row.id === id);
        return movement === undefined ? (
          <Text p="md">{t('movements.notFound')}</Text>
        ) : (
          <MovementPanel
            key={id}
            movement={movement}
            onClose={close}
            onEdit={() => onEdit(movement)}
          />
        );
      }}
    />
  );
}
