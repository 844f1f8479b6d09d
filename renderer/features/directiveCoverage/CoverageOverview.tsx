import { Button, Modal } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { useCommand } from '../../app/useCommand.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { DirectiveSelect } from '../../components/records/DirectiveSelect.tsx';
import { RecordPage } from '../../components/records/RecordPage.tsx';
import { AskedControls } from './AskedControls.tsx';
import { useCoverageAddress } from './useCoverageAddress.ts';
import { useOverviewColumns } from './useOverviewColumns.tsx';

/** Every demand of every directive in one line: 42/67 (62,7%). */
export function CoverageOverview() {
  const { t } = useTranslation();
  const { asked, change } = useCoverageAddress();
  const [isChoosing, setIsChoosing] = useState(false);
  const { data } = useQuery({
    queryKey: ['coverage', 'overview', asked],
    queryFn: () => api.coverage.overview(asked),
  });
  const rows = useMemo(
    () =>
      data?.flatMap(({ directive, requirements }) =>
        requirements.map((line) => ({ id: line.requirement.id, directive, ...line })),
      ),
    [data],
  );
  const columns = useOverviewColumns();
  const isEmpty = rows?.length === 0;
  useCommand('new', () => setIsChoosing(true));
  const add = (
    <Button
      size="compact-sm"
      leftSection={<IconPlus size={15} />}
      title="Ctrl+N"
      onClick={() => setIsChoosing(true)}
    >
      {t('coverage.choose')}
    </Button>
  );
  return (
    <>
      <RecordPage
        title={t('coverage.overviewTitle')}
        layoutKey="coverage.columns"
        columns={columns}
        rows={rows}
        usualSort={{ field: 'directive', direction: 'descending' }}
        actions={add}
        filters={<AskedControls />}
        empty={
          <EmptyState
            title={t(isEmpty ? 'coverage.empty' : 'coverage.notFound')}
            text={t(isEmpty ? 'coverage.emptyText' : 'coverage.notFoundText')}
            actions={isEmpty && add}
          />
        }
        onOpen={(id) => {
          const row = rows?.find((candidate) => candidate.id === id);
          if (row !== undefined) change({ directive: row.directive.id, requirement: id });
        }}
      />
      <Modal
        opened={isChoosing}
        onClose={() => setIsChoosing(false)}
        title={t('coverage.chooseTitle')}
        size="lg"
      >
        <DirectiveSelect
          label={t('coverage.column.directive')}
          most={1}
          onChange={([id]) => id !== undefined && change({ directive: id })}
        />
      </Modal>
    </>
  );
}
