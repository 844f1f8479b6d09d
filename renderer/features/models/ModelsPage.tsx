import { Loader } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModelLine } from '../../../shared/contract/models.ts';
import { localToday } from '../../../shared/domain/moments.ts';
import { firstDay, lastDay } from '../../../shared/domain/partialDates.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { api } from '../../api/client.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';
import { useCommand } from '../../app/useCommand.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ChecksView } from './ChecksView.tsx';
import { MatrixView } from './MatrixView.tsx';
import { ModelActions } from './ModelActions.tsx';
import { ModelBoard } from './ModelBoard.tsx';
import { type Dialog, ModelDialogs } from './ModelDialogs.tsx';
import { ModelFilters, useMovements } from './ModelFilters.tsx';
import { ModelFrame } from './ModelFrame.tsx';
import { ModelPanel } from './ModelPanel.tsx';
import { ModelTable } from './ModelTable.tsx';
import { MovementsView } from './MovementsView.tsx';
import { NumbersView } from './NumbersView.tsx';
import { RegistrationView } from './RegistrationView.tsx';
import { type ModelView, useModelView } from './useModelView.ts';

interface ViewProps {
  readonly view: ModelView;
  readonly onDialog: (dialog: Dialog) => void;
}

/** The views of one movement, and the funnel and reviews of a year. */
function YearView({ view, onDialog }: ViewProps) {
  const { t } = useTranslation();
  const movements = useMovements();
  const year = view.year ?? Number(localToday().slice(0, 4));
  const [first, ...others] = movements ?? [];
  const movementId = view.movementId ?? (others.length === 0 ? (first?.id ?? null) : null);
  if (view.view === 'numbers') return <NumbersView view={view} year={year} />;
  if (view.view === 'checks') {
    return (
      <ChecksView
        view={view}
        year={year}
        onCheck={(line) => onDialog({ kind: 'check', line, year })}
      />
    );
  }
  if (movements === undefined) return null;
  if (movementId === null) {
    return <EmptyState title={t('models.chooseMovement')} text={t('models.chooseMovementText')} />;
  }
  const key = { view, year, movementId };
  const hasRules = movements.some(({ id, rules }) => id === movementId && rules.length > 0);
  return view.view === 'matrix' ? (
    <MatrixView {...key} hasRules={hasRules} />
  ) : (
    <RegistrationView key={`${movementId} ${year}`} {...key} />
  );
}

function useContinue(year: number) {
  const { t } = useTranslation();
  return useAppMutation({
    mutationFn: ({ ids }: { ids: readonly string[]; clear: () => void }) =>
      api.models.continue({ ids: [...ids], year }),
    onSuccess: ({ added }, { clear }) => {
      clear();
      const count = formatNumber(added);
      notifications.show({ message: t('models.move.continued', { count, year }) });
    },
  });
}

interface PageProps {
  /** The newest first, the present one among them. */
  readonly years: readonly number[];
  readonly newestYear: number;
}

function Page({ years, newestYear }: PageProps) {
  const view = useModelView(newestYear);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const nextYear = (view.year ?? newestYear) + 1;
  const goOn = useContinue(nextYear);
  const onNew = () => setDialog({ kind: view.view === 'movements' ? 'movement' : 'model' });
  useCommand('new', onNew);
  const actions = <ModelActions view={view} onNew={onNew} />;
  const filters = <ModelFilters view={view} years={years} />;
  const onMove = (lines: readonly ModelLine[], onDone: () => void) =>
    setDialog({ kind: 'move', lines, onDone });
  const panel = (id: string, close: () => void) => (
    <ModelPanel key={id} id={id} onClose={close} onOpen={view.open} onDialog={setDialog} />
  );
  const shown = () => {
    if (view.view === 'movements') {
      return (
        <MovementsView
          actions={actions}
          onNew={onNew}
          onEdit={(movement) => setDialog({ kind: 'movement', movement })}
        />
      );
    }
    if (view.view === 'table') {
      return (
        <ModelTable
          // A new filter forgets which rows were chosen.
          key={JSON.stringify(view.filter)}
          view={view}
          actions={actions}
          filters={filters}
          renderPanel={panel}
          onMove={onMove}
          nextYear={nextYear}
          onContinue={(ids, clear) => goOn.mutate({ ids, clear })}
          onNew={onNew}
        />
      );
    }
    const close = () => view.open(null);
    return (
      <ModelFrame
        actions={actions}
        filters={filters}
        panel={view.openId === null ? null : panel(view.openId, close)}
        onClosePanel={close}
      >
        {view.view === 'board' ? (
          <ModelBoard key={JSON.stringify(view.filter)} view={view} onMove={onMove} onNew={onNew} />
        ) : (
          <YearView view={view} onDialog={setDialog} />
        )}
      </ModelFrame>
    );
  };
  return (
    <>
      {shown()}
      <ModelDialogs
        dialog={dialog}
        onClose={() => setDialog(null)}
        year={view.year ?? newestYear}
        movementId={view.movementId}
        onOpen={view.open}
      />
    </>
  );
}

/** The years of a movement's period. */
function yearsOf(period: string | null): number[] {
  if (period === null) return [];
  const first = Number(firstDay(period).slice(0, 4));
  const last = Number(lastDay(period).slice(0, 4));
  return Array.from({ length: last - first + 1 }, (_year, index) => first + index);
}

/** "Dân vận khéo": models by step, as a list, by unit and field, in numbers, with their movements. */
export function ModelsPage() {
  const { data } = useQuery({ queryKey: ['models', 'years'], queryFn: () => api.models.years({}) });
  const movements = useMovements();
  if (data === undefined || movements === undefined) return <Loader size="sm" m="md" />;
  const today = Number(localToday().slice(0, 4));
  const planned = movements.flatMap(({ period }) => yearsOf(period));
  const years = new Set([today + 1, today, ...data, ...planned]);
  return (
    <Page
      years={[...years].toSorted((left, right) => right - left)}
      newestYear={data.find((year) => year <= today) ?? data[0] ?? today}
    />
  );
}
