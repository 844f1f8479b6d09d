import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { ModelLine } from '../../../shared/contract/models.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { api } from '../../api/client.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { RecordPage } from '../../components/records/RecordPage.tsx';
import { ProposeButton } from './ProposeButton.tsx';
import { useModelColumns } from './useModelColumns.tsx';
import type { ModelView } from './useModelView.ts';

/** More than this are not read; a province has some two thousand a year (domain.md §5.5). */
const mostShown = 5000;

interface ModelTableProps {
  readonly view: ModelView;
  readonly actions: ReactNode;
  readonly filters: ReactNode;
  readonly renderPanel: (id: string, close: () => void) => ReactNode;
  readonly onMove: (lines: readonly ModelLine[], clear: () => void) => void;
  readonly onContinue: (ids: readonly string[], clear: () => void) => void;
  /** Where chosen models may go on. */
  readonly nextYear: number;
  readonly onNew: () => void;
}

/** Models as a register. */
export function ModelTable(props: ModelTableProps) {
  const { view } = props;
  const { t } = useTranslation();
  const navigate = useNavigate();
  const columns = useModelColumns();
  const { data } = useQuery({
    queryKey: ['models', 'list', view.filter],
    queryFn: () => api.models.list({ filter: view.filter, limit: mostShown }),
  });
  const isMore = data !== undefined && data.total > data.rows.length;
  return (
    <RecordPage
      title={t('models.title')}
      layoutKey="models.columns"
      columns={columns}
      rows={data?.rows}
      usualSort={{ field: 'unit', direction: 'ascending' }}
      actions={props.actions}
      filters={
        <>
          {props.filters}
          {isMore && (
            <Text size="sm" c="dimmed">
              {t('models.many', {
                shown: formatNumber(data.rows.length),
                total: formatNumber(data.total),
              })}
            </Text>
          )}
        </>
      }
      empty={
        <EmptyState
          title={t(view.isNarrowed ? 'models.notFound' : 'models.empty')}
          text={t(view.isNarrowed ? 'models.notFoundText' : 'models.emptyText')}
          actions={<Button onClick={props.onNew}>{t('models.new')}</Button>}
        />
      }
      renderPanel={props.renderPanel}
      remove={(ids) => api.models.remove({ ids })}
      renderChosen={(ids, clear) => (
        <>
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => {
              const chosen = new Set(ids);
              props.onMove(data?.rows.filter(({ id }) => chosen.has(id)) ?? [], clear);
            }}
          >
            {t('models.move.title')}
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => props.onContinue(ids, clear)}>
            {t('models.move.continue', { year: props.nextYear })}
          </Button>
          <ProposeButton ids={ids} onDone={clear} />
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => void navigate(`/print/models/registration?ids=${ids.join(',')}`)}
          >
            {t('models.paper.registration.open')}
          </Button>
        </>
      )}
    />
  );
}
