import { Button, Modal } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { type Verdict, verdicts } from '../../../shared/domain/targetVerdict.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../app/useCommand.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FilterChip } from '../../components/FilterChip.tsx';
import { RecordPage } from '../../components/records/RecordPage.tsx';
import { WorkbookButtons } from '../../components/sheets/WorkbookButtons.tsx';
import { AsOf } from './AsOf.tsx';
import { TargetForm } from './TargetForm.tsx';
import { TargetPanel } from './TargetPanel.tsx';
import { useAsOf } from './useAsOf.ts';
import { useTargetColumns } from './useTargetColumns.tsx';

/**
 * Targets with what was reached; `?program=…` shows those of one program, `?directive=…` those that a document
 * sets.
 */
export function TargetsPage() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const { asOf, day, setAsOf } = useAsOf();
  const [chosen, setChosen] = useState<readonly Verdict[]>([]);
  const [dialog, setDialog] = useState<'new' | string | null>(null);
  const programId = params.get('program');
  const directiveId = params.get('directive');
  const { data } = useQuery({
    queryKey: ['targets', 'list', day, programId, directiveId],
    queryFn: () => api.targets.list({ day, programId, directiveId }),
    placeholderData: (before) => before,
  });
  const rows = useMemo(
    () =>
      data?.filter(({ evaluation }) => chosen.length === 0 || chosen.includes(evaluation.verdict)),
    [data, chosen],
  );
  const columns = useTargetColumns();
  const isEmpty = data?.length === 0;
  const edited = data?.find(({ id }) => id === dialog);
  const close = () => setDialog(null);
  useCommand('new', () => setDialog('new'));
  const add = (
    <Button
      size="compact-sm"
      leftSection={<IconPlus size={15} />}
      title="Ctrl+N"
      onClick={() => setDialog('new')}
    >
      {t('targets.add')}
    </Button>
  );
  const options = verdicts.map((value) => ({
    value,
    label: t(`targets.verdict.${value}`),
    count: data?.filter(({ evaluation }) => evaluation.verdict === value).length ?? 0,
  }));
  return (
    <>
      <RecordPage
        title={t('targets.title')}
        layoutKey="targets.columns"
        columns={columns}
        rows={rows}
        usualSort={{ field: 'title', direction: 'ascending' }}
        actions={
          <>
            {add}
            <WorkbookButtons register="targets" />
          </>
        }
        filters={
          <>
            <AsOf asOf={asOf} onChange={setAsOf} />
            <FilterChip
              label={t('targets.filter')}
              options={options}
              values={chosen}
              onChange={(values) =>
                setChosen(verdicts.filter((verdict) => values.includes(verdict)))
              }
            />
          </>
        }
        empty={
          <EmptyState
            title={t(isEmpty ? 'targets.empty' : 'targets.notFound')}
            text={t(isEmpty ? 'targets.emptyText' : 'targets.notFoundText')}
            actions={isEmpty && add}
          />
        }
        onEdit={setDialog}
        renderPanel={(id, onClose) => {
          const line = data?.find((candidate) => candidate.id === id);
          return line === undefined ? null : (
            <TargetPanel
              key={id}
              line={line}
              day={day}
              onEdit={() => setDialog(id)}
              onClose={onClose}
            />
          );
        }}
        remove={(ids) => api.targets.remove({ ids })}
      />
      <Modal opened={dialog === 'new'} onClose={close} title={t('targets.add')} size="xl">
        <TargetForm
          values={{ programId, directiveId }}
          save={(values) => api.targets.create({ values })}
          onDone={close}
        />
      </Modal>
      <Modal opened={edited !== undefined} onClose={close} title={t('targets.edit')} size="xl">
        {edited !== undefined && (
          <TargetForm
            values={edited}
            save={(values) =>
              api.targets.update({ id: edited.id, revision: edited.revision, values })
            }
            onDone={close}
          />
        )}
      </Modal>
    </>
  );
}
