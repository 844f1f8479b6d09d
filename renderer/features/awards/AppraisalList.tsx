import { Button, Modal } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppraisalRow } from '../../../shared/contract/appraisals.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../app/useCommand.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { type RecordColumn, recordColumn } from '../../components/records/recordColumn.ts';
import { RecordPage } from '../../components/records/RecordPage.tsx';
import { AppraisalForm } from './AppraisalForm.tsx';
import { AppraisalPanel } from './AppraisalPanel.tsx';
import { shownDate } from '../../../shared/domain/awardRules.ts';
import { useAppraisals } from './useAwards.ts';
import { ViewSwitch } from './ViewSwitch.tsx';

function useAppraisalColumns(): readonly RecordColumn<AppraisalRow>[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const column = (
      id: 'modelTitle' | 'recipient' | 'unit' | 'heldOn' | 'criteriaSet' | 'total' | 'rank',
      width: number,
      text: (row: AppraisalRow) => string,
      more: Partial<RecordColumn<AppraisalRow>> = {},
    ) =>
      recordColumn<AppraisalRow>({ id, title: t(`appraisals.fields.${id}`), width, text, ...more });
    return [
      column('modelTitle', 260, (row) => row.modelTitle, { grows: true }),
      column('recipient', 180, (row) => row.recipient),
      column('unit', 170, (row) => row.unitName),
      column('heldOn', 130, (row) => shownDate(row.heldOn, row.heldOnText), {
        order: ({ heldOn }) => heldOn,
      }),
      column('criteriaSet', 200, (row) => row.criteriaSet, { isHidden: true }),
      column('total', 95, ({ total }) => (total === null ? '' : formatNumber(total)), {
        order: ({ total }) => total,
        align: 'center',
      }),
      column('rank', 110, (row) => row.rank),
    ];
  }, [t]);
}

/** Models appraised, with total and rank. */
export function AppraisalList() {
  const { t } = useTranslation();
  const [isAdding, setIsAdding] = useState(false);
  const columns = useAppraisalColumns();
  const { data } = useAppraisals();
  useCommand('new', () => setIsAdding(true));
  const isEmpty = data?.length === 0;
  const add = () => setIsAdding(true);
  const close = () => setIsAdding(false);
  return (
    <>
      <RecordPage
        title={t('awards.title')}
        layoutKey="appraisals.columns"
        columns={columns}
        rows={data}
        usualSort={{ field: 'heldOn', direction: 'descending' }}
        actions={
          <>
            <ViewSwitch />
            <Button
              size="compact-sm"
              leftSection={<IconPlus size={15} />}
              title="Ctrl+N"
              onClick={add}
            >
              {t('appraisals.new')}
            </Button>
          </>
        }
        empty={
          <EmptyState
            title={t(isEmpty ? 'appraisals.empty' : 'awards.notFound')}
            text={t(isEmpty ? 'appraisals.emptyText' : 'awards.notFoundText')}
            actions={isEmpty && <Button onClick={add}>{t('appraisals.new')}</Button>}
          />
        }
        renderPanel={(id, onClose) => <AppraisalPanel key={id} id={id} onClose={onClose} />}
        remove={(ids) => api.appraisals.remove({ ids })}
      />
      <Modal opened={isAdding} onClose={close} title={t('appraisals.new')} size="80rem">
        <AppraisalForm
          values={{}}
          save={(values) => api.appraisals.create({ values })}
          onDone={close}
          onCancel={close}
        />
      </Modal>
    </>
  );
}
