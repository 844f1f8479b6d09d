import { Button, Modal } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActivityRow } from '../../../shared/contract/activities.ts';
import { activityKinds } from '../../../shared/domain/activities.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../app/useCommand.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FilterChip } from '../../components/FilterChip.tsx';
import { RecordPage } from '../../components/records/RecordPage.tsx';
import { yearsOf } from '../../components/records/rowYears.ts';
import { useYears } from '../../components/records/useYears.ts';
import { WorkbookButtons } from '../../components/sheets/WorkbookButtons.tsx';
import { ActivityForm } from './ActivityForm.tsx';
import { ActivityPanel } from './ActivityPanel.tsx';
import { useActivities } from './useActivities.ts';
import { useActivityColumns } from './useActivityColumns.tsx';

function countBy(rows: readonly ActivityRow[], valueOf: (row: ActivityRow) => string) {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(valueOf(row), (counts.get(valueOf(row)) ?? 0) + 1);
  return counts;
}

/** The register of activities: counts by kind and year, one activity beside the list. */
export function ActivitiesPage() {
  const { t } = useTranslation();
  const [isAdding, setIsAdding] = useState(false);
  const [kinds, setKinds] = useState<(string | number)[]>([]);
  const { data } = useActivities();
  const columns = useActivityColumns();
  const years = useYears(data, ({ heldOn }: ActivityRow) => yearsOf(heldOn));
  const rows = useMemo(
    () =>
      data?.filter((row) => (kinds.length === 0 || kinds.includes(row.kind)) && years.keeps(row)),
    [data, kinds, years],
  );
  const close = () => setIsAdding(false);
  useCommand('new', () => setIsAdding(true));
  const ofKind = countBy(data ?? [], ({ kind }) => kind);
  const isEmpty = data?.length === 0;
  const add = <Button onClick={() => setIsAdding(true)}>{t('activities.new')}</Button>;
  return (
    <>
      <RecordPage
        title={t('activities.title')}
        layoutKey="activities.columns"
        columns={columns}
        rows={rows}
        usualSort={{ field: 'heldOn', direction: 'descending' }}
        actions={
          <>
            <Button
              size="compact-sm"
              leftSection={<IconPlus size={15} />}
              title="Ctrl+N"
              onClick={() => setIsAdding(true)}
            >
              {t('activities.new')}
            </Button>
            <WorkbookButtons register="activities" />
          </>
        }
        filters={
          <>
            <FilterChip
              label={t('activities.fields.kind')}
              options={activityKinds.map((kind) => ({
                value: kind,
                label: t(`activities.kind.${kind}`),
                count: ofKind.get(kind) ?? 0,
              }))}
              values={kinds}
              onChange={setKinds}
            />
            <FilterChip
              label={t('activities.year')}
              options={years.options}
              values={years.values}
              onChange={years.choose}
            />
          </>
        }
        empty={
          <EmptyState
            title={t(isEmpty ? 'activities.empty' : 'activities.notFound')}
            text={t(isEmpty ? 'activities.emptyText' : 'activities.notFoundText')}
            actions={isEmpty && add}
          />
        }
        renderPanel={(id, onClose) => <ActivityPanel key={id} id={id} onClose={onClose} />}
        remove={(ids) => api.activities.remove({ ids })}
      />
      <Modal opened={isAdding} onClose={close} title={t('activities.new')} size="lg">
        <ActivityForm
          values={{}}
          save={(values) => api.activities.create({ values })}
          onDone={close}
          onCancel={close}
        />
      </Modal>
    </>
  );
}
