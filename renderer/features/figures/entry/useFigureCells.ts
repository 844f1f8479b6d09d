import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type {
  FigureIndicatorRow,
  ReportingUnit,
  TypedFigure,
  UnitFigures,
} from '../../../../shared/contract/figures.ts';
import type { Period } from '../../../../shared/domain/periods.ts';
import { api } from '../../../api/client.ts';
import { useShowError } from '../../../api/useShowError.tsx';
import { FigureDraft } from './figureDraft.ts';

/** Units are read in blocks of so many: two screens. */
const unitsPerBlock = 50;
/** Long enough to type the next cell into the same batch, short enough to forget about saving. */
const saveAfterMilliseconds = 700;

export interface GridCell {
  readonly text: string;
  readonly note: string;
  readonly previous: number | null;
  readonly known: number | null;
}

export type SaveState = 'saved' | 'saving' | 'failed';

interface CellsQuestion {
  readonly formId: string;
  readonly period: Period;
  readonly indicators: readonly FigureIndicatorRow[];
  readonly units: readonly ReportingUnit[];
  /** First and last row in sight. */
  readonly range: readonly [first: number, last: number];
}

function blocksOf({ units, range }: CellsQuestion): string[][] {
  const blocks: string[][] = [];
  const first = Math.floor(range[0] / unitsPerBlock);
  const last = Math.floor(range[1] / unitsPerBlock);
  for (let block = first; block <= last; block++) {
    const start = block * unitsPerBlock;
    const ids = units.slice(start, start + unitsPerBlock).map(({ id }) => id);
    if (ids.length > 0) blocks.push(ids);
  }
  return blocks;
}

function withSaved(
  rows: UnitFigures[] | undefined,
  saved: readonly TypedFigure[],
  places: ReadonlyMap<string, number>,
): UnitFigures[] | undefined {
  return rows?.map((row) => {
    const cells = saved.filter(({ unitId }) => unitId === row.unitId);
    if (cells.length === 0) return row;
    const texts = [...row.texts];
    const notes = [...row.notes];
    for (const { indicatorId, text, note } of cells) {
      const place = places.get(indicatorId) ?? -1;
      if (place < 0) continue;
      texts[place] = text;
      if (note !== null) notes[place] = note;
    }
    return { ...row, texts, notes };
  });
}

/** Saves what was typed in batches, one after the other, a moment after the last keystroke. */
function useSaving(
  { formId, period, indicators }: CellsQuestion,
  draft: FigureDraft,
): { state: SaveState; save: () => Promise<boolean>; later: () => void } {
  const client = useQueryClient();
  const showError = useShowError();
  const [state, setState] = useState<SaveState>('saved');
  const running = useRef<Promise<boolean> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const places = useMemo(
    () => new Map(indicators.map(({ id }, index) => [id, index])),
    [indicators],
  );
  const work = useCallback(async () => {
    setState('saving');
    try {
      for (let cells = draft.next(); cells.length > 0; cells = draft.next()) {
        await api.figures.save({ formId, period, cells });
        // What stood in the grid must not flash up again until the register has answered.
        client.setQueriesData<UnitFigures[]>(
          { queryKey: ['figures', 'read', formId, period] },
          (rows) => withSaved(rows, cells, places),
        );
        draft.settle(cells);
      }
      setState('saved');
      return true;
    } catch (error) {
      setState('failed');
      if (error instanceof Error) showError(error);
      return false;
    }
  }, [client, draft, formId, period, places, showError]);
  const save = useCallback(() => {
    clearTimeout(timer.current);
    running.current ??= work().finally(() => {
      running.current = null;
    });
    return running.current;
  }, [work]);
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  const later = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void latest.current(), saveAfterMilliseconds);
  }, []);
  useEffect(() => {
    if (draft.size > 0) later();
    return () => {
      clearTimeout(timer.current);
      // Whoever goes to another page has not said "do not save".
      if (draft.size > 0) void latest.current();
    };
  }, [draft, later]);
  return { state, save, later };
}

/** The cells of the grid: read as they come into sight, typed into a draft, saved by themselves. */
export function useFigureCells(question: CellsQuestion) {
  const { formId, period, indicators } = question;
  const draft = useMemo(() => new FigureDraft(formId, period), [formId, period]);
  const version = useSyncExternalStore(draft.subscribe, draft.version);
  const saving = useSaving(question, draft);
  const { later } = saving;
  const rows = useQueries({
    queries: blocksOf(question).map((unitIds) => ({
      queryKey: ['figures', 'read', formId, period, unitIds],
      queryFn: () => api.figures.read({ formId, period, unitIds }),
    })),
    combine: (answers) =>
      new Map(answers.flatMap(({ data }) => data ?? []).map((row) => [row.unitId, row])),
  });
  const cellOf = useCallback(
    (unitId: string, column: number): GridCell | undefined => {
      const row = rows.get(unitId);
      const indicator = indicators[column];
      const typed = indicator === undefined ? undefined : draft.get(unitId, indicator.id);
      // What is typed before the register has answered is not lost.
      if (row === undefined && typed === undefined) return undefined;
      return {
        text: typed?.text ?? row?.texts[column] ?? '',
        note: typed?.note ?? row?.notes[column] ?? '',
        previous: row?.previous[column] ?? null,
        known: row?.known[column] ?? null,
      };
    },
    [rows, indicators, draft],
  );
  const put = useCallback(
    (cells: readonly TypedFigure[]) => {
      draft.put(cells);
      later();
    },
    [draft, later],
  );
  return { draft, version, rows, cellOf, put, state: saving.state, save: saving.save };
}
export type FigureCells = ReturnType<typeof useFigureCells>;
