import { useCallback, useEffect, useRef, useState } from 'react';
import type {
  OpenedRegister,
  RegisterAnswers,
  RegisterLayout,
  RegisterName,
  RegisterPlanTotals,
} from '../../../shared/contract/registers.ts';
import { api } from '../../api/client.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';
import { useJob } from '../../api/useJob.ts';

/** A workbook on its way, with everything that was decided about it. */
export interface RegisterDraft {
  readonly opened: OpenedRegister;
  readonly layout: RegisterLayout;
  readonly answers: RegisterAnswers;
}

type RegisterStep =
  | { readonly name: 'file' }
  | { readonly name: 'columns'; readonly draft: RegisterDraft }
  | { readonly name: 'preview'; readonly draft: RegisterDraft; readonly sums: RegisterPlanTotals }
  | {
      readonly name: 'done';
      readonly sums: RegisterPlanTotals;
      readonly changeId: string | null;
    };

/** The layout to begin with: what was found, or an empty one for the clerk to point the header out. */
export function layoutOf({ sheets }: OpenedRegister, sheet: number): RegisterLayout {
  const found = sheets.find(({ index }) => index === sheet)?.layout;
  return found ?? { sheet, headerRows: [], firstDataRow: 1, columns: [] };
}

function begin(opened: OpenedRegister, preset: RegisterAnswers): RegisterDraft {
  const answers = Object.fromEntries(
    opened.options.map(({ name, value }) => [name, preset[name] ?? value]),
  );
  return { opened, layout: layoutOf(opened, opened.proposedSheet), answers };
}

/** The wizard's state and its moves: open, plan, commit, give up. */
export function useRegisterImport(register: RegisterName, preset: RegisterAnswers) {
  const [step, setStep] = useState<RegisterStep>({ name: 'file' });
  const job = useJob();
  const open = useAppMutation({
    mutationFn: (file: { token: string; fileName: string }) =>
      api.registers.open({ jobId: job.begin(), register, file: file.token }),
    onSuccess: (opened) => setStep({ name: 'columns', draft: begin(opened, preset) }),
    onSettled: job.end,
  });
  const plan = useAppMutation({
    mutationFn: ({ opened: { importId }, layout, answers }: RegisterDraft) =>
      api.registers.plan({ jobId: job.begin(), importId, layout, answers }),
    onSuccess: (sums, draft) => setStep({ name: 'preview', draft, sums }),
    onSettled: job.end,
  });
  const commit = useAppMutation({
    mutationFn: ({ opened: { importId } }: RegisterDraft) =>
      api.registers.commit({ jobId: job.begin(), importId }),
    onSuccess: ({ changeId, ...sums }) => setStep({ name: 'done', sums, changeId }),
    onSettled: job.end,
  });
  const staged = useRef<string | null>(null);
  useEffect(() => {
    staged.current = 'draft' in step ? step.draft.opened.importId : null;
  });
  const discard = useCallback(() => {
    const importId = staged.current;
    // What cannot be thrown away now (Windows keeps a file that is being read) goes at the next start.
    if (importId !== null) api.registers.discard({ importId }).catch(() => undefined);
  }, []);
  // Such a list is read in a moment: who leaves the page begins anew.
  useEffect(() => discard, [discard]);
  const leave = () => {
    discard();
    setStep({ name: 'file' });
  };
  const change = (draft: RegisterDraft) => setStep({ name: 'columns', draft });
  return { step, job, open, plan, commit, leave, change };
}

export type RegisterImport = ReturnType<typeof useRegisterImport>;
