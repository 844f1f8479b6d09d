import { Anchor, Button, Text } from '@mantine/core';
import {
  IconAlertCircle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CheckLine } from '../../../shared/contract/models.ts';
import { formatRatio } from '../../../shared/domain/numbers.ts';
import { api } from '../../api/client.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { StateText } from '../../components/StateText.tsx';
import classes from './CountTable.module.css';
import { ScrollRegion } from './ScrollRegion.tsx';
import type { ModelView } from './useModelView.ts';

const looks = {
  kept: { Icon: IconCircleCheck, tone: 'good' },
  weak: { Icon: IconAlertCircle, tone: 'warn' },
  gone: { Icon: IconCircleX, tone: 'late' },
} as const;

function Verdict({ check }: Pick<CheckLine, 'check'>) {
  const { t } = useTranslation();
  if (check === null) {
    return (
      <StateText Icon={IconCircleDashed} tone="quiet">
        {t('models.checks.open')}
      </StateText>
    );
  }
  return <StateText {...looks[check.verdict]}>{t(`models.verdict.${check.verdict}`)}</StateText>;
}

interface ChecksViewProps {
  readonly view: ModelView;
  readonly year: number;
  readonly onCheck: (line: CheckLine) => void;
}

/** Every recognised model that is to be looked at in the year, and how many were (domain.md §1.4 row 11). */
export function ChecksView({ view, year, onCheck }: ChecksViewProps) {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ['models', 'checks', year],
    queryFn: () => api.models.checks({ year }),
  });
  if (data === undefined) return null;
  if (data.length === 0) {
    return <EmptyState title={t('models.checks.empty')} text={t('models.checks.emptyText')} />;
  }
  const checked = data.filter(({ check }) => check !== null).length;
  return (
    <>
      <Text size="sm" role="status">
        {t('models.checks.summary', { ratio: formatRatio(checked, data.length) })}
      </Text>
      <ScrollRegion label={t('models.view.checks')}>
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col">{t('models.fields.title')}</th>
              <th scope="col">{t('models.fields.unit')}</th>
              <th scope="col" className={classes['number']}>
                {t('models.checks.recognisedIn')}
              </th>
              <th scope="col">{t('models.fields.verdict')}</th>
              <th scope="col">{t('models.fields.notes')}</th>
              <th scope="col" aria-label={t('models.checks.record')} />
            </tr>
          </thead>
          <tbody>
            {data.map((line) => (
              <tr key={line.id}>
                <th scope="row">
                  <Anchor
                    component="button"
                    type="button"
                    size="sm"
                    ta="left"
                    onClick={() => view.open(line.modelYearId)}
                  >
                    {line.title}
                  </Anchor>
                </th>
                <td>{line.unit}</td>
                <td className={classes['number']}>{line.recognisedIn}</td>
                <td>
                  <Verdict check={line.check} />
                </td>
                <td>{line.check?.notes ?? ''}</td>
                <td className={classes['number']}>
                  <Button size="compact-xs" variant="default" onClick={() => onCheck(line)}>
                    {t('models.checks.record')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}
