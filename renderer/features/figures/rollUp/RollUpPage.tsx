import { Alert, Anchor, Breadcrumbs, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type {
  FigureFormRow,
  FigureIndicatorRow,
  FigureRollUpPage,
} from '../../../../shared/contract/figures.ts';
import { formatNumber } from '../../../../shared/domain/numbers.ts';
import {
  longerKinds,
  type Period,
  periodName,
  previousPeriod,
  samePeriodLastYear,
} from '../../../../shared/domain/periods.ts';
import { type UnitView, unitViews } from '../../../../shared/domain/units.ts';
import { api } from '../../../api/client.ts';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { FigureTabs } from '../FigureTabs.tsx';
import { FormSelect } from '../FormSelect.tsx';
import { PaperMenu } from '../paper/PaperMenu.tsx';
import { PeriodInput } from '../PeriodInput.tsx';
import { useFigureAddress } from '../useFigureAddress.ts';
import { usePeriod } from '../usePeriod.ts';
import { IndicatorTable } from './IndicatorTable.tsx';
import { UnitTable } from './UnitTable.tsx';
import { UnsentTable } from './UnsentTable.tsx';

interface RollUpPageProps {
  readonly forms: readonly FigureFormRow[];
  readonly form: FigureFormRow;
  readonly indicators: readonly FigureIndicatorRow[];
}

interface Question {
  readonly formId: string;
  readonly period: Period | null | undefined;
  readonly view: UnitView;
  readonly unitId: string | null;
  readonly limit: number;
}

/** The sums of a period; the pages of units below come with it. */
function useRollUp({ formId, period, view, unitId, limit }: Question) {
  return useQuery({
    queryKey: ['figures', 'rollUp', formId, period, view, unitId, limit],
    queryFn: () =>
      api.figures.rollUp({ formId, period: period ?? '', view, unitId, offset: 0, limit }),
    enabled: period !== undefined && period !== null,
    placeholderData: keepPreviousData,
  }).data;
}

/** What a reader must know before taking the sums for what they seem. */
function Cautions({ page }: { readonly page: FigureRollUpPage }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [first] = page.undecided;
  const names = page.undecided
    .slice(0, 5)
    .map(({ name, heirs }) => t('figures.rollUp.undecidedUnit', { name, heirs: heirs.join(', ') }));
  return (
    <>
      {first !== undefined && (
        <Alert color="yellow" py={4}>
          <Group gap="sm">
            <Text size="sm">{t('figures.rollUp.undecided', { names: names.join('; ') })}</Text>
            <Anchor
              component="button"
              size="sm"
              onClick={() => void navigate(`/units?id=${first.id}`)}
            >
              {t('figures.rollUp.openUnit')}
            </Anchor>
          </Group>
        </Alert>
      )}
      {page.hasOutside && (
        <Alert color="yellow" py={4}>
          <Text size="sm">{t('figures.rollUp.outside')}</Text>
        </Alert>
      )}
    </>
  );
}

/** Where in the tree the sums are of, and of how many reports. */
function Place({ page }: { readonly page: FigureRollUpPage }) {
  const { t } = useTranslation();
  const { change } = useFigureAddress();
  const [firstPart, lastPart] = [page.parts[0], page.parts.at(-1)];
  const { expected, total } = page.unsent;
  const facts = [
    ...(firstPart !== undefined && lastPart !== undefined && firstPart !== lastPart
      ? [
          t('figures.rollUp.parts', {
            count: page.parts.length,
            first: periodName(firstPart),
            last: periodName(lastPart),
          }),
        ]
      : []),
    t('figures.rollUp.sentOf', {
      sent: formatNumber(expected - total),
      expected: formatNumber(expected),
    }),
  ];
  return (
    <Group gap="md" wrap="nowrap">
      <Breadcrumbs separatorMargin={6}>
        {page.path.map(({ id, name }) => (
          <Anchor key={id} component="button" size="sm" onClick={() => change({ unit: id })}>
            {name}
          </Anchor>
        ))}
        <Text size="sm" fw={600}>
          {page.unit?.name ?? t('figures.rollUp.top')}
        </Text>
      </Breadcrumbs>
      <Text size="sm" c="dimmed" ml="auto">
        {facts.join(' · ')}
      </Text>
    </Group>
  );
}

const shapes = ['byIndicator', 'byUnit', 'unsent'] as const;
type Shape = (typeof shapes)[number];
const unitsAtOnce = 100;

/** Figures added up: a unit and those below it, in either view, beside the period before and last year. */
export function RollUpPage({ forms, form, indicators }: RollUpPageProps) {
  const { t } = useTranslation();
  const address = useFigureAddress();
  const { unitId, view } = address;
  const kinds = useMemo(() => longerKinds(form.periodKind), [form.periodKind]);
  const period = usePeriod(form, address.period, kinds);
  const [shape, setShape] = useState<Shape>('byIndicator');
  const [limit, setLimit] = useState(unitsAtOnce);
  const question = { formId: form.id, view, unitId };
  const page = useRollUp({ ...question, period, limit });
  const before = period === undefined ? undefined : previousPeriod(period);
  const lastYear = period === undefined ? undefined : samePeriodLastYear(period);
  const previous = useRollUp({ ...question, period: before, limit: 0 });
  const yearAgo = useRollUp({ ...question, period: lastYear, limit: 0 });
  return (
    <Stack gap={6} px="sm" pt={4} pb="xs" h="100%">
      <PageHeader title={t('figures.title')} actions={<FigureTabs />} />
      <Group gap="xs">
        <FormSelect
          forms={forms}
          value={form.id}
          onChange={(id) => address.change({ form: id, period: null })}
        />
        {period !== undefined && (
          <PeriodInput
            key={period}
            value={period}
            kinds={kinds}
            onChange={(next) => address.change({ period: next })}
          />
        )}
        <SegmentedControl
          size="xs"
          aria-label={t('figures.rollUp.view')}
          value={view}
          data={unitViews.map((name) => ({ value: name, label: t(`figures.rollUp.${name}`) }))}
          onChange={(next) => {
            const chosen = unitViews.find((name) => name === next);
            if (chosen !== undefined) address.change({ view: chosen });
          }}
        />
        {period !== undefined && (
          <Group ml="auto">
            <PaperMenu
              choices={[
                {
                  label: '',
                  question: {
                    ...question,
                    period,
                    shape: shape === 'byIndicator' ? 'form' : 'table',
                  },
                },
              ]}
            />
          </Group>
        )}
      </Group>
      {page !== undefined && (
        <>
          <Place page={page} />
          <Cautions page={page} />
          <SegmentedControl
            size="xs"
            aria-label={t('figures.tabs.rollUp')}
            style={{ alignSelf: 'flex-start' }}
            value={shape}
            data={shapes.map((name) => ({
              value: name,
              label: t(`figures.rollUp.${name}`, { count: formatNumber(page.unsent.total) }),
            }))}
            onChange={(next) => setShape(shapes.find((name) => name === next) ?? 'byIndicator')}
          />
          {shape === 'byIndicator' && (
            <IndicatorTable
              indicators={indicators}
              page={page}
              previous={previous}
              yearAgo={lastYear === null ? undefined : yearAgo}
            />
          )}
          {shape === 'byUnit' && (
            <UnitTable
              indicators={indicators}
              page={page}
              onOpen={(unit) => address.change({ unit })}
              onMore={() => setLimit(limit + unitsAtOnce)}
            />
          )}
          {shape === 'unsent' && <UnsentTable page={page} />}
        </>
      )}
    </Stack>
  );
}
