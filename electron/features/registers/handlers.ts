import { v7 as newId } from 'uuid';
import { z } from 'zod';
import type { AppContract } from '../../../shared/contract/contract.ts';
import type { FeatureHandlers } from '../../../shared/contract/procedure.ts';
import { formatDate } from '../../../shared/domain/partialDates.ts';
import type { AppContext } from '../../context.ts';
import { rowsLookedAt } from '../../imports/proposeLayout.ts';
import { fileNameOf, stagedFile, withStaging } from '../../imports/stagedImports.ts';
import { removeStaging, topRows } from '../../imports/staging.ts';
import { withAllColumns } from '../../registers/definition.ts';
import { registerLayoutAt } from '../../registers/registerLayout.ts';
import { registers } from '../../registers/registers.ts';
import {
  readStagedPlan,
  readStagedRegister,
  readStagedRows,
  stagedSheet,
} from '../../registers/registerStaging.ts';

const cursorSchema = z.coerce.number().int().min(0);

export const registersHandlers: FeatureHandlers<AppContract['registers'], AppContext> = {
  async open({ jobId, register, file: token }, context) {
    const importId = newId();
    const file = context.files.resolve(token);
    const staging = stagedFile(context, importId);
    try {
      return await context.jobs.run('readRegister', jobId, {
        importId,
        register,
        stagingFile: staging,
        databaseFile: context.database.folder.databaseFile,
        file,
        fileName: fileNameOf(file),
        today: context.today(),
      });
    } catch (error) {
      // A job that was killed could not clean up.
      removeStaging(staging);
      throw error;
    }
  },

  sheetTop({ importId, sheet, limit }, context) {
    return withStaging(context, importId, (staging) => ({
      rows: topRows(staging, sheet, limit).map(({ row, cells }) => {
        const texts: string[] = [];
        for (const { column, kind, text } of cells)
          texts[column - 1] = kind === 'date' ? formatDate(text) : text;
        return { row, cells: Array.from(texts, (text) => text ?? '') };
      }),
    }));
  },

  async layout({ importId, sheet: index, headerRows }, context) {
    const { register } = withStaging(context, importId, readStagedRegister);
    const definition = await withAllColumns(registers[register], context.database.kysely);
    return withStaging(context, importId, (staging) => {
      const file = readStagedRegister(staging);
      const { merges, encodings } = stagedSheet(file, index);
      const first = Math.min(...headerRows, Infinity);
      const rows = topRows(staging, index, rowsLookedAt * 2).filter(
        ({ row }) => headerRows.length === 0 || row >= first,
      );
      return registerLayoutAt(definition, index, rows, merges, encodings, headerRows);
    });
  },

  plan({ jobId, importId, layout, answers }, context) {
    return context.jobs.run('planRegister', jobId, {
      stagingFile: stagedFile(context, importId),
      databaseFile: context.database.folder.databaseFile,
      layout,
      answers,
      today: context.today(),
    });
  },

  rows({ importId, actions, onlyIssues, cursor, limit }, context) {
    return withStaging(context, importId, (staging) => {
      readStagedPlan(staging);
      const after = cursor === null ? 0 : cursorSchema.parse(cursor);
      const rows = readStagedRows(staging, { actions, onlyIssues, after, limit });
      const last = rows.length < limit ? undefined : rows.at(-1);
      return { rows, next: last === undefined ? null : String(last.row) };
    });
  },

  async commit({ jobId, importId }, context) {
    const { register } = withStaging(context, importId, readStagedRegister);
    const result = await context.database.turn.run(() =>
      context.jobs.run('commitRegister', jobId, {
        stagingFile: stagedFile(context, importId),
        databaseFile: context.database.folder.databaseFile,
        clerk: context.clerk,
      }),
    );
    removeStaging(stagedFile(context, importId));
    for (const subject of registers[register].subjects) context.emit(`${subject}.changed`, {});
    context.emit('registers.changed', {});
    return result;
  },

  discard({ importId }, context) {
    removeStaging(stagedFile(context, importId));
    return {};
  },
};
