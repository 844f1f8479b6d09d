import type { WriteStream } from 'node:fs';
import { dirname } from 'node:path';
import exceljs from 'exceljs';
import type { RegisterView } from '../../shared/contract/exports.ts';
import { AppError } from '../../shared/errors.ts';
import { createTranslator } from '../../shared/locales/index.ts';
import { localToday } from '../createContext.ts';
import { AppDatabase } from '../database/appDatabase.ts';
import { openConnection } from '../database/connection.ts';
import { dataFolder } from '../database/dataFolder.ts';
import { directiveIndexOf } from '../database/directiveIndex/directiveIndex.ts';
import { countRows } from '../database/directiveIndex/directiveCount.ts';
import { readOffice } from '../database/officeRows.ts';
import { registerPages } from '../database/registerPages.ts';
import type { ReportProgress } from '../jobs/worker.ts';
import {
  type SheetContent,
  sheetColumns,
  sheetOptions,
  writeFoot,
  writeHead,
  writeRow,
} from './registerSheet.ts';
import { writeBeside } from './writeBeside.ts';

/** Words of the workbook are Vietnamese whatever the screen's language: it goes to other offices. */
const translate = createTranslator('vi');

async function writeSheet(
  database: AppDatabase,
  stream: WriteStream,
  content: SheetContent,
  report: ReportProgress,
): Promise<number> {
  const { filter, sort, columns } = content.view;
  const { total } = await countRows(directiveIndexOf(database), filter);
  // The stream writer holds a row at a time: a register of a hundred thousand rows costs no memory.
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
  const sheet = workbook.addWorksheet(translate('exports.sheetName'), {
    ...sheetOptions,
    views: [...sheetOptions.views],
  });
  sheet.columns = sheetColumns(columns);
  writeHead(sheet, content);
  let written = 0;
  for await (const rows of registerPages(database, filter, sort)) {
    for (const row of rows) {
      written += 1;
      writeRow(sheet, written, row, content);
    }
    report('writing', written, total);
  }
  writeFoot(sheet, written, content);
  sheet.commit();
  await workbook.commit();
  return written;
}

/**
 * Writes a view of the register as .xlsx: beside its place, through to the disk, then renamed, so that
 * a half-written file never has a good name.
 * @returns how many documents were written
 * @throws AppError `fileLocked`, `diskFull`, `folderReadOnly`
 */
export async function writeRegister(
  databaseFile: string,
  file: string,
  view: RegisterView,
  report: ReportProgress,
): Promise<number> {
  const connection = openConnection(databaseFile, 'read');
  const database = new AppDatabase(dataFolder(dirname(databaseFile)), connection);
  try {
    const office = await readOffice(database.kysely);
    if (office === undefined) throw new AppError('notReady');
    const content: SheetContent = { view, office, translate, today: localToday() };
    return await writeBeside(file, (stream) => writeSheet(database, stream, content, report));
  } finally {
    await database.close();
  }
}
