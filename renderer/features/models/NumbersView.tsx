import { Button, Group, SegmentedControl } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { modelGroupings, type ModelNumberRow } from '../../../shared/contract/models.ts';
import { funnelSteps } from '../../../shared/domain/modelCycle.ts';
import { formatNumber, formatPercent } from '../../../shared/domain/numbers.ts';
import { api } from '../../api/client.ts';
import { CountButton } from './CountButton.tsx';
import classes from './CountTable.module.css';
import { ScrollRegion } from './ScrollRegion.tsx';
import type { ModelView } from './useModelView.ts';

interface RowProps {
  readonly row: ModelNumberRow;
  readonly name: string;
  readonly view: ModelView;
  readonly isWhole?: boolean;
}

function Row({ row, name, view, isWhole = false }: RowProps) {
  const { t } = useTranslation();
  const [first = 0] = row.now;
  const { year, ...filter } = row.filter;
  return (
    <tr className={isWhole ? classes['whole'] : undefined}>
      <th scope="row">{name}</th>
      {funnelSteps.map((step, index) => {
        const count = row.now[index] ?? 0;
        return (
          <td key={step} className={classes['number']}>
            <CountButton
              count={count}
              label={`${name}, ${t(`models.numbers.step.${step}`)}`}
              onOpen={() =>
                view.narrow({ ...filter, ...(year !== null && { year }), reached: step })
              }
            />
            {isWhole && index > 0 && first > 0 && ` (${formatPercent(count / first)})`}
            <span className={classes['before']}>
              {t('models.numbers.before', { count: formatNumber(row.before[index] ?? 0) })}
            </span>
          </td>
        );
      })}
    </tr>
  );
}

/** The funnel, whole and parted, with the year before; each number leads to its list. */
export function NumbersView({ view, year }: { readonly view: ModelView; readonly year: number }) {
  const { t } = useTranslation();
  const [by, setBy] = useState<(typeof modelGroupings)[number]>('unit');
  const { movementId } = view;
  const navigate = useNavigate();
  const openSummary = () => {
    const query = new URLSearchParams({ year: String(year) });
    if (movementId !== null) query.set('movementId', movementId);
    void navigate(`/print/models/summary?${query.toString()}`);
  };
  const { data } = useQuery({
    queryKey: ['models', 'numbers', year, movementId, by],
    queryFn: () => api.models.numbers({ year, movementId, by }),
  });
  if (data === undefined) return null;
  const nameOf = ({ name, filter }: ModelNumberRow) => {
    if (filter.kind !== null) return t(`models.kind.${filter.kind}`);
    if (name !== '') return name;
    return t(by === 'field' ? 'models.filterNoField' : 'models.filterNoUnit');
  };
  return (
    <>
      <Group>
        <SegmentedControl
          size="xs"
          aria-label={t('models.numbers.by')}
          value={by}
          onChange={setBy}
          data={modelGroupings.map((value) => ({ value, label: t(`models.numbers.${value}`) }))}
        />
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPrinter size={15} />}
          onClick={openSummary}
        >
          {t('models.paper.summary.open')}
        </Button>
      </Group>
      <ScrollRegion label={t('models.view.numbers')}>
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col">{t(`models.numbers.${by}`)}</th>
              {funnelSteps.map((step) => (
                <th key={step} scope="col" className={classes['number']}>
                  {t(`models.numbers.step.${step}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Row row={data.whole} name={t('models.numbers.whole')} view={view} isWhole />
            {data.rows.map((row) => (
              <Row key={JSON.stringify(row.filter)} row={row} name={nameOf(row)} view={view} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}
