import type { z } from 'zod';
import { listRecords } from '../database/records/recordRows.ts';
import { UnitMatcher } from '../database/records/unitMatcher.ts';
import type { PlannedRow, RegisterDefinition } from './definition.ts';
import { PlainPlan, type PlainRegister } from './plainPlan.ts';
import { shownValue } from './readCells.ts';
import { UnitDecisions } from './unitDecisions.ts';

/** Makes a register of a table and its data: no importer of its own. */
export function plainRegister<Schema extends z.ZodObject>(
  register: PlainRegister<Schema>,
): RegisterDefinition {
  const { name, columns, otherHeaders = [], record, required, subjects } = register;
  const { options, moreColumns } = register;
  return {
    name,
    columns,
    otherHeaders,
    telling: [required],
    subjects: [...subjects, 'units', 'unitSpellings'],
    ...(options !== undefined && { options }),
    ...(moreColumns !== undefined && { moreColumns }),

    async plan(rows, place) {
      const { database, answers, today } = place;
      const units = new UnitDecisions(await UnitMatcher.read(database), answers, today);
      const rules = (await register.rules?.(place, units, rows)) ?? {};
      const plan = new PlainPlan(register, place, units, rules);
      for (const { id, ...values } of await listRecords(database, record)) {
        plan.note({ id, values: record.schema.parse(values), row: undefined });
      }
      const planned: PlannedRow[] = [];
      for (const row of rows) planned.push(await plan.row(row));
      return { rows: planned, effects: plan.effects, asked: units.asked, write: plan.write };
    },

    async list(database, programId) {
      if (register.list !== undefined) return register.list(database, programId);
      const { tree } = await UnitMatcher.read(database);
      const unitName = (id: string) => tree.byId(id)?.name ?? '';
      const rows = await listRecords(database, record);
      return rows.map(({ id, ...values }) => ({
        id,
        values: Object.fromEntries(
          columns.map((column) => [column.field, shownValue(column, values, unitName)]),
        ),
      }));
    },
  };
}
