import { basename } from 'node:path';
import type { AppContract } from '../../../shared/contract/contract.ts';
import type { RegisterView } from '../../../shared/contract/exports.ts';
import type { FeatureHandlers } from '../../../shared/contract/procedure.ts';
import { createTranslator } from '../../../shared/locales/index.ts';
import type { AppContext } from '../../context.ts';
import { exportPdf, exportWorkbook, printRegister } from './exportRegister.ts';

/** The last file that was written in this run, so that its folder can be shown. */
const lastFile: { path: string | undefined } = { path: undefined };

type Write = (
  context: AppContext,
  view: RegisterView,
  file: string,
  jobId: string,
) => Promise<{ rows: number }>;

/** Asks where, writes there; nothing happens when the dialog is closed. */
async function writeWhereAsked(
  context: AppContext,
  kind: 'workbook' | 'pdf',
  input: { jobId: string; view: RegisterView },
  write: Write,
) {
  const name = createTranslator('vi')('exports.fileName', { date: context.today() });
  const file = await context.files.chooseToSave(kind, `${name}.${kind === 'pdf' ? 'pdf' : 'xlsx'}`);
  if (file === undefined) return { isWritten: false, fileName: '', rows: 0 };
  const { rows } = await write(context, input.view, file, input.jobId);
  lastFile.path = file;
  return { isWritten: true, fileName: basename(file), rows };
}

export const exportsHandlers: FeatureHandlers<AppContract['exports'], AppContext> = {
  workbook: (input, context) => writeWhereAsked(context, 'workbook', input, exportWorkbook),

  pdf: (input, context) => writeWhereAsked(context, 'pdf', input, exportPdf),

  print: async ({ jobId, view }, context) => ({
    isSent: await printRegister(context, view, jobId),
  }),

  showLastFile(_input, context) {
    if (lastFile.path !== undefined) context.files.showInFolder(lastFile.path);
    return {};
  },
};
