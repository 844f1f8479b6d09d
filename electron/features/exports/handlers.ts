import { basename } from 'node:path';
import type { AppContract } from '../../../shared/contract/contract.ts';
import type { FeatureHandlers } from '../../../shared/contract/procedure.ts';
import { createTranslator } from '../../../shared/locales/index.ts';
import type { AppContext } from '../../context.ts';
import { exportPdf, exportRecords, exportWorkbook, printRegister } from './exportRegister.ts';

/** The last file that was written in this run, so that its folder can be shown. */
const lastFile: { path: string | undefined } = { path: undefined };

/** Asks where, writes there; nothing happens when the dialog is closed. */
async function writeWhereAsked(
  context: AppContext,
  kind: 'workbook' | 'pdf',
  name: string,
  write: (file: string) => Promise<{ rows: number }>,
) {
  const file = await context.files.chooseToSave(kind, `${name}.${kind === 'pdf' ? 'pdf' : 'xlsx'}`);
  if (file === undefined) return { isWritten: false, fileName: '', rows: 0 };
  const { rows } = await write(file);
  lastFile.path = file;
  return { isWritten: true, fileName: basename(file), rows };
}

/** Names of files are Vietnamese, like what is in them. */
const translate = createTranslator('vi');

function directivesName(context: AppContext): string {
  return translate('exports.fileName', { date: context.today() });
}

export const exportsHandlers: FeatureHandlers<AppContract['exports'], AppContext> = {
  workbook: ({ view, jobId }, context) =>
    writeWhereAsked(context, 'workbook', directivesName(context), (file) =>
      exportWorkbook(context, view, file, jobId),
    ),

  pdf: ({ view, jobId }, context) =>
    writeWhereAsked(context, 'pdf', directivesName(context), (file) =>
      exportPdf(context, view, file, jobId),
    ),

  records({ register, jobId, programId }, context) {
    const name = translate(`registers.fileName.${register}`, { date: context.today() });
    return writeWhereAsked(context, 'workbook', name, (file) =>
      exportRecords(context, { register, file, programId }, jobId),
    );
  },

  print: async ({ jobId, view }, context) => ({
    isSent: await printRegister(context, view, jobId),
  }),

  showLastFile(_input, context) {
    if (lastFile.path !== undefined) context.files.showInFolder(lastFile.path);
    return {};
  },
};
