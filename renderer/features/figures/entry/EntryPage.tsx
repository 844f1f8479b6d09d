import { Box, Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type {
  FigureFormRow,
  FigureIndicatorRow,
  ReportingUnit,
} from '../../../../shared/contract/figures.ts';
import { formatNumber } from '../../../../shared/domain/numbers.ts';
import { type Period, periodLastDay, periodName } from '../../../../shared/domain/periods.ts';
import { api } from '../../../api/client.ts';
import { useCommand } from '../../../app/useCommand.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { ImportButton } from '../../../components/sheets/ImportButton.tsx';
import { FigureTabs } from '../FigureTabs.tsx';
import { FormSelect } from '../FormSelect.tsx';
import { PaperMenu } from '../paper/PaperMenu.tsx';
import { PeriodInput } from '../PeriodInput.tsx';
import { UnitPart } from '../UnitPart.tsx';
import { useFigureAddress } from '../useFigureAddress.ts';
import { usePeriod } from '../usePeriod.ts';
import { CellBar } from './CellBar.tsx';
import { FigureGrid } from './FigureGrid.tsx';
import { clampPlace } from './gridMoves.ts';
import { SendMenu } from './SendMenu.tsx';
import { type FigureCells, useFigureCells } from './useFigureCells.ts';

interface ChosenProps {
  readonly forms: readonly FigureFormRow[];
  readonly form: FigureFormRow;
  readonly indicators: readonly FigureIndicatorRow[];
}

function SaveText({ cells }: { readonly cells: FigureCells }) {
  const { t } = useTranslation();
  if (cells.state === 'failed') {
    return (
      <Group gap={6} wrap="nowrap">
        <Text size="sm" c="var(--text-danger)">
          {t('figures.entry.unsaved', { count: formatNumber(cells.draft.size) })}
        </Text>
        <Button size="compact-xs" variant="default" onClick={() => void cells.save()}>
          {t('figures.entry.retry')}
        </Button>
      </Group>
    );
  }
  const isSaved = cells.state === 'saved' && cells.draft.size === 0;
  return (
    <Text size="sm" c="dimmed">
      {t(isSaved ? 'figures.entry.saved' : 'figures.entry.saving')}
    </Text>
  );
}

function NoUnits() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { change } = useFigureAddress();
  return (
    <EmptyState
      title={t('figures.noUnits')}
      text={t('figures.noUnitsText')}
      actions={
        <>
          <Button onClick={() => void navigate('/units')}>{t('figures.openUnits')}</Button>
          <Button variant="default" onClick={() => change({ tab: 'forms' })}>
            {t('figures.openForms')}
          </Button>
        </>
      }
    />
  );
}

interface SheetProps {
  readonly form: FigureFormRow;
  readonly indicators: readonly FigureIndicatorRow[];
  readonly period: Period;
  readonly units: readonly ReportingUnit[];
  /** The place beside the title, for what is said of the figures and done with them. */
  readonly tools: HTMLElement;
}

