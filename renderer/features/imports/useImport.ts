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
  | { readonly name: 'done'; readonly batchId: string; readonly totals: ImportTotals };

/** A chosen file, or pasted cells under the name they are listed by. */
type ImportSource = { readonly token: string } | { readonly name: string; readonly text: string };

/** The layout to begin with: what was found, or an empty one for the clerk to point the header out. */
function layoutOf(opened: OpenedImport, sheet: number): ImportLayout {
  const found = opened.sheets.find(({ index }) => index === sheet)?.layout;
  return found ?? { sheet, headerRows: [], firstDataRow: 1, columns: [] };
}

/** The wizard's state and its moves: open, plan, commit, give up. */
export function useImport() {
  const [step, setStep] = useState<ImportStep>({ name: 'file' });
  const job = useJob();
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
    onSuccess: ({ totals, issues }, { opened, layout }) =>
      setStep({ name: 'preview', opened, layout, totals, issues }),
    onSettled: job.end,
  });
  const commit = useAppMutation({
    mutationFn: (opened: OpenedImport) =>
      api.imports.commit({ jobId: job.begin(), importId: opened.importId }),
    onSuccess: ({ batchId, totals }) => setStep({ name: 'done', batchId, totals }),
    onSettled: job.end,
  });
  const leave = () => {
    if ('opened' in step) void api.imports.discard({ importId: step.opened.importId });
    setStep({ name: 'file' });
  };
  /** What was written needs no word any more when its page is left. */
  const tidy = useCallback(
    () => setStep((current) => (current.name === 'done' ? { name: 'file' } : current)),
    [],
  );
  const chooseSheet = (opened: OpenedImport, sheet: number) =>
    setStep({ name: 'columns', opened, layout: layoutOf(opened, sheet) });
  const changeLayout = (opened: OpenedImport, layout: ImportLayout) =>
    setStep({ name: 'columns', opened, layout });
  return { step, job, open, plan, commit, leave, tidy, chooseSheet, changeLayout };
}

export type ImportWizard = ReturnType<typeof useImport>;
