import type { Kysely } from 'kysely';
import { programValuesSchema } from '../../../shared/domain/programs.ts';
import { foldText } from '../../../shared/domain/vietnamese.ts';
import { programRecord } from '../../database/records/programRecords.ts';
import { listRecords } from '../../database/records/recordRows.ts';
import { readUnitTree } from '../../database/records/unitRecords.ts';
import type { Tables } from '../../database/tables.ts';
import type { RegisterRow } from '../definition.ts';
import type { RowRules } from '../plainPlan.ts';
import { plainRegister } from '../plainRegister.ts';
import { keepInNotes, shownValue } from '../readCells.ts';
import { registerIssue } from '../registerIssues.ts';
import { implementsColumn, programColumns } from './columns.ts';

async function readNumbers(database: Kysely<Tables>) {
  return database
    .selectFrom('directives')
    .select(['id', 'number_symbol'])
    .where('deleted_at', 'is', null)
    .where('number_symbol', '<>', '')
    .execute();
}

/** "25-NQ/TW" out of "Nghị quyết số 25-NQ/TW ngày 03/6/2013". */
const numberInText = /\d+\p{L}?\s*[-/]\s*\p{L}[\p{L}\d/-]*/u;

/** Finds the documents that a program says it carries out, by their numbers. */
async function programRules(database: Kysely<Tables>): Promise<RowRules> {
  const byNumber = new Map<string, string[]>();
  for (const { id, number_symbol: number } of await readNumbers(database)) {
    byNumber.set(foldText(number), [...(byNumber.get(foldText(number)) ?? []), id]);
  }
  const find = (text: string): string | undefined => {
    const number = numberInText.exec(text)?.[0] ?? text;
    const [id, ...others] = byNumber.get(foldText(number)) ?? [];
    return others.length === 0 ? id : undefined;
  };
  return {
    settle(row, reading) {
      const named = (row.texts['implements'] ?? '').split(/[;,\n]/).map((text) => text.trim());
      const ids: string[] = [];
      for (const text of named.filter(Boolean)) {
        const id = find(text);
        if (id !== undefined) {
          ids.push(id);
          continue;
        }
        reading.issues.push(
          registerIssue(row.columnOf('implements'), 'directiveUnknown', { text }),
        );
        keepInNotes(reading, implementsColumn, text);
      }
      if (ids.length > 0) reading.given['directiveIds'] = [...new Set(ids)];
      return [];
    },
    fit(stored, { given }) {
      const { directiveIds } = given;
      if (!Array.isArray(directiveIds)) return given;
      // Documents without a number stand in no cell, and are carried out all the same.
      const known = programValuesSchema.parse(stored).directiveIds;
      return { ...given, directiveIds: [...new Set([...known, ...directiveIds])] };
    },
  };
}

async function listPrograms(database: Kysely<Tables>): Promise<RegisterRow[]> {
  const tree = await readUnitTree(database);
  const unitName = (id: string) => tree.byId(id)?.name ?? '';
  const numbers = new Map((await readNumbers(database)).map((row) => [row.id, row.number_symbol]));
  const programs = await listRecords(database, programRecord);
  return programs.map(({ id, ...values }) => ({
    id,
    values: {
      ...Object.fromEntries(
        programColumns.map((column) => [column.field, shownValue(column, values, unitName)]),
      ),
      implements: values.directiveIds.flatMap((of) => numbers.get(of) ?? []).join('; '),
    },
  }));
}

/** Programs, plans, schemes and joint programs with who issues and signs them. */
export const programsRegister = plainRegister({
  name: 'programs',
  columns: programColumns,
  record: programRecord,
  required: 'title',
  subjects: ['programs'],
  key: ['title'],
  unlessDiffers: ['numberSymbol'],
  rules: ({ database }) => programRules(database),
  list: listPrograms,
});