/** One form in one period: its grid, the cell in words, and sending. */
function Sheet({ form, indicators, period, units, tools }: SheetProps) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState({ row: 0, column: 0 });
  const [range, setRange] = useState<readonly [number, number]>([0, 0]);
  const cells = useFigureCells({ formId: form.id, period, indicators, units, range });
  const active = clampPlace(wanted, { rows: units.length, columns: indicators.length });
  const unit = units[active.row];
  const indicator = indicators[active.column];
  const cell = unit === undefined ? undefined : cells.cellOf(unit.id, active.column);
  const onRange = useCallback((first: number, last: number) => setRange([first, last]), []);
  useCommand('save', () => void cells.save());
  const { unitId: part } = useFigureAddress();
  const asked = { formId: form.id, period, view: null };
  const sent = units.filter(({ sentAt }) => sentAt !== null).length;
  return (
    <>
      {createPortal(
        <>
          <Text size="sm" c="dimmed" role="status" style={{ whiteSpace: 'nowrap' }}>
            {t('figures.entry.count', {
              count: formatNumber(units.length),
              sent: formatNumber(sent),
            })}
          </Text>
          <SaveText cells={cells} />
          <PaperMenu
            save={cells.save}
            choices={[
              {
                label: t('figures.paper.table'),
                question: { ...asked, unitId: part, shape: 'table' },
              },
              ...(unit === undefined
                ? []
                : [
                    {
                      label: t('figures.paper.form', { unit: unit.name }),
                      question: { ...asked, unitId: unit.id, shape: 'form' as const },
                    },
                  ]),
            ]}
          />
          <SendMenu
            formId={form.id}
            period={period}
            units={units}
            unit={unit}
            save={cells.save}
            onProblem={(unitId, indicatorId) =>
              setWanted({
                row: units.findIndex(({ id }) => id === unitId),
                column: indicators.findIndex(({ id }) => id === indicatorId),
              })
            }
          />
        </>,
        tools,
      )}
      <FigureGrid
        label={t('figures.entry.grid', { period: periodName(period) })}
        units={units}
        indicators={indicators}
        cells={cells}
        active={active}
        onActivate={setWanted}
        onRange={onRange}
        onPasted={(count, left) =>
          void notifications.show({
            message: t(left === 0 ? 'figures.entry.pasted' : 'figures.entry.pastedPart', {
              count: formatNumber(count),
              left: formatNumber(left),
            }),
          })
        }
      />
      {unit !== undefined && indicator !== undefined && cell !== undefined && (
        <CellBar
          key={`${unit.id} ${indicator.id} ${cell.note}`}
          unit={unit}
          indicator={indicator}
          cell={cell}
          onNote={(note) =>
            cells.put([{ unitId: unit.id, indicatorId: indicator.id, text: cell.text, note }])
          }
        />
      )}
    </>
  );
}

/** Entering figures: a form, a period, a part of the tree, and the grid. */
export function EntryPage({ forms, form, indicators }: ChosenProps) {
  const { t } = useTranslation();
  const address = useFigureAddress();
  const kinds = useMemo(() => [form.periodKind], [form.periodKind]);
  const period = usePeriod(form, address.period, kinds);
  const { unitId } = address;
  const { data: units } = useQuery({
    queryKey: ['figures', 'units', form.id, period, unitId],
    queryFn: () => api.figures.units({ formId: form.id, period: period ?? '', unitId }),
    enabled: period !== undefined,
  });
  const [tools, setTools] = useState<HTMLElement | null>(null);
  return (
    <Stack gap={4} px="sm" pt={4} pb={2} h="100%" style={{ overflow: 'auto' }}>
      {/* On a small screen it takes two lines, and what is below must not slide under it. */}
      <Box style={{ flexShrink: 0 }}>
        <PageHeader
          title={t('figures.title')}
          actions={
            <Group gap="xs" justify="flex-end">
              <Group ref={setTools} gap="sm" />
              <ImportButton register="figures" />
              <FigureTabs />
            </Group>
          }
        />
      </Box>
      {/* These stay where they are while units are read: what is being typed into them is not lost. */}
      <Group gap="xs" style={{ flexShrink: 0 }}>
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
        {period !== undefined && (
          // Chosen anew, it lets go of the keyboard, and the grid takes it.
          <UnitPart
            key={unitId}
            day={periodLastDay(period)}
            value={unitId}
            onChange={(unit) => address.change({ unit })}
          />
        )}
      </Group>
      {units?.length === 0 && <NoUnits />}
      {period !== undefined && units !== undefined && units.length > 0 && tools !== null && (
        <Sheet
          key={`${period} ${unitId ?? ''}`}
          form={form}
          indicators={indicators}
          period={period}
          units={units}
          tools={tools}
        />
      )}
    </Stack>
  );
}
