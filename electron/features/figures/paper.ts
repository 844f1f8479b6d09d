import { basename } from 'node:path';
import {
  figureFileName,
  type FigureTable,
  type FigureTableQuestion,
  mostPaperUnits,
} from '../../../shared/domain/figureTable.ts';
import { createTranslator } from '../../../shared/locales/index.ts';
import type { AppContext } from '../../context.ts';
import { readForm } from '../../database/figures/figureForm.ts';
import { readFigureTable } from '../../database/figures/figureTable.ts';
import { readKeptUnitTree } from '../../database/records/keptUnitTree.ts';
import { removeUnfinished } from '../../exports/writeBeside.ts';
import { rolledFor } from './rollUpPage.ts';

/** A form of figures for paper. */
export async function readPaperTable(
  context: AppContext,
  question: FigureTableQuestion,
): Promise<FigureTable> {
  const { formId, period } = question;
  const sources = {
    database: context.database.kysely,
    tree: await readKeptUnitTree(context.database),
    form: await readForm(context.database.kysely, formId),
    roll: (view: 'atTheTime' | 'current') => rolledFor(context, { formId, period, view }),
  };
  return readFigureTable(sources, question, mostPaperUnits);
}

/** The page that shows the form as paper. */
export function paperRoute(question: FigureTableQuestion): string {
  return `/print/figures?of=${encodeURIComponent(JSON.stringify(question))}`;
}

/** A name for the file, without its ending. */
export async function suggestedName(
  context: AppContext,
  { formId, period, unitId }: FigureTableQuestion,
): Promise<string> {
  const { form } = await readForm(context.database.kysely, formId);
  const unit = (await readKeptUnitTree(context.database)).byId(unitId);
  return figureFileName(period, unit?.name ?? form.name, createTranslator('vi'));
}

/** Asks where, then writes the form as .xlsx in a job; nothing when the dialog was closed. */
export async function writeFigureWorkbook(
  context: AppContext,
  jobId: string,
  question: FigureTableQuestion,
): Promise<{ isWritten: boolean; fileName: string; rows: number }> {
  const name = await suggestedName(context, question);
  const file = await context.files.chooseToSave('workbook', `${name}.xlsx`);
  if (file === undefined) return { isWritten: false, fileName: '', rows: 0 };
  const { databaseFile } = context.session.folder;
  try {
    const { rows } = await context.jobs.run('writeFigures', jobId, {
      databaseFile,
      file,
      question,
      today: context.today(),
    });
    return { isWritten: true, fileName: basename(file), rows };
  } catch (error) {
    // A job that was killed could not tidy up after itself.
    await removeUnfinished(file);
    throw error;
  }
}
