import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { ImportLayout, ImportTotals, OpenedImport } from '../../../shared/contract/imports.ts';
import { api } from '../../api/client.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';
import { useJob } from '../../api/useJob.ts';

/** The way of a file into the register. Going back keeps what was decided. */
export type ImportStep =
  | { readonly name: 'file' }
  | { readonly name: 'columns'; readonly opened: OpenedImport; readonly layout: ImportLayout }
  | {
      readonly name: 'preview';
      readonly opened: OpenedImport;
      readonly layout: ImportLayout;
      readonly totals: ImportTotals;
      readonly issues: readonly { readonly code: string; readonly rows: number }[];
    }
  | {
      readonly name: 'done';
      readonly batchId: string;
      readonly totals: ImportTotals;
      /** Kept to give its sheet back with the faults; null where there are none. */
      readonly faultyImportId: string | null;
    };

/** A chosen file, or pasted cells under the name they are listed by. */
type ImportSource = { readonly token: string } | { readonly name: string; readonly text: string };

/** The layout to begin with: what was found, or an empty one for the clerk to point the header out. */
function layoutOf(opened: OpenedImport, sheet: number): ImportLayout {
  const found = opened.sheets.find(({ index }) => index === sheet)?.layout;
  return found ?? { sheet, headerRows: [], firstDataRow: 1, columns: [] };
}

/** Forgets what was read of a file that is left. */
function discardStaged(step: ImportStep): void {
  const importId =
    'opened' in step ? step.opened.importId : step.name === 'done' ? step.faultyImportId : null;
  if (importId !== null) void api.imports.discard({ importId });
}

/** The wizard's state and its moves: open, plan, commit, give up. */
export function useImport() {
  const [step, setStep] = useState<ImportStep>({ name: 'file' });
  const job = useJob();
  const queries = useQueryClient();
  const open = useAppMutation({
    mutationFn: (source: ImportSource) =>
      'token' in source
        ? api.imports.open({ jobId: job.begin(), file: source.token })
        : api.imports.openPasted({ jobId: job.begin(), ...source }),
    onSuccess: (opened) =>
      setStep({ name: 'columns', opened, layout: layoutOf(opened, opened.proposedSheet) }),
    onSettled: job.end,
  });
  const plan = useAppMutation({
    mutationFn: ({ opened, layout }: { opened: OpenedImport; layout: ImportLayout }) =>
      api.imports.plan({ jobId: job.begin(), importId: opened.importId, layout }),
    onSuccess: ({ totals, issues }, { opened, layout }) => {
      // The same table may have been planned anew, after a cell was fixed.
      void queries.invalidateQueries({ queryKey: ['imports', 'rows', opened.importId] });
      setStep({ name: 'preview', opened, layout, totals, issues });
    },
    onSettled: job.end,
  });
  const commit = useAppMutation({
    mutationFn: (opened: OpenedImport) =>
      api.imports.commit({ jobId: job.begin(), importId: opened.importId }),
    onSuccess: ({ batchId, totals, canGiveBack }, { importId }) =>
      setStep({ name: 'done', batchId, totals, faultyImportId: canGiveBack ? importId : null }),
    onSettled: job.end,
  });
  const leave = () => {
    discardStaged(step);
    setStep({ name: 'file' });
  };
  /** What was written needs no word any more when its page is left. */
  const tidy = useCallback(
    () =>
      setStep((current) => {
        if (current.name !== 'done') return current;
        discardStaged(current);
        return { name: 'file' };
      }),
    [],
  );
  const chooseSheet = (opened: OpenedImport, sheet: number) =>
    setStep({ name: 'columns', opened, layout: layoutOf(opened, sheet) });
  /** The table as it was found, without what is remembered of its header. */
  const setRecipeAside = (opened: OpenedImport, sheet: number) => {
    const own = opened.sheets.find(({ index }) => index === sheet)?.withoutRecipe;
    const layout = own ?? { sheet, headerRows: [], firstDataRow: 1, columns: [] };
    setStep({ name: 'columns', opened, layout });
  };
  const changeLayout = (opened: OpenedImport, layout: ImportLayout) =>
    setStep({ name: 'columns', opened, layout });
  return { step, job, open, plan, commit, leave, tidy, chooseSheet, changeLayout, setRecipeAside };
}

export type ImportWizard = ReturnType<typeof useImport>;
