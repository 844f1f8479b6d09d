import { Button, Modal } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { ProgramRow } from '../../../shared/contract/programs.ts';
import { programKinds, programStatuses } from '../../../shared/domain/programs.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../app/useCommand.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FilterChip } from '../../components/FilterChip.tsx';
import { ChipsFilter } from '../../components/records/ChipsFilter.tsx';
import { RecordPage } from '../../components/records/RecordPage.tsx';
import { yearsOf } from '../../components/records/rowYears.ts';
import { useYears } from '../../components/records/useYears.ts';
import { WorkbookButtons } from '../../components/sheets/WorkbookButtons.tsx';
import { ProgramForm } from './ProgramForm.tsx';
import { useProgramColumns } from './useProgramColumns.tsx';
import { useChips } from '../../components/records/useChips.ts';

/** All programs, plans and schemes with how far their tasks are. */
export function ProgramList() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [isAdding, setIsAdding] = useState(false);
  const columns = useProgramColumns();
  const { data } = useQuery({
    queryKey: ['programs', 'list'],
    queryFn: () => api.programs.list({}),
  });
  const kinds = useChips(data, 'kind', programKinds, (row: ProgramRow) => row.kind);
  const statuses = useChips(data, 'status', programStatuses, (row: ProgramRow) => row.status);
  const years = useYears(data, ({ period, issuedOn }: ProgramRow) => yearsOf(period ?? issuedOn));
  const rows = useMemo(
    () => data?.filter((row) => kinds.keeps(row) && statuses.keeps(row) && years.keeps(row)),
    [data, kinds, statuses, years],
  );
  useCommand('new', () => setIsAdding(true));
  const isEmpty = data?.length === 0;
  return (
    <>
      <RecordPage
        title={t('programs.title')}
        layoutKey="programs.columns"
        columns={columns}
        rows={rows}
        usualSort={{ field: 'issuedOn', direction: 'descending' }}
        actions={
          <>
            <Button
              size="compact-sm"
              leftSection={<IconPlus size={15} />}
              title="Ctrl+N"
              onClick={() => setIsAdding(true)}
            >
              {t('programs.new')}
            </Button>
            <WorkbookButtons register="programs" />
          </>
        }
        filters={
          <>
            <ChipsFilter
              label={t('programs.fields.kind')}
              chips={kinds}
              textOf={(value) => t(`programs.kind.${value}`)}
            />
            <ChipsFilter
              label={t('programs.fields.status')}
              chips={statuses}
              textOf={(value) => t(`programs.status.${value}`)}
            />
            <FilterChip
              label={t('programs.year')}
              options={years.options}
              values={years.values}
              onChange={years.choose}
            />
          </>
        }
        empty={
          <EmptyState
            title={t(isEmpty ? 'programs.empty' : 'programs.notFound')}
            text={t(isEmpty ? 'programs.emptyText' : 'programs.notFoundText')}
            actions={
              isEmpty && <Button onClick={() => setIsAdding(true)}>{t('programs.new')}</Button>
            }
          />
        }
        onOpen={(id) => void navigate(id)}
        remove={(ids) => api.programs.remove({ ids })}
      />
      <Modal
        opened={isAdding}
        onClose={() => setIsAdding(false)}
        title={t('programs.new')}
        size="lg"
      >
        <ProgramForm
          values={{}}
          save={async (values) => {
            const { id } = await api.programs.create({ values });
            void navigate(id);
          }}
          onDone={() => setIsAdding(false)}
          onCancel={() => setIsAdding(false)}
        />
      </Modal>
    </>
  );
}
