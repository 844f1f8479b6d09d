import { dirname } from 'node:path';
import exceljs from 'exceljs';
import type { FigureTableQuestion } from '../../shared/domain/figureTable.ts';
import { AppError } from '../../shared/errors.ts';
import { createTranslator } from '../../shared/locales/index.ts';
import { AppDatabase } from '../database/appDatabase.ts';
import { openConnection } from '../database/connection.ts';
import { dataFolder } from '../database/dataFolder.ts';
import { readForm } from '../database/figures/figureForm.ts';
import { rollUpFigures } from '../database/figures/figureRollUp.ts';
import { readFigureTable } from '../database/figures/figureTable.ts';
import { readOffice } from '../database/officeRows.ts';
import { readUnitTree } from '../database/records/unitRecords.ts';
import { figureColumns, figureSheetOptions, writeFigureSheet } from './figureSheet.ts';
import { writeBeside } from './writeBeside.ts';

/** Words of the workbook are Vietnamese whatever the screen's language: it goes to other offices. */
const translate = createTranslator('vi');

async function readTable(database: AppDatabase, question: FigureTableQuestion, today: string) {
  const { kysely } = database;
  const form = await readForm(kysely, question.formId);
  const tree = await readUnitTree(kysely);
  const { period } = question;
  return readFigureTable(
    {
      database: kysely,
      tree,
      form,
      roll: async (view) => ({
        form,
        tree,
        figures: await rollUpFigures(kysely, tree, { form, period, view, reportDay: today }),
      }),
    },
    question,
  );
}

/**
 * Writes a form of figures as .xlsx: beside its place, through to the disk, then renamed.
 * @param today ISO; the day that "theo đơn vị hiện nay" means
 * @returns how many lines of units were written
 * @throws AppError `fileLocked`, `diskFull`, `folderReadOnly`, `notFound`, `validation`
 */
export async function writeFigures(
  databaseFile: string,
  file: string,
  question: FigureTableQuestion,
  today: string,
): Promise<number> {
  const connection = openConnection(databaseFile, 'read');
  const database = new AppDatabase(dataFolder(dirname(databaseFile)), connection);
  try {
    // One moment of the register, whatever is saved meanwhile.
    connection.exec('BEGIN');
    const office = await readOffice(database.kysely);
    if (office === undefined) throw new AppError('notReady');
    const table = await readTable(database, question, today);
    const words = { office, translate, today };
    return await writeBeside(file, async (stream) => {
      const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
      const name = translate('figures.paper.sheetName').replaceAll("'", '');
      const sheet = workbook.addWorksheet(name, figureSheetOptions(table, words));
      sheet.columns = figureColumns(table);
      writeFigureSheet(sheet, table, words);
      sheet.commit();
      await workbook.commit();
      return table.rows.length;
    });
  } finally {
    await database.close();
  }
}
