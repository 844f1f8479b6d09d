import { Anchor, Button, Checkbox, Group, Text } from '@mantine/core';
import {
  IconAlertCircle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
} from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
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
  const [onlyOpen, setOnlyOpen] = useState(false);
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['models', 'checks', year, onlyOpen],
    queryFn: ({ pageParam }) => api.models.checks({ year, onlyOpen, cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    // The box must not empty the page while it is answered.
    placeholderData: keepPreviousData,
  });
  const [first] = data?.pages ?? [];
  if (data === undefined || first === undefined) return null;
  const { checked, total } = first;
  if (total === 0) {
    return <EmptyState title={t('models.checks.empty')} text={t('models.checks.emptyText')} />;
  }
  return (
    <>
      <Group gap="md">
        <Text size="sm" role="status">
          {t('models.checks.summary', { ratio: formatRatio(checked, total) })}
        </Text>
        <Checkbox
          size="xs"
          label={t('models.checks.onlyOpen')}
          checked={onlyOpen}
          onChange={(event) => setOnlyOpen(event.currentTarget.checked)}
        />
      </Group>
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
            {data.pages
              .flatMap(({ rows }) => rows)
              .map((line) => (
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
        {hasNextPage && (
          <Button
            variant="subtle"
            loading={isFetchingNextPage}
            onClick={() => void fetchNextPage()}
          >
            {t('common.more')}
          </Button>
        )}
      </ScrollRegion>
    </>
  );
}
