import { Button, Modal } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AwardRow, mostAtOnce } from '../../../shared/contract/awards.ts';
import { recipientKinds } from '../../../shared/domain/awards.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../app/useCommand.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ChipsFilter } from '../../components/records/ChipsFilter.tsx';
import { RecordPage } from '../../components/records/RecordPage.tsx';
import { useChips } from '../../components/records/useChips.ts';
import { WorkbookButtons } from '../../components/sheets/WorkbookButtons.tsx';
import { AwardForm } from './AwardForm.tsx';
import { AwardPanel } from './AwardPanel.tsx';
import { PrintMenu } from './PrintMenu.tsx';
import { useAwardColumns } from './useAwardColumns.tsx';
import { useAwards } from './useAwards.ts';
import { ViewSwitch } from './ViewSwitch.tsx';

function yearOf({ decisionOn }: AwardRow): string {
  return decisionOn?.slice(0, 4) ?? '';
}

function useAwardFilters(data: readonly AwardRow[] | undefined) {
  const years = [...new Set((data ?? []).map(yearOf))].filter(Boolean).toSorted().toReversed();
  const names = [...new Set((data ?? []).map((row) => row.awardName))].filter(Boolean);
  return {
    kinds: useChips(data, 'kind', recipientKinds, (row) => row.kind),
    years: useChips(data, 'year', years, yearOf),
    awards: useChips(data, 'award', names, (row) => row.awardName),
  };
}

/** The register of awards. */
export function AwardList() {
  const { t } = useTranslation();
  const [isAdding, setIsAdding] = useState(false);
  const columns = useAwardColumns();
  const { data } = useAwards();
  const { kinds, years, awards } = useAwardFilters(data);
  const rows = useMemo(
    () => data?.filter((row) => [kinds, years, awards].every((chip) => chip.keeps(row))),
    [data, kinds, years, awards],
  );
  useCommand('new', () => setIsAdding(true));
  const isEmpty = data?.length === 0;
  const close = () => setIsAdding(false);
  return (
    <>
      <RecordPage
        title={t('awards.title')}
        layoutKey="awards.columns"
        columns={columns}
        rows={rows}
        usualSort={{ field: 'decisionOn', direction: 'descending' }}
        actions={
          <>
            <ViewSwitch />
            <Button
              size="compact-sm"
              leftSection={<IconPlus size={15} />}
              title="Ctrl+N"
              onClick={() => setIsAdding(true)}
            >
              {t('awards.new')}
            </Button>
            <WorkbookButtons register="awards" />
            <PrintMenu paper="awards" ids={(rows ?? []).slice(0, mostAtOnce).map(({ id }) => id)} />
          </>
        }
        filters={
          <>
            <ChipsFilter
              label={t('awards.fields.kind')}
              chips={kinds}
              textOf={(value) => t(`awards.kind.${value}`)}
            />
            <ChipsFilter label={t('awards.fields.award')} chips={awards} />
            <ChipsFilter label={t('awards.year')} chips={years} />
          </>
        }
        empty={
          <EmptyState
            title={t(isEmpty ? 'awards.empty' : 'awards.notFound')}
            text={t(isEmpty ? 'awards.emptyText' : 'awards.notFoundText')}
            actions={
              isEmpty && <Button onClick={() => setIsAdding(true)}>{t('awards.new')}</Button>
            }
          />
        }
        renderPanel={(id, onClose) => <AwardPanel key={id} id={id} onClose={onClose} />}
        renderChosen={(ids) => <PrintMenu paper="awards" ids={ids} />}
        remove={(ids) => api.awards.remove({ ids })}
      />
      <Modal opened={isAdding} onClose={close} title={t('awards.new')} size="lg">
        <AwardForm
          values={{}}
          save={(values) => api.awards.create({ values })}
          onDone={close}
          onCancel={close}
        />
      </Modal>
    </>
  );
}
